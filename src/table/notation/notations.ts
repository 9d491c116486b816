import { lengthErrataOfType } from '../length/readLength.js';
import type { Notation } from '../Row.js';
import { notationErrata, notationTitles } from './notationWords.js';

/** Every type that a table can name. */
export const notations = Object.keys(notationTitles) as readonly Notation[];

/** The errata that explain how the characters and the lengths of a type are read. */
export function errataOfType(type: Notation): readonly string[] {
  return [...(notationErrata[type] ?? []), ...lengthErrataOfType(type)];
}
