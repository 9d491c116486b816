import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { type Application, type DefaultThemeRenderContext, JSX } from 'typedoc';

/** Pages whose entries can be filtered. */
const PAGES = [
  'commands.html',
  'codes.html',
  'return-codes.html',
  'errata.html',
  'findings.html',
  'notation.html',
];

/** Puts the filter of long lists into the site, and on the pages that have one. */
export function addFilter({ renderer }: Application): void {
  renderer.hooks.on('head.end', (context) =>
    onPages(context, 'link', { rel: 'stylesheet', href: context.relativeURL('assets/filter.css') }),
  );
  renderer.hooks.on('body.end', (context) =>
    onPages(context, 'script', { src: context.relativeURL('assets/filter.js') }),
  );
  renderer.postRenderAsyncJobs.push(async ({ outputDirectory }) => {
    for (const loader of ['js', 'css'] as const) {
      const { code } = transformSync(readFileSync(`tools/site/filter.${loader}`, 'utf8'), {
        loader,
        minify: true,
        // A classic script next to TypeDoc's: what it declares stays private.
        ...(loader === 'js' && { format: 'iife' as const }),
      });
      writeFileSync(join(outputDirectory, `assets/filter.${loader}`), code);
    }
  });
}

function onPages(context: DefaultThemeRenderContext, tag: string, attributes: object): JSX.Element {
  return PAGES.includes(context.page.url)
    ? JSX.createElement(tag, attributes)
    : JSX.createElement(JSX.Fragment, null);
}
