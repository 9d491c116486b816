import type { Case } from '../Case.js';
import type { JsonObject } from '../Testee.js';
import type { Script } from './FarSide.js';
import type { CalledInterface, Situation } from './Situation.js';

/** How a call can end for the one who calls. */
export type CallOutcome =
  /** An authentic answer says yes. */
  | 'answered'
  /** An authentic answer says no. */
  | 'failed'
  /** The gateway declined without a signature: nothing was done. */
  | 'refused'
  /** It was sent, and no authentic answer came: nobody knows what was done. */
  | 'unknown';

/** An answer that is scripted, and what a client must make of it. */
export interface AnswerTrial {
  /** The end of the id of its cases, such as `tampered`. */
  readonly slug: string;
  /** What is answered, in one sentence. */
  readonly title: string;
  /** What the call must end as. */
  readonly outcome: CallOutcome;
  /** What is also right, because the publication leaves it open. */
  readonly acceptable?: readonly CallOutcome[];
  /** MUST by default. */
  readonly level?: Case['level'];
  /** Sections of RFCs and errata, besides those of the interface. */
  readonly references?: readonly string[];
  /** Whether the limit of the client alone ends the call. */
  readonly isEndless?: true;
  /** Whether an interface can get it; each can unless given. */
  readonly fits?: (called: CalledInterface) => boolean;
  /** The answer; `success` is the message that says yes to the request. */
  readonly script: (situation: Situation, success: JsonObject) => Script;
}
