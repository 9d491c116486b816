import { syntaxViolation } from '../../codec/strictJson.js';
import type { Violation } from '../../codec/Violation.js';

/**
 * The violation that no text at all is.
 *
 * @param path `-` for standard input
 * @param reference the name of the message
 */
export function emptyText(path: string, reference: string): Violation {
  const message =
    path === '-'
      ? 'Nothing came in on standard input; give the text, or the name of its file.'
      : 'The file is empty; check that it is the right one.';
  return { ...syntaxViolation('not-json', reference), message };
}
