import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

export const SITE = 'site';

/** A page of the built site. */
export interface Page {
  /** From the root of the site. */
  readonly path: string;
  readonly elements: readonly Element[];
  readonly ids: readonly string[];
}

/** Every page of the site that `npm run docs` built. */
export function readSite(): ReadonlyMap<string, Page> {
  if (!existsSync(join(SITE, 'index.html'))) {
    throw new Error('There is no site to test. Run `npm run docs` first.');
  }
  const paths = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
  return new Map(paths.map((path) => [path, readPage(path)]));
}

function readPage(path: string): Page {
  const document = parseDocument(readFileSync(join(SITE, path), 'utf8'));
  const elements = DomUtils.getElementsByTagName('*', document);
  const ids = elements.flatMap(({ attribs }) => (attribs.id === undefined ? [] : [attribs.id]));
  return { path, elements, ids };
}

/** Where an address on a page leads to within the site; nothing where it leads out of it. */
export function destination(
  { path }: Page,
  address: string,
): { readonly path: string; readonly fragment: string } | undefined {
  const root = 'file:///site/';
  const url = new URL(address, root + path);
  if (!url.href.startsWith(root)) return undefined;
  const within = decodeURIComponent(url.href.slice(root.length).replace(/#.*/, ''));
  return { path: within, fragment: decodeURIComponent(url.hash.slice(1)) };
}

/** The addresses of all links of a page. */
export function linksOf({ elements }: Page): readonly string[] {
  return elements.flatMap(({ name, attribs }) =>
    name === 'a' && attribs.href !== undefined ? [attribs.href] : [],
  );
}
