import type { TallystickError } from '../codec/TallystickError.js';
import { exitCode } from './exitCode.js';
import { terminalOf } from './io/terminalOf.js';
import { write } from './io/write.js';
import { refusalReport } from './render/refusalReport.js';
import type { Session } from './Session.js';

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
