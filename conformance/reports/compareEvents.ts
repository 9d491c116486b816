import { ConformanceError } from '../ConformanceError.js';
import type { Event, ResultEvent, StartEvent } from '../Event.js';
import { nameAndBuild } from './nameAndBuild.js';
import { plainEvent } from './plainEvent.js';

/** What changed between two runs. Each list is in the order of the later run, or of the earlier one for `removed`. */
export interface Comparison {
  /** Cases that fail now, are not known to, and were asked before and did not fail. */
  readonly newlyFailed: readonly ResultEvent[];
  /** Cases that fail now, are not known to, and were not asked before, as where the suite is newer. */
  readonly addedFailing: readonly ResultEvent[];
  /** Cases that are known to fail now and did not fail before, those that were not asked before included. */
  readonly newlyKnown: readonly ResultEvent[];
  /** Cases that were known to fail and fail now without it: their last day is over, or nothing lists them any more. */
  readonly noLongerKnown: readonly ResultEvent[];
  /** Cases that failed before and do not fail now. */
  readonly fixed: readonly ResultEvent[];
  /** Cases that failed before and fail now, those that are no longer known excepted. */
  readonly stillFailing: readonly ResultEvent[];
  /** Cases that are asked now and were not asked before. */
  readonly added: readonly ResultEvent[];
  /** Cases that were asked before and are not asked now. */
  readonly removed: readonly ResultEvent[];
  /** Whether cases are removed though both runs were narrowed alike: checks that are lost. */
  readonly hasLostCases: boolean;
  /** Whether the later run came to its end, and asked a case of the earlier one: else the lists say little. */
  readonly isConclusive: boolean;
  /** Why the two runs may differ without a change of the implementation, a sentence each. */
  readonly caveats: readonly string[];
}

/**
 * Compares two runs, case by case. A case that is known to fail counts as one that fails, but has not newly failed;
 * once it is known no longer, it is a regression. One that is not applicable counts as one that is not asked.
 *
 * @param before the events of the earlier run
 * @param after the events of the later run
 * @returns what changed, with texts that may be printed
 * @throws {@link ConformanceError} for events without a start
 * @example
 * ```ts
 * import { builtIn, compareEvents, type Event, runCases, smokeCases, suite } from 'tallystick/conformance';
 *
 * const events: Event[] = [];
 * for await (const event of runCases(smokeCases(await suite({ seed: 1, runs: 1 })), builtIn())) events.push(event);
 * console.log(compareEvents(events, events).newlyFailed.length); // 0
 * ```
 */
export function compareEvents(before: readonly Event[], after: readonly Event[]): Comparison {
  const [earlier, later] = [runOf(before), runOf(after)];
  const wasAsked = (id: string) => earlier.asked.has(id);
  const failedBefore = (id: string) => fails(earlier.asked.get(id));
  const wasKnown = (id: string) => earlier.asked.get(id)?.outcome === 'known-failure';
  const asked = [...later.asked.values()];
  const newFailures = asked.filter((result) => fails(result) && !failedBefore(result.id));
  const unknown = newFailures.filter(({ outcome }) => outcome !== 'known-failure');
  const failingStill = asked.filter((result) => fails(result) && failedBefore(result.id));
  const noLongerKnown = failingStill.filter(({ id, outcome }) => outcome === 'failed' && wasKnown(id));
  const removed = [...earlier.asked.values()].filter(({ id }) => !later.asked.has(id));
  return {
    newlyFailed: unknown.filter(({ id }) => wasAsked(id)),
    addedFailing: unknown.filter(({ id }) => !wasAsked(id)),
    newlyKnown: newFailures.filter(({ outcome }) => outcome === 'known-failure'),
    noLongerKnown,
    fixed: asked.filter((result) => !fails(result) && failedBefore(result.id)),
    stillFailing: failingStill.filter((result) => !noLongerKnown.includes(result)),
    added: asked.filter(({ id }) => !wasAsked(id)),
    removed,
    hasLostCases: removed.length > 0 && areNarrowedAlike(earlier, later),
    isConclusive: later.isWhole && haveCommon(earlier, later),
    caveats: caveatsOf(earlier, later),
  };
}

interface ComparedRun {
  readonly start: StartEvent;
  readonly asked: ReadonlyMap<string, ResultEvent>;
  readonly isWhole: boolean;
}

function runOf(events: readonly Event[]): ComparedRun {
  const plain = events.map(plainEvent);
  const start = plain.find((event): event is StartEvent => event.type === 'start');
  if (start === undefined) throw new ConformanceError('A run to compare must begin with start.');
  const results = plain.filter((event): event is ResultEvent => event.type === 'result');
  return {
    start,
    asked: new Map(
      results.filter(({ outcome }) => outcome !== 'not-applicable').map((result) => [result.id, result]),
    ),
    isWhole: plain.some(
      (event) =>
        event.type === 'end' &&
        (event.exitCode < FIRST_UNFINISHED || (event.exitCode === 4 && event.knownFailures > 0)),
    ),
  };
}

/** 0 and 1 are of runs that came to their end, and 4 where nothing but known failures came of it; with 3 the testee broke, and 130 is an interruption. */
const FIRST_UNFINISHED = 2;

function haveCommon(earlier: ComparedRun, later: ComparedRun): boolean {
  return [...later.asked.keys()].some((id) => earlier.asked.has(id));
}

function areNarrowedAlike(earlier: ComparedRun, later: ComparedRun): boolean {
  return narrowingOf(earlier) === narrowingOf(later);
}

function narrowingOf({ start: { narrowed, shard } }: ComparedRun): string {
  return JSON.stringify([[...(narrowed?.by ?? [])].sort(), shard]);
}

/** Whether the implementation got a case wrong, listed as known or not. */
function fails(result: ResultEvent | undefined): boolean {
  return result?.outcome === 'failed' || result?.outcome === 'known-failure';
}

function caveatsOf(earlier: ComparedRun, later: ComparedRun): readonly string[] {
  const [before, after] = [earlier.start, later.start];
  const differences: readonly (readonly [boolean, string])[] = [
    [
      nameAndBuild(before.implementation.name).name !== nameAndBuild(after.implementation.name).name,
      'The two runs test different implementations.',
    ],
    [
      before.kit !== after.kit,
      `The suite changed: ${before.kit} before, ${after.kit} now. A case that it has renamed counts as removed and as added.`,
    ],
    [
      before.seed !== undefined && after.seed !== undefined && before.seed !== after.seed,
      `The seeds differ, ${before.seed} before and ${after.seed} now: properties ask other values.`,
    ],
    [before.shard !== after.shard, 'The runs are of different shards.'],
    [
      before.shard === after.shard && !areNarrowedAlike(earlier, later),
      'The runs are narrowed by different options, so removed cases do not count.',
    ],
    [!earlier.isWhole, 'The earlier run did not come to its end.'],
    [!later.isWhole, 'The later run did not come to its end.'],
    [!haveCommon(earlier, later), 'The runs have no case in common.'],
  ];
  return differences.filter(([holds]) => holds).map(([, sentence]) => sentence);
}
