import type { Outcome } from './Case.js';
import type { Implementation } from './Testee.js';

/** How many cases came out how. */
export interface Counts {
  /** As they must be. */
  readonly passed: number;
  /** Not as they must be; they fail the run. */
  readonly failed: number;
  /** Where the publication is unclear and either verdict is right. */
  readonly acceptable: number;
  /** Not asked, because the testee does not declare what they ask for. */
  readonly notApplicable: number;
  /** Failed, and known to fail. */
  readonly knownFailures: number;
  /** Known to fail, and passed; they fail the run, so that the list is kept up. */
  readonly unexpectedPasses: number;
}

/** That a run asks a part of the cases that there are for a testee. */
export interface Narrowed {
  /** What narrowed them, as the command line calls it: `--include serial-pad.e*`, `smoke`. */
  readonly by: readonly string[];
  /** How many cases the run would ask without it. */
  readonly of: number;
  /** Of a server or a merchant: how many interfaces these are of. Not every one may be offered. */
  readonly interfaces?: number;
  /** The interfaces of these of which no case is asked. */
  readonly leftOutInterfaces?: readonly string[];
  /** Operations of these of which no case is asked. */
  readonly leftOut?: readonly string[];
  /** Operations that would not be asked without it either, because they are not applicable. */
  readonly notApplicable?: readonly string[];
}

/** What all shards of a run must be given alike: names, and of the rest the first 16 digits of a SHA-256. */
export interface SharedOptions {
  /** What was required, sorted. */
  readonly require?: readonly string[];
  /** Of the list of known failures. */
  readonly knownFailing?: string;
  /** Of the profile. */
  readonly profile?: string;
  /** Of the first two words of the command that is tested, without their folders. */
  readonly program?: string;
}

/** The first event of a run. */
export interface StartEvent {
  /** Tells the events apart. */
  readonly type: 'start';
  /** The version of the suite. */
  readonly kit: string;
  /** Who is tested, as the testee says of itself. */
  readonly implementation: Implementation;
  /** Cases that are going to be asked; a property is one, however many values it draws. */
  readonly cases: number;
  /** How many of them are properties; none where not given. */
  readonly properties?: number;
  /** How many values each property draws at most; the command line says it. */
  readonly runs?: number;
  /** What values are drawn with, those of properties or the numbers of requests; none where nothing that a seed repeats is drawn. */
  readonly seed?: number;
  /** The part of the cases that is asked, such as `2/4`; all where not given. */
  readonly shard?: string;
  /** How the cases were narrowed; they are all that there are for the testee where not given. */
  readonly narrowed?: Narrowed;
  /** By which `report merge` tells shards that were run with other options; the command line says it. */
  readonly options?: SharedOptions;
  /** What the reader of the verdict must know of what was asked, a sentence each; nothing where not given. */
  readonly notes?: readonly string[];
  /** When the run began, in UTC, such as `2026-11-29T01:20:00.000Z`; the command line says it. */
  readonly startedAt?: string;
}

/** What came of one case. */
export interface ResultEvent {
  /** Tells the events apart. */
  readonly type: 'result';
  /** The id of the case, which never changes. */
  readonly id: string;
  /** What is tried, in one sentence. */
  readonly title: string;
  /** The operation that is asked. */
  readonly operation: string;
  /** The message's name, where the operation has one. */
  readonly message?: string;
  /** Whether a failure counts: one of SHOULD is a recommendation and fails no run. */
  readonly level: 'MUST' | 'SHOULD';
  /** Table rows, errata (`errata#slug`) and sections of RFCs where the rule stands. */
  readonly references: readonly string[];
  /** What came of it; the last two are of cases that are known to fail. */
  readonly outcome: Outcome | 'known-failure' | 'unexpected-pass';
  /** Why it fails, is acceptable or is not applicable, in one sentence. */
  readonly reason?: string;
  /** What would be right, in words. */
  readonly expected: string;
  /** The status and the rules that came back, never values. */
  readonly received?: string;
  /** What the testee said where it answered `error`, or wrote instead of an answer: one line, masked. */
  readonly said?: string;
  /** Of a case over HTTP that failed or is acceptable: request (`>`) and answer (`<`) in lines, masked, with keys removed. */
  readonly exchange?: readonly string[];
  /** Of a failure without an answer of the protocol, as where the testee ended or was silent: it is never a known failure. */
  readonly unanswered?: boolean;
  /** A command that asks this case again. */
  readonly replay: string;
  /** How long it took. */
  readonly milliseconds: number;
}

/** The testee crashed, hung, flooded or broke the protocol, and was started again. */
export interface RestartEvent {
  /** Tells the events apart. */
  readonly type: 'restart';
  /** The case that caused it, where it is known. */
  readonly id?: string;
  /** Where it is not known: the case that was asked last. */
  readonly last?: string;
  /** What happened, and what is expected, in a sentence or two. */
  readonly reason: string;
  /** What the testee wrote instead, one line, masked. */
  readonly said?: string;
}

/** A process that a testee started and that runs on. */
export interface LeftProcess {
  /** Its process id. */
  readonly pid: number;
  /** The name of its program, as the system knows it. */
  readonly program: string;
}

/**
 * The run has ended the testee and its process group, and processes of it run on, because each has made
 * itself a session or a group. Comes before the end, where the system can tell: on Linux.
 */
export interface LeftBehindEvent {
  /** Tells the events apart. */
  readonly type: 'left-behind';
  /** One at least. */
  readonly processes: readonly LeftProcess[];
}

/** The last event of a run. */
export interface EndEvent extends Counts {
  /** Tells the events apart. */
  readonly type: 'end';
  /** How long the run took. */
  readonly milliseconds: number;
  /** 0 pass, 1 failure, 3 testee broke, 4 nothing ran, 130 interrupted. */
  readonly exitCode: number;
}

/** A line of the canonical report; everything else is rendered from these. `conformance/events.schema.json` says the same. */
export type Event = StartEvent | ResultEvent | RestartEvent | LeftBehindEvent | EndEvent;
