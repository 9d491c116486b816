/** The words of the format axis, for the documentation and the types. */
import type { Reading, Row } from '../Row.js';
import { drawsOf } from './formatDraws.js';

/** What JSON Schema cannot say of the form. */
export function formatBeyondSchema({ identifier, format }: Row, reading: Reading): readonly string[] {
  const unsaid = drawsOf(format)?.unsaid?.[reading];
  return unsaid === undefined ? [] : [`of ${identifier}, that ${unsaid}`];
}

/** The TypeScript type of a text of the row; `encode` takes values in their published letters alone. */
export function textType({ values, ignoreCase }: Row, input: boolean): string {
  if (values === undefined) return 'string';
  const quoted = Object.keys(values).map((value) => `'${value}'`);
  return [...quoted, ...(ignoreCase && !input ? ['(string & {})'] : [])].join(' | ');
}

/** The listed values with their meanings, such as `0 mobile app; 1 website`. */
export function valuesInWords({ values = {} }: Row, between = ' '): string {
  return Object.entries(values)
    .map(([value, meaning]) => `${value}${between}${meaning}`)
    .join('; ');
}
