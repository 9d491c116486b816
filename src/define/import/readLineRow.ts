import type { Presence } from '../../table/Row.js';
import { IDENTIFIER, isIdentifier } from './identifierPattern.js';
import type { PrintedRow } from './PrintedTable.js';
import type { PageLine } from './pageLines.js';

const KNOWN_TYPE = '(?:ANS|AN|NS|N|S|Object|String)(?:\\([^() ]{1,20}\\))?';
// Any other type must not look like a part of the name: in capitals, or a word that types are called.
const OTHER_TYPE =
  '(?:[A-Z][^ ]{0,23}|a|an|ans|n|ns|s|string|object|int|integer|number|decimal|boolean|date|array|list)';
const LENGTH = '\\d{1,9} ?[-~] ?\\d{1,9}|[^ ]{0,11}\\d[^ ]{0,11}|[-/]|N/A';
const WORDS: Readonly<Record<Presence, string>> = {
  M: '[Mm]andatory',
  C: '[Cc]onditional',
  O: '[Oo]ptional',
  R: '[Rr]eturned',
};
const LETTERS = Object.entries(WORDS);
const WITH_COLON = LETTERS.map(([letter, word]) => `${letter} ?:(?: ?${word})?`).join('|');
const PRESENCE = `${WITH_COLON}|${LETTERS.map(([letter, word]) => `${letter}|${word}`).join('|')}`;

const KNOWN = [
  rowPattern(`(${KNOWN_TYPE}) (?:(${LENGTH}) )?`, PRESENCE),
  // The type `a` is an article as well, so it makes a row only before a length.
  rowPattern(`(a) (${LENGTH}) `, PRESENCE),
];
// A type that is not known makes a row only beside a presence that nothing else looks like.
const OTHER = [rowPattern(`(${OTHER_TYPE}) (?:(${LENGTH}) )?`, WITH_COLON)];

const BROKEN = [
  /\b[MCOR] ?: ?(?:mandatory|conditional|optional|returned)/i,
  / (?:ANS?|NS?|S) \d{1,9}(?:-\d{1,9})?(?![^ ])/,
  /\b[a-z]{1,63}[A-Z][A-Za-z0-9]{0,63} (?:ANS?|NS?|S|Object)\b/,
];

/** Reads a row that stands on one line: name, identifier, type, length, presence and note. */
export function readLineRow(line: PageLine): PrintedRow | undefined {
  return match(line, KNOWN) ?? match(line, OTHER);
}

/** Whether a line that is no row was probably meant as one. */
export function looksLikeRow({ plain }: PageLine): boolean {
  return BROKEN.some((pattern) => pattern.test(plain));
}

function rowPattern(typeAndLength: string, presence: string): RegExp {
  return new RegExp(`(${IDENTIFIER}) ${typeAndLength}(${presence})(?= |$)`, 'y');
}

function match({ text, plain, line }: PageLine, patterns: readonly RegExp[]): PrintedRow | undefined {
  for (let start = 0; start >= 0; start = nextWord(plain, start)) {
    const [whole, identifier, type, length, presence] = matchAt(plain, start, patterns) ?? [];
    if (whole === undefined || identifier === undefined || !isIdentifier(identifier)) continue;
    const note = text.slice(start + whole.length).trim();
    return {
      identifier,
      name: text.slice(0, start).trim(),
      type: type ?? '',
      ...(length !== undefined && /\d/.test(length) && { length }),
      presence: (presence ?? '').charAt(0).toUpperCase() as Presence,
      ...(note !== '' && { note }),
      line,
    };
  }
  return undefined;
}

function matchAt(plain: string, start: number, patterns: readonly RegExp[]): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    pattern.lastIndex = start;
    const found = pattern.exec(plain);
    if (found !== null) return found;
  }
  return undefined;
}

function nextWord(text: string, from: number): number {
  const blank = text.indexOf(' ', from);
  return blank < 0 ? -1 : blank + 1;
}
