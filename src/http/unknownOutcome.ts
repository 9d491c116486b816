import type { ReturnCode } from '../networks/Publication.js';
import type { Call } from './Call.js';
import { UnknownOutcomeError } from './CallError.js';
import { callFacts } from './callFacts.js';

/** The error of a call that was sent, and has no authentic answer that says yes or no. */
export function unknownOutcome(
  call: Call,
  message: string,
  cause: unknown,
  returnCode?: ReturnCode,
): UnknownOutcomeError {
  return new UnknownOutcomeError(message, {
    ...callFacts(call),
    cause,
    status: call.seen.status,
    returnCode,
  });
}
