import type { Sealed } from '../envelope/Http.js';
import type { OptionRules } from '../options/OptionRule.js';
import { required, rule, text, wholeNumber } from '../options/rules.js';

/** How one call differs from the others of its client. */
export interface CallOptions {
  /** The service's path, such as `/scis/switch/verification`; it is signed where the network says so. */
  readonly path: string;
  /** Ends the call from outside. */
  readonly signal?: AbortSignal | undefined;
  /** The time for this call in milliseconds, 1 to 600,000. */
  readonly timeout?: number | undefined;
  /** The interface that tells the outcome, for {@link UnknownOutcomeError}; that of the published flow by default. */
  readonly query?: string | undefined;
  /**
   * Sent in place of what the value makes, such as a recorded request with a new signature. The value is then what the
   * answer has to repeat; undefined where nobody knows it.
   */
  readonly sealed?: Sealed | undefined;
}

/** The time for a call, of a client and of one call. */
export const timeout = wholeNumber(1, 600_000);

/** What they must be. */
export const callRules: OptionRules<CallOptions> = {
  path: required(rule('a path that begins with one slash', isPath)),
  signal: rule('an AbortSignal', (value) => value instanceof AbortSignal),
  timeout,
  query: text,
  sealed: rule('headers and body', isSealed),
};

function isSealed(value: unknown): boolean {
  const { headers, body } = (value ?? {}) as Partial<Sealed>;
  return typeof headers === 'object' && headers !== null && body instanceof Uint8Array;
}

function isPath(value: unknown): boolean {
  return (
    typeof value === 'string' && value.startsWith('/') && !value.startsWith('//') && !/[?#\s\\]/.test(value)
  );
}
