import type { Notation } from '../codec/Table.js';

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SPECIALS = ' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** Characters of each type, one UTF-16 unit each. */
export const alphabets: Readonly<Record<Exclude<Notation, 'Object'>, string>> = {
  AN: LETTERS + DIGITS,
  N: DIGITS,
  ANS: LETTERS + DIGITS + SPECIALS,
  NS: `${DIGITS}+-.`,
  a: LETTERS + DIGITS + SPECIALS,
  S: `${LETTERS}${DIGITS}${SPECIALS}éßЖ中文字交易成功，。`,
  String: `${LETTERS}${DIGITS}${SPECIALS}éßЖ中文字交易成功，。`,
};

/** Characters that are outside of each type in every reading. */
export const outsiders: Readonly<Record<Exclude<Notation, 'Object'>, string>> = {
  AN: '-_ é中',
  N: 'Ax -é',
  ANS: 'é中\t\u007f',
  NS: 'Axé中',
  a: 'é中\t\u007f',
  S: '\t\n\u0000\u007f\u0085',
  String: '\t\n\u0000\u007f\u0085',
};
