import { Readable } from 'node:stream';
import { optionsChecker } from '#options';
import type { Case } from '../Case.js';
import type { Event } from '../Event.js';
import { firstMessages } from '../firstMessages.js';
import { kit } from '../kit.js';
import { operations } from '../operations.js';
import type { Declaration, Testee } from '../Testee.js';
import { createTally } from './createTally.js';
import { createTrail } from './createTrail.js';
import { ticketsToDo } from './KnownFailure.js';
import { NOT_STARTED } from './NOT_STARTED.js';
import { narrowedOf } from './narrowedOf.js';
import { createPatience } from './Patience.js';
import { type Run, stopRun, type TesteeCommand } from './Run.js';
import { type RunOptions, runRules } from './RunOptions.js';
import { charge, markAsked, reportCase, settleWaiting } from './reportCase.js';
import { requiredMessages } from './requiredMessages.js';
import { restartOf } from './restartOf.js';
import { onlyFault, startTestee } from './startTestee.js';
import { TesteeFault } from './TesteeFault.js';
import type { TesteeSession } from './TesteeSession.js';
import { unaskedInterfaces } from './unaskedInterfaces.js';
import { isForTestee, missingOf, whyNotApplicable } from './whyNotApplicable.js';
import { work } from './work.js';

const checked = optionsChecker<RunOptions>(runRules);

/**
 * Gives the cases of a run while its testee starts.
 *
 * @param declared the messages that the testee declares, such as `lianlian/MPAY_VERIFY/request`, once it has started;
 * those that came first where it names none
 * @returns the cases in the order in which they are asked
 */
export type CasesOf = (declared: Promise<readonly string[]>) => Promise<readonly Case[]>;

/**
 * Asks a testee every case and judges what it answers. It never throws on what a testee does.
 *
 * @param cases in the order in which they are asked, or a function that gives them while the testee starts
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
  cases: readonly Case[] | CasesOf,
  testee: Testee | TesteeCommand,
  options?: RunOptions,
): AsyncGenerator<Event, void, undefined> {
  // Here, because a generator would throw only when it is asked for its first event.
  return eventsOf(cases, testee, checked(options));
}

async function* eventsOf(
  cases: Parameters<typeof runCases>[0],
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
  const starting = run.stopped ? Promise.resolve(undefined) : startTestee(run).catch(onlyFault);
  const all = typeof given === 'function' ? await given(starting.then(messagesOf)) : given;
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
    messages: [...messagesOf(started), ...requiredMessages(all, required)],
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
    ...(declaration && narrowedOf(options.narrowed, queue, declared, declaration, profile)),
    ...(notes.length > 0 && { notes }),
  });
  cases.forEach((one, index) => {
    const reason = reasons[index];
    if (reason === undefined) return;
    const missing = declaration && missingOf(one, declaration, required);
    if (missing !== undefined) charge(run, one, { message: missing }, 0);
    else reportCase(run, one, { outcome: 'not-applicable', reason }, { milliseconds: 0 });
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

/** The messages of which a testee is asked; those that came first where it names none. */
function messagesOf(started: TesteeSession | TesteeFault | undefined): readonly string[] {
  const declaration = started instanceof TesteeFault ? undefined : started?.declaration;
  return declaration?.messages ?? firstMessages;
}

function endAtStart(run: Run, fault: TesteeFault, tell: NonNullable<RunOptions['onStartFault']>): void {
  const { message: reason, said, stderr } = fault;
  run.broken = true;
  run.emit(startOf(run.options, []));
  run.emit(restartOf(fault));
  tell({ reason, said, stderr });
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

/** What is required may be asked in another shard. */
function markOtherShards(run: Run, declaration: Declaration): void {
  const { shard, required = [], everyShard } = run.options;
  if (shard === undefined || required.length === 0) return;
  for (const one of everyShard?.() ?? [])
    if (whyNotApplicable(one, declaration, run.profile) === undefined) markAsked(run, one);
}

function giveUp(run: Run, reason: string): void {
  for (const one of run.queue.splice(0).reverse()) charge(run, one, { message: `Not asked: ${reason}` }, 0);
}
