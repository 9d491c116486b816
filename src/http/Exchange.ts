import type { Message } from '../codec/createMessage.js';
import { mask } from '../codec/mask.js';
import type { CallErrorCode } from './CallError.js';

/** One call or one notice as a hook sees it: what may be logged. */
export interface Exchange {
  /** The interface, such as `MPAY_VERIFY`. */
  readonly interface: string;
  /** Where the request went, without query and fragment. */
  readonly url: string;
  /** Of UnionPay, the `UPI-UUID` of the request, which names it to the network; where it was sealed. */
  readonly uuid?: string | undefined;
  /** Of UnionPay, the `kid` of the request: the ID of the certificate that it was signed with. */
  readonly kid?: string | undefined;
  /** Of UnionPay, the `UPI-APPID` of the request: the application ID that it was signed with. */
  readonly appId?: string | undefined;
  /** What was sent, in plain form and as it was signed, with personal data and credentials as `***`. */
  readonly request: unknown;
  /** The HTTP status of the answer, where one came. */
  readonly status?: number | undefined;
  /** What was answered, masked likewise; only where it is authentic. */
  readonly response?: unknown;
  /** How it ended: `done`, or as the error that is thrown says. */
  readonly outcome: 'done' | CallErrorCode;
  /** Where it is not `done`: what the error says, which shows no value of a message. */
  readonly reason?: string | undefined;
  /**
   * Where the request or the answer failed a check: the code of the first violation, such as `jws-signature`;
   * `docs/codes.yaml` lists them.
   */
  readonly check?: string | undefined;
  /** When it began, in milliseconds since 1970. */
  readonly at: number;
  /** How long it took, in milliseconds. */
  readonly milliseconds: number;
}

/** Masks a value by the table of its message; nothing stays nothing. */
export function masked(message: Message, value: unknown): unknown {
  return value === undefined ? undefined : mask(message, value);
}
