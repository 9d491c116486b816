import type { Rule } from '../table/Fault.js';

/**
 * One fault of a message, or one thing that the tolerant reading let pass.
 * It never holds the value, so it may be logged.
 */
export interface Violation {
  /** Stable, finer than the rule; the documentation has a list of every code. */
  readonly code: string;
  /** JSON Pointer (RFC 6901) to the member; empty for the message as a whole. Of an unknown member with a long or unprintable name, see `field`. */
  readonly path: string;
  /** The kind of rule that is broken. */
  readonly rule: Rule;
  /**
   * The published identifier of the member; empty for the message as a whole. The name of an unknown member is cut
   * to 64 characters, the last of them `…`, and what is not printable in it is written as `\uXXXX`.
   */
  readonly field: string;
  /** What was expected and what to do, in one sentence. The text may change, the code does not. */
  readonly message: string;
  /** The table row, such as `unionpay/MOBILE_NUMBER_VERIFICATION/request#encData.phoneNo`. */
  readonly reference: string;
  /** The erratum on which the verdict depends. */
  readonly erratum?: string;
  /** Where a text stops being JSON, has a second member of one name, or is too deep; not in the build for browsers. */
  readonly position?: TextPosition;
}

/** A place in a text. */
export interface TextPosition {
  /** Counted from 1; lines end with a line feed. */
  readonly line: number;
  /** In the line, in units of UTF-16, counted from 1. */
  readonly column: number;
}

/** How many more faults there are than a verdict or an error lists. */
export interface Omitted {
  /** Violations that are not listed. */
  readonly violations: number;
  /** Notes that are not listed. */
  readonly notes: number;
}

/** What `validate` found. `valid` is true when there are no violations; notes never change it. */
export interface Verdict {
  /** Whether there is no violation. */
  readonly valid: boolean;
  /** The faults, in the order of the table: all, or as many as `maxViolations` says. */
  readonly violations: readonly Violation[];
  /** What the tolerant reading let pass, and advice. */
  readonly notes: readonly Violation[];
  /** There only where more was found than `maxViolations` lets either list hold. */
  readonly omitted?: Omitted;
}
