import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { destination, linksOf, type Page, readSite, SITE } from './readSite.js';

const site = readSite();
const pages = [...site.values()];

/** What is wrong on any page, with the page's path before it. */
function faults(of: (page: Page) => readonly string[]): readonly string[] {
  return pages.flatMap((page) => of(page).map((fault) => `${page.path}: ${fault}`));
}

const named = (page: Page, name: string) => page.elements.filter((element) => element.name === name);

describe('links', () => {
  it('lead to pages, files and anchors that exist', () => {
    expect(faults((page) => linksOf(page).filter((address) => isDead(page, address)))).toEqual([]);
  });

  it('lead to another place than the page that they stand on', () => {
    expect(faults((page) => linksOf(page).filter((address) => address === ''))).toEqual([]);
  });

  it('do not leave the site by a path of the building machine', () => {
    expect(faults((page) => linksOf(page).filter((address) => /^(file:|\/)/.test(address)))).toEqual([]);
  });

  it('are found by the check: a page, a directory and an anchor that are missing', () => {
    const page = site.get('index.html') as Page;
    expect(isDead(page, 'no-such-page.html')).toBe(true);
    expect(isDead(page, 'interfaces/')).toBe(true);
    expect(isDead(page, 'interfaces')).toBe(true);
    expect(isDead(page, 'interfaces.html#no-such-anchor')).toBe(true);
    expect(isDead(page, 'interfaces.html')).toBe(false);
  });
});

function isDead(page: Page, address: string): boolean {
  if (/^(https?|mailto):/.test(address)) return false;
  const to = destination(page, address);
  if (!to) return true;
  const target = site.get(to.path);
  if (!target) return to.fragment !== '' || !isFile(to.path);
  return to.fragment !== '' && !target.ids.includes(to.fragment);
}

/** A directory shows nothing where the site is read from a file system. */
function isFile(path: string): boolean {
  return statSync(join(SITE, path), { throwIfNoEntry: false })?.isFile() === true;
}

describe('a guide', () => {
  const included = readdirSync('docs/guides').flatMap((guide) => {
    const text = readFileSync(join('docs/guides', guide), 'utf8');
    return [...text.matchAll(/\{@includeCode ([^}]+)\}/g)].map(([, file = '']) => [guide, file] as const);
  });

  it.each(included)('%s shows what it includes: %s', (guide, file) => {
    const page = site.get(`guides/${guide.replace(/md$/, 'html')}`) as Page;
    const shown = named(page, 'pre').map((block) => DomUtils.textContent(block));
    // Coloured code has <br> for line ends, which are no text.
    const code = readFileSync(join('docs/guides', file), 'utf8').replace(/\n/g, '');
    expect(shown.map((block) => block.replace(/\n/g, '')).some((block) => block.includes(code))).toBe(true);
  });
});

describe('every page', () => {
  it('loads nothing from elsewhere', () => {
    expect(faults((page) => resourcesOf(page).filter((address) => /^(https?:)?\/\//.test(address)))).toEqual(
      [],
    );
    const assets = readdirSync(join(SITE, 'assets')).filter((file) => file.endsWith('.css'));
    for (const file of assets) {
      expect(readFileSync(join(SITE, 'assets', file), 'utf8'), file).not.toMatch(
        /url\(\s*["']?(https?:)?\/\/|@import/,
      );
    }
  });

  it('finds everything that it loads', () => {
    const missing = (page: Page) =>
      resourcesOf(page).filter((address) => {
        const to = destination(page, address);
        return to !== undefined && !isFile(to.path);
      });
    expect(faults(missing)).toEqual([]);
  });

  it('has one first heading, a title of its own and a language', () => {
    expect(
      faults((page) => (named(page, 'h1').length === 1 ? [] : [`${named(page, 'h1').length} h1`])),
    ).toEqual([]);
    expect(faults((page) => (named(page, 'html')[0]?.attribs.lang ? [] : ['no lang']))).toEqual([]);
    expect(faults((page) => (titleOf(page) ? [] : ['no title']))).toEqual([]);
  });

  it('has each id once', () => {
    expect(faults(({ ids }) => ids.filter((id, index) => ids.indexOf(id) !== index))).toEqual([]);
  });

  it('says what its pictures show', () => {
    expect(
      faults((page) =>
        named(page, 'img')
          .filter(({ attribs }) => !attribs.alt)
          .map(() => 'img without alt'),
      ),
    ).toEqual([]);
    const silent = (page: Page) =>
      named(page, 'svg').filter((svg) => {
        const { role, 'aria-hidden': hidden, 'aria-label': label } = svg.attribs;
        const title = DomUtils.getElementsByTagName('title', svg).some((element) =>
          DomUtils.textContent(element),
        );
        return hidden !== 'true' && !(role === 'img' && (label || title)) && !label;
      });
    expect(faults((page) => silent(page).map(() => 'svg without a title'))).toEqual([]);
  });

  it('labels what can be filled in and what can be pressed', () => {
    const unnamed = (page: Page) =>
      named(page, 'button').filter(
        (button) => !button.attribs['aria-label'] && !DomUtils.textContent(button).trim(),
      );
    expect(faults((page) => unnamed(page).map(() => 'button without a name'))).toEqual([]);
  });

  it('has a way past its header to its content', () => {
    const first = (page: Page) => linksOf(page)[0];
    expect(
      faults((page) => (first(page) === '#content' && page.ids.includes('content') ? [] : ['no skip link'])),
    ).toEqual([]);
  });
});

function titleOf(page: Page): string {
  const [title] = named(page, 'head').flatMap((head) => DomUtils.getElementsByTagName('title', head));
  return title ? DomUtils.textContent(title).trim() : '';
}

/** The addresses of what a browser loads with a page. */
function resourcesOf({ elements }: Page): readonly string[] {
  return elements.flatMap(({ name, attribs: { src, href, rel } }) => {
    if (src !== undefined) return [src];
    if (name === 'link' && rel !== 'canonical' && href !== undefined) return [href];
    return name === 'use' && href !== undefined ? [href] : [];
  });
}
