import type { Event } from '../Event.js';

type End = Extract<Event, { type: 'end' }>;
type Counts = Omit<End, 'type' | 'milliseconds' | 'exitCode'>;

const COUNT_OF = {
  passed: 'passed',
  failed: 'failed',
  acceptable: 'acceptable',
  'not-applicable': 'notApplicable',
  'known-failure': 'knownFailures',
  'unexpected-pass': 'unexpectedPasses',
} as const satisfies Record<string, keyof Counts>;

/** Counts the results of a run. */
export interface Tally {
  add(event: Event): void;
  /**
   * The last event of the run.
   *
   * @param broken whether the testee broke so that no case can be charged with it
   */
  end(broken: boolean, interrupted: boolean): End;
}

/** Makes the tally of one run, which begins now. */
export function createTally(): Tally {
  const started = performance.now();
  const counts: Record<keyof Counts, number> = {
    passed: 0,
    failed: 0,
    acceptable: 0,
    notApplicable: 0,
    knownFailures: 0,
    unexpectedPasses: 0,
  };
  return {
    add(event) {
      if (event.type === 'result') counts[COUNT_OF[event.outcome]] += 1;
    },
    end: (broken, interrupted) => ({
      type: 'end',
      ...counts,
      milliseconds: Math.round(performance.now() - started),
      exitCode: interrupted ? 130 : broken ? 3 : exitCodeOf(counts),
    }),
  };
}

/** The exit code that counts alone say. */
export function exitCodeOf(counts: Counts): 0 | 1 | 4 {
  const { passed, failed, acceptable, unexpectedPasses } = counts;
  if (failed + unexpectedPasses > 0) return 1;
  return passed + acceptable === 0 ? 4 : 0;
}
