import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { kit } from '../kit.js';
import type { Trail } from './createTrail.js';
import { END_GRACE, endOfProcess } from './endOfProcess.js';
import { guardGroup } from './guardGroup.js';
import { lastLines } from './lastLines.js';
import { maskedLine } from './maskedLine.js';
import { PROTOCOL, readReady, readResult, type WrittenResult } from './protocolMessages.js';
import { MAX_LINE_BYTES, readLines } from './readLines.js';
import { TesteeFault } from './TesteeFault.js';
import type { Question, Reply, TesteeSession } from './TesteeSession.js';
import { whyNotSpawned } from './whyNotSpawned.js';
import { withLastLines } from './withLastLines.js';

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

/** The standard output of a process. */
interface Output {
  readonly lines: AsyncGenerator<Buffer, void, undefined>;
  /** What has come of a line whose end has not. */
  readonly unfinished: readonly Uint8Array[];
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
  readonly settle: (fault: TesteeFault | undefined) => void;
}

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
    // A separate group, so that what a wrapper started ends with it.
    detached: isPosix,
    env: { ...process.env, ...trail?.environment },
  });
  const kill = killerOf(child, isPosix);
  if (isPosix && child.pid !== undefined) trail?.started(child.pid);
  const unfinished: Uint8Array[] = [];
  const lines = readLines(child.stdout as NonNullable<typeof child.stdout>, MAX_LINE_BYTES, unfinished);
  const output: Output = { lines, unfinished };
  const complaints = child.stderr === null ? undefined : lastLines(child.stderr);
  child.stdin?.on('error', () => {
    // A testee that is gone shows at the end of its output.
  });
  const spawned = new Promise<never>((_, reject) => {
    child.on('error', (error) => reject(new TesteeFault(whyNotSpawned('testee', program, error))));
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
      firstLine(output, child),
      timedOut(options.startTimeout, 'did not say ready', output),
    ]);
    const declaration = readReady(first);
    return processSession(child, output, declaration, options, kill);
  } catch (error) {
    const told = await withLastLines(error, child, complaints);
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

function processSession(
  child: ChildProcess,
  output: Output,
  declaration: TesteeSession['declaration'],
  { timeout, exitTimeout }: ProcessOptions,
  kill: () => void,
): TesteeSession {
  const inFlight = new Map<number, Asked>();
  const caseIds: string[] = [];
  let held: Held | undefined;
  let fault: TesteeFault | undefined;
  let closing = false;
  let hasAnswered = false;

  function breakOff({ message, said, waited }: TesteeFault, guilty?: string): void {
    if (fault !== undefined) return;
    const charged = guilty ?? theOnlyCase(inFlight, held);
    const last = charged === undefined ? caseIds.at(-1) : undefined;
    fault = new TesteeFault(message, { guilty: charged, last, said, waited });
    held?.settle(charged === held.caseId ? fault : undefined);
    held = undefined;
    kill();
    for (const asked of inFlight.values()) {
      clearTimeout(asked.timer);
      asked.reject(fault);
    }
    inFlight.clear();
  }

  function take({ id, answer, fault: wrong }: WrittenResult, line: Uint8Array): void {
    const asked = inFlight.get(id);
    if (asked === undefined) {
      const caseId = caseIds[id];
      const reason =
        caseId === undefined
          ? 'The testee answered an id that it was not asked.'
          : 'The testee answered the same id twice.';
      breakOff(new TesteeFault(reason, { said: maskedLine(line) }), caseId);
      return;
    }
    hasAnswered = true;
    held?.settle(undefined);
    held = undefined;
    inFlight.delete(id);
    clearTimeout(asked.timer);
    const { caseId } = asked;
    if (answer === undefined) {
      asked.reject(
        new TesteeFault(
          `The result is none of the protocol: ${wrong}. Expected are a status of ok with an output, reject, unsupported or error; protocol.md has them.`,
          { guilty: caseId, ends: false, said: maskedLine(line) },
        ),
      );
      return;
    }
    const stands = new Promise<TesteeFault | undefined>((settle) => {
      held = { id, caseId, settle };
    });
    asked.resolve({ answer, stands });
  }

  async function read(): Promise<void> {
    try {
      for await (const line of output.lines) {
        if (fault !== undefined) return;
        take(readResult(line), line);
      }
      if (closing) return;
      breakOff(new TesteeFault(await endOfProcess('testee', child)));
    } catch (error) {
      breakOff(faultOf(error, output));
    }
  }

  child.once('exit', async () => {
    await delay(END_GRACE);
    if (!closing) breakOff(new TesteeFault(await endOfProcess('testee', child)));
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
        const timer = atLimit(timeout, () => {
          if (!inFlight.has(id)) return;
          const late = timeOut(timeout, 'did not answer', hasAnswered ? undefined : output);
          breakOff(inFlight.size === 1 ? late : ofSeveral(late, inFlight.size));
        });
        inFlight.set(id, { caseId, resolve, reject, timer });
        child.stdin?.write(`${JSON.stringify({ type: 'case', id, operation, now, input })}\n`);
      }),
    async close() {
      if (fault !== undefined) return undefined;
      closing = true;
      child.stdin?.end(`${JSON.stringify({ type: 'bye' })}\n`);
      const went = await Promise.race([
        hasExited(child).then(() => true),
        // What it says to that may be a fault, which has ended it: nothing keeps this process until it is gone.
        reading.then(() => fault !== undefined || hasExited(child).then(() => true)),
        new Promise<false>((resolve) => atLimit(exitTimeout, () => resolve(false)).unref()),
      ]);
      if (went) await Promise.race([reading, delay(END_GRACE)]);
      // What is held was answered once, or `breakOff` has taken it already.
      held?.settle(undefined);
      held = undefined;
      kill();
      return went ? undefined : `The testee did not end within ${seconds(exitTimeout)} of bye.`;
    },
    kill() {
      breakOff(new TesteeFault(STOPPED));
    },
  };
}

/** The one case that can have caused a fault: the only one in flight, else the one that was answered last. */
function theOnlyCase(inFlight: ReadonlyMap<number, Asked>, held: Held | undefined): string | undefined {
  const caseIds = new Set([...inFlight.values()].map(({ caseId }) => caseId));
  if (caseIds.size === 0) return held?.caseId;
  return caseIds.size === 1 ? [...caseIds][0] : undefined;
}

function faultOf(error: unknown, output: Output): TesteeFault {
  if (error instanceof TesteeFault) return error;
  if (error instanceof RangeError) {
    return new TesteeFault('Standard output has a line of more than 1 MiB.', { said: begunLine(output) });
  }
  return new TesteeFault('Standard output of the testee cannot be read.');
}

function begunLine({ unfinished }: Output): string {
  return maskedLine(Buffer.concat(unfinished));
}

async function firstLine(output: Output, child: ChildProcess): Promise<Buffer> {
  try {
    const { value } = await output.lines.next();
    if (value !== undefined) return value;
  } catch (error) {
    throw faultOf(error, output);
  }
  throw new TesteeFault((await endOfProcess('testee', child)).replace(/\.$/, ' before it said ready.'));
}

async function hasExited(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

function timedOut(milliseconds: number, lacks: string, output: Output): Promise<never> {
  return new Promise((_, reject) => {
    atLimit(milliseconds, () => reject(timeOut(milliseconds, lacks, output))).unref();
  });
}

/**
 * Acts once a time limit has passed, and once what came before is read: on a busy machine this process may have
 * waited for longer than the limit itself, with the answer in the pipe.
 */
function atLimit(milliseconds: number, act: () => void): NodeJS.Timeout {
  return setTimeout(() => setImmediate(act), milliseconds);
}

/**
 * Asks one that has said nothing, or not all of a line, for the commonest reason.
 *
 * @param output none where it has answered before
 */
function timeOut(milliseconds: number, lacks: string, output: Output | undefined): TesteeFault {
  const late = `The testee ${lacks} within ${seconds(milliseconds)}.`;
  const waited = true;
  if (output === undefined) return new TesteeFault(late, { waited });
  return output.unfinished.length > 0
    ? new TesteeFault(`${late} It has begun a line: does a line feed end each message?`, {
        said: begunLine(output),
        waited,
      })
    : new TesteeFault(
        `${late} Nothing has come: does it read line by line, and flush standard output after each line?`,
        { waited },
      );
}

/** A time-out with several cases in flight, which slowness alone explains, too. */
function ofSeveral({ message, said }: TesteeFault, inFlight: number): TesteeFault {
  return new TesteeFault(
    `${message} ${inFlight} cases were in flight: if it is only slow, declare a smaller maxInFlight, or give it more time.`,
    { said, waited: true },
  );
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
