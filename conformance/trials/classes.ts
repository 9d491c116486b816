import type { Notation } from 'tallystick';
import type { TrialRow } from './Trial.js';

interface CharacterClass {
  /** Characters of the class, some of every kind; filled texts run through them. */
  readonly alphabet: string;
  /** Characters at the edges of the class, by name. */
  readonly inside: Readonly<Record<string, string>>;
  /** Characters just outside it, and those that are taken for members of it. */
  readonly outside: Readonly<Record<string, string>>;
  /** Characters of which nothing says whether they are members of it, and the erratum that says so. */
  readonly unclear?: { readonly erratum: string; readonly characters: Readonly<Record<string, string>> };
}

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const DIGIT_NEIGHBOURS = {
  slash: '/',
  colon: ':',
  'full-width-digit': '\uff15',
  'arabic-digit': '\u0665',
  blank: ' ',
  'line-feed': '\n',
};

const printable: CharacterClass = {
  alphabet: Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join(''),
  inside: { blank: ' ', tilde: '~', quote: '"', backslash: '\\', 'less-than': '<', ampersand: '&' },
  outside: {
    'unit-separator': '\u001f',
    tab: '\t',
    'line-feed': '\n',
    delete: '\u007f',
    'no-break-space': '\u00a0',
    'letter-acute': '\u00e9',
    'chinese-character': '\u4e2d',
    'full-width-letter': '\uff21',
    null: '\u0000',
  },
};

const anyText: CharacterClass = {
  alphabet: `${LETTERS}${DIGITS}`,
  inside: {
    blank: ' ',
    tilde: '~',
    quote: '"',
    backslash: '\\',
    'no-break-space': '\u00a0',
    'letter-acute': '\u00e9',
    'chinese-character': '\u4e2d',
    'line-separator': '\u2028',
    emoji: '\u{1f600}',
  },
  outside: {
    null: '\u0000',
    tab: '\t',
    'line-feed': '\n',
    'carriage-return': '\r',
    'unit-separator': '\u001f',
    delete: '\u007f',
    'padding-character': '\u0080',
    'application-command': '\u009f',
  },
};

/** A type whose values are texts. */
export type TextNotation = Exclude<Notation, 'Object' | 'List' | 'Int'>;

/** The classes of the notation, as the testee protocol words them. */
export const classes: Readonly<Record<TextNotation, CharacterClass>> = {
  AN: {
    alphabet: `${DIGITS}${LETTERS}`,
    inside: {
      zero: '0',
      nine: '9',
      'upper-a': 'A',
      'upper-z': 'Z',
      'lower-a': 'a',
      'lower-z': 'z',
    },
    outside: {
      ...DIGIT_NEIGHBOURS,
      at: '@',
      bracket: '[',
      backquote: '`',
      brace: '{',
      hyphen: '-',
      underscore: '_',
      'letter-acute': '\u00e9',
      'full-width-letter': '\uff21',
    },
  },
  N: {
    alphabet: DIGITS,
    inside: { zero: '0', nine: '9' },
    outside: { ...DIGIT_NEIGHBOURS, letter: 'A', minus: '-', point: '.' },
  },
  NS: {
    alphabet: `${DIGITS}`,
    inside: { zero: '0', nine: '9' },
    outside: { letter: 'E', 'letter-acute': '\u00e9', 'chinese-character': '\u4e2d', 'line-feed': '\n' },
    unclear: {
      erratum: 'ns-special-characters',
      characters: { 'degree-sign': '\u00b0', 'full-width-digit': '\uff15' },
    },
  },
  ANS: printable,
  a: printable,
  S: anyText,
  String: anyText,
};

/** The notation of the texts of a row; undefined where it has none, or where they are the JSON of an object. */
export function textNotationOf({ type, members }: TrialRow): TextNotation | undefined {
  if (members !== undefined || type === 'Object' || type === 'List') return undefined;
  return type === 'Int' ? 'N' : type;
}

/** A text of a class and a length in characters. */
export function filled(notation: TextNotation, length: number): string {
  // Blanks stand neither first nor last, where something on the way might trim them.
  const alphabet = classes[notation].alphabet.replace(/^ /, '');
  return alphabet.repeat(Math.ceil(length / alphabet.length)).slice(0, length);
}
