import { type Message, mask, type TallystickError } from 'tallystick';
import type { Opened } from '../../../envelope/Http.js';
import type { Clock } from '../../../identifiers/sources.js';
import { exitCode } from '../../exitCode.js';
import { terminalOf } from '../../io/terminalOf.js';
import { write } from '../../io/write.js';
import { writeJson } from '../../io/writeJson.js';
import { refusalReport } from '../../render/refusalReport.js';
import type { Session } from '../../Session.js';
import { timeHint } from './timeHint.js';

/**
 * Makes a call and prints the opened answer, or how it ended otherwise: that is the first word on standard error. An
 * authentic answer that says no is printed, too, masked: people paste it into tickets.
 *
 * @param at the time that the call was given in place of the system's
 */
export async function printCall(
  call: () => Promise<Opened<unknown>>,
  response: Message<unknown>,
  session: Session,
  at?: Clock,
): Promise<void> {
  const { stdout, stderr, env } = session.io;
  const { CallError, FailedError, NotSentError } = await import('tallystick/http');
  try {
    const answer = await call();
    await writeJson(stdout, answer.value);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    session.exitCode = exitCode.notValid;
    if (error instanceof FailedError) await writeJson(stdout, mask(response, error.value));
    await write(stderr, `${error.code}: ${error.message}\n`);
    const { violations } = (error.cause ?? {}) as Partial<TallystickError>;
    if (error instanceof NotSentError && violations !== undefined)
      await write(stderr, refusalReport(violations, 'sent', terminalOf(stderr, env)));
    await write(stderr, timeHint(error, at));
  }
}
