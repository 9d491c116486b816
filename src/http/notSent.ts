import type { Call } from './Call.js';
import { NotSentError } from './CallError.js';

/** The error of a call that never left this machine. */
export function notSent({ called }: Call, message: string, cause: unknown): NotSentError {
  return new NotSentError(message, { interface: called.request.interface, cause });
}
