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

/** An input and the clock that goes with it. */
export interface Question {
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly input: JsonObject;
}

/** Asks the testee for the operation of the case, or for another one that it declares. */
export type Ask = (question: Question, operation?: Operation) => Promise<Answer>;

/** What exploring found. */
export interface Explored extends Judged {
  /** The smallest question that was found to fail; its values are made up, so they may be shown. */
  readonly counterexample?: Question;
  /** How many questions were asked. */
  readonly asked: number;
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
  /** Where either verdict is acceptable: the erratum, and the reading in which the input is invalid. A profile may pin it. */
  readonly acceptable?: { readonly erratum: string; readonly invalidIn: 'strict' | 'tolerant' } | undefined;
  /** What is asked, one after the other; most cases ask once, those that look for repeats several times. */
  readonly questions: readonly Question[];
  /** Judges the answers, in the order of the questions. */
  readonly judge: (answers: readonly Answer[]) => Judged | Promise<Judged>;
  /** What would be right, in words, for reports. */
  readonly expected: string;
  /**
   * Of a property, which has neither questions nor anything for `judge` to judge: asks by itself, as
   * often as it takes to find a counterexample and to make it small. `ask` refuses when the testee
   * does not answer, which fails the case.
   */
  readonly explore?: (ask: Ask) => Promise<Explored>;
}
