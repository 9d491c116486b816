import type { Omitted, Violation } from '../codec/Violation.js';
import { exitCode } from './exitCode.js';
import { terminalOf } from './io/terminalOf.js';
import { write } from './io/write.js';
import { refusalReport } from './render/refusalReport.js';
import type { Session } from './Session.js';

/** Why data was refused, as a `TallystickError` says it. */
export interface Refused {
  readonly violations: readonly Violation[];
  /** How many are not listed. */
  readonly omitted?: Omitted | undefined;
}

/**
 * Reports on standard error why data was refused, and lets the program end with 1.
 *
 * @param done what could not be done, such as `sealed`
 */
export async function refuse(
  { violations, omitted }: Refused,
  done: string,
  session: Session,
): Promise<void> {
  const { stderr, env } = session.io;
  await write(stderr, refusalReport(violations, done, terminalOf(stderr, env), omitted));
  session.exitCode = exitCode.notValid;
}
