import type { JsonObject } from '../Testee.js';
import { classes, textNotationOf } from './classes.js';
import { lengthVerdict } from './lengthVerdict.js';
import { valueAt, withRowValue } from './members.js';
import type { PlacedRow, TrialRow as Row, Trial, Verdict } from './Trial.js';
import { invalid, open, valid } from './verdicts.js';

/** Where a character replaces another, and what its verdict is. */
interface Tried {
  readonly name: string;
  readonly where: string;
  readonly text: string;
  readonly verdict: Verdict;
}

/** A row with one character at the edge of its class, and just outside it. */
export function charsetTrials(base: JsonObject, placed: PlacedRow): Trial[] {
  const { row, path, pointer, reference, slug } = placed;
  const notation = textNotationOf(row);
  if (notation === undefined || row.withoutRow) return [];
  const { inside, outside, unclear } = classes[notation];
  const current = valueAt(base, path) as string;
  const isFree = row.format === undefined && row.values === undefined;
  const tried = (characters: Readonly<Record<string, string>>, where: string, verdictOf: VerdictOf) =>
    Object.entries(characters).map(([name, character]): Tried => {
      const text = replaced(row, current, character);
      return { name, where, text, verdict: verdictOf(row, text, pointer) };
    });
  return [
    ...(isFree ? tried(inside, 'at the edge of its class', verdictInside) : []),
    ...tried(outside, 'outside its class', verdictOutside),
    ...tried(unclear?.characters ?? {}, 'of which nothing says whether it is of its class', (_, __, at) =>
      open({ erratum: unclear?.erratum ?? '', invalidIn: 'both' }, at, 'charset', 'format'),
    ),
    ...lineFeedsLast(row, current).map(
      ([name, text]): Tried => ({
        name,
        where: 'outside its class',
        text,
        verdict: verdictOutside(row, text, pointer),
      }),
    ),
  ].map(({ name, where, text, verdict }) => ({
    slug: `${slug}.charset-${name}`,
    title: `${row.identifier} has a character ${where}: ${name}.`,
    references: [reference],
    get message() {
      return withRowValue(base, path, text);
    },
    ...verdict,
  }));
}

type VerdictOf = (row: Row, text: string, pointer: string) => Verdict;

/** The text with its last but one character replaced, so that nothing that trims can hide it. */
function replaced({ max }: Row, text: string, character: string): string {
  if (text.length === 1) return max === 1 ? character : `${text}${character}${text}`;
  return `${text.slice(0, -2)}${character}${text.slice(-1)}`;
}

/**
 * A line feed at the end, where `$` of many languages still matches: in the place of the last character, for
 * code that counts characters besides the pattern, and behind a right text, for code that does not.
 */
function lineFeedsLast({ max = Number.POSITIVE_INFINITY }: Row, text: string) {
  const characters = [...text];
  return [
    ['line-feed-last', characters.length < max ? `${text}\n` : `${characters.slice(0, -1).join('')}\n`],
    ...(characters.length < max ? [] : [['line-feed-behind', `${text}\n`] as const]),
  ] as const;
}

function verdictInside(row: Row, text: string, pointer: string): Verdict {
  // msgID holds the industry code, and whether one of digits may hold letters is open.
  if (row.identifier === 'industryCode' && /[A-Za-z]/.test(text)) {
    return open({ erratum: 'message-id-industry-code', invalidIn: 'neither' }, '/msgID', 'format');
  }
  const length = lengthVerdict(row, text);
  if (length === 'wrong') throw new Error(`${pointer}: the base leaves no room for a character`);
  return length === 'right' ? valid : open(length, pointer, 'length');
}

function verdictOutside(row: Row, text: string, pointer: string): Verdict {
  const rules = ['charset'];
  const isFree = row.type === 'S' || row.type === 'String';
  // The class holds nearly any character, so that the form says more of a wrong one.
  if (isFree && row.format) rules.push('format');
  // A character of several bytes may be one too many for those who count bytes.
  if (lengthVerdict(row, text) !== 'right') rules.push('length');
  if (row.values || row.format === 'confidence') rules.push('value');
  // A text that is not a number may be called one of another type, or of another form.
  if (row.type === 'Int') rules.push('type', 'format');
  return invalid('outside-class', pointer, ...rules);
}
