import { createHash } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'rolldown';
import { type Application, type DefaultThemeRenderContext, JSX, PageEvent } from 'typedoc';

const PAGE = 'playground.html';

/** Puts the playground's script and style into the site, and on its page alone. */
export function addPlayground({ renderer }: Application): void {
  renderer.on(PageEvent.END, (page) => {
    if (page.url !== PAGE || page.contents === undefined) return;
    page.contents = page.contents.replace('<head>', `<head>${policyFor(page.contents)}`);
  });
  renderer.hooks.on('head.end', (context) =>
    onPage(context, 'link', { rel: 'stylesheet', href: context.relativeURL('assets/playground.css') }),
  );
  renderer.hooks.on('body.end', (context) =>
    onPage(context, 'script', { src: context.relativeURL('assets/playground.js') }),
  );
  renderer.postRenderAsyncJobs.push(async ({ outputDirectory }) => {
    await copyFile('tools/site/playground/playground.css', join(outputDirectory, 'assets/playground.css'));
    await bundlePlayground(join(outputDirectory, 'assets/playground.js'));
  });
}

/**
 * Lets the page load the scripts and styles of the site and draw its own pictures, and nothing else: no request
 * can carry what was pasted to another host, no form be sent. Of links and windows no policy of a page can say
 * so; its script opens none.
 */
function policyFor(contents: string): string {
  const inline = [...contents.matchAll(/<script>(.*?)<\/script>/gs)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${inline.join(' ')}`,
    // TypeDoc's script writes styles into the page.
    "style-src 'self' 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}"/>`;
}

function onPage(context: DefaultThemeRenderContext, tag: string, attributes: object): JSX.Element {
  return context.page.url === PAGE
    ? JSX.createElement(tag, attributes)
    : JSX.createElement(JSX.Fragment, null);
}

/** A classic script, because modules do not load from a file system. */
async function bundlePlayground(file: string): Promise<void> {
  await build({
    input: 'tools/site/playground/main.ts',
    platform: 'browser',
    // As `dist/browser` is made of the sources.
    resolve: { conditionNames: ['tallystick-source', 'browser', 'import', 'default'] },
    transform: { define: { 'globalThis.Buffer': 'undefined' } },
    output: { file, format: 'iife', minify: true },
  });
}
