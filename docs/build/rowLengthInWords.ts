import type { Row } from 'tallystick';
import { lengthInWords } from '../../src/codec/inWords.js';
import { notation } from '../../src/generated/notation.js';

/** How long a value of a row is, strictly and, where it differs, tolerantly. */
export interface LengthInWords {
  readonly strict: string;
  readonly tolerant?: string;
}

/** Such as `exactly 4 characters`; nothing for an Object and for a row that says nothing. */
export function rowLengthInWords(row: Row): LengthInWords | undefined {
  if (row.type === 'Object' || row.withoutRow) return undefined;
  const characterClass = notation[row.type];
  const inCharacters = lengthInWords({ row, characterClass: { ...characterClass, unit: 'character' } });
  // Where a value can only be ASCII, bytes and characters count the same.
  if (row.format?.ascii || row.values !== undefined) return { strict: inCharacters };
  const strict = lengthInWords({ row, characterClass });
  const isUnclear = characterClass.unit === 'byte' && row.errata?.includes('length-unit') === true;
  return isUnclear ? { strict, tolerant: inCharacters } : { strict };
}
