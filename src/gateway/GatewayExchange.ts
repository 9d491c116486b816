import type { Violation } from '../codec/Violation.js';
import type { Network } from '../http/networkEnvelope.js';

/**
 * How an exchange ended: `answered` with success, `declined` with a code of the network, `invalid` by its table,
 * `refused` as not authentic, `unknown` where no interface is at the path; of a notice `acknowledged` or `unacknowledged`.
 */
export type Verdict =
  | 'answered'
  | 'declined'
  | 'invalid'
  | 'refused'
  | 'unknown'
  | 'acknowledged'
  | 'unacknowledged';

/** One exchange as it may be shown: personal data and credentials are `***`. */
export interface GatewayExchange {
  /** Grows with each exchange of the world, also over a reset; a cursor. */
  readonly id: number;
  /** When it began, by the clock of the world. */
  readonly at: number;
  /** `in`: a call of a member; `out`: a notice to one. */
  readonly direction: 'in' | 'out';
  /** The HTTP method. */
  readonly method: string;
  /** The path behind that of the world, or the URL of a notice without its query. */
  readonly target: string;
  /** Whose interface was called, where one is at the path. */
  readonly network?: Network;
  /** The interface, such as `MPAY_VERIFY`. */
  readonly interface?: string;
  /** Other interfaces that it may be of: their requests have the same path and members, and no known order tells which. */
  readonly alike?: readonly string[];
  /** The HTTP status; 0 where the connection was reset. */
  readonly status: number;
  /** How it ended. */
  readonly verdict: Verdict;
  /** The code of the answer, such as `00`. */
  readonly code?: string;
  /**
   * Why a notice was not acknowledged; of a request the finding that proves why it was refused, then what the network
   * refuses of its time; without a value.
   */
  readonly reason?: string;
  /** What kept the request from being authentic or valid. */
  readonly violations: readonly Violation[];
  /** What was asked, in plain form. */
  readonly request?: unknown;
  /** What was answered, in plain form. */
  readonly response?: unknown;
  /** The fault that was injected: the answer is then no answer of the gateway. */
  readonly injected?: string;
  /** The exchange that this one repeats, because somebody asked for it. */
  readonly repeats?: number;
  /** What the seed chose where the publication leaves it open. */
  readonly varied: readonly string[];
}
