/**
 * The conformance suite: asks an implementation, in this process or in another, and judges its answers.
 *
 * @module tallystick/conformance
 */
import { randomInt } from 'node:crypto';
import { optionsChecker } from '#options';
import type { Case } from './Case.js';
import type { Counts, Event, LeftProcess, RestartEvent, ResultEvent } from './Event.js';
import { filterInWords } from './runner/filterInWords.js';
import { type KnownFailure, requireMatches } from './runner/KnownFailure.js';
import { checkedProfile, type Profile } from './runner/Profile.js';
import type { TesteeCommand } from './runner/Run.js';
import { type RunOptions, runRules } from './runner/RunOptions.js';
import { requireAsked } from './runner/requireAsked.js';
import { requireFilter } from './runner/requireFilter.js';
import { runCases } from './runner/runCases.js';
import { type CaseFilter, filterRules, selectCases } from './runner/selectCases.js';
import { RUNS, runs, suite } from './suite.js';
import type { Testee } from './Testee.js';

export type { Ask, Case, Explored, Feature, Judged, Outcome, Question } from './Case.js';
export { ConformanceError } from './ConformanceError.js';
export type {
  Counts,
  EndEvent,
  Event,
  LeftBehindEvent,
  LeftProcess,
  Narrowed,
  RestartEvent,
  ResultEvent,
  SharedOptions,
  StartEvent,
} from './Event.js';
export { kit } from './kit.js';
export { type Comparison, compareEvents } from './reports/compareEvents.js';
export { createReporter, type ReporterName, type ReporterOptions } from './reports/createReporter.js';
export type { HtmlOptions } from './reports/html/html.js';
export { mergeEvents } from './reports/mergeEvents.js';
export type { Reporter } from './reports/Reporter.js';
export { readEvents } from './reports/readEvents.js';
export type { TerminalOptions } from './reports/terminal.js';
export { type KnownFailure, parseKnownFailures } from './runner/KnownFailure.js';
export type { Narrowing } from './runner/narrowedOf.js';
export type { Limits, Profile } from './runner/Profile.js';
export type { TesteeCommand } from './runner/Run.js';
export type { RunOptions, StartFault } from './runner/RunOptions.js';
export { type CasesOf, runCases } from './runner/runCases.js';
export { type CaseFilter, selectCases } from './runner/selectCases.js';
export { smokeCases } from './runner/smokeCases.js';
export { RUNS, type SuiteOptions, suite } from './suite.js';
export type {
  Answer,
  Implementation,
  JsonObject,
  Operate,
  Operation,
  Operations,
  Testee,
  ToldViolation,
} from './Testee.js';
export { type BuiltInOptions, builtIn } from './testees/builtIn.js';
export { serve } from './testees/serve.js';

/** How the suite is run. */
export interface ConformOptions
  extends CaseFilter,
    Omit<RunOptions, 'shard' | 'everyShard' | 'narrowed' | 'demanded' | 'profile' | 'seed'> {
  /** A whole number below 2^32; by default a random one, which the report names. */
  readonly seed?: number | undefined;
  /** How many values each property draws; 100 by default. */
  readonly runs?: number | undefined;
  /** What is known of the testee before it is asked; nothing by default. */
  readonly profile?: Profile | undefined;
  /** Cases that are known to fail; asked all the same, and they fail the run when they pass. */
  readonly knownFailing?: readonly KnownFailure[] | undefined;
}

const { narrowed: _, demanded: __, everyShard: ___, ...rulesOfRun } = runRules;
const checked = optionsChecker<ConformOptions>({ ...rulesOfRun, ...filterRules, runs });

/** A case that fails the run. */
export type Failure = ResultEvent;

/** That the testee had to be started again: the case that caused it, where it is known, and what happened. */
export type Restart = Omit<RestartEvent, 'type'>;

/** What came of a run. */
export interface Report {
  /** How many cases came out how. */
  readonly counts: Counts;
  /** What came of each case, in the order in which they ended. */
  readonly results: readonly ResultEvent[];
  /** Results that fail the run, as plain data; empty where the implementation conforms. */
  readonly failures: readonly Failure[];
  /** What made the testee start again, and whether it went. */
  readonly restarts: readonly Restart[];
  /** Processes of the testee that outlived the run, as far as the system can tell. */
  readonly leftBehind: readonly LeftProcess[];
  /** What the values of properties were drawn with; the same one gives the same run. */
  readonly seed: number;
  /** 0 conforms, 1 does not, 3 the testee broke, 4 nothing was asked, 130 interrupted. */
  readonly exitCode: number;
}

/**
 * Runs the suite against an implementation. Functions run in this process, so that an implementation in
 * JavaScript tests itself in vitest, jest or node:test.
 *
 * @param testee an object of functions, or the command of a process that speaks the testee protocol
 * @param options which cases are asked, and how
 * @returns counts and results; it never throws on what the testee does
 * @throws {@link ConformanceError} for a filter that names what does not exist, and for an invalid profile, known failure or required name
 * @throws TypeError for an option that is unknown or wrong
 * @example
 * ```ts
 * import { conform, type Testee } from 'tallystick/conformance';
 *
 * const mine: Testee = {
 *   implementation: { name: 'mine' },
 *   operations: {
 *     'serial-pad': ({ serial }) => ({ status: 'ok', output: { serial: String(serial).padStart(14, '0') } }),
 *   },
 * };
 * const { failures } = await conform(mine, { seed: 1 });
 * console.log(failures.length > 0); // true
 * ```
 */
export async function conform(testee: Testee | TesteeCommand, options?: ConformOptions): Promise<Report> {
  const { include, exclude, tags, level, operations, shard, runs = RUNS, ...run } = checked(options);
  const { seed = randomInt(2 ** 32), knownFailing = [], required = [] } = run;
  const profile = checkedProfile(run.profile ?? {});
  const all = await suite({ seed, runs, profile });
  requireMatches(knownFailing, all);
  const filter = { include, exclude, tags, level, operations };
  requireFilter(filter, all);
  const chosen = selectCases(all, filter);
  requireAsked(required, chosen);
  const cases: readonly Case[] = selectCases(chosen, { shard });
  const events: Event[] = [];
  const narrowed = { by: filterInWords({ ...filter, shard }), from: () => all };
  const everyShard = () => chosen;
  for await (const event of runCases(cases, testee, { ...run, profile, seed, shard, everyShard, narrowed }))
    events.push(event);
  return reportOf(events, seed);
}

function reportOf(events: readonly Event[], seed: number): Report {
  const results = events.filter((event): event is Failure => event.type === 'result');
  const end = events.find((event) => event.type === 'end');
  if (end === undefined) throw new Error('the run has no end');
  const { type: _, milliseconds: __, exitCode, ...counts } = end;
  return {
    counts,
    results,
    failures: results.filter(({ outcome }) => outcome === 'failed' || outcome === 'unexpected-pass'),
    restarts: events.flatMap((event) => {
      if (event.type !== 'restart') return [];
      const { type: ___, ...restart } = event;
      return [restart];
    }),
    leftBehind: events.flatMap((event) => (event.type === 'left-behind' ? event.processes : [])),
    seed,
    exitCode,
  };
}
