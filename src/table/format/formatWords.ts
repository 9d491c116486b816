/** The words of the format axis, for the documentation and the types. */
import type { Reading, Row } from '../Row.js';
import { drawsOf } from './formatDraws.js';

/** What JSON Schema cannot say of the form. */
export function formatBeyondSchema({ identifier, format }: Row, reading: Reading): readonly string[] {
  const unsaid = drawsOf(format)?.unsaid?.[reading];
  return unsaid === undefined ? [] : [`of ${identifier}, that ${unsaid}`];
}

/** The TypeScript type of a text of the row; `encode` takes values in their published letters alone. */
export function textType({ values, toleratedValues, ignoreCase }: Row, input: boolean): string {
  if (values === undefined) return 'string';
  const quoted = Object.keys(input ? values : { ...values, ...toleratedValues }).map((value) => `'${value}'`);
  return [...quoted, ...(ignoreCase && !input ? ['(string & {})'] : [])].join(' | ');
}

/** The values that a row lists, each with its meaning; none where it lists none. */
export function listedValues({ values = {} }: Row): readonly (readonly [value: string, meaning: string])[] {
  return Object.entries(values);
}

/** The values that are accepted and never sent, each with the erratum that tolerates it. */
export function acceptedValues({
  toleratedValues = {},
}: Row): readonly (readonly [value: string, erratum: string])[] {
  return Object.entries(toleratedValues);
}

/** The erratum under which another letter case of the listed values is accepted. */
export function letterCaseErratum({ ignoreCase }: Row): string | undefined {
  return ignoreCase;
}

/** The form of a value, for the documentation. */
export interface FormInWords {
  /** The name that tables use. */
  readonly name: string;
  readonly words: string;
  /** The erratum under which more is accepted. */
  readonly erratum?: string;
}

/** The form of a row in words, such as `a date, yyyyMMdd`; undefined where it has none. */
export function formInWords({ format }: Row): FormInWords | undefined {
  if (format === undefined) return undefined;
  const { name, expected, strict } = format;
  const unsaid = drawsOf(format)?.unsaid?.strict;
  const words = unsaid === undefined ? expected : `${expected}; ${unsaid}`;
  return { name, words, ...(strict && { erratum: strict.erratum }) };
}

/** The listed values with their meanings, such as `0 mobile app; 1 website`. */
export function valuesInWords(row: Row, between = ' '): string {
  return listedValues(row)
    .map(([value, meaning]) => `${value}${between}${meaning}`)
    .join('; ');
}
