import { Readable } from 'node:stream';
import {
  boolean,
  functionOf,
  listOf,
  type OptionRules,
  objectWith,
  optionsChecker,
  text,
  textLike,
  wholeNumber,
} from '#options';
import type { Case, Judged, Question } from '../Case.js';
import type { Event } from '../Event.js';
import { firstMessages } from '../firstMessages.js';
import { kit } from '../kit.js';
import { operations } from '../operations.js';
import type { Declaration, Testee } from '../Testee.js';
import { askAll, type Charge, type Handlers, type Replied } from './askAll.js';
import { createTally } from './createTally.js';
import { createTrail, type Trail } from './createTrail.js';
import { judgeCase } from './judgeCase.js';
import { type KnownFailure, ticketsToDo } from './KnownFailure.js';
import { maskedLine } from './maskedLine.js';
import { NOT_STARTED } from './NOT_STARTED.js';
import { namesOf } from './namesOf.js';
import { type Narrowing, narrowedOf } from './narrowedOf.js';
import { createPatience, type Patience } from './Patience.js';
import type { Profile } from './Profile.js';
import { receivedInWords } from './receivedInWords.js';
import { isNamed } from './selectCases.js';
import { startInProcess } from './startInProcess.js';
import { startProcess } from './startProcess.js';
import { TesteeFault } from './TesteeFault.js';
import type { TesteeSession } from './TesteeSession.js';
import { unaskedInterfaces } from './unaskedInterfaces.js';
import { isForTestee, missingOf, whyNotApplicable } from './whyNotApplicable.js';
import { withKnown } from './withKnown.js';

/** A testee that is a process: program and arguments, started without a shell. */
export interface TesteeCommand {
  /** The program, then its arguments. */
  readonly command: readonly string[];
}

/** How cases are run; times in milliseconds. */
export interface RunOptions {
  /** For the answer to one question; 10 s by default. */
  readonly timeout?: number | undefined;
  /** Until the testee says `ready`; as long as for an answer by default, and at least 10 s. */
  readonly startTimeout?: number | undefined;
  /** Between `bye` and the end; 2 s, as the protocol says. */
  readonly exitTimeout?: number | undefined;
  /** Processes side by side; 1 by default. */
  readonly jobs?: number | undefined;
  /** Ends the run after the first failure. */
  readonly failFast?: boolean | undefined;
  /** Cases that are known to fail; asked all the same, and they fail the run when they pass. */
  readonly knownFailing?: readonly KnownFailure[] | undefined;
  /** The day by which known failures end that have an `until`, such as `2026-03-01`; today in UTC by default. */
  readonly today?: string | undefined;
  /** What is known of the testee, see {@link Profile}. */
  readonly profile?: Profile | undefined;
  /**
   * Operations, features, messages and interfaces of which cases must be asked, such as `validate`, `observe`,
   * `lianlian/MPAY_VERIFY/request`, `MPAY_VERIFY`; where none is, their cases fail and are not merely left out.
   */
  readonly required?: readonly string[] | undefined;
  /** Interfaces that the run is to ask about; where no case of one is asked, the report says so. */
  readonly demanded?: readonly string[] | undefined;
  /** For the report: what the cases were made with; none by default. */
  readonly seed?: number | undefined;
  /** For the report: the part of the cases that is asked, such as `2/4`. */
  readonly shard?: string | undefined;
  /** Of a shard: all cases of which it is a part, because another one may ask what is required. */
  readonly everyShard?: (() => readonly Case[]) | undefined;
  /** For the report: that the cases are a part, and of what. */
  readonly narrowed?: Narrowing | undefined;
  /**
   * Tells the command that asks a case again, for the report.
   *
   * @param caseId the id of the case
   */
  readonly replay?: ((caseId: string) => string) | undefined;
  /**
   * Told of the smallest question that makes a property fail; its values are made up.
   *
   * @param one the property
   * @param question the smallest one that was found to fail
   */
  readonly onCounterexample?: ((one: Case, question: Question) => void) | undefined;
  /**
   * Receives why the testee cannot be started; the run then ends without a result. Without this
   * function, each case fails.
   *
   * @param fault what went wrong
   */
  readonly onStartFault?: ((fault: StartFault) => void) | undefined;
  /** Interrupts the run. */
  readonly signal?: AbortSignal | undefined;
  /** Whether what the testee writes to standard error is passed on. */
  readonly passStderr?: boolean | undefined;
}

/** As long as a timer can wait. */
const milliseconds = wholeNumber(1, 2 ** 31 - 1);

/** What they must be. */
export const runRules: OptionRules<RunOptions> = {
  timeout: milliseconds,
  startTimeout: milliseconds,
  exitTimeout: milliseconds,
  jobs: wholeNumber(1, 1024),
  failFast: boolean,
  knownFailing: listOf(objectWith(), 0),
  today: textLike(/^\d{4}-\d{2}-\d{2}$/, 'a day, such as 2026-03-01'),
  profile: objectWith(),
  required: listOf(text, 0),
  demanded: listOf(text, 0),
  seed: wholeNumber(0, 2 ** 32 - 1),
  shard: text,
  everyShard: functionOf(),
  narrowed: objectWith<Narrowing>('from'),
  replay: functionOf(),
  onCounterexample: functionOf(),
  onStartFault: functionOf(),
  signal: objectWith('addEventListener'),
  passStderr: boolean,
};
const checked = optionsChecker<RunOptions>(runRules);

/** Why a testee cannot be started. */
export interface StartFault {
  /** A sentence or two. */
  readonly reason: string;
  /** What it wrote to standard output instead of `ready`, masked. */
  readonly said?: string | undefined;
  /** The last lines that it wrote to standard error, without long numbers and keys; none where they are passed on. */
  readonly stderr: readonly string[];
}

const TIMEOUT = 10_000;
const MOST_IN_FLIGHT = 64;

interface Run {
  readonly testee: Testee | TesteeCommand;
  readonly options: RunOptions;
  readonly profile: Profile;
  readonly patience: Patience;
  /** Cases that are still to be asked, the next one last. */
  readonly queue: Case[];
  readonly emit: (event: Event) => void;
  readonly sessions: Set<TesteeSession>;
  readonly trail: Trail;
  /** Stops testees that are being started. */
  readonly ending: AbortController;
  /** Answers that are being judged, or may still be taken back. */
  readonly judging: Promise<void>[];
  /** Names that are required and of which a case is asked, or failed because it could not be. */
  readonly asked: Set<string>;
  /** Cases that are not applicable and about what is required: they fail where nothing of that is asked. */
  readonly waiting: { readonly one: Case; readonly reason: string; readonly measured: Measured }[];
  /** No more cases are asked. */
  stopped: boolean;
  /** Something broke that no case can be charged with. */
  broken: boolean;
}

/**
 * Asks a testee every case and judges what it answers. It never throws on what a testee does.
 *
 * @param cases in the order in which they are asked; a function is called once the testee has been
 * started, so that both get ready at the same time
 * @param testee an object of functions, or a command that speaks the testee protocol
 * @param options times, processes, known failures and profile
 * @returns the events of the run, as they happen: `start` first, `end` last
 * @throws TypeError for an option that is unknown or wrong
 * @example
 * ```ts
 * import { builtIn, runCases, smokeCases, suite } from 'tallystick/conformance';
 *
 * const cases = smokeCases(await suite({ seed: 1, runs: 1 }));
 * for await (const event of runCases(cases, builtIn())) {
 *   if (event.type === 'end') console.log(event.failed); // 0
 * }
 * ```
 */
export function runCases(
  cases: readonly Case[] | (() => Promise<readonly Case[]>),
  testee: Testee | TesteeCommand,
  options?: RunOptions,
): AsyncGenerator<Event, void, undefined> {
  // Here, because a generator would throw only when it is asked for its first event.
  return eventsOf(cases, testee, checked(options));
}

async function* eventsOf(
  cases: readonly Case[] | (() => Promise<readonly Case[]>),
  testee: Testee | TesteeCommand,
  options: RunOptions,
): AsyncGenerator<Event, void, undefined> {
  const events = new Readable({ objectMode: true, highWaterMark: 1024, read() {} });
  const tally = createTally();
  const run: Run = {
    testee,
    options,
    profile: options.profile ?? {},
    patience: createPatience(),
    queue: [],
    sessions: new Set(),
    trail: createTrail(),
    ending: new AbortController(),
    judging: [],
    asked: new Set(),
    waiting: [],
    stopped: false,
    broken: false,
    emit: (event) => {
      tally.add(event);
      events.push(event);
    },
  };
  const stop = () => stopRun(run);
  options.signal?.addEventListener('abort', stop, { once: true });
  const running = driveRun(run, cases).then(
    () => {
      settleWaiting(run);
      events.push(null);
    },
    (error) => events.destroy(error),
  );
  try {
    if (options.signal?.aborted) stop();
    for await (const event of events) yield event as Event;
    await running;
    const processes = run.trail.leftBehind();
    if (processes.length > 0) yield { type: 'left-behind', processes };
    yield tally.end(run.broken, options.signal?.aborted ?? false);
  } finally {
    stop();
    options.signal?.removeEventListener('abort', stop);
  }
}

async function driveRun(run: Run, given: Parameters<typeof runCases>[0]): Promise<void> {
  const { options, profile, emit, queue } = run;
  const starting = run.stopped ? undefined : start(run).catch(onlyFault);
  const all = typeof given === 'function' ? await given() : given;
  const started = await starting;
  if (started instanceof TesteeFault && options.onStartFault !== undefined) {
    endAtStart(run, started, options.onStartFault);
    return;
  }
  const fault = started instanceof TesteeFault ? started : undefined;
  const first = started instanceof TesteeFault ? undefined : started;
  const declaration = first?.declaration;
  const required: readonly string[] = options.required ?? [];
  const declared = {
    operations: [...(declaration?.operations ?? []), ...operations.filter((name) => required.includes(name))],
    messages: [...(declaration?.messages ?? firstMessages), ...requiredMessages(all, required)],
  };
  const cases = all.filter((one) => isForTestee(one, declared));
  const reasons = cases.map((one) => declaration && whyNotApplicable(one, declaration, profile));
  queue.push(...cases.filter((_, index) => reasons[index] === undefined).reverse());
  const notes = [
    ...(declaration?.notes ?? []),
    ...unaskedInterfaces(options, cases, reasons),
    ...ticketsToDo(options.knownFailing),
  ];
  if (declaration !== undefined) markOtherShards(run, declaration);
  emit({
    ...startOf(options, queue, declaration?.implementation),
    ...(declaration && narrowedOf(options.narrowed, declared, declaration, profile)),
    ...(notes.length > 0 && { notes }),
  });
  cases.forEach((one, index) => {
    const reason = reasons[index];
    if (reason === undefined) return;
    const missing = declaration && missingOf(one, declaration, required);
    if (missing !== undefined) charge(run, one, chargeOf(missing), 0);
    else report(run, one, { outcome: 'not-applicable', reason }, { milliseconds: 0 });
  });
  if (first === undefined || declaration === undefined) {
    if (fault !== undefined) {
      run.broken = true;
      emit(restartOf(fault));
      giveUp(run, 'The testee could not be started.');
    }
    return;
  }
  const jobs = 'command' in run.testee ? Math.max(1, Math.min(options.jobs ?? 1, queue.length)) : 1;
  await Promise.all(
    Array.from({ length: jobs }, (_, job) => work(run, declaration, job === 0 ? first : undefined)),
  );
  await Promise.all(run.judging);
  run.broken ||= run.patience.hasNeverAnswered();
  const whyLost = run.patience.whyLost();
  if (!run.stopped && whyLost !== undefined) {
    run.broken = true;
    giveUp(run, whyLost);
  }
}

/** Messages that are required by their own name or that of their interface. */
function requiredMessages(cases: readonly Case[], required: readonly string[]): readonly string[] {
  if (required.length === 0) return [];
  return cases.flatMap(({ message }) =>
    message !== undefined && [message, message.split('/')[1]].some((name) => required.includes(name ?? ''))
      ? [message]
      : [],
  );
}

function markAsked(run: Run, one: Case): void {
  for (const name of namesOf(one)) run.asked.add(name);
}

/** What is required may be asked in another shard. */
function markOtherShards(run: Run, declaration: Declaration): void {
  const { shard, required = [], everyShard } = run.options;
  if (shard === undefined || required.length === 0) return;
  for (const one of everyShard?.() ?? [])
    if (whyNotApplicable(one, declaration, run.profile) === undefined) markAsked(run, one);
}

/** Ends the wait of what is not applicable: what is required must have been asked by some case. */
function settleWaiting(run: Run): void {
  const { options, waiting, asked, stopped } = run;
  for (const { one, reason, measured } of waiting.splice(0)) {
    const missing = namesOf(one).find((name) => options.required?.includes(name) && !asked.has(name));
    const judged: Judged =
      missing === undefined || stopped
        ? { outcome: 'not-applicable', reason }
        : { outcome: 'failed', reason: `${missing} is required, and no case of it was asked. ${reason}` };
    tell(run, one, judged, { ...measured, unanswered: judged.outcome === 'failed' });
  }
}

function endAtStart(run: Run, fault: TesteeFault, tell: NonNullable<RunOptions['onStartFault']>): void {
  const { message: reason, said, stderr } = fault;
  run.broken = true;
  run.emit(startOf(run.options, []));
  run.emit(restartOf(fault));
  tell({ reason, said, stderr });
}

function restartOf({ guilty: id, last, message: reason, said }: TesteeFault): Event {
  return {
    type: 'restart',
    ...(id !== undefined && { id }),
    ...(last !== undefined && { last }),
    reason,
    ...(said && { said }),
  };
}

function startOf(
  { seed, shard }: RunOptions,
  asked: readonly Case[],
  implementation: Declaration['implementation'] = { name: NOT_STARTED },
): Event {
  const properties = asked.filter(({ tags }) => tags.includes('property')).length;
  return {
    type: 'start',
    kit,
    implementation,
    cases: asked.length,
    ...(properties > 0 && { properties }),
    ...(seed !== undefined && { seed }),
    ...(shard !== undefined && { shard }),
  };
}

/** What one worker knows of cases of which one broke a process. */
interface Suspicion {
  /** Asked alone, so that the right one is charged. */
  cases: Case[];
  /** Something broke, and nobody has been charged with it yet. */
  unsolved: boolean;
}

/** One process after the other, until no case is left. */
async function work(run: Run, declaration: Declaration, first: TesteeSession | undefined): Promise<void> {
  const { queue, patience } = run;
  const limit = Math.min(
    declaration.maxInFlight ?? 1,
    run.profile.limits?.maxInFlight ?? MOST_IN_FLIGHT,
    MOST_IN_FLIGHT,
  );
  const suspicion: Suspicion = { cases: [], unsolved: false };
  let session = first;
  while (
    !run.stopped &&
    patience.whyLost() === undefined &&
    (suspicion.cases.length > 0 || queue.length > 0)
  ) {
    session ??= await restart(run);
    if (session === undefined) continue;
    const isAlone = suspicion.cases.length > 0;
    const source = isAlone ? suspicion.cases.splice(0, 1) : queue;
    const asked = await askAll(session, source, isAlone ? 1 : limit, handlersOf(run));
    if (asked.fault !== undefined) {
      run.sessions.delete(session);
      session = undefined;
      if (!run.stopped) blame(run, asked.fault, asked.unanswered, suspicion, isAlone);
    }
    if (suspicion.cases.length === 0 && suspicion.unsolved) {
      run.broken = true;
      suspicion.unsolved = false;
    }
  }
  // Where the run ends early, what was not asked alone goes with the rest.
  queue.push(...suspicion.cases.reverse());
  if (session !== undefined) await farewell(run, session);
}

/** Charges the case that broke a process, or puts all that may have done so under suspicion. */
function blame(
  run: Run,
  fault: TesteeFault,
  unanswered: readonly Case[],
  suspicion: Suspicion,
  isAlone: boolean,
): void {
  const { guilty } = fault;
  run.emit(restartOf(fault));
  const culprit = unanswered.find(({ id }) => id === guilty);
  run.patience.broke(culprit?.operation, fault.waited);
  if (guilty === undefined && unanswered.length > 0) {
    suspicion.cases.push(...unanswered);
    suspicion.unsolved = true;
    return;
  }
  if (guilty === undefined) run.broken = true;
  if (culprit !== undefined) {
    charge(run, culprit, fault, 0);
    if (isAlone) suspicion.unsolved = false;
  }
  run.queue.push(...unanswered.filter((one) => one !== culprit).reverse());
}

function handlersOf(run: Run): Handlers {
  return {
    isStopped: () => run.stopped,
    isLost: ({ operation }) => run.patience.hasLostOperation(operation),
    replied: (one, replied, milliseconds) => {
      run.judging.push(conclude(run, one, replied, milliseconds));
    },
    charged: (one, fault, milliseconds) => charge(run, one, fault, milliseconds),
  };
}

async function farewell(run: Run, session: TesteeSession): Promise<void> {
  const reason = await session.close();
  run.sessions.delete(session);
  if (reason !== undefined) run.emit({ type: 'restart', reason });
}

async function start(run: Run): Promise<TesteeSession> {
  const { testee, options, profile } = run;
  const limits = timeLimits(options, profile);
  const session =
    'command' in testee
      ? await startProcess(testee.command, {
          ...limits,
          passStderr: options.passStderr,
          trail: run.trail,
          signal: run.ending.signal,
        })
      : await startInProcess(testee, limits.timeout);
  run.sessions.add(session);
  if (run.stopped) session.kill();
  return session;
}

/** How long a testee has: the limit for its start is at least that for an answer, unless one is given. */
export function timeLimits(options: RunOptions, { limits }: Pick<Profile, 'limits'>) {
  const timeout = options.timeout ?? limits?.timeout ?? TIMEOUT;
  return {
    timeout,
    startTimeout: options.startTimeout ?? limits?.startTimeout ?? Math.max(TIMEOUT, timeout),
    exitTimeout: options.exitTimeout ?? 2000,
  };
}

/** What a testee did; anything else is a fault of the suite. */
function onlyFault(error: unknown): TesteeFault {
  if (error instanceof TesteeFault) return error;
  throw error;
}

async function restart(run: Run): Promise<TesteeSession | undefined> {
  const started = await start(run).catch(onlyFault);
  if (!(started instanceof TesteeFault)) {
    run.patience.started();
    return started;
  }
  run.patience.failedToStart();
  run.emit(restartOf(started));
  return undefined;
}

function stopRun(run: Run): void {
  run.stopped = true;
  run.ending.abort();
  for (const session of run.sessions) session.kill();
  run.sessions.clear();
}

async function conclude(
  run: Run,
  one: Case,
  { answers, stands, explored, said }: Replied,
  milliseconds: number,
): Promise<void> {
  const fault = (await Promise.all(stands)).find((told) => told !== undefined);
  if (fault !== undefined) {
    charge(run, one, fault, milliseconds);
    return;
  }
  run.patience.answered(one.operation);
  if (explored?.counterexample !== undefined) run.options.onCounterexample?.(one, explored.counterexample);
  const judged = asDemanded(explored ?? (await judgeCase(one, answers)), one);
  report(run, one, judged, {
    received: receivedInWords(explored?.answers ?? answers),
    said: said && maskedLine(said),
    exchange: explored?.exchange,
    milliseconds,
  });
}

function charge(run: Run, one: Case, { message: reason, said }: Charge, milliseconds: number): void {
  report(run, one, { outcome: 'failed', reason }, { said, milliseconds, unanswered: true });
}

function chargeOf(message: string): Charge {
  return { message, said: undefined };
}

function giveUp(run: Run, reason: string): void {
  for (const one of run.queue.splice(0).reverse()) charge(run, one, chargeOf(`Not asked: ${reason}`), 0);
}

/** What came back in one case, and when. */
interface Measured {
  readonly received?: string | undefined;
  readonly said?: string | undefined;
  readonly exchange?: readonly string[] | undefined;
  readonly milliseconds: number;
  /** Of a failure without an answer: it is never a known one. */
  readonly unanswered?: boolean;
}

function report(run: Run, one: Case, judged: Judged, measured: Measured): void {
  if (run.stopped) return;
  const { outcome, reason = '' } = judged;
  const { required = [] } = run.options;
  if (outcome !== 'not-applicable') markAsked(run, one);
  else if (required.length > 0 && namesOf(one).some((name) => required.includes(name))) {
    run.waiting.push({ one, reason, measured });
    return;
  }
  tell(run, one, judged, measured);
}

function tell(
  run: Run,
  one: Case,
  judged: Judged,
  { received, said, exchange, milliseconds, unanswered }: Measured,
): void {
  const { options, emit } = run;
  const { today = new Date().toISOString().slice(0, 10) } = options;
  const known = options.knownFailing?.find(({ pattern }) => isNamed(pattern, one));
  const { outcome, reason } = unanswered ? judged : withKnown(judged, one, known, today);
  const { id, title, operation, message, level, references, expected } = one;
  emit({
    type: 'result',
    id,
    title,
    operation,
    ...(message !== undefined && { message }),
    level,
    references,
    outcome,
    ...(reason !== undefined && { reason }),
    expected,
    ...(received !== undefined && { received }),
    ...(said && { said }),
    ...(exchange && { exchange }),
    ...(unanswered && { unanswered }),
    replay: (options.replay ?? replayInProcess)(id),
    milliseconds: Math.round(milliseconds * 1000) / 1000,
  });
  if (options.failFast && (outcome === 'failed' || outcome === 'unexpected-pass')) stopRun(run);
}

/** What the protocol recommends and does not demand fails no one, and does not read as if it did. */
function asDemanded(judged: Judged, { level, expected }: Case): Judged {
  if (level === 'MUST' || judged.outcome !== 'failed') return judged;
  return { outcome: 'acceptable', reason: `Recommended, not demanded: ${expected}.` };
}

function replayInProcess(caseId: string): string {
  return `conform(testee, { include: ['${caseId}'] })`;
}
