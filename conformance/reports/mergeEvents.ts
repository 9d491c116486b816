import { ConformanceError } from '../ConformanceError.js';
import type { Event } from '../Event.js';
import { exitCodeOf } from '../runner/createTally.js';
import type { EndEvent, ResultEvent, StartEvent } from './Reporter.js';

/** Of several exit codes the first that stands here; else what the counts say. */
const WORST = [130, 3] as const;

/**
 * Makes one report of several, such as those of the shards of a run.
 *
 * @param reports the events of each
 * @returns start, every result and restart, end; the time is that of the longest run
 * @throws {@link ConformanceError} where a case stands twice, or the reports are of different suites or implementations
 */
export function mergeEvents(reports: readonly (readonly Event[])[]): readonly Event[] {
  const events = reports.flat();
  const starts = events.filter((event): event is StartEvent => event.type === 'start');
  const ends = events.filter((event): event is EndEvent => event.type === 'end');
  const [first] = starts;
  if (first === undefined) throw new ConformanceError('There is no report to merge.');
  const { shard: _, ...start } = first;
  const identity = ({ kit, implementation, seed }: StartEvent) => JSON.stringify([kit, implementation, seed]);
  if (starts.some((other) => identity(other) !== identity(first))) {
    throw new ConformanceError('Reports can be merged of one suite, one implementation and one seed.');
  }
  const results = events.filter((event): event is ResultEvent => event.type === 'result');
  if (new Set(results.map(({ id }) => id)).size < results.length) {
    throw new ConformanceError('A case stands in two of the reports; merge the shards of one run.');
  }
  const sum = (name: keyof EndEvent) => ends.reduce((total, end) => total + Number(end[name]), 0);
  const counts = {
    passed: sum('passed'),
    failed: sum('failed'),
    acceptable: sum('acceptable'),
    notApplicable: sum('notApplicable'),
    knownFailures: sum('knownFailures'),
    unexpectedPasses: sum('unexpectedPasses'),
  };
  return [
    { ...start, cases: starts.reduce((total, { cases }) => total + cases, 0) },
    ...results,
    ...events.filter(({ type }) => type === 'restart'),
    {
      type: 'end',
      ...counts,
      milliseconds: Math.max(...ends.map(({ milliseconds }) => milliseconds)),
      exitCode: WORST.find((code) => ends.some(({ exitCode }) => exitCode === code)) ?? exitCodeOf(counts),
    },
  ];
}
