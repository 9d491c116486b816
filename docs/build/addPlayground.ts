import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'rolldown';
import { type Application, type DefaultThemeRenderContext, JSX } from 'typedoc';

const PAGE = 'playground.html';

/** Puts the playground's script and style into the site, and on its page alone. */
export function addPlayground({ renderer }: Application): void {
  renderer.hooks.on('head.begin', (context) =>
    // The browser itself keeps the page from sending anything.
    onPage(context, 'meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "connect-src 'none'; form-action 'none'",
    }),
  );
  renderer.hooks.on('head.end', (context) =>
    onPage(context, 'link', { rel: 'stylesheet', href: context.relativeURL('assets/playground.css') }),
  );
  renderer.hooks.on('body.end', (context) =>
    onPage(context, 'script', { src: context.relativeURL('assets/playground.js') }),
  );
  renderer.postRenderAsyncJobs.push(async ({ outputDirectory }) => {
    await copyFile('docs/playground/playground.css', join(outputDirectory, 'assets/playground.css'));
    await bundlePlayground(join(outputDirectory, 'assets/playground.js'));
  });
}

function onPage(context: DefaultThemeRenderContext, tag: string, attributes: object): JSX.Element {
  return context.page.url === PAGE
    ? JSX.createElement(tag, attributes)
    : JSX.createElement(JSX.Fragment, null);
}

/** A classic script, because modules do not load from a file system. */
async function bundlePlayground(file: string): Promise<void> {
  await build({
    input: 'docs/playground/main.ts',
    platform: 'browser',
    output: { file, format: 'iife', minify: true },
  });
}
