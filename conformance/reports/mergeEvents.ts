import { ConformanceError } from '../ConformanceError.js';
import type { EndEvent, Event, ResultEvent, StartEvent } from '../Event.js';
import { exitCodeOf } from '../runner/createTally.js';
import { NOT_STARTED } from '../runner/NOT_STARTED.js';
import { requireSameOptions } from './requireSameOptions.js';

/** Of several exit codes the first that stands here; else what the counts say. */
const WORST = [130, 3] as const;

/**
 * Makes one report of several, such as those of the shards of a run.
 *
 * @param reports the events of each
 * @param names what each is called in errors, such as its file
 * @returns start, every result, restart and process left behind, end; the time is that of the longest run, the moment that of the first
 * @throws {@link ConformanceError} where a case is there twice, a shard is missing or was run with other options, or the reports are of different suites or implementations
 * @example
 * ```ts
 * import { builtIn, type Event, mergeEvents, runCases, selectCases, suite } from 'tallystick/conformance';
 *
 * const cases = selectCases(await suite({ seed: 1, runs: 1 }), { operations: ['serial-pad'] });
 * const reports = ['1/2', '2/2'].map(async (shard) => {
 *   const events: Event[] = [];
 *   for await (const event of runCases(selectCases(cases, { shard }), builtIn(), { seed: 1, shard })) events.push(event);
 *   return events;
 * });
 * const merged = mergeEvents(await Promise.all(reports));
 * console.log(merged.filter(({ type }) => type === 'result').length === cases.length); // true
 * ```
 */
export function mergeEvents(
  reports: readonly (readonly Event[])[],
  names: readonly string[] = [],
): readonly Event[] {
  const events = reports.flat();
  const starts = events.filter((event): event is StartEvent => event.type === 'start');
  const ends = events.filter((event): event is EndEvent => event.type === 'end');
  const [first] = starts;
  if (first === undefined) throw new ConformanceError('There is no report to merge.');
  const { shard: _, startedAt: __, narrowed: ___, notes: ____, runs, options, ...start } = first;
  const [startedAt] = starts.flatMap((one) => (one.startedAt === undefined ? [] : [one.startedAt])).sort();
  requireOneRun(starts, names);
  requireEveryShard(starts);
  const results = events.filter((event): event is ResultEvent => event.type === 'result');
  if (new Set(results.map(({ id }) => id)).size < results.length) {
    throw new ConformanceError('A case is in two of the reports; merge the shards of one run.');
  }
  const sum = (name: keyof EndEvent) => ends.reduce((total, end) => total + Number(end[name]), 0);
  const properties = starts.reduce((total, one) => total + (one.properties ?? 0), 0);
  const counts = {
    passed: sum('passed'),
    failed: sum('failed'),
    acceptable: sum('acceptable'),
    notApplicable: sum('notApplicable'),
    knownFailures: sum('knownFailures'),
    unexpectedPasses: sum('unexpectedPasses'),
  };
  return [
    {
      ...start,
      cases: starts.reduce((total, { cases }) => total + cases, 0),
      ...(properties > 0 && { properties }),
      ...narrowedOf(starts),
      ...(runs !== undefined && { runs }),
      ...(options !== undefined && { options }),
      ...(startedAt !== undefined && { startedAt }),
    },
    ...results,
    ...events.filter(({ type }) => type === 'restart' || type === 'left-behind'),
    {
      type: 'end',
      ...counts,
      milliseconds: Math.max(...ends.map(({ milliseconds }) => milliseconds)),
      exitCode: WORST.find((code) => ends.some(({ exitCode }) => exitCode === code)) ?? exitCodeOf(counts),
    },
  ];
}

/** All shards together are narrowed by what each is narrowed by besides. */
function narrowedOf(starts: readonly StartEvent[]): Pick<StartEvent, 'narrowed' | 'notes'> {
  const by = [...new Set(starts.flatMap(({ narrowed }) => narrowed?.by ?? []))].filter(
    (option) => !option.startsWith('--shard '),
  );
  const notes = [...new Set(starts.flatMap((start) => start.notes ?? []))];
  const of = Math.max(...starts.map(({ narrowed }) => narrowed?.of ?? 0));
  const interfaces = starts.find(({ narrowed }) => narrowed?.interfaces !== undefined)?.narrowed?.interfaces;
  const narrowed = {
    ...{ by, of },
    ...(interfaces !== undefined && { interfaces }),
    ...inEach('leftOutInterfaces', starts),
    ...inEach('leftOut', starts),
    ...inEach('notApplicable', starts),
  };
  return { ...(by.length > 0 && { narrowed }), ...(notes.length > 0 && { notes }) };
}

/** What no shard asks. */
function inEach(
  name: 'leftOutInterfaces' | 'leftOut' | 'notApplicable',
  [first, ...others]: readonly StartEvent[],
): object {
  const operations = first?.narrowed?.[name]?.filter((operation) =>
    others.every(({ narrowed }) => narrowed?.[name]?.includes(operation)),
  );
  return operations === undefined || operations.length === 0 ? {} : { [name]: operations };
}

/** Of `1/3`, the reports of `2/3` and `3/3` are due. */
function requireEveryShard(starts: readonly StartEvent[]): void {
  const shards = starts.flatMap(({ shard }) => shard ?? []);
  const counts = new Set(shards.map((shard) => shard.split('/')[1]));
  if (counts.size > 1) {
    throw new ConformanceError(
      'The reports are of runs with different numbers of shards; merge those of one run.',
    );
  }
  const due = Array.from(
    { length: Number([...counts][0] ?? 0) },
    (_, index) => `${index + 1}/${[...counts][0]}`,
  );
  const missing = due.filter((shard) => !shards.includes(shard));
  if (missing.length > 0) {
    throw new ConformanceError(
      `The report of shard ${missing.join(', ')} is missing; merge those of all shards.`,
    );
  }
}

/** What must be the same in all reports of a run. */
const IDENTITY = { kit: 'version of the suite', implementation: 'implementation', seed: 'seed' } as const;

function requireOneRun([first, ...others]: readonly StartEvent[], names: readonly string[]): void {
  const nameOf = (index: number) => names[index] ?? `report ${index + 1}`;
  const all = first === undefined ? others : [first, ...others];
  const isStarted = ({ implementation: { name } }: StartEvent) => name !== NOT_STARTED;
  const lost = all.findIndex((one) => !isStarted(one));
  if (lost >= 0 && all.some(isStarted))
    throw new ConformanceError(
      `In ${nameOf(lost)} the testee did not start. Run this shard again, then merge.`,
    );
  for (const [index, other] of others.entries()) {
    const members = Object.keys(IDENTITY) as (keyof typeof IDENTITY)[];
    const differing = members.filter((name) => JSON.stringify(other[name]) !== JSON.stringify(first?.[name]));
    if (differing.length > 0)
      throw new ConformanceError(
        `${nameOf(0)} and ${nameOf(index + 1)} differ in ${differing.map((name) => IDENTITY[name]).join(' and ')}. Merge joins the shards of one run; codec, server and client have a report each.`,
      );
  }
  requireSameOptions(all, nameOf);
}
