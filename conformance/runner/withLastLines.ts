import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { END_GRACE } from './endOfProcess.js';
import { TesteeFault } from './TesteeFault.js';

/**
 * A fault of a process that does not start, with its last words.
 *
 * @param lines tells the last lines of its standard error; none where they are passed on
 * @returns any other error as it is
 */
export async function withLastLines(
  error: unknown,
  child: ChildProcess,
  lines: (() => readonly string[]) | undefined,
): Promise<unknown> {
  if (!(error instanceof TesteeFault) || lines === undefined) return error;
  const isGone = child.exitCode !== null || child.signalCode !== null;
  // What a process has written may arrive after its end.
  if (isGone && child.stderr?.readableEnded === false) {
    await Promise.race([once(child.stderr, 'close'), delay(END_GRACE, undefined, { ref: false })]);
  }
  const { message, said } = error;
  return new TesteeFault(message, { said, stderr: lines() });
}
