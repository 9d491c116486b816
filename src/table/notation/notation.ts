/**
 * The notation axis: which characters a value of a type may hold. No page defines the exact sets; the
 * erratum `character-sets` records how they are read.
 */

import type { Fault, WordedFault, Words } from '../Fault.js';
import type { Notation, Row } from '../Row.js';

/** The notation of a row that holds text. */
export type TextNotation = Exclude<Notation, 'Object' | 'List' | 'Int'>;

/** The characters of a type. */
export interface CharacterClass {
  /** In words. */
  readonly characters: string;
  /** A text of these characters, of any length. */
  readonly pattern: RegExp;
  /** Finds a character of another class; on a long text it needs no stack, as the pattern does. */
  readonly outside?: RegExp;
  /** What the tolerant reading accepts. */
  readonly tolerantPattern?: RegExp;
}

const PRINTABLE: CharacterClass = {
  characters: 'printable ASCII from blank to tilde',
  pattern: /^[ -~]*$/,
};

/** All but control characters and lone surrogates; as themselves, because engines have no common escape for them. */
const ANY_CHARACTER = ' -~\xa0-\ud7ff\ue000-\u{10ffff}';

const ANY: CharacterClass = {
  characters: 'any Unicode character except control characters',
  pattern: new RegExp(`^[${ANY_CHARACTER}]*$`, 'u'),
  outside: new RegExp(`[^${ANY_CHARACTER}]`, 'u'),
};

export const characterClasses: Readonly<Record<TextNotation, CharacterClass>> = {
  AN: { characters: 'A to Z, a to z, 0 to 9', pattern: /^[A-Za-z0-9]*$/ },
  N: { characters: '0 to 9', pattern: /^[0-9]*$/ },
  ANS: PRINTABLE,
  NS: {
    characters: '0 to 9, plus, minus and point',
    pattern: /^[0-9+.-]*$/,
    // Every printable ASCII character but letters.
    tolerantPattern: /^[ -@\x5b-`{-~]*$/,
  },
  a: PRINTABLE,
  S: ANY,
  String: ANY,
};

const words: Words = (row) => `may hold only ${characterClassOf(row)?.characters} (type ${row.type})`;

export const notationFaults = {
  type: {
    code: 'type',
    rule: 'type',
    words: ({ members }) => `must be a JSON ${members ? 'object' : 'string, in quotes, digits too'}`,
  },
  charset: { code: 'charset', rule: 'charset', words },
  specialCharacter: { code: 'charset', rule: 'charset', erratum: 'ns-special-characters', words },
} as const satisfies Record<string, WordedFault>;

/** The characters that a row may hold; undefined for what is not text and for a member that has no row. */
export function characterClassOf({
  type,
  withoutRow,
}: Pick<Row, 'type' | 'withoutRow'>): CharacterClass | undefined {
  return withoutRow ? undefined : characterClasses[type as TextNotation];
}

/** The fault of a text with a character of another class; `failed`: a pattern that it is known not to match. */
export function notationFault(
  { pattern, outside, tolerantPattern }: CharacterClass,
  text: string,
  failed: unknown,
): Fault | undefined {
  if (failed !== pattern && (outside ? !outside.test(text) : pattern.test(text))) return undefined;
  return tolerantPattern?.test(text) ? notationFaults.specialCharacter : notationFaults.charset;
}

/** The pattern of what is accepted, for JSON Schema. */
export function tolerantPattern(type: Notation): RegExp {
  const { pattern, tolerantPattern: wider = pattern } = characterClasses[type as TextNotation];
  return wider;
}

/** The pattern of what is sent, for JSON Schema. */
export function strictPattern(type: Notation): RegExp {
  return characterClasses[type as TextNotation].pattern;
}
