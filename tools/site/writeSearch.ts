import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { rolldown } from 'rolldown';
import { documentsOfPage } from './search/documentsOfPage.js';
import type { SearchDocument } from './search/SearchDocument.js';
import { indexOf } from './search/SiteSearch.js';

/**
 * Writes the search of a built site, in place of TypeDoc's: its script with its index, in one file that a page loads
 * when its search is opened, and its style.
 */
export async function writeSearch(site: string): Promise<void> {
  const documents = documentsOfSite(site);
  const index = deflateSync(indexOf(documents), { level: 9 }).toString('base64');
  const script = await bundled('tools/site/search/main.ts');
  writeFileSync(join(site, 'assets/search.js'), `window.siteIndex="${index}";\n${script}`);
  const style = readFileSync('tools/site/search/search.css', 'utf8');
  writeFileSync(join(site, 'assets/search.css'), transformSync(style, { loader: 'css', minify: true }).code);
}

function documentsOfSite(site: string): readonly SearchDocument[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .flatMap((path) => documentsOfPage(path, readFileSync(join(site, path), 'utf8')));
}

/** A classic script, because modules do not load from a file system. */
async function bundled(input: string): Promise<string> {
  const bundle = await rolldown({ input, platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}
