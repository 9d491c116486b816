import type { WordedFault } from '../Fault.js';

/** The characters of an Int that is written as a text. */
export const DIGITS = /^[0-9]+$/;

/** The erratum under which a JSON number is accepted where digits in quotes are sent. */
export const INT_ERRATUM = 'int-in-quotes';

const expected = 'must be a whole number from 0, as digits in quotes';

export const wholeNumberFaults = {
  type: { code: 'type-int', rule: 'type', words: () => expected },
  number: { code: 'int-number', rule: 'type', erratum: INT_ERRATUM, words: () => expected },
  digits: { code: 'charset', rule: 'charset', words: () => 'may hold only 0 to 9 (type Int)' },
} as const satisfies Record<string, WordedFault>;

/** The digits of a JSON number; undefined where it is not a whole number from 0 that every reader has exactly. */
export function digitsOf(value: unknown): string | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? String(value) : undefined;
}
