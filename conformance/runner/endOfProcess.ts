import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Started } from './Started.js';

/** Milliseconds for the exit status to follow the end of the output, or the other way round. */
export const END_GRACE = 200;

/** How a process ended, in one sentence; its exit status may follow the end of its output. */
export async function endOfProcess(started: Started, child: ChildProcess): Promise<string> {
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  if (!isGone()) await Promise.race([once(child, 'exit'), delay(END_GRACE, undefined, { ref: false })]);
  const { exitCode, signalCode } = child;
  if (signalCode !== null) return `The ${started} was ended by ${signalCode}.`;
  if (exitCode !== null) return `The ${started} ended by itself with exit code ${exitCode}.`;
  return `The ${started} closed its standard output.`;
}
