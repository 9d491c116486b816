import type { TallystickError } from '../codec/TallystickError.js';
import { exitCode } from './exitCode.js';
import { refusalReport } from './refusalReport.js';
import type { Session } from './Session.js';
import { terminalOf } from './terminalOf.js';
import { write } from './write.js';

/** Reports on standard error why data was refused, and lets the program end with 1. */
export async function refuse(
  { violations, omitted }: TallystickError,
  done: string,
  session: Session,
): Promise<void> {
  const { stderr, env } = session.io;
  await write(stderr, refusalReport(violations, done, terminalOf(stderr, env), omitted));
  session.exitCode = exitCode.notValid;
}
