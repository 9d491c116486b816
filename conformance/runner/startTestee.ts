import type { Run } from './Run.js';
import { timeLimits } from './RunOptions.js';
import { startInProcess } from './startInProcess.js';
import { startProcess } from './startProcess.js';
import { TesteeFault } from './TesteeFault.js';
import type { TesteeSession } from './TesteeSession.js';

/** Starts a testee of a run, which ends with it. */
export async function startTestee(run: Run): Promise<TesteeSession> {
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

/** What a testee did; anything else is a fault of the suite. */
export function onlyFault(error: unknown): TesteeFault {
  if (error instanceof TesteeFault) return error;
  throw error;
}
