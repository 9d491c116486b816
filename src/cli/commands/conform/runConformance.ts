import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { printable } from 'tallystick';
import type * as Conformance from '../../../../conformance/commandLine.js';
import type { Case } from '../../../../conformance/commandLine.js';
import { type ExitCode, exitCode } from '../../exitCode.js';
import { interruption } from '../../io/interruption.js';
import { readTextFile } from '../../io/readTextFile.js';
import { terminalOf } from '../../io/terminalOf.js';
import { print, write } from '../../io/write.js';
import { writeTextFile } from '../../io/writeTextFile.js';
import { calledAs } from '../../render/calledAs.js';
import { shellWords } from '../../render/shellWords.js';
import { startFaultReport } from '../../render/startFaultReport.js';
import type { Session } from '../../Session.js';
import { UsageError } from '../../UsageError.js';
import type { ConformOptions } from './conformOptions.js';
import { openReports } from './openReports.js';
import { howToName, type Own, ownWords } from './ownWords.js';
import { pageOptions } from './pageOptions.js';
import { shardOptions } from './shardOptions.js';

/** Which of the suite's cases are asked. */
export type Choice = (cases: readonly Case[], suite: typeof Conformance) => readonly Case[];

/** Who is tested, and by which cases. */
export interface Tested {
  /** Program and arguments, as reports repeat them; none for the built-in implementation. */
  readonly command: readonly string[];
  /** What of the package is tested, where nothing else is named; told by the command unless given. */
  readonly own?: Own | undefined;
  /** In place of the command: who answers. */
  readonly testee?: Conformance.Testee;
  /** In place of the suite: the cases. Where a seed repeats them, the options have it. */
  readonly cases?: () => readonly Case[];
  /** Which of the cases are asked; all unless given. */
  readonly choose?: Choice;
  /** What has narrowed the cases, or their choice, besides the options of every run. */
  readonly narrowedBy?: readonly string[];
  /** Of which they are the part; all of the cases unless given. */
  readonly narrowedFrom?: (cases: readonly Case[]) => readonly Case[];
  /** Interfaces that the run is to ask about. */
  readonly demanded?: readonly string[] | undefined;
  /** What must be asked besides what the options require. */
  readonly required?: readonly string[];
  readonly onCounterexample?: Conformance.RunOptions['onCounterexample'];
  /** In place of `conform replay`: the command that asks a case again, with the options that require it. */
  readonly replay?: (caseId: string, demanded: readonly string[]) => string;
}

/** Runs cases against who is tested, and reports them. */
export async function runConformance(
  suite: typeof Conformance,
  { command, choose, narrowedBy = [], narrowedFrom = (cases) => cases, onCounterexample, ...tested }: Tested,
  options: ConformOptions,
  session: Session,
): Promise<void> {
  const { io } = session;
  const {
    seed: drawnWith = randomInt(2 ** 32),
    runs = suite.RUNS,
    jobs,
    timeout,
    failFast,
    stderr,
    reporter,
    updateKnownFailing,
  } = options;
  const required = [...(tested.required ?? []), ...(options.require ?? [])];
  const own = tested.own ?? ownOf(tested, command);
  // Who gives the cases says whether a seed repeats them.
  const seed = tested.cases === undefined ? drawnWith : options.seed;
  const profile = suite.checkedProfile(await jsonIn(options.profile));
  const known = await knownIn(options);
  const knownFailing = suite.parseKnownFailures(known);
  if (options.requireUntil) suite.requireUntil(knownFailing);
  const failed = await failedIn(options.failedIn, suite);
  const results: Conformance.ResultEvent[] = [];
  let all: readonly Case[] = [];
  let chosen: readonly Case[] = [];
  let demandedOf = NOTHING;
  const isAnyNamed = choose !== undefined || namesCases(options, suite.operations);
  const cases = async (declared: Promise<readonly string[]>) => {
    const messages = isAnyNamed ? undefined : await declared;
    all = tested.cases?.() ?? (await suite.suite({ seed: drawnWith, runs, profile, messages }));
    suite.requireMatches(knownFailing, all);
    const filter = { ...filterOf(options), shard: undefined };
    suite.requireFilter(filter, all);
    const selected = suite.selectCases(all, filter);
    chosen = (choose?.(selected, suite) ?? selected).filter(
      ({ id }) => failed === undefined || failed.has(id),
    );
    suite.requireAsked(required, chosen);
    refuseRequired(own, options);
    demandedOf = demandsOf(required, chosen, own, suite);
    const asked = suite.selectCases(chosen, { shard: options.shard });
    if (seed !== options.seed) print(io.stderr, seedWarning(asked, knownFailing, drawnWith));
    return asked;
  };
  const reports = await openReports(reporter ?? ['terminal'], suite, io, await pageOptions(options, suite));
  const replay = tested.replay ?? replayOf(suite.maskedCommand(command), seed, options, calledAs(io));
  const { signal, end } = interruption();
  const startedAt = new Date().toISOString();
  const given = shardOptions({ required, known, profile, command: suite.maskedCommand(command) });
  let startFault: Conformance.StartFault | undefined;
  try {
    const testee = tested.testee ?? (command.length === 0 ? suite.builtIn() : { command });
    for await (const event of suite.runCases(cases, testee, {
      jobs,
      timeout,
      failFast,
      passStderr: stderr,
      profile,
      knownFailing,
      required,
      everyShard: () => chosen,
      demanded: tested.demanded,
      seed,
      shard: options.shard,
      narrowed: {
        by: [...filtersInWords(options, suite), ...narrowedBy],
        from: () => narrowedFrom(all),
      },
      signal,
      replay: (caseId) => replay(caseId, demandedOf.get(caseId) ?? []),
      onCounterexample,
      onStartFault: (fault) => {
        startFault = fault;
      },
    })) {
      await reports.take(event.type === 'start' ? startOf(event, { own, runs, startedAt, given }) : event);
      if (event.type === 'result') results.push(event);
      if (event.type !== 'end') continue;
      session.exitCode = event.exitCode as ExitCode;
      const isProgram = tested.testee === undefined || command.length > 0;
      if (isProgram && event.exitCode === exitCode.testeeBroke && !stderr && startFault === undefined) {
        await write(io.stderr, 'With --stderr you see what the testee writes to standard error.\n');
      }
    }
  } finally {
    try {
      await reports.close();
    } finally {
      end();
    }
  }
  if (updateKnownFailing !== undefined) {
    const isWhole = isToTheEnd(session.exitCode, results);
    await updateFile(
      updateKnownFailing,
      isWhole,
      () => suite.updateKnownFailures(known, results, all),
      session,
    );
  }
  if (startFault === undefined) return;
  await write(
    io.stderr,
    startFaultReport(
      startFault,
      {
        command: suite.maskedCommand(command),
        isTestee: tested.testee === undefined,
        program: calledAs(io),
      },
      terminalOf(io.stderr, io.env),
    ),
  );
}

function filtersInWords(options: ConformOptions, { filterInWords }: typeof Conformance): readonly string[] {
  const { failedIn } = options;
  const words = filterInWords(filterOf(options));
  return failedIn === undefined ? words : [...words, `--failed-in ${printable(failedIn)}`];
}

function ownOf({ testee }: Pick<Tested, 'testee'>, command: readonly string[]): Own | undefined {
  return testee === undefined && command.length === 0 ? 'implementation' : undefined;
}

/** Nothing that a gate asks of the package says anything of what it is to guard. */
function refuseRequired(own: Own | undefined, { require: required }: ConformOptions): void {
  if (own !== undefined && required !== undefined)
    throw new UsageError(`--require is for what you test, and nothing is named: ${howToName(own)}.`);
}

type Demands = ReadonlyMap<string, readonly string[]>;

const NOTHING: Demands = new Map();

/** What each case needs of what is required, as options: a replay asks one case, and can require that alone. */
function demandsOf(
  required: readonly string[],
  cases: readonly Case[],
  own: Own | undefined,
  { namesOf }: typeof Conformance,
): Demands {
  // The package itself has all that can be required.
  if (required.length === 0 || own !== undefined) return NOTHING;
  return new Map(
    cases.map((one) => {
      const demanded = namesOf(one).filter((name) => required.includes(name));
      return [one.id, demanded.flatMap((name) => ['--require', name])];
    }),
  );
}

/** With what is said next to the verdict: first of all who was tested, where it is the package itself. */
function startOf(
  event: Conformance.StartEvent,
  {
    own,
    runs,
    startedAt,
    given,
  }: {
    readonly own: Own | undefined;
    readonly runs: number;
    readonly startedAt: string;
    readonly given: NonNullable<Conformance.StartEvent['options']>;
  },
): Conformance.StartEvent {
  const { notes = [], ...start } = event;
  const all = own === undefined ? notes : [ownWords(own), ...notes];
  return {
    ...start,
    ...(all.length > 0 && { notes: all }),
    ...(event.properties && { runs }),
    options: given,
    startedAt,
  };
}

/** That a list of known failures fits one seed, where properties draw with a random one; else nothing. */
function seedWarning(
  asked: readonly Case[],
  known: readonly Conformance.KnownFailure[],
  seed: number,
): string {
  if (known.length === 0 || !asked.some(({ tags }) => tags.includes('property'))) return '';
  return `A list of known failures needs a fixed seed, such as --seed 1: with another one than ${seed}, properties find other failures.\n`;
}

/** Options that name cases, which may be of messages that the testee does not declare. */
const NAMING = ['include', 'exclude', 'tag', 'failedIn', 'knownFailing', 'updateKnownFailing'] as const;

function namesCases(options: ConformOptions, operations: readonly string[]): boolean {
  return (
    NAMING.some((name) => options[name] !== undefined) ||
    (options.require ?? []).some((name) => !operations.includes(name))
  );
}

/** What narrows the choice of cases. */
export function filterOf(options: ConformOptions): Conformance.CaseFilter {
  const { include, exclude, tag, level, operation, shard } = options;
  return { include, exclude, tags: tag, level, operations: operation as Conformance.Operation[], shard };
}

function replayOf(
  command: readonly string[],
  seed: number | undefined,
  { runs, profile }: ConformOptions,
  program: string,
): NonNullable<Tested['replay']> {
  const given = [
    ...(seed === undefined ? [] : [`--seed ${seed}`]),
    ...(runs === undefined ? [] : [`--runs ${runs}`]),
    ...(profile === undefined ? [] : [`--profile ${shellWords([profile])}`]),
    ...(command.length === 0 ? [] : ['--', shellWords(command)]),
  ];
  return (caseId, demanded) => [`${program} conform replay ${caseId}`, ...demanded, ...given].join(' ');
}

/** The ids of the cases that failed in an earlier run, known failures included. */
async function failedIn(
  file: string | undefined,
  { readEvents }: typeof Conformance,
): Promise<ReadonlySet<string> | undefined> {
  if (file === undefined) return undefined;
  const failing = readEvents(await readTextFile(file)).flatMap((event) =>
    event.type === 'result' && FAILING.includes(event.outcome) ? [event.id] : [],
  );
  if (failing.length === 0) throw new UsageError(`No case failed in ${printable(file)}.`);
  return new Set(failing);
}

const FAILING: readonly Conformance.ResultEvent['outcome'][] = ['failed', 'known-failure', 'unexpected-pass'];

/** The text of the list of known failures; one that is to be updated need not be there yet. */
async function knownIn({ knownFailing, updateKnownFailing }: ConformOptions): Promise<string> {
  if (updateKnownFailing !== undefined && !existsSync(updateKnownFailing)) return '';
  const path = knownFailing ?? updateKnownFailing;
  return path === undefined ? '' : readTextFile(path);
}

/** Whether a run has asked all that it was to ask. */
function isToTheEnd(code: ExitCode, results: readonly Conformance.ResultEvent[]): boolean {
  if (code === exitCode.fine || code === exitCode.notValid) return true;
  return code === exitCode.nothingAsked && results.some(({ outcome }) => outcome === 'known-failure');
}

/** Writes the known failures anew where the run came to its end. */
async function updateFile(
  file: string,
  isWhole: boolean,
  text: () => string,
  { io }: Session,
): Promise<void> {
  if (!isWhole) {
    await write(io.stderr, `Not written, because the run is not whole: ${printable(file)}\n`);
    return;
  }
  await writeTextFile(file, text());
  await write(io.stderr, `Known failures written: ${printable(file)}\n`);
}

async function jsonIn(path: string | undefined): Promise<unknown> {
  if (path === undefined) return {};
  const text = await readTextFile(path);
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError('The profile must be a JSON file.');
  }
}
