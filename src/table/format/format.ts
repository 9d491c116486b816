/** The format axis: the form that a value has beyond its characters and length, and the values that are listed. */
import { type Fault, isRefused, type WordedFault, type Words } from '../Fault.js';
import type { JsonObject } from '../JsonObject.js';
import { characterClassOf, notationFaults } from '../notation/notation.js';
import type { Row } from '../Row.js';

/** A text by its units of UTF-16: what a check needs that reads no more of it. */
export type CodeUnits = Pick<string, 'length' | 'charCodeAt'>;

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
  /** The values that are out of range, where a pattern says them more easily than the others. */
  readonly beyond?: RegExp;
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
  /**
   * The same of most such values, for which no string has to be made.
   *
   * @param units of a value of the right type and length
   */
  readonly isSureOf?: (units: CodeUnits) => boolean;
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

const among: Words = ({ values = {} }) => `must be ${listInWords(Object.keys(values), 'or')}`;

export const formatFaults = {
  value: { code: 'value', rule: 'value', words: among },
  letterCase: { code: 'letter-case', rule: 'value', words: among },
  outOfRange: { code: 'out-of-range', rule: 'value' },
  format: { code: 'format', rule: 'format' },
} as const satisfies Record<string, WordedFault>;

/** The fault of a text that is not a listed value. */
export function valueFault(
  { values = {}, toleratedValues, ignoreCase }: Row,
  text: string,
): Fault | undefined {
  if (Object.hasOwn(values, text)) return undefined;
  if (toleratedValues && Object.hasOwn(toleratedValues, text)) {
    return { ...formatFaults.value, erratum: toleratedValues[text] as string };
  }
  const folded = text.toLowerCase();
  const isOtherCase =
    ignoreCase !== undefined && Object.keys(values).some((value) => value.toLowerCase() === folded);
  return isOtherCase ? { ...formatFaults.letterCase, erratum: ignoreCase } : formatFaults.value;
}

/**
 * The fault of a text whose characters and length are right, but not its form; `failed`: a pattern that it is
 * known not to match.
 */
export function formatFault(
  row: Row,
  text: string,
  siblings: JsonObject,
  failed: unknown,
): Fault | undefined {
  const { shape, range, beyond, strict, examine, complete } = row.format ?? {};
  if (complete) {
    const fault = examine?.(text, siblings);
    // A character of another class has a separate fault.
    const outside = isRefused(fault) && characterClassOf(row)?.outside?.test(text);
    return outside ? notationFaults.charset : fault;
  }
  if (shape !== undefined && (shape === failed || !shape.test(text))) return formatFaults.format;
  if (beyond?.test(text) || range?.test(text) === false) return formatFaults.outOfRange;
  const fault = examine?.(text, siblings);
  if (fault !== undefined || strict === undefined || strict.pattern.test(text)) return fault;
  return { ...formatFaults.format, erratum: strict.erratum };
}

/**
 * What tells at a glance that a text of a certain length is right whatever else the message holds: by its
 * characters, values and form. Undefined where nothing does.
 */
export function sureForm(row: Row): RegExp | ((text: string) => boolean) | undefined {
  const { values, format } = row;
  const pattern = characterClassOf(row)?.pattern;
  if (pattern === undefined) return undefined;
  if (values !== undefined) return (text) => Object.hasOwn(values, text);
  if (format === undefined) return pattern;
  if (format.isSure !== undefined) return format.isSure;
  const { shape, range, strict, examine } = format;
  return examine || range || strict ? undefined : shape;
}

/** What tells it of most such texts by their code units, so that no string has to be made; undefined where nothing does. */
export function sureUnits(row: Row): ((units: CodeUnits) => boolean) | undefined {
  return sureForm(row) === row.format?.isSure ? row.format?.isSureOf : undefined;
}

/** Whether the form of a row takes the place of the check of its characters. */
export function coversNotation({ format }: Row): boolean {
  return format?.complete === true;
}

/** Whether two values of a row mean the same. */
export function isSame({ format }: Row, left: string, right: string): boolean {
  return left === right || format?.same?.(left, right) === true;
}

/** The one value of a row that lists no other. */
export function constantOf({ values = {} }: Row): string | undefined {
  const [only, other] = Object.keys(values);
  return other === undefined ? only : undefined;
}

/** Such as `a, b and c`. */
export function listInWords(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
