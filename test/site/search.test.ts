import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { interfaces } from 'tallystick/catalogue';
import { describe, expect, it } from 'vitest';
import { readSite, SITE } from './readSite.js';

interface Found {
  readonly name: string;
  readonly url: string;
}

const [, packed = ''] = /"(.+)"/.exec(readFileSync(join(SITE, 'assets/search.js'), 'utf8')) ?? [];
const { rows } = JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString()) as {
  rows: readonly Found[];
};

describe('the search', () => {
  it('leads only to places that exist', () => {
    const site = readSite();
    const dead = rows.filter(({ url }) => {
      const [path = '', fragment] = url.split('#');
      const page = site.get(path);
      return (
        page === undefined || (fragment !== undefined && !page.ids.includes(decodeURIComponent(fragment)))
      );
    });
    expect(dead).toEqual([]);
  });

  it('finds every interface, and its rows by their published identifiers', () => {
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(interfaces.map(({ name }) => name)));
    for (const name of ['scUsePurpose', 'serialNm', 'merchantID']) {
      expect(rows).toContainEqual(
        expect.objectContaining({ name, url: `interfaces/MOBILE_NUMBER_VERIFICATION.html#request.${name}` }),
      );
    }
  });

  it('finds what a guide says under a heading', () => {
    expect(rows).toContainEqual(
      expect.objectContaining({ name: 'In CI', url: 'guides/test-your-implementation.html#in-ci' }),
    );
  });
});
