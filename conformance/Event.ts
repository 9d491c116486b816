import type { Outcome } from './Case.js';

/** A line of the canonical report; everything else is rendered from these. */
export type Event =
  | {
      readonly type: 'start';
      readonly kit: string;
      readonly implementation: {
        readonly name: string;
        readonly version?: string;
        readonly language?: string;
      };
      /** Cases that are going to be asked. */
      readonly cases: number;
      readonly seed: number;
      readonly shard?: string;
    }
  | {
      readonly type: 'result';
      readonly id: string;
      readonly title: string;
      readonly operation: string;
      readonly message?: string;
      readonly level: 'MUST' | 'SHOULD';
      readonly references: readonly string[];
      readonly outcome: Outcome | 'known-failure' | 'unexpected-pass';
      readonly reason?: string;
      readonly expected: string;
      /** The status and the rules that came back, never values. */
      readonly received?: string;
      /** A command that asks this case again. */
      readonly replay: string;
      readonly milliseconds: number;
    }
  /** The testee crashed, hung, flooded or broke the protocol, and was started again. */
  | { readonly type: 'restart'; readonly id?: string; readonly reason: string }
  | {
      readonly type: 'end';
      readonly passed: number;
      readonly failed: number;
      readonly acceptable: number;
      readonly notApplicable: number;
      readonly knownFailures: number;
      readonly unexpectedPasses: number;
      readonly milliseconds: number;
      /** 0 pass, 1 failure, 3 testee broke, 4 nothing ran, 130 interrupted. */
      readonly exitCode: number;
    };
