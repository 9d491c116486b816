import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standIns } from '../../tools/site/standIns.js';
import { run } from '../package/repository.js';

/** What a plain clone has: no file that git ignores, such as the generated pages. */
const files = run('git', ['ls-files', '--cached', '--others', '--exclude-standard'])
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));

const inClone = new Set(files.flatMap((file) => [file, ...foldersOf(file)]));
const documents = files.filter((file) => file.endsWith('.md'));

function foldersOf(file: string): readonly string[] {
  const folder = dirname(file);
  return folder === '.' ? ['.'] : [folder, ...foldersOf(folder)];
}

const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '`code`');

/** Link targets of a Markdown text that are not addresses of the web. */
function relativeLinks(text: string): readonly string[] {
  const links = [
    ...withoutCode(text).matchAll(/\]\(\s*<?([^)\s>]+)|\b(?:href|src)="([^"]+)"|^\[[^\]]+\]:\s*(\S+)/gm),
  ];
  return links
    .map(([, inline, attribute, defined]) => inline ?? attribute ?? defined ?? '')
    .filter((target) => !/^[a-z][a-z+.-]*:/.test(target));
}

/** The anchors that GitHub makes of the headings of a text. */
function anchorsOf(text: string): readonly string[] {
  const headings = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6} (.+)$/gm)];
  const slugs = headings.map(([, heading = '']) =>
    heading
      .replace(/\]\([^)]*\)/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/ /g, '-'),
  );
  return slugs.map((slug, at) => {
    const before = slugs.slice(0, at).filter((other) => other === slug).length;
    return before === 0 ? slug : `${slug}-${before}`;
  });
}

function deadLinks(document: string, text: string): readonly string[] {
  return relativeLinks(text).filter((target) => {
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? document : join(dirname(document), path).replace(/\/$/, '');
    if (!inClone.has(file)) return true;
    return (
      anchor !== undefined && file.endsWith('.md') && !anchorsOf(readFileSync(file, 'utf8')).includes(anchor)
    );
  });
}

/** What an installed package has. */
const packed = (
  JSON.parse(run('npm', ['pack', '--json', '--dry-run', '--ignore-scripts'])) as [
    { readonly files: readonly { readonly path: string }[] },
  ]
)[0].files.map(({ path }) => path);
const inPackage = new Set(packed.flatMap((file) => [file, ...foldersOf(file)]));

/** Those that a reader of the installed package cannot follow. */
function deadInPackage(document: string, text: string): readonly string[] {
  return relativeLinks(text).filter((target) => {
    const [path = ''] = target.split('#');
    return path !== '' && !inPackage.has(join(dirname(document), path).replace(/\/$/, ''));
  });
}

describe('a relative link of a document of the package', () => {
  it.each(packed.filter((file) => file.endsWith('.md')))('leads to what the package has: %s', (document) => {
    expect(deadInPackage(document, readFileSync(document, 'utf8'))).toEqual([]);
  });

  it('is missed where only a clone has its target', () => {
    const text = '[a](../../src/diagnose/findings) [b](keys.md#x) [c](../../examples/severalPods.ts) [d](#e)';
    expect(deadInPackage('docs/guides/keys.md', text)).toEqual(['../../src/diagnose/findings']);
  });
});

describe('a relative link of a committed document', () => {
  it.each(documents)('leads to what a plain clone has: %s', (document) => {
    expect(deadLinks(document, readFileSync(document, 'utf8'))).toEqual([]);
  });

  it('is found in every notation, and missed where a clone lacks its target', () => {
    const text = [
      '[a](../generated/codes.md), [b](../codes.yaml#id), [c](keys.md#no-such-heading), [d](keys.md)',
      '<img src="no.png"> <a href="../../spec/tables">e</a> [f](https://example.com/x.md)',
      '[g]: ../../site/index.html',
      '```md\n[code](no.md)\n```',
      '`[code](no.md)` [h](#no-such-heading) [folder](../../src/cli/)',
    ].join('\n');
    expect(deadLinks('docs/guides/keys.md', text)).toEqual([
      '../generated/codes.md',
      'keys.md#no-such-heading',
      'no.png',
      '../../site/index.html',
      '#no-such-heading',
    ]);
  });
});

describe('what the site has a page for', () => {
  it.each(Object.keys(standIns()))('is in a plain clone: %s', (file) => {
    expect(inClone.has(file)).toBe(true);
  });
});
