import type { Case, Judged } from '../Case.js';
import type { Declaration } from '../Testee.js';
import { askAll, type Handlers, type Replied } from './askAll.js';
import { judgeCase } from './judgeCase.js';
import { maskedLine } from './maskedLine.js';
import type { Run } from './Run.js';
import { receivedInWords } from './receivedInWords.js';
import { charge, reportCase } from './reportCase.js';
import { restartOf } from './restartOf.js';
import { onlyFault, startTestee } from './startTestee.js';
import { TesteeFault } from './TesteeFault.js';
import type { TesteeSession } from './TesteeSession.js';

const MOST_IN_FLIGHT = 64;

/** What one worker knows of cases of which one broke a process. */
interface Suspicion {
  /** Asked alone, so that the right one is charged. */
  cases: Case[];
  /** Something broke, and nobody has been charged with it yet. */
  unsolved: boolean;
}

/** One process after the other, until no case is left. */
export async function work(
  run: Run,
  declaration: Declaration,
  first: TesteeSession | undefined,
): Promise<void> {
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
  reportCase(run, one, judged, {
    received: receivedInWords(explored?.answers ?? answers),
    said: said && maskedLine(said),
    exchange: explored?.exchange,
    milliseconds,
  });
}

async function farewell(run: Run, session: TesteeSession): Promise<void> {
  const reason = await session.close();
  run.sessions.delete(session);
  if (reason !== undefined) run.emit({ type: 'restart', reason });
}

async function restart(run: Run): Promise<TesteeSession | undefined> {
  const started = await startTestee(run).catch(onlyFault);
  if (!(started instanceof TesteeFault)) {
    run.patience.started();
    return started;
  }
  run.patience.failedToStart();
  run.emit(restartOf(started));
  return undefined;
}

/** What the protocol recommends and does not demand fails no one, and does not read as if it did. */
function asDemanded(judged: Judged, { level, expected }: Case): Judged {
  if (level === 'MUST' || judged.outcome !== 'failed') return judged;
  return { outcome: 'acceptable', reason: `Recommended, not demanded: ${expected}.` };
}
