import { CommanderError } from 'commander';
import { splitTestee } from './commands/conform/splitTestee.js';
import { type ExitCode, exitCode } from './exitCode.js';
import type { Io } from './io/Io.js';
import { terminalOf } from './io/terminalOf.js';
import { print } from './io/write.js';
import { programOf } from './programOf.js';
import type { Session } from './Session.js';
import { UsageError } from './UsageError.js';

/**
 * Runs the program once.
 *
 * @param argv the arguments, without the interpreter and the script
 * @param io the streams and surroundings; the process itself is not touched
 * @returns what to tell the shell: 0 fine, 1 not valid, 2 wrong usage, 141 where the output could not be written
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const session: Session = { io, exitCode: exitCode.fine };
  const program = programOf(session, argv);
  try {
    const { argv: own, testee } = splitTestee(argv, program);
    session.testee = testee;
    await program.parseAsync(own.length === 0 ? ['demo'] : [...own], { from: 'user' });
    return session.exitCode;
  } catch (error) {
    return exitCodeOf(error, io);
  }
}

function exitCodeOf(error: unknown, { stderr, env }: Io): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.usage;
  if (isBrokenPipe(error)) return exitCode.brokenPipe;
  if (!(error instanceof UsageError)) throw error;
  const [first = '', ...more] = error.message.split('\n');
  const { colors } = terminalOf(stderr, env);
  print(stderr, [`${colors.red('error:')} ${first}`, ...more, ''].join('\n'));
  return exitCode.usage;
}

/** The reader of the output, such as `head`, has seen enough. */
function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
