import type { Case } from '../Case.js';
import type { Event } from '../Event.js';
import type { Testee } from '../Testee.js';
import type { Trail } from './createTrail.js';
import type { Patience } from './Patience.js';
import type { Profile } from './Profile.js';
import type { RunOptions } from './RunOptions.js';
import type { TesteeSession } from './TesteeSession.js';

/** A testee that is a process: program and arguments, started without a shell. */
export interface TesteeCommand {
  /** The program, then its arguments. */
  readonly command: readonly string[];
}

/** One run, under way. */
export interface Run {
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

/** What came back in one case, and when. */
export interface Measured {
  readonly received?: string | undefined;
  readonly said?: string | undefined;
  readonly exchange?: readonly string[] | undefined;
  readonly milliseconds: number;
  /** Of a failure without an answer: it is never a known one. */
  readonly unanswered?: boolean;
}

/** Ends it: nothing more is asked. */
export function stopRun(run: Run): void {
  run.stopped = true;
  run.ending.abort();
  for (const session of run.sessions) session.kill();
  run.sessions.clear();
}
