import type { Notation } from '../table/Row.js';

const NOTATIONS: readonly Notation[] = ['AN', 'N', 'ANS', 'NS', 'a', 'S', 'String', 'Int', 'Object', 'List'];
const BY_NAME = new Map<string, Notation>(NOTATIONS.map((type) => [type, type]));
const BY_LETTERS = new Map<string, Notation>(NOTATIONS.map((type) => [type.toLowerCase(), type]));

/** A type column, read. */
export interface PrintedType {
  /** Missing where the notation does not know it. */
  readonly type?: Notation;
  /** What is in brackets, as in `String(18)`. */
  readonly length?: string;
  /** The type is known, but in other letters. */
  readonly inOtherLetters: boolean;
}

/** Reads a type with or without a length in brackets. */
export function printedType(printed: string): PrintedType {
  const open = printed.indexOf('(');
  const isBracketed = open > 0 && printed.endsWith(')');
  const name = (isBracketed ? printed.slice(0, open) : printed).trimEnd();
  const length = isBracketed ? printed.slice(open + 1, -1) : '';
  const known = BY_NAME.get(name);
  const type = known ?? BY_LETTERS.get(name.toLowerCase());
  return {
    ...(type !== undefined && { type }),
    ...(length !== '' && { length }),
    inOtherLetters: known === undefined && type !== undefined,
  };
}
