import type { Answer, JsonObject, Operation } from './Testee.js';

/** What came of a case. */
export type Outcome =
  /** As it must be. */
  | 'passed'
  /** Not as it must be. */
  | 'failed'
  /** The publication is unclear, and either verdict is right. */
  | 'acceptable'
  /** The testee does not declare the operation, the message or the feature. */
  | 'not-applicable';

/** A judgement of one answer. */
export interface Judged {
  /** What came of it. */
  readonly outcome: Outcome;
  /** Why it fails or is acceptable, in one sentence without values of the message. */
  readonly reason?: string;
}

/** An input and the clock that goes with it. */
export interface Question {
  /** The clock that the testee goes by, ISO 8601 in UTC. */
  readonly now: string;
  /** The input of the operation, as `conformance/protocol.md` describes it. */
  readonly input: JsonObject;
}

/**
 * Asks the testee for the operation of the case, or for another one that it declares.
 *
 * @param question the input and the clock
 * @param operation another one than that of the case
 * @returns what the testee answers; refused where it does not
 */
export type Ask = (question: Question, operation?: Operation) => Promise<Answer>;

/** What exploring found. */
export interface Explored extends Judged {
  /** The smallest question that was found to fail; its values are made up, so they may be shown. */
  readonly counterexample?: Question;
  /** What the testee answered to it, one after the other. */
  readonly answers?: readonly Answer[];
  /** How many questions were asked. */
  readonly asked: number;
  /** Of a case over HTTP that fails or is acceptable: request and answer in lines, masked, with keys removed. */
  readonly exchange?: readonly string[];
}

/** What a testee may understand besides what every one does. */
export type Feature = 'request' | 'app-id' | 'accept' | 'observe' | 'restart' | 'pay' | 'verify' | 'limit';

/** A question to a testee and the way to judge its answer; what is right is never sent. */
export interface Case {
  /** A slug that never changes, such as `unionpay.mobile-number-verification.request.mcc.charset-letter`. */
  readonly id: string;
  /** Former ids. */
  readonly aliases: readonly string[];
  /** What is tried, in one sentence. */
  readonly title: string;
  /** The operation that is asked. */
  readonly operation: Operation;
  /** The message's name, where the operation has one. */
  readonly message?: string | undefined;
  /** Whether a failure counts: one of SHOULD is a recommendation and fails no run. */
  readonly level: 'MUST' | 'SHOULD';
  /** What cases are chosen by, such as `valid`, `invalid` or the kind of the mistake. */
  readonly tags: readonly string[];
  /** Table rows, errata (`errata#slug`) and sections of RFCs where the rule stands. */
  readonly references: readonly string[];
  /** The optional members of the input that it needs; not applicable to a testee without one of them. */
  readonly feature?: Feature | readonly Feature[] | undefined;
  /** What gives a feature, in a sentence for reports, where its name does not say it. */
  readonly needs?: Readonly<Partial<Record<Feature, string>>> | undefined;
  /** Where either verdict is acceptable: the erratum, and the reading in which the input is invalid. A profile may pin it. */
  readonly acceptable?:
    | {
        /** The id of the erratum. */
        readonly erratum: string;
        /** The reading that refuses the input. */
        readonly invalidIn: 'strict' | 'tolerant';
      }
    | undefined;
  /** What is asked, one after the other; most cases ask once, those that look for repeats several times. */
  readonly questions: readonly Question[];
  /**
   * Judges the answers.
   *
   * @param answers in the order of the questions
   */
  readonly judge: (answers: readonly Answer[]) => Judged | Promise<Judged>;
  /** What would be right, in words, for reports. */
  readonly expected: string;
  /** The output of a valid input, where one alone is right; its values are made up, so they may be shown. */
  readonly output?: JsonObject | undefined;
  /**
   * Of a property, which has neither questions nor anything for `judge` to judge: asks by itself, as
   * often as it takes to find a counterexample and to make it small. `ask` refuses when the testee
   * does not answer, which fails the case.
   *
   * @param ask asks the testee
   */
  readonly explore?: (ask: Ask) => Promise<Explored>;
}
