/** The length axis: how long a value may be, and in which unit that is counted. */
import type { Dice, Mutator } from './Dice.js';
import type { Fault, WordedFault, Words } from './Fault.js';
import { drawsOf } from './formatDraws.js';
import { alphabets, type TextNotation } from './notation.js';
import { padWithZeros } from './padWithZeros.js';
import type { Notation, Reading, Row } from './Row.js';
import type { TableFileRow } from './TableFile.js';

/** Bounds in the unit of the type, both included. */
export interface LengthBounds {
  readonly min: number;
  readonly max: number;
}

/** Whether the length of a type counts bytes of UTF-8 in what is sent, and characters in what is accepted. */
function isInBytes(type: Notation): boolean {
  return type === 'S' || type === 'String';
}

/** The one type in which a lone length n means 1 to n. */
const AT_MOST: Notation = 'String';

/** The errata that explain how a printed length of each type is read. */
const ERRATA: Readonly<Partial<Record<Notation, readonly string[]>>> = {
  S: ['length-unit'],
  String: ['length-unit', 'string-length'],
};

/** The unit in which the strict reading counts a length. */
export function lengthUnit(type: Notation): 'byte' | 'character' {
  return isInBytes(type) ? 'byte' : 'character';
}

/** What a lone printed number means. */
export function loneLength(type: Notation): 'exact' | 'at-most' {
  return type === AT_MOST ? 'at-most' : 'exact';
}

/** The bounds of a printed length, `n` or `min-max`; undefined where the row has none. */
export function readLength({ type, length, exact }: TableFileRow): LengthBounds | undefined {
  if (length === undefined || type === 'Object') return undefined;
  const [from, to] = String(length).split('-').map(Number) as [number, number?];
  if (to !== undefined) return { min: from, max: to };
  return { min: exact || type !== AT_MOST ? from : 1, max: from };
}

/** The errata on the lengths of a type. */
export function lengthErrataOfType(type: Notation): readonly string[] {
  return ERRATA[type] ?? [];
}

/** The errata on the length of a row. */
export function lengthErrata({ type, length, exact }: TableFileRow): readonly string[] {
  if (length === undefined) return [];
  return lengthErrataOfType(type).filter((erratum) => !exact || erratum === 'length-unit');
}

/** Why a printed length cannot be one, after the name of the member. */
export function rangeFault(row: TableFileRow): string | undefined {
  const { min = 0, max = min } = readLength(row) ?? {};
  return min <= max ? undefined : 'must not begin above its end';
}

/** The bounds of a row; a row without a printed length has no greatest one. */
export function lengthBounds({ min = 1, max = Infinity }: Row): LengthBounds {
  return { min, max };
}

const long: Words = (row) => `must be ${lengthInWords(row)} long`;

export const lengthFaults = {
  tooShort: { code: 'too-short', rule: 'length', words: long },
  tooLong: { code: 'too-long', rule: 'length', words: long },
  tooManyBytes: { code: 'too-long', rule: 'length', erratum: 'length-unit', words: long },
} as const satisfies Record<string, WordedFault>;

/** Longer texts are not tried with a pattern that needs a stack as deep as they are long. */
const LONG = 0x10000;

/** Counts bytes that differ from characters. */
function countsBytes({ type, format, withoutRow }: Row): boolean {
  return !withoutRow && isInBytes(type) && !format?.ascii;
}

/** UTF-16 lengths that are right in every unit and reading, so that most values need no count. */
export function certainLength(row: Row): LengthBounds {
  const { min = 1, max = Infinity } = row;
  return countsBytes(row)
    ? { min: min > 1 ? 2 * min : min, max: Math.min(Math.floor(max / 3), LONG) }
    : { min, max };
}

/** Whether the length of a text is right without a count. */
export function isWithin({ min, max }: LengthBounds, text: string): boolean {
  return text.length >= min && text.length <= max;
}

/** The fault of a text that is too short or too long. */
export function lengthFault(row: Row, text: string): Fault | undefined {
  const { min = 1, max = Infinity } = row;
  const inBytes = countsBytes(row);
  // A character takes one or two units of UTF-16, and one where bytes are the same as characters.
  const characters = inBytes && text.length <= 2 * max ? [...text].length : text.length;
  if (characters > max) return lengthFaults.tooLong;
  if (characters < min) return lengthFaults.tooShort;
  return inBytes && new TextEncoder().encode(text).length > max ? lengthFaults.tooManyBytes : undefined;
}

/** A value as `encode` writes it: shorter texts of some rows get zeros ahead. */
export function padded({ pad, min = 0 }: Row, value: unknown): unknown {
  return pad && typeof value === 'string' ? padWithZeros(value, min) : value;
}

/** The keywords of JSON Schema, which counts characters. */
export function lengthSchema({ min = 1, max }: Row): Readonly<Record<string, number>> {
  return { minLength: min, ...(max !== undefined && { maxLength: max }) };
}

/** What JSON Schema cannot say of the length. */
export function lengthBeyondSchema(
  { identifier, type, max, members }: Row,
  reading: Reading,
): readonly string[] {
  const isBounded = reading === 'strict' && max !== undefined && !members && isInBytes(type);
  return isBounded ? [`that ${identifier} has at most ${max} bytes in UTF-8`] : [];
}

/** Such as `exactly 4 characters` or `1 to 66 bytes in UTF-8`. */
export function lengthInWords(row: Row, unit = row.withoutRow ? 'character' : lengthUnit(row.type)): string {
  const { min = 1, max } = row;
  const plural = (max ?? min) === 1 ? '' : 's';
  const units = unit === 'byte' ? `byte${plural} in UTF-8` : `character${plural}`;
  if (max === undefined) return `at least ${min} ${units}`;
  return `${min === max ? 'exactly' : `${min} to`} ${max} ${units}`;
}

/** How long a value is in the strict reading and, where it differs, in the tolerant one; undefined where no length is printed. */
export function lengthByReading(
  row: Row,
): { readonly strict: string; readonly tolerant?: string } | undefined {
  if (row.type === 'Object' || row.withoutRow) return undefined;
  const inCharacters = lengthInWords(row, 'character');
  // Where a value can only be ASCII, bytes and characters count the same.
  if (row.format?.ascii || row.values !== undefined) return { strict: inCharacters };
  const isUnclear = isInBytes(row.type) && row.errata?.includes('length-unit') === true;
  return isUnclear ? { strict: lengthInWords(row), tolerant: inCharacters } : { strict: lengthInWords(row) };
}

/** As a column of a table shows it: `8`, `1-40`, `any`; empty for an object. */
export function lengthColumn({ min = 1, max, members }: Row): string {
  if (max === undefined) return members === undefined ? 'any' : '';
  return min === max ? `${max}` : `${min}-${max}`;
}

/** How long a text without a printed length gets. */
const UNBOUNDED = 200;

/** Longer texts make no readable sample. */
const LONGEST = 10_000;

/** Draws a text of a row that is right in characters and length. */
export function drawText(row: Row, dice: Dice): string {
  const { min = 1, max = min + UNBOUNDED } = row;
  // Where a text has a least length, bytes and characters must both reach it.
  const type = min > 1 && row.type === AT_MOST ? 'ANS' : (row.type as TextNotation);
  return textOfLength(type, dice.pick([min, max, dice.between(min, max)]), dice);
}

/** Whether a text is as long as a row demands, where each character is one unit. */
export function isOfLength(text: string, { min = 1, max = text.length }: Pick<Row, 'min' | 'max'>): boolean {
  return text.length >= min && text.length <= max;
}

/** Makes a text too short, and makes it too long, in every reading. */
export function lengthMutators(row: Row): readonly Mutator[] {
  const { min = 1, max, empty } = row;
  const isBounded = max !== undefined && max <= LONGEST;
  return [
    ...(empty === undefined && min > 0
      ? [mutator(`is shorter than ${min}`, (dice) => textOfUnits(row, min - 1, dice))]
      : []),
    ...(isBounded ? [mutator(`is longer than ${max}`, (dice) => textOfUnits(row, max + 1, dice))] : []),
  ];
}

function mutator(what: string, draw: (dice: Dice) => string): Mutator {
  return { rule: 'length', what, mutate: (_, dice) => draw(dice) };
}

/** A text of so many characters, the unit in which both readings agree on what is too long. */
function textOfUnits({ type, format }: Row, length: number, dice: Dice): string {
  const { alphabet } = drawsOf(format) ?? {};
  if (alphabet !== undefined) return dice.text(alphabet, length);
  return textOfLength(isInBytes(type) ? 'ANS' : (type as TextNotation), length, dice);
}

/** A text of a type, as long as asked in the unit of the type. */
function textOfLength(type: TextNotation, length: number, dice: Dice): string {
  if (!isInBytes(type)) return dice.text(alphabets[type], length);
  let text = '';
  let left = length;
  while (left > 0) {
    const character = dice.text(left < 3 ? alphabets.ANS : alphabets[type], 1);
    left -= new TextEncoder().encode(character).length;
    text += character;
  }
  return text;
}
