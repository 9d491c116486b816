import type { Judged } from '../Case.js';
import type { Answer, JsonObject } from '../Testee.js';
import type { Vector } from '../Vector.js';

/** What is known of an implementation: how it reads what the publication leaves open. */
export interface JudgeProfile {
  /** One reading for all errata, or by the slug of an erratum. */
  readonly readings?: Readonly<Record<string, 'strict' | 'tolerant'>> | 'strict' | 'tolerant' | undefined;
}

/** A vector as it is asked, its keys put in, and what judges need besides it. */
export interface Asked {
  readonly vector: Vector;
  readonly input: JsonObject;
  readonly now: string;
  /** Private keys of the suite by `kid`, to open what a testee seals. */
  readonly privateKeys: ReadonlyMap<string, JsonObject>;
}

/**
 * Judges the answers to the same question, one or several.
 *
 * @param answers in the order of the questions
 */
export type Judge = (
  asked: Asked,
  answers: readonly Answer[],
  profile?: JudgeProfile,
) => Judged | Promise<Judged>;
