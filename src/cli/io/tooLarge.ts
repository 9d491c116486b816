import { syntaxViolation } from '../../codec/strictJson.js';
import type { Violation } from '../../codec/Violation.js';

/**
 * The violation of a message above the bound of the command line. The codec's own sentence advises to
 * raise the bound, for which there is no option.
 *
 * @param reference the name of the message
 */
export function tooLarge(reference: string): Violation {
  return {
    ...syntaxViolation('too-large', reference),
    message: 'The text is longer than 16 MiB, which no message is; check that it is the right one.',
  };
}
