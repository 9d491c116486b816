import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Prose, proseOf } from './prose.js';

// The list is in CONTRIBUTING.md, under "Words".

/** What keeps to the list: all prose of Markdown and YAML, and of TypeScript texts, docstrings and comments. */
const REWRITTEN = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'docs/codes.yaml',
  'docs/findings.md',
  'docs/notation.md',
  'docs/guides',
  'spec/errata.yaml',
  'spec/codes',
  'spec/flows',
  'src',
  'tools/site',
  'examples',
];

/** Of these all but the texts of literals, some of which are in vectors. */
const COMMENTS_REWRITTEN = ['conformance', 'tools', 'bench'];

/** What the tools of other languages put between the sources. */
const BUILT = /(?:^|\/)(?:node_modules|\.venv|target)\//;

const filesIn = (place: string): readonly string[] =>
  statSync(place).isFile()
    ? [place]
    : readdirSync(place, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:ts|md|yaml)$/.test(name) && !BUILT.test(name))
        .map((name) => `${place}/${name}`);

interface Avoided {
  readonly words: string;
  readonly pattern: RegExp;
  readonly allowed: readonly RegExp[];
}

const quoted = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words);

/** Whole words in any letter case, over line ends; `*` stands for any letters. */
const patternOf = (words: string) =>
  new RegExp(`(?<![\\w-])${words.replace(/\*/g, '\\w*').replace(/ /g, '\\s+')}(?![\\w-])`, 'gi');

function wordList(): readonly Avoided[] {
  const [, section = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split('\n## Words\n');
  const rows = section.split('\n## ')[0]?.match(/^\| `.*$/gm) ?? [];
  return rows.flatMap((row) => {
    const [, avoid, , unless] = row.split('|');
    const allowed = quoted(unless).map(patternOf);
    return quoted(avoid).map((words) => ({ words, pattern: patternOf(words), allowed }));
  });
}

function hitsIn(prose: readonly Prose[], file: string): readonly string[] {
  return prose.flatMap(({ text, line }) =>
    list.flatMap(({ words, pattern, allowed }) => {
      if (text.search(pattern) < 0) return [];
      const rest = allowed.reduce(
        (left, right) => left.replace(right, (part) => part.replace(/\w/g, '~')),
        text,
      );
      return [...rest.matchAll(pattern)].map(
        ({ index }) => `${file}:${line + rest.slice(0, index).split('\n').length - 1}: ${words}`,
      );
    }),
  );
}

const list = wordList();

describe('the words of CONTRIBUTING', () => {
  it('are a list that can be read', () => {
    expect(list.length).toBeGreaterThan(10);
    expect(list.length).toBeLessThanOrEqual(60);
  });

  it.each(REWRITTEN)('are avoided in %s', (place) => {
    const files = filesIn(place);
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => hitsIn(proseOf(file), file))).toEqual([]);
  });

  it.each(COMMENTS_REWRITTEN)('are avoided in pages, docstrings and comments of %s', (place) => {
    const files = filesIn(place);
    expect(files.length).toBeGreaterThan(0);
    const proseIn = (file: string) => proseOf(file).filter(({ kind }) => kind !== 'literal');
    expect(files.flatMap((file) => hitsIn(proseIn(file), file))).toEqual([]);
  });
});

describe('the search', () => {
  it.each([
    ['a.md', 'One line.\nIt mends\nall.', ['a.md:2: mend*']],
    ['a.md', 'Ask whoever\nknows, `whoever` and amended', ['a.md:1: whoever']],
    ['a.md', 'There is none, alg is none. It is\nnone.', ['a.md:1: is none']],
    ['a.md', '10 unless said\notherwise', ['a.md:1: unless said otherwise']],
    ['a.ts', 'f(`So\nas unless\n said otherwise`); const whoever = 1;', ['a.ts:2: unless said otherwise']],
    ['a.ts', "f('it mends', 'whoever', 'whoever is');", ['a.ts:1: mend*', 'a.ts:1: whoever']],
    ['a.ts', 'const a = /mend that/; // It stands\n// in `whoever`.', ['a.ts:1: stands in']],
    [
      'a.ts',
      '/**\n * What is\n * no text.\n */\nlet whoever: [\n  // mended\n];',
      ['a.ts:2: is no', 'a.ts:6: mend*'],
    ],
    ['a.ts', '/**\n * @example\n * ```ts\n * mend(); // whoever\n * ```\n */\nmend();', []],
    ['a.ts', 'f(); // It is\n\nf(); // no text\n/* lest */', ['a.ts:4: lest']],
  ])('finds words, over lines, and no names: %s %j', (file, text, hits) => {
    expect(hitsIn(proseOf(file, text), file)).toEqual(hits);
  });
});
