import type { Case } from '../Case.js';
import type { JsonObject } from '../Testee.js';
import type { SentRequest } from './SentRequest.js';
import type { Situation } from './Situation.js';

/** How a server ends a call. */
export type ServedOutcome =
  /** It did the work and says so, signed. */
  | 'accepted'
  /** It did no work, and says no in whatever way. */
  | 'refused';

/** A request that is sent, and what a server must make of it. */
export interface RequestTrial {
  /** The end of the id of its cases, such as `tampered`. */
  readonly slug: string;
  /** The slug that it had before. */
  readonly formerly?: string;
  /** What is sent, in one sentence. */
  readonly title: string;
  /** What becomes of the last request; those before it are accepted. */
  readonly outcome: ServedOutcome;
  /** What is also right, because the publication leaves it open. */
  readonly acceptable?: ServedOutcome;
  /** MUST by default. */
  readonly level?: Case['level'];
  /** Sections of RFCs and errata, besides those of the interface. */
  readonly references?: readonly string[];
  /** What is sent, one after the other; `value` has numbers that were never used. */
  readonly requests: (situation: Situation, value: JsonObject) => readonly SentRequest[];
}
