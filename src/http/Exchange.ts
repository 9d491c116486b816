import type { Message } from '../codec/createMessage.js';
import { mask } from '../codec/mask.js';
import type { CallErrorCode } from './CallError.js';

/** One call or one notice as a hook sees it: what may be logged. */
export interface Exchange {
  /** The interface, such as `MPAY_VERIFY`. */
  readonly interface: string;
  /** Where the request went, without query and fragment. */
  readonly url: string;
  /** What was sent, in plain form, with personal data and credentials as `***`. */
  readonly request: unknown;
  /** The HTTP status of the answer, where one came. */
  readonly status?: number | undefined;
  /** What was answered, masked likewise; only where it is authentic. */
  readonly response?: unknown;
  /** How it ended: `done`, or as the error that is thrown says. */
  readonly outcome: 'done' | CallErrorCode;
  /** When it began, in milliseconds since 1970. */
  readonly at: number;
  /** How long it took, in milliseconds. */
  readonly milliseconds: number;
}

/** Masks a value by the table of its message; nothing stays nothing. */
export function masked(message: Message, value: unknown): unknown {
  return value === undefined ? undefined : mask(message, value);
}
