/** How the length column of a table is read. */
import type { Notation } from '../Row.js';
import type { TableFileRow } from '../TableFile.js';
import type { LengthBounds } from './length.js';

/** The type of texts in which a lone length n means 1 to n. */
export const AT_MOST: Notation = 'String';

/** The errata that explain how a printed length of each type is read. */
const ERRATA: Readonly<Partial<Record<Notation, readonly string[]>>> = {
  S: ['length-unit'],
  String: ['length-unit', 'string-length'],
};

/** What a lone printed number means. */
export function loneLength(type: Notation): 'exact' | 'at-most' {
  return type === AT_MOST || type === 'Int' ? 'at-most' : 'exact';
}

/** The bounds of a printed length, `n` or `min-max`; undefined where the row has none. */
export function readLength({ type, length, exact }: TableFileRow): LengthBounds | undefined {
  if (length === undefined || type === 'Object' || type === 'List') return undefined;
  const [from, to] = String(length).split(/[-~]/).map(Number) as [number, number?];
  if (to !== undefined) return { min: from, max: to };
  return { min: exact || loneLength(type) === 'exact' ? from : 1, max: from };
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
