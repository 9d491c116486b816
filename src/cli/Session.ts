import type { ExitCode } from './exitCode.js';
import type { Io } from './io/Io.js';

/** One run of the program. */
export interface Session {
  readonly io: Io;
  /** The program after `--`, where the command takes one. */
  testee?: readonly string[] | undefined;
  /** Set by a command that ends normally without everything being fine. */
  exitCode: ExitCode;
}
