import type { Violation } from '../../codec/Violation.js';
import { withHint } from './withHint.js';

/** Says to whoever judges an old capture by which option its time is set. */
export function withTimeHint(violation: Violation): Violation {
  return withHint(violation, 'jws-timestamp', 'For an old capture, --at says when it was received.');
}
