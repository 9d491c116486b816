import type { Violation } from '../../codec/Violation.js';

/**
 * Adds the option that helps to the violations of one code; the envelope knows nothing of options.
 *
 * @param hint a sentence
 */
export function withHint(violation: Violation, code: string, hint: string): Violation {
  return violation.code === code ? { ...violation, message: `${violation.message} ${hint}` } : violation;
}
