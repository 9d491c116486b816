/**
 * The notation axis: which characters a value of a type may hold. No page defines the exact sets; the
 * erratum `character-sets` records how they are read.
 */
import type { Dice, Mutator } from './Dice.js';
import type { Fault, WordedFault, Words } from './Fault.js';
import type { Notation, Row } from './Row.js';

/** The notation of a row that holds text. */
export type TextNotation = Exclude<Notation, 'Object'>;

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

const ANY: CharacterClass = {
  characters: 'any Unicode character except control characters',
  pattern: /^[^\u0000-\u001f\u007f-\u009f\ud800-\udfff]*$/u,
  outside: /[\u0000-\u001f\u007f-\u009f\ud800-\udfff]/u,
};

export const characterClasses: Readonly<Record<TextNotation, CharacterClass>> = {
  AN: { characters: 'A to Z, a to z, 0 to 9', pattern: /^[A-Za-z0-9]*$/ },
  N: { characters: '0 to 9', pattern: /^[0-9]*$/ },
  ANS: PRINTABLE,
  NS: {
    characters: '0 to 9, plus, minus and point',
    pattern: /^[0-9+.-]*$/,
    // Every printable ASCII character that is no letter.
    tolerantPattern: /^[ -@[-`{-~]*$/,
  },
  a: PRINTABLE,
  S: ANY,
  String: ANY,
};

/** What the documentation calls each type. */
export const notationTitles: Readonly<Record<Notation, string>> = {
  AN: 'letters and digits',
  N: 'digits',
  ANS: 'letters, digits and special characters',
  NS: 'digits and special characters',
  a: 'letters; read as ANS',
  S: 'any text',
  String: 'any text, as LianLian writes it, String(n)',
  Object: 'a JSON object with rows of its own',
};

/** The errata that explain how the characters of a type are read. */
export const notationErrata: Readonly<Partial<Record<Notation, readonly string[]>>> = {
  NS: ['ns-special-characters'],
  a: ['serial-number-type'],
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

/** The characters that a row may hold; undefined for an object and for a member that has no row. */
export function characterClassOf({
  type,
  withoutRow,
}: Pick<Row, 'type' | 'withoutRow'>): CharacterClass | undefined {
  return withoutRow || type === 'Object' ? undefined : characterClasses[type];
}

/** The fault of a text with a character of another class; `failed`: a pattern that it is known not to match. */
export function notationFault(
  { pattern, outside, tolerantPattern }: CharacterClass,
  text: string,
  failed: RegExp | undefined,
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

const DIGITS = '0123456789';
const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const ASCII =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const TEXT =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~éßЖ中文字交易成功，。';

/** Characters of each type to draw from, one UTF-16 unit each. */
export const alphabets: Readonly<Record<TextNotation, string>> = {
  AN: LETTERS_AND_DIGITS,
  N: DIGITS,
  ANS: ASCII,
  NS: '0123456789+-.',
  a: ASCII,
  S: TEXT,
  String: TEXT,
};

/** Characters outside of each type in every reading. */
const OUTSIDERS: Readonly<Record<TextNotation, string>> = {
  AN: '-_ é中',
  N: 'Ax -é',
  ANS: 'é中\t\u007f',
  NS: 'Axé中',
  a: 'é中\t\u007f',
  S: '\t\n\u0000\u007f\u0085',
  String: '\t\n\u0000\u007f\u0085',
};

/** Makes one character of a text one of another class. */
export function notationMutator({ type }: Row): Mutator {
  return {
    rule: 'charset',
    what: `has a character outside of ${type}`,
    mutate: (value, dice) => withOutsider(String(value), type as TextNotation, dice),
  };
}

/** Makes a member one of another JSON type. */
export function typeMutator({ members }: Row): Mutator {
  return members
    ? {
        rule: 'type',
        what: 'is no object',
        mutate: (_, dice) => dice.pick<unknown>(['', 'text', 0, null, true, []]),
      }
    : {
        rule: 'type',
        what: 'is no string',
        mutate: (_, dice) => dice.pick<unknown>([0, 12, null, true, [], {}]),
      };
}

function withOutsider(text: string, type: TextNotation, dice: Dice): string {
  const place = dice.between(0, text.length - 1);
  return text.slice(0, place) + dice.pick<string>(OUTSIDERS[type]) + text.slice(place + 1);
}
