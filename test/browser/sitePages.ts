import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rollDice } from '../../src/samples/rollDice.js';
import { SITE } from './serveSite.js';

/** How many pages of a kind are looked at, and how many of all others. */
const EACH_KIND = 1;
const OTHERS = 3;

/**
 * Pages of the site, by path: those that are one of their kind, one of each kind, and some others, drawn
 * with the seed.
 */
export function sitePages(seed: number): readonly string[] {
  const kinds = new Map<string, string[]>();
  for (const path of allPages()) {
    const kind = kindOf(path);
    kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  const dice = rollDice(seed);
  const drawn = [...kinds.values()].map((pages) => drawSome(pages, dice));
  const others = drawSome(
    drawn.flatMap(({ left }) => left),
    dice,
    OTHERS,
  );
  return [...drawn.flatMap(({ taken }) => taken), ...others.taken];
}

function allPages(): readonly string[] {
  return readdirSync(SITE, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** The directory of a document; of a page of the API reference, what its heading says that it is about. */
function kindOf(path: string): string {
  if (!path.startsWith('api/')) return dirname(path) === '.' ? path : dirname(path);
  const [, heading = ''] = /<h1>(\w+(?: Alias)?)/.exec(readFileSync(join(SITE, path), 'utf8')) ?? [];
  return `api ${heading}`;
}

function drawSome(pages: readonly string[], dice: ReturnType<typeof rollDice>, count = EACH_KIND) {
  const left = [...pages];
  const taken: string[] = [];
  while (taken.length < count && left.length > 0) {
    taken.push(...left.splice(dice.between(0, left.length - 1), 1));
  }
  return { taken, left };
}
