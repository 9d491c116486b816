import type { Rule } from './Violation.js';

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

/**
 * A form that a row demands beyond characters and length. The patterns serve the codec and the
 * JSON Schema alike; they are anchored and do not backtrack.
 */
export interface Format {
  /** The name that tables use. */
  readonly name: string;
  /** Completes "… must be". */
  readonly expected: string;
  /** What every value looks like, in characters of the row's type; breaking it is a `format` fault. */
  readonly shape?: RegExp;
  /** The values of that shape that are in range; breaking it is a `value` fault. */
  readonly range?: RegExp;
  /** What is sent; breaking it alone is tolerated under the erratum. */
  readonly strict?: {
    /** Anchored. */
    readonly pattern: RegExp;
    /** The id of the erratum. */
    readonly erratum: string;
  };
  /**
   * What no pattern says.
   *
   * @param value of the right type and length
   * @param siblings the object that holds the value
   * @returns a fault, or undefined where the value is right
   */
  readonly examine?: (value: string, siblings: Readonly<Record<string, unknown>>) => Fault | undefined;
  /**
   * Tells at a glance values with which `examine` finds no fault whatever the siblings are; others it may doubt.
   *
   * @param value of the right type and length
   */
  readonly isSure?: (value: string) => boolean;
  /** `examine` decides alone; the patterns describe the same for JSON Schema. What it passes is of the row's type. */
  readonly complete?: true;
  /** Values are ASCII, so that bytes and characters count the same. */
  readonly ascii?: true;
  /**
   * Whether two values mean the same; equality of text where it is missing.
   *
   * @param left of a request
   * @param right of its response
   */
  readonly same?: (left: string, right: string) => boolean;
}
