import type { Answer, Declaration, JsonObject, Operation } from '../Testee.js';
import type { TesteeFault } from './TesteeFault.js';

/** What is asked at once. */
export interface Question {
  /** The id of the case, to charge it with what goes wrong. */
  readonly caseId: string;
  readonly operation: Operation;
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly input: JsonObject;
}

/** An answer that has come. */
export interface Reply {
  readonly answer: Answer;
  /**
   * Settles once the answer cannot be taken back: with undefined when the testee goes on as it must,
   * with the fault when it answered the same question again.
   */
  readonly stands: Promise<TesteeFault | undefined>;
}

/** A testee that has said what it can, and is ready to be asked. */
export interface TesteeSession {
  readonly declaration: Declaration;
  /** Rejects with a `TesteeFault`. */
  ask(question: Question): Promise<Reply>;
  /** Says farewell; gives a reason where the testee does not go. */
  close(): Promise<string | undefined>;
  /** Ends it at once. */
  kill(): void;
}
