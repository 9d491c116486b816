/** The length axis: how long a value may be, and in which unit that is counted. */

import type { Fault, WordedFault, Words } from '../Fault.js';
import type { Notation, Row } from '../Row.js';
import { padWithZeros } from './padWithZeros.js';

/** Bounds in the unit of the type, both included. */
export interface LengthBounds {
  readonly min: number;
  readonly max: number;
}

/** Whether the length of a type counts bytes of UTF-8 in what is sent, and characters in what is accepted. */
export function isInBytes(type: Notation): boolean {
  return type === 'S' || type === 'String';
}

/** The unit in which the strict reading counts a length. */
export function lengthUnit(type: Notation): 'byte' | 'character' {
  return isInBytes(type) ? 'byte' : 'character';
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
export function sureLength(row: Row): LengthBounds {
  const { min = 1, max = Infinity } = row;
  return countsBytes(row)
    ? { min: min > 1 ? 2 * min : min, max: Math.min(Math.floor(max / 3), LONG) }
    : { min, max };
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

/** Such as `exactly 4 characters` or `1 to 66 bytes in UTF-8`. */
export function lengthInWords(row: Row, unit = lengthUnit(row.type)): string {
  const { min = 1, max } = row;
  const plural = (max ?? min) === 1 ? '' : 's';
  const units = unit === 'byte' ? `byte${plural} in UTF-8` : `character${plural}`;
  if (max === undefined) return `at least ${min} ${units}`;
  return `${min === max ? 'exactly' : `${min} to`} ${max} ${units}`;
}
