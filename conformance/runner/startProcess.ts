import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { kit } from '../kit.js';
import type { Trail } from './createTrail.js';
import { guardGroup } from './guardGroup.js';
import { lastLines } from './lastLines.js';
import { PROTOCOL, readReady, readResult, type WrittenResult } from './protocolMessages.js';
import { readLines } from './readLines.js';
import { TesteeFault } from './TesteeFault.js';
import type { Question, Reply, TesteeSession } from './TesteeSession.js';

/** How a testee process is treated; times in milliseconds. */
export interface ProcessOptions {
  /** For the answer to one question. */
  readonly timeout: number;
  /** For `ready`. */
  readonly startTimeout: number;
  /** Between `bye` and the end. */
  readonly exitTimeout: number;
  /** Whether what it writes to standard error is passed on; else it tells the last of it where it does not start. */
  readonly passStderr?: boolean | undefined;
  /** Of the run, to find what the testee leaves behind. */
  readonly trail?: Trail | undefined;
  /** Stops it before it is ready. */
  readonly signal?: AbortSignal | undefined;
}

interface Asked {
  readonly caseId: string;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (fault: TesteeFault) => void;
  readonly timer: NodeJS.Timeout;
}

/** The last answer, until it is known that it was the only one. */
interface Held {
  readonly id: number;
  readonly caseId: string;
  readonly settle: (reason: string | undefined) => void;
}

/** For the exit status to follow the end of the output, or the other way round. */
const END_GRACE = 200;

/**
 * Starts a testee process, without a shell, and shakes hands with it.
 *
 * @param command program and arguments
 * @throws {@link TesteeFault} where it cannot be started or does not say that it is ready
 */
export async function startProcess(
  command: readonly string[],
  options: ProcessOptions,
): Promise<TesteeSession> {
  const [program, ...args] = command;
  if (program === undefined || program === '')
    throw new TypeError('the command of a testee must have a program');
  const { passStderr, trail, signal } = options;
  if (signal?.aborted) throw new TesteeFault(STOPPED);
  const isPosix = process.platform !== 'win32';
  const child = spawn(program, args, {
    stdio: ['pipe', 'pipe', passStderr ? 'inherit' : 'pipe'],
    // A group of its own, so that what a wrapper started ends with it.
    detached: isPosix,
    env: { ...process.env, ...trail?.environment },
  });
  const kill = killerOf(child, isPosix);
  if (isPosix && child.pid !== undefined) trail?.started(child.pid);
  const lines = readLines(child.stdout as NonNullable<typeof child.stdout>);
  const complaints = child.stderr === null ? undefined : lastLines(child.stderr);
  child.stdin?.on('error', () => {
    // A testee that is gone shows at the end of its output.
  });
  const spawned = new Promise<never>((_, reject) => {
    child.on('error', (error) => reject(new TesteeFault(whyNotSpawned(error))));
  });
  spawned.catch(() => {});
  const stopping = stopped(signal);
  child.stdin?.write(
    `${JSON.stringify({ type: 'hello', protocol: { min: PROTOCOL, max: PROTOCOL }, kit })}\n`,
  );
  try {
    const first = await Promise.race([
      spawned,
      stopping.promise,
      firstLine(lines, child),
      timedOut(options.startTimeout, `The testee did not say ready within ${seconds(options.startTimeout)}.`),
    ]);
    const declaration = readReady(first);
    return processSession(child, lines, declaration, options, kill);
  } catch (error) {
    const told = await startFault(error, child, complaints);
    kill();
    throw told;
  } finally {
    stopping.forget();
  }
}

const STOPPED = 'The testee was stopped.';

/** Rejects when a run ends while its testee starts. */
function stopped(signal: AbortSignal | undefined): {
  readonly promise: Promise<never>;
  readonly forget: () => void;
} {
  let forget = () => {};
  const promise = new Promise<never>((_, reject) => {
    const stop = () => reject(new TesteeFault(STOPPED));
    signal?.addEventListener('abort', stop, { once: true });
    forget = () => signal?.removeEventListener('abort', stop);
  });
  return { promise, forget };
}

const SPAWN_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such program',
  EACCES: 'it is no program that may be run',
};

function whyNotSpawned({ code = 'unknown' }: NodeJS.ErrnoException): string {
  return `The testee cannot be started: ${SPAWN_FAULTS[code] ?? 'the system refuses'} (${code}).`;
}

/** A fault before `ready`, with the last words of the testee. */
async function startFault(
  error: unknown,
  child: ChildProcess,
  complaints: (() => readonly string[]) | undefined,
): Promise<unknown> {
  if (!(error instanceof TesteeFault) || complaints === undefined) return error;
  const isGone = child.exitCode !== null || child.signalCode !== null;
  // What a process has written may arrive after its end.
  if (isGone && child.stderr?.readableEnded === false) {
    await Promise.race([once(child.stderr, 'close'), delay(END_GRACE)]);
  }
  return new TesteeFault(error.message, { isTimeOut: error.isTimeOut, stderr: complaints() });
}

function processSession(
  child: ChildProcess,
  lines: AsyncGenerator<Buffer, void, undefined>,
  declaration: TesteeSession['declaration'],
  { timeout, exitTimeout }: ProcessOptions,
  kill: () => void,
): TesteeSession {
  const inFlight = new Map<number, Asked>();
  const caseIds: string[] = [];
  let held: Held | undefined;
  let fault: TesteeFault | undefined;
  let closing = false;

  function breakOff(reason: string, guilty?: string, isTimeOut = false): void {
    if (fault !== undefined) return;
    const charged = guilty ?? theOnlyCase(inFlight, held);
    fault = new TesteeFault(reason, { guilty: charged, isTimeOut });
    held?.settle(charged === held.caseId ? reason : undefined);
    held = undefined;
    kill();
    for (const asked of inFlight.values()) {
      clearTimeout(asked.timer);
      asked.reject(fault);
    }
    inFlight.clear();
  }

  function take({ id, answer }: WrittenResult): void {
    const asked = inFlight.get(id);
    if (asked === undefined) {
      const caseId = caseIds[id];
      breakOff(
        caseId === undefined
          ? 'The testee answered an id that it was not asked.'
          : 'The testee answered the same id twice.',
        caseId,
      );
      return;
    }
    held?.settle(undefined);
    held = undefined;
    inFlight.delete(id);
    clearTimeout(asked.timer);
    const { caseId } = asked;
    if (answer === undefined) {
      asked.reject(
        new TesteeFault('The result has members that the protocol does not allow; protocol.md has them.', {
          guilty: caseId,
          ends: false,
        }),
      );
      return;
    }
    const stands = new Promise<string | undefined>((settle) => {
      held = { id, caseId, settle };
    });
    asked.resolve({ answer, stands });
  }

  async function read(): Promise<void> {
    try {
      for await (const line of lines) {
        if (fault !== undefined) return;
        take(readResult(line));
      }
      if (closing) return;
      await Promise.race([hasExited(child), delay(END_GRACE)]);
      breakOff(endOf(child));
    } catch (error) {
      breakOff(faultOf(error));
    }
  }

  child.once('exit', async () => {
    await delay(END_GRACE);
    if (!closing) breakOff(endOf(child));
  });
  const reading = read();

  return {
    declaration,
    ask: ({ caseId, operation, now, input }: Question) =>
      new Promise<Reply>((resolve, reject) => {
        if (fault !== undefined) {
          reject(fault);
          return;
        }
        const id = caseIds.length;
        caseIds.push(caseId);
        const timer = setTimeout(
          () => breakOff(`The testee did not answer within ${seconds(timeout)}.`, undefined, true),
          timeout,
        );
        inFlight.set(id, { caseId, resolve, reject, timer });
        child.stdin?.write(`${JSON.stringify({ type: 'case', id, operation, now, input })}\n`);
      }),
    async close() {
      if (fault !== undefined) return undefined;
      closing = true;
      child.stdin?.end(`${JSON.stringify({ type: 'bye' })}\n`);
      const went = await Promise.race([
        hasExited(child).then(() => true),
        delay(exitTimeout).then(() => false),
      ]);
      if (went) await Promise.race([reading, delay(END_GRACE)]);
      // What is held was answered once, or `breakOff` has taken it already.
      held?.settle(undefined);
      held = undefined;
      kill();
      return went ? undefined : `The testee did not end within ${seconds(exitTimeout)} of bye.`;
    },
    kill() {
      breakOff(STOPPED);
    },
  };
}

/** The one case that can have caused a fault: the only one in flight, else the one that was answered last. */
function theOnlyCase(inFlight: ReadonlyMap<number, Asked>, held: Held | undefined): string | undefined {
  const caseIds = new Set([...inFlight.values()].map(({ caseId }) => caseId));
  if (caseIds.size === 0) return held?.caseId;
  return caseIds.size === 1 ? [...caseIds][0] : undefined;
}

function faultOf(error: unknown): string {
  if (error instanceof TesteeFault) return error.message;
  if (error instanceof RangeError) return 'Standard output has a line of more than 1 MiB.';
  return 'Standard output of the testee cannot be read.';
}

async function firstLine(
  lines: AsyncGenerator<Buffer, void, undefined>,
  child: ChildProcess,
): Promise<Buffer> {
  try {
    const { value } = await lines.next();
    if (value !== undefined) return value;
  } catch (error) {
    throw new TesteeFault(faultOf(error));
  }
  await Promise.race([hasExited(child), delay(END_GRACE)]);
  throw new TesteeFault(endOf(child).replace(/\.$/, ' before it said ready.'));
}

function endOf({ exitCode, signalCode }: ChildProcess): string {
  if (signalCode !== null) return `The testee was ended by ${signalCode}.`;
  if (exitCode !== null) return `The testee ended by itself with exit code ${exitCode}.`;
  return 'The testee closed its standard output.';
}

async function hasExited(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

async function timedOut(milliseconds: number, reason: string): Promise<never> {
  await delay(milliseconds);
  throw new TesteeFault(reason, { isTimeOut: true });
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}

/** Ends a testee and its group, at the latest with this process. */
function killerOf(child: ChildProcess, isPosix: boolean): () => void {
  const end = isPosix && child.pid !== undefined ? guardGroup(child.pid) : () => void child.kill('SIGKILL');
  return () => {
    child.stdout?.destroy();
    child.stdin?.destroy();
    child.stderr?.destroy();
    child.unref();
    end();
  };
}
