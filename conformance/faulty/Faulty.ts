import type { Answer, JsonObject, Operation, Testee } from '../Testee.js';

/** What a testee does at one operation. */
export type Operate = (input: JsonObject, now: Date) => Answer | Promise<Answer>;

/** Every operation, done right. */
export type RightOperations = Readonly<Record<Operation, Operate>>;

/** An implementation with one known fault. */
export interface Faulty {
  readonly id: string;
  /** What is wrong, in one sentence. */
  readonly wrong: string;
  /** Ids of cases, or globs of them: of each, at least one case must convict it. */
  readonly convictedBy: readonly string[];
  /** The operations that it gets wrong; all others are right. */
  readonly operations: (right: RightOperations) => Testee['operations'];
}
