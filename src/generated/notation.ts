import type { Notation } from '../codec/Table.js';

/** What a value of a type may hold, and in what its length is counted. */
export interface CharacterClass {
  readonly characters: string;
  readonly pattern: RegExp;
  /** Finds a character that is not of the class; on a long text it needs no stack, as the pattern would. */
  readonly outside?: RegExp;
  readonly tolerantPattern?: RegExp;
  readonly unit: 'byte' | 'character';
}

export const notation: Readonly<Record<Exclude<Notation, 'Object'>, CharacterClass>> = {
  AN: {
    characters: "A to Z, a to z, 0 to 9",
    pattern: /^[A-Za-z0-9]*$/,
    unit: "character",
  },
  N: {
    characters: "0 to 9",
    pattern: /^[0-9]*$/,
    unit: "character",
  },
  ANS: {
    characters: "printable ASCII from blank to tilde",
    pattern: /^[ -~]*$/,
    unit: "character",
  },
  NS: {
    characters: "0 to 9, plus, minus and point",
    pattern: /^[0-9+.-]*$/,
    tolerantPattern: /^[ -@[-`{-~]*$/,
    unit: "character",
  },
  a: {
    characters: "printable ASCII from blank to tilde",
    pattern: /^[ -~]*$/,
    unit: "character",
  },
  S: {
    characters: "any Unicode character except control characters",
    pattern: /^[^\u0000-\u001f\u007f-\u009f\ud800-\udfff]*$/u,
    outside: /[\u0000-\u001f\u007f-\u009f\ud800-\udfff]/u,
    unit: "byte",
  },
  String: {
    characters: "any Unicode character except control characters",
    pattern: /^[^\u0000-\u001f\u007f-\u009f\ud800-\udfff]*$/u,
    outside: /[\u0000-\u001f\u007f-\u009f\ud800-\udfff]/u,
    unit: "byte",
  },
};
