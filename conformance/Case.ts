import type { Answer, JsonObject, Operation } from './Testee.js';

/** What came of a case. */
export type Outcome =
  /** As it must be. */
  | 'pass'
  | 'fail'
  /** The publication is unclear, and either verdict is right. */
  | 'acceptable'
  /** The testee does not declare the operation, the message or the feature. */
  | 'not-applicable';

/** A judgement of one answer. */
export interface Judged {
  readonly outcome: Outcome;
  /** Why it fails or is acceptable, in one sentence without values of the message. */
  readonly reason?: string;
}

/** A question to a testee and the way to judge its answer; what is right is never sent. */
export interface Case {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly title: string;
  readonly operation: Operation;
  /** The message's name, where the operation has one. */
  readonly message?: string | undefined;
  readonly level: 'MUST' | 'SHOULD';
  readonly tags: readonly string[];
  readonly references: readonly string[];
  readonly feature?: 'request' | 'app-id' | 'accept' | undefined;
  /** What is asked, one after the other; most cases ask once, those that look for repeats several times. */
  readonly questions: readonly { readonly now: string; readonly input: JsonObject }[];
  /** Judges the answers, in the order of the questions. */
  readonly judge: (answers: readonly Answer[]) => Judged | Promise<Judged>;
  /** What would be right, in words, for reports. */
  readonly expected: string;
}
