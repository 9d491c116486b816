/** The words of what is neither a text nor a plain object, for the documentation and the types. */
import type { Row } from '../Row.js';
import { nestingOf } from './nesting.js';

const HOLDERS = {
  object: 'object',
  list: 'list of objects',
  text: 'String, the JSON text of an object',
} as const;

/** What holds other rows, such as `list of objects`; undefined for a row that holds none. */
export function nestingInWords(row: Row): string | undefined {
  const nesting = nestingOf(row);
  return nesting && HOLDERS[nesting];
}

/** The erratum under which a text is accepted that is not JSON, where one should be. */
export function damagedErratum({ damaged }: Row): string | undefined {
  return damaged;
}

/** What JSON Schema cannot say of it. */
export function kindBeyondSchema(row: Row): readonly string[] {
  return nestingOf(row) === 'text'
    ? [`that the text of ${row.identifier} is the JSON of an object, of which contentSchema tells`]
    : [];
}
