import type { Gap } from './gaps.js';

/** What a run of `npm run interop` finds out. */
export interface Interop {
  /** Peers that were not asked, and why. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
  readonly suites: readonly SuiteRun[];
  readonly exchanges: readonly ExchangeRun[];
  readonly gaps: readonly GapRun[];
}

/** The conformance suite, asked of a peer. */
export interface SuiteRun {
  readonly name: string;
  readonly version: string;
  readonly language: string;
  /** Those that it declares, and so is asked, in the order of the alphabet. */
  readonly operations: readonly string[];
  /** The ids of the cases that fail, and why. */
  readonly failures: readonly string[];
}

/** Everyone opens what everyone makes. */
export interface ExchangeRun {
  readonly name: string;
  /** How much each opener is asked about each maker. */
  readonly asked: number;
  readonly parties: readonly string[];
  /** Who makes, who opens and what was wrong, for each that was. */
  readonly wrong: readonly string[];
}

/** What fails without the lines of a peer that close a gap. */
export interface GapRun extends Gap {
  readonly peer: string;
  /** The ids of the vectors that fail. */
  readonly failing: readonly string[];
}
