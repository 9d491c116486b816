import type { EndEvent, ResultEvent } from '../Event.js';

type Outcome = ResultEvent['outcome'];

/** An outcome as reports tell it. */
interface ToldOutcome {
  readonly outcome: Outcome;
  readonly words: string;
  /** Of a column. */
  readonly head: string;
  readonly count: keyof EndEvent;
}

/** Every outcome in the order of reports. */
export const OUTCOMES: readonly ToldOutcome[] = [
  { outcome: 'pass', words: 'passed', head: 'passed', count: 'passed' },
  { outcome: 'fail', words: 'failed', head: 'failed', count: 'failed' },
  {
    outcome: 'unexpected-pass',
    words: 'passed unexpectedly',
    head: 'unexpected',
    count: 'unexpectedPasses',
  },
  { outcome: 'known-failure', words: 'known to fail', head: 'known', count: 'knownFailures' },
  { outcome: 'acceptable', words: 'acceptable', head: 'acceptable', count: 'acceptable' },
  { outcome: 'not-applicable', words: 'not applicable', head: 'n/a', count: 'notApplicable' },
];

/** Whether an outcome fails the run. */
export function isFailure({ outcome }: Pick<ResultEvent, 'outcome'>): boolean {
  return outcome === 'fail' || outcome === 'unexpected-pass';
}

/** The counts that are not zero, such as `12 passed, 1 failed`. */
export function countsInWords(end: EndEvent): string {
  const told = OUTCOMES.filter(({ count }) => end[count] !== 0);
  return told.length === 0 ? 'No case' : told.map(({ words, count }) => `${end[count]} ${words}`).join(', ');
}

/** What the exit code of a run says, in one sentence. */
export function verdictOf({ exitCode }: Pick<EndEvent, 'exitCode'>): string {
  return VERDICTS[exitCode] ?? 'The suite itself failed.';
}

const VERDICTS: Readonly<Record<number, string>> = {
  0: 'Conforms.',
  1: 'Does not conform.',
  3: 'The testee broke.',
  4: 'Nothing was asked.',
  130: 'Interrupted.',
};
