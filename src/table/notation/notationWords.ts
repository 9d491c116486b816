/** The words of the notation axis, for the documentation. */
import type { Notation, Row } from '../Row.js';
import { characterClassOf } from './notation.js';
import { INT_ERRATUM } from './wholeNumber.js';

/** What the documentation calls each type. */
export const notationTitles: Readonly<Record<Notation, string>> = {
  AN: 'letters and digits',
  N: 'digits',
  ANS: 'letters, digits and special characters',
  NS: 'digits and special characters',
  a: 'letters; read as ANS',
  S: 'any text',
  String: 'any text, as LianLian writes it, String(n)',
  Int: 'a whole number; sent as digits in quotes',
  Object: 'a JSON object with its own rows',
  List: 'a JSON array of objects with their own rows',
};

/** The type of a row with its characters in words; an object has none, and a member without a row has any. */
export function notationInWords(row: Row): { readonly type: Notation; readonly characters?: string } {
  const characters = row.type === 'Int' ? '0 to 9' : characterClassOf(row)?.characters;
  return { type: row.type, ...(characters !== undefined && { characters }) };
}

/** The errata that explain how the characters of a type are read. */
export const notationErrata: Readonly<Partial<Record<Notation, readonly string[]>>> = {
  NS: ['ns-special-characters'],
  a: ['serial-number-type'],
  Int: [INT_ERRATUM],
};
