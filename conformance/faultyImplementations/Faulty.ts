import type { Answer, JsonObject, Operation, Testee } from '../Testee.js';

/**
 * What a testee does at one operation.
 *
 * @param input what is asked
 * @param now the clock of the case
 */
export type Operate = (input: JsonObject, now: Date) => Answer | Promise<Answer>;

/** Every operation, done right. */
export type RightOperations = Readonly<Record<Operation, Operate>>;

/** An implementation with one known fault. */
export interface Faulty {
  /** Its name, such as `length-off-by-one`. */
  readonly id: string;
  /** What is wrong, in one sentence. */
  readonly wrong: string;
  /** Ids of cases, or globs of them: of each, at least one case must detect it. */
  readonly convictedBy: readonly string[];
  /** Its fault shows with kinds of rows that the first eight messages do not have; it is tried on those that do. */
  readonly ofLaterMessages?: true;
  /** It is a client or a server, and tried over HTTP. */
  readonly ofCalls?: true;
  /**
   * The operations that it gets wrong; all others are right.
   *
   * @param right every operation done right, to be called for what the fault leaves as it is
   */
  readonly operations: (right: RightOperations) => Testee['operations'];
}
