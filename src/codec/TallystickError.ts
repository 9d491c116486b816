import type { Omitted, Violation } from './Violation.js';

/** Why a function of tallystick refused its input. */
export type ErrorCode =
  /** The text is not the JSON that the networks exchange. */
  | 'text-invalid'
  /** The message breaks its table. */
  | 'message-invalid'
  /** An identifier cannot be made from, or read as, what was given. */
  | 'identifier-invalid'
  /** A table file breaks its schema. */
  | 'table-invalid'
  /** A signature, a header or an encryption is refused; the rule of the violation says which check failed. */
  | 'envelope-refused'
  /** The gateway declined the call, without a signature: see `GatewayRefusal`. */
  | 'gateway-refused'
  /** A key cannot be read, or is not one that the network takes. */
  | 'key-invalid'
  /** A captured HTTP message cannot be read. */
  | 'capture-invalid'
  /** A captured HTTP message is longer than any that is read. */
  | 'capture-too-large';

/**
 * Thrown where data is refused, with the faults that were found. Misuse by the programmer is a `TypeError`
 * instead. Neither its text nor its violations hold a value of a message, so it may be logged.
 *
 * @example
 * ```ts
 * import { TallystickError } from 'tallystick';
 * import { channelLoginInfo } from 'tallystick/unionpay';
 *
 * try {
 *   channelLoginInfo.request.decode('{"msgID":"A1"}');
 * } catch (error) {
 *   if (!(error instanceof TallystickError)) throw error;
 *   console.log(error.code, error.violations.map((violation) => violation.path));
 * }
 * ```
 */
export class TallystickError extends Error {
  /** Tells the error from others, also where two copies of the package are loaded. */
  override readonly name = 'TallystickError';
  /** Stable; tells the errors apart. */
  declare readonly code: ErrorCode;
  /** The faults that were found; never empty. */
  declare readonly violations: readonly Violation[];
  /** How many more there are; there only where the list was cut. */
  declare readonly omitted?: Omitted;

  /**
   * For code that refuses data in the same way, such as the message objects of your own network.
   *
   * @param code why the input is refused
   * @param violations the faults, at least one; the first makes the text of the error
   * @param omitted how many more there are, where not all are listed; the text counts them
   */
  constructor(code: ErrorCode, violations: readonly Violation[], omitted?: Omitted) {
    super(describe(violations[0], violations.length - 1 + (omitted?.violations ?? 0)));
    this.code = code;
    this.violations = violations;
    if (omitted !== undefined) this.omitted = omitted;
  }
}

function describe(first: Violation | undefined, more: number): string {
  return `${first?.message}${more > 0 ? ` (and ${more} more)` : ''}`;
}
