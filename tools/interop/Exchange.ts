import type { JsonObject, Operation } from '../../conformance/Testee.js';

/** One who makes, one who opens, and what is made: a signature or an encrypted part. */
export interface Exchange {
  /** As the networks call it. */
  readonly name: string;
  readonly make: Operation;
  readonly open: Operation;
  readonly questions: readonly ExchangeQuestion[];
}

/** What one is asked to make, and what others make of it. */
export interface ExchangeQuestion {
  readonly what: string;
  readonly input: JsonObject;
  readonly openings: readonly Opening[];
}

/** What another is asked of something that was made. */
export interface Opening {
  /** The input, from what was made. */
  readonly inputOf: (made: JsonObject) => JsonObject;
  /** `refused`, or what the output must be; where it is nothing, that it holds is all. */
  readonly expected: 'refused' | 'holds' | Uint8Array;
}
