import type { Case } from '../Case.js';
import type { SentRequest } from '../http/SentRequest.js';
import type { Situation } from '../http/Situation.js';

/** What becomes of a notice. */
export type NoticeOutcome =
  /** It is acknowledged: the network sends it no more. */
  | 'acknowledged'
  /** It is not. */
  | 'refused';

/** Notices that arrive, and what a merchant must make of them. */
export interface NoticeTrial {
  /** The end of the id of its cases, such as `tampered`. */
  readonly slug: string;
  /** What arrives, in one sentence. */
  readonly title: string;
  /** What becomes of the last of them. */
  readonly outcome: NoticeOutcome;
  /** What is also right, because the publication leaves it open. */
  readonly acceptable?: NoticeOutcome | undefined;
  /** How often the merchant acts on all of them together. */
  readonly acts: number;
  /** MUST by default. */
  readonly level?: Case['level'] | undefined;
  /** Sections of RFCs and errata, besides those of the interface. */
  readonly references?: readonly string[] | undefined;
  /** What arrives: the notices of a round at once, the rounds one after the other. */
  readonly rounds: (situation: Situation) => readonly (readonly SentRequest[])[];
}
