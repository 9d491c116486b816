import type { Row } from './Row.js';

/** Which kind of rule a value breaks. */
export type Rule =
  | 'required'
  | 'absent'
  | 'type'
  | 'length'
  | 'charset'
  | 'value'
  | 'format'
  | 'syntax'
  | 'unknown'
  | EnvelopeRule;

/** Which check of the envelope a message does not pass. */
export type EnvelopeRule =
  | 'header'
  | 'key'
  | 'signature'
  | 'timestamp'
  | 'replay'
  | 'path'
  | 'app-id'
  | 'decryption'
  | 'gateway';

/** A fault that a check found, before it is tied to a row. */
export interface Fault {
  /** Stable, as in a violation. */
  readonly code: string;
  /** The kind of rule that is broken. */
  readonly rule: Rule;
  /** Tolerated under this erratum: a violation strictly, a note otherwise. */
  readonly erratum?: string;
  /** Never a violation, in either reading. */
  readonly advice?: true;
  /** Completes "… must be"; the row's own words where it is missing. */
  readonly expected?: string;
}

/** Completes the identifier of a row; `merchantRows` are those of its object. */
export type Words = (row: Row, merchantRows: readonly string[]) => string;

/** A fault of an axis, with its own words. */
export interface WordedFault extends Fault {
  readonly words?: Words;
}

/** Whether a value with this fault is refused in every reading. */
export function isRefused(fault: Fault | undefined): boolean {
  return fault !== undefined && !fault.erratum && !fault.advice;
}
