import type { JsonObject } from '../Testee.js';
import type { TrialTable } from '../trials/Trial.js';
import type { Parties } from './Parties.js';

/** An interface that is called over HTTP, as its tables say. */
export interface CalledInterface {
  /** Whose it is. */
  readonly network: 'unionpay' | 'lianlian';
  /** Its identifier, such as `MPAY_VERIFY`. */
  readonly name: string;
  readonly request: TrialTable;
  readonly response: TrialTable;
  /** Whether the request goes out encrypted whole. */
  readonly payLoad: boolean;
  /** Where it is called. */
  readonly path: string;
}

/** One call, and all that both sides know of it. */
export interface Situation {
  readonly called: CalledInterface;
  /** The request in plain form. */
  readonly value: JsonObject;
  /** The answer that says yes, in plain form. */
  readonly success: JsonObject;
  readonly parties: Parties;
  /** The clock of the case, ISO 8601. */
  readonly now: string;
  /** Draws of the case: the same text gives the same bytes. */
  readonly draw: (what: string, size: number) => Buffer;
}
