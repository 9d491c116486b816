import type { EndEvent, ResultEvent } from '../Event.js';

type Outcome = ResultEvent['outcome'];

/** An outcome as reports tell it. */
interface ToldOutcome {
  readonly outcome: Outcome;
  /** The same ones in every report, in the guide and in `docs/codes.yaml`. */
  readonly words: string;
  /** Where they count several. */
  readonly plural?: string;
  readonly count: keyof EndEvent;
}

/** Every outcome in the order of reports. */
export const OUTCOMES: readonly ToldOutcome[] = [
  { outcome: 'passed', words: 'passed', count: 'passed' },
  { outcome: 'failed', words: 'failed', count: 'failed' },
  {
    outcome: 'unexpected-pass',
    words: 'unexpected pass',
    plural: 'unexpected passes',
    count: 'unexpectedPasses',
  },
  { outcome: 'known-failure', words: 'known failure', plural: 'known failures', count: 'knownFailures' },
  { outcome: 'acceptable', words: 'acceptable', count: 'acceptable' },
  { outcome: 'not-applicable', words: 'not applicable', count: 'notApplicable' },
];

/** Whether an outcome fails the run. */
export function isFailure({ outcome }: Pick<ResultEvent, 'outcome'>): boolean {
  return outcome === 'failed' || outcome === 'unexpected-pass';
}

/** The counts that are not zero, such as `12 passed, 1 failed`. */
export function countsInWords(end: EndEvent): string {
  const told = OUTCOMES.filter(({ count }) => end[count] !== 0);
  const inWords = ({ words, plural = words, count }: ToldOutcome) =>
    `${end[count]} ${end[count] === 1 ? words : plural}`;
  return told.length === 0 ? 'No case' : told.map(inWords).join(', ');
}

/** The words for an outcome. */
export function wordsOf(outcome: Outcome): string {
  return OUTCOMES.find((one) => one.outcome === outcome)?.words ?? outcome;
}

/** What the exit code of a run says, in one sentence. */
export function verdictOf({ exitCode, knownFailures }: Pick<EndEvent, 'exitCode' | 'knownFailures'>): string {
  if (exitCode === 4 && knownFailures > 0) return 'No case passed.';
  return VERDICTS[exitCode] ?? 'The suite itself failed.';
}

const VERDICTS: Readonly<Record<number, string>> = {
  0: 'Conforms.',
  1: 'Does not conform.',
  3: 'The testee broke.',
  4: 'Nothing was asked.',
  130: 'Interrupted.',
};
