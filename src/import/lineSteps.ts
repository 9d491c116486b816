import type { Presence } from '../table/Row.js';
import { IDENTIFIER, isIdentifier } from './identifierPattern.js';
import type { PageLine } from './PageLine.js';
import type { PageStep } from './PageStep.js';
import type { PrintedRow } from './PrintedTable.js';
import { headingOf } from './pageHeading.js';

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
// A type that is not known makes a row only next to a presence that nothing else looks like.
const OTHER = [rowPattern(`(${OTHER_TYPE}) (?:(${LENGTH}) )?`, WITH_COLON)];

const BROKEN = [
  /\b[MCOR] ?: ?(?:mandatory|conditional|optional|returned)/i,
  / (?:ANS?|NS?|S) \d{1,9}(?:-\d{1,9})?(?![^ ])/,
  /\b[a-z]{1,63}[A-Z][A-Za-z0-9]{0,63} (?:ANS?|NS?|S|Object)\b/,
];

const HEADER_WORDS: ReadonlySet<string> = new Set(
  'field filed name identifier type length request response default value note remark description'.split(' '),
);
const EXPECTED = 'name, identifier, type, length and presence';

/** What the lines of a page are that prints a field on a line, as those of UnionPay International are copied. */
export function lineSteps(lines: readonly PageLine[]): readonly PageStep[] {
  return lines.map((line, index): PageStep => {
    const row = match(line, KNOWN) ?? match(line, OTHER);
    if (row !== undefined) return { kind: 'row', row, lines: [line] };
    // The portal prints its section headings twice, one under the other.
    const isDoubled = line.plain === lines[index + 1]?.plain && !looksLikeRow(line);
    const heading = headingOf(line) ?? (isDoubled ? 'other' : undefined);
    if (heading !== undefined) return { kind: 'heading', heading, lines: [line] };
    if (isHeader(line)) return { kind: 'header', lines: [line] };
    if (looksLikeRow(line)) return { kind: 'broken', expected: EXPECTED, lines: [line] };
    return { kind: 'text', reads: 'line', lines: [line] };
  });
}

function isHeader({ plain }: PageLine): boolean {
  const words = plain.toLowerCase().split(' ');
  return words.length > 1 && words.every((word) => HEADER_WORDS.has(word));
}

/** Whether a line that is not a row was probably meant as one. */
function looksLikeRow({ plain }: PageLine): boolean {
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
