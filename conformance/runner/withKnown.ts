import type { Case, Judged } from '../Case.js';
import type { Event } from '../Event.js';
import { type KnownFailure, knownInWords } from './KnownFailure.js';
import { plainText } from './plainText.js';

/**
 * What a verdict is where the case is known to fail: until its last day a failure is a known one, and what passes is
 * unexpected.
 *
 * @param today such as `2026-03-01`, in UTC
 */
export function withKnown(
  { outcome, reason }: Judged,
  { id }: Case,
  known: KnownFailure | undefined,
  today: string,
): { readonly outcome: Extract<Event, { type: 'result' }>['outcome']; readonly reason?: string | undefined } {
  if (known === undefined || (outcome !== 'failed' && outcome !== 'passed')) return { outcome, reason };
  if (outcome === 'failed') {
    return known.until === undefined || today <= known.until
      ? { outcome: 'known-failure', reason: knownInWords(known) }
      : { outcome, reason: [reason, `It was a known failure: ${knownInWords(known)}.`].join(' ').trim() };
  }
  return {
    outcome: 'unexpected-pass',
    reason:
      known.pattern === id
        ? 'It passes; take its line out of the known failures.'
        : `It passes, and ${plainText(known.pattern)} of the known failures names it: name what fails alone.`,
  };
}
