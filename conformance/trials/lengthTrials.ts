import { countInWords } from '../reports/countInWords.js';
import type { JsonObject } from '../Testee.js';
import type { MessageOperation } from '../VectorFile.js';
import { filled, type TextNotation, textNotationOf } from './classes.js';
import { lengthVerdict } from './lengthVerdict.js';
import { withRowValue } from './members.js';
import type { PlacedRow, TrialRow as Row, Trial, Verdict } from './Trial.js';
import { invalid, open, valid } from './verdicts.js';

/** Rows without a printed end get a text that is longer than every printed one but a photo's. */
const LONG = 5000;
const READERS: readonly MessageOperation[] = ['validate', 'decode'];

/** A row at, below and above its lengths, in characters of one, three and four bytes where it is free text. */
export function lengthTrials(base: JsonObject, placed: PlacedRow): Trial[] {
  const { row, path, pointer, reference, slug } = placed;
  const notation = textNotationOf(row);
  if (notation === undefined || row.format || row.values) return [];
  return Object.entries(lengths(row, notation)).map(([name, text]) => ({
    slug: `${slug}.length-${name}`,
    title: `${row.identifier} is ${countInWords([...text].length, 'character')} long, ${countInWords(Buffer.byteLength(text), 'byte')} in UTF-8.`,
    references: [reference],
    get message() {
      return withRowValue(base, path, text);
    },
    // encode pads a short number, but not an empty one.
    ...(row.pad && text !== '' && text.length < (row.min ?? 1) && { only: READERS }),
    ...verdictOf(row, text, pointer),
  }));
}

/** Texts by the name of what is tried. */
function lengths(row: Row, type: TextNotation): Readonly<Record<string, string>> {
  const { min = 1, max, withoutRow } = row;
  if (withoutRow) return { none: '', one: 'x', long: filled('S', 300), chinese: '一双鞋' };
  const ends =
    max === undefined
      ? { shortest: filled(type, 1), long: filled(type, LONG) }
      : {
          shortest: filled(type, min),
          longest: filled(type, max),
          middle: filled(type, Math.ceil((min + max) / 2)),
          'one-too-long': filled(type, max + 1),
          'twice-too-long': filled(type, 2 * max),
        };
  const isFree = (type === 'S' || type === 'String') && max !== undefined;
  return {
    ...ends,
    ...(min > 0 && { 'one-too-short': filled(type, min - 1) }),
    ...(min > 1 && { none: '' }),
    ...(isFree && inSeveralBytes(max)),
  };
}

function inSeveralBytes(max: number): Readonly<Record<string, string>> {
  return {
    'chinese-in-bytes': '付'.repeat(Math.max(1, Math.floor(max / 3))),
    'chinese-one-byte-over': '付'.repeat(Math.floor(max / 3)) + 'x'.repeat((max % 3) + 1),
    'chinese-in-characters': '付'.repeat(max),
    'chinese-one-too-long': '付'.repeat(max + 1),
    'emoji-in-bytes': '\u{1f600}'.repeat(Math.floor(max / 4)),
  };
}

function verdictOf(row: Row, text: string, pointer: string): Verdict {
  if (row.withoutRow) return valid;
  const verdict = lengthVerdict(row, text);
  if (verdict === 'right') return valid;
  if (verdict !== 'wrong') return open(verdict, pointer, 'length');
  return invalid([...text].length < (row.min ?? 1) ? 'too-short' : 'too-long', pointer, 'length');
}
