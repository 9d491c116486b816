/** The words of the length axis, for the documentation. */
import { nestingInWords } from '../kind/kindWords.js';
import type { Reading, Row } from '../Row.js';
import { isInBytes, type LengthBounds, lengthInWords } from './length.js';

/** The bounds of a row whose shorter values get zeros ahead, up to the least length; undefined for others. */
export function paddedBounds({ pad, min = 1, max = Infinity }: Row): LengthBounds | undefined {
  return pad && { min, max };
}

/** Type and length for the types, such as `AN, exactly 4 characters`; what holds other rows has no length. */
export function typeAndLength(row: Row): string {
  return nestingInWords(row) ?? `${row.type}, ${lengthInWords(row)}`;
}

/** What JSON Schema cannot say of the length. */
export function lengthBeyondSchema({ identifier, type, max }: Row, reading: Reading): readonly string[] {
  const isBounded = reading === 'strict' && max !== undefined && isInBytes(type);
  return isBounded ? [`that ${identifier} has at most ${max} bytes in UTF-8`] : [];
}

/** How long a value is in the strict reading and, where it differs, in the tolerant one; undefined where no length is printed. */
export function lengthByReading(
  row: Row,
): { readonly strict: string; readonly tolerant?: string } | undefined {
  if (row.type === 'Object' || row.type === 'List' || row.withoutRow) return undefined;
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
