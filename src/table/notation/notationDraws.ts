/** What samples and near misses draw on the notation axis. */

import type { Dice, Mutator } from '../Dice.js';
import type { Row } from '../Row.js';
import type { TextNotation } from './notation.js';

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

function withOutsider(text: string, type: TextNotation, dice: Dice): string {
  const place = dice.between(0, text.length - 1);
  return text.slice(0, place) + dice.pick<string>(OUTSIDERS[type]) + text.slice(place + 1);
}
