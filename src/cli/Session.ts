import type { ExitCode } from './exitCode.js';
import type { Io } from './Io.js';

/** One run of the program. */
export interface Session {
  readonly io: Io;
  /** Set by a command that ends normally without everything being fine. */
  exitCode: ExitCode;
}
