import { returnCode } from '../catalogue/returnCode.js';
import { TallystickError } from '../codec/TallystickError.js';
import { GatewayRefusal } from '../envelope/GatewayRefusal.js';
import { readClock } from '../identifiers/sources.js';
import { utcTime } from '../identifiers/utcTime.js';
import type { Call } from './Call.js';
import { RefusedError } from './CallError.js';
import type { ClientOptions } from './ClientOptions.js';
import { callFacts } from './callFacts.js';
import { diagnosisOfSent } from './diagnosisOfSent.js';
import type { SentRequest } from './networkEnvelope.js';
import { unknownOutcome } from './unknownOutcome.js';

/** What an answer means that could not be opened. */
export function unopenedAnswer(
  settings: ClientOptions,
  call: Call,
  sealed: SentRequest,
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  error: unknown,
): unknown {
  if (!(error instanceof TallystickError)) return error;
  if (!(error instanceof GatewayRefusal)) return unknownOutcome(call, unauthentic(error, settings), error);
  const { responseCode: code } = error;
  const known = returnCode(settings.network, code);
  const isOpen = known?.pending || known?.action === 'query' || known?.action === 'done';
  // What a proxy says for the gateway, and a code that leaves the outcome open, does not refuse anything.
  if (status >= 500 || isOpen)
    return unknownOutcome(
      call,
      `HTTP ${status}${code && ` with the code ${code}`} does not say whether the request was processed.`,
      error,
      known,
    );
  const facts = { ...callFacts(call), cause: error, returnCode: known };
  return new RefusedError(
    facts,
    status,
    code,
    diagnosisOfSent(call.called.request, sealed, headers, settings),
  );
}

/** Which check an answer failed that must not be believed; of one of another time, with which time it was compared. */
function unauthentic(
  { code, message, violations: [first] }: TallystickError,
  { clock = Date.now }: ClientOptions,
): string {
  if (first?.code !== 'jws-timestamp')
    return `the answer is not ${code === 'envelope-refused' ? 'authentic' : 'valid'}: ${ended(message)}`;
  return `the answer was not signed within 300 seconds of ${utcTime(readClock(clock))}, the time that was used: check the clocks.`;
}

/** As a sentence: where more faults are counted after it, it ends without a full stop. */
function ended(message: string): string {
  return message.endsWith('.') ? message : `${message}.`;
}
