import type { JsonObject } from '../../conformance/Testee.js';
import type { Row } from '../tables/Table.js';
import { classes } from './classes.js';
import { lengthVerdict } from './lengthVerdict.js';
import { valueAt, withRowValue } from './members.js';
import type { PlacedRow, Trial, Verdict } from './Trial.js';
import { invalid, open, valid } from './verdicts.js';

/** A row with one character at the edge of its class, and just outside it. */
export function charsetTrials(base: JsonObject, placed: PlacedRow): Trial[] {
  const { row } = placed;
  if (row.type === 'Object' || row.withoutRow) return [];
  const { inside, outside } = classes[row.type];
  const isFree = row.format === undefined && row.values === undefined;
  return [
    ...(isFree ? Object.entries(inside).map((entry) => trial(base, placed, entry, true)) : []),
    ...Object.entries(outside).map((entry) => trial(base, placed, entry, false)),
  ];
}

function trial(
  base: JsonObject,
  { row, path, pointer, reference, slug }: PlacedRow,
  [name, character]: readonly [string, string],
  isInside: boolean,
): Trial {
  const text = replaced(row, valueAt(base, path) as string, character);
  const verdict = isInside ? verdictInside(row, text, pointer) : verdictOutside(row, text, pointer);
  return {
    slug: `${slug}.charset-${name}`,
    title: `${row.identifier} has a character ${isInside ? 'at the edge of' : 'outside'} its class: ${name}.`,
    references: [reference],
    message: withRowValue(base, path, text),
    ...verdict,
  };
}

/** The text with its last but one character replaced, so that nothing that trims can hide it. */
function replaced({ max }: Row, text: string, character: string): string {
  if (text.length === 1) return max === 1 ? character : `${text}${character}${text}`;
  return `${text.slice(0, -2)}${character}${text.slice(-1)}`;
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
  // A character of several bytes may be one too many for those who count bytes.
  if (lengthVerdict(row, text) !== 'right') rules.push('length');
  if (row.values || row.format === 'confidence') rules.push('value');
  return invalid('outside-class', pointer, ...rules);
}
