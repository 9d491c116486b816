import type * as Conformance from '../../../../conformance/commandLine.js';
import { exitCode } from '../../exitCode.js';
import type { Io } from '../../io/Io.js';
import { write } from '../../io/write.js';
import { orUsage } from '../../orUsage.js';
import type { Session } from '../../Session.js';
import { UsageError } from '../../UsageError.js';

/** The conformance suite, with what it has for the command line alone: a separate file in `dist`. */
export type Suite = typeof Conformance;

/** Loads it. */
export function loadConformance(): Promise<Suite> {
  return import('../../../../conformance/commandLine.js');
}

/** Runs with the suite; what goes wrong in it, but for wrong usage, is a fault of the suite. */
export async function withSuite(session: Session, work: (suite: Suite) => Promise<void>): Promise<void> {
  try {
    await orUsage(async () => work(await loadConformance()), wordsOf);
  } catch (error) {
    const isPipe = error instanceof Error && 'code' in error && error.code === 'EPIPE';
    if (error instanceof UsageError || isPipe) throw error;
    session.exitCode = exitCode.suiteBroke;
    await tellFault(error, session.io);
  }
}

/** What the suite cannot be asked is wrong usage of the command line. */
function wordsOf(error: unknown): string | undefined {
  return error instanceof Error && error.name === 'ConformanceError' ? error.message : undefined;
}

/** Tells a fault of the suite itself without any value that it worked on. */
async function tellFault(error: unknown, { stderr }: Io): Promise<void> {
  const [name, places] =
    error instanceof Error
      ? [error.name, (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))]
      : ['a fault', []];
  await write(
    stderr,
    ['error: The suite itself failed; please report this.', name, ...places, ''].join('\n'),
  );
}
