import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { destination, linksOf, type Page, readSite, SITE } from './readSite.js';

const LIMIT = 150_000;

const site = readSite();
const start = site.get('index.html') as Page;

describe('the start page', () => {
  const files = ['index.html', ...loadedBy(start)];

  it('transfers less than 150 kB with all that it loads, compressed or not', () => {
    const contents = [...new Set(files)].map((file) => readFileSync(join(SITE, file)));
    expect(total(contents.map((content) => gzipSync(content, { level: 9 })))).toBeLessThan(LIMIT);
    expect(total(contents)).toBeLessThan(LIMIT);
  });

  it('leaves the search index until it is needed', () => {
    expect(files).toContain('assets/custom.js');
    expect(files).not.toContain('assets/search.js');
  });

  it.each([
    ['what may stand in scUsePurpose', 'interfaces/MOBILE_NUMBER_VERIFICATION.html', 'request.scUsePurpose'],
    ['when merchantID is absent', 'interfaces/MOBILE_NUMBER_VERIFICATION.html', 'request.merchantID'],
    ['the padding rule of serialNm', 'interfaces/MOBILE_NUMBER_VERIFICATION.html', 'request.serialNm'],
    ['why 401', 'guides/why-401.html', ''],
    ['how to run the suite in CI', 'guides/put-it-into-ci.html', 'put-it-into-ci'],
  ])('leads to %s in at most three clicks', (_question, path, fragment) => {
    expect(clicksTo(path, fragment)).toBeLessThanOrEqual(3);
  });
});

/** A page that a script draws is not counted: these are the links that stand in the pages. */
function clicksTo(path: string, fragment: string): number {
  const reached = new Set(['index.html']);
  for (let clicks = 1; clicks < 10; clicks++) {
    for (const page of [...reached].map((known) => site.get(known)).filter((known) => known !== undefined)) {
      for (const address of linksOf(page)) {
        const to = /^(https?|mailto):/.test(address) ? undefined : destination(page, address);
        if (!to) continue;
        if (to.path === path && (fragment === '' || to.fragment === fragment)) return clicks;
        reached.add(to.path);
      }
    }
  }
  return Number.POSITIVE_INFINITY;
}

function loadedBy(page: Page): readonly string[] {
  return page.elements.flatMap(({ name, attribs: { src, href, rel } }) => {
    const address = name === 'script' ? src : name === 'use' || rel === 'stylesheet' ? href : undefined;
    return address === undefined ? [] : [destination(page, address)?.path ?? address];
  });
}

function total(contents: readonly Buffer[]): number {
  return contents.reduce((sum, { length }) => sum + length, 0);
}
