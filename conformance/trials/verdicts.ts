import type { Dispute, ExpectedViolation } from '../Vector.js';
import type { Verdict } from './Trial.js';

/** The verdict of an input that keeps to the table. */
export const valid: Verdict = { result: 'valid' };

/** The verdict of an input that breaks rules at one place. */
export function invalid(flag: string, path: string, ...rules: readonly string[]): Verdict {
  return { result: 'invalid', flags: [flag], expected: at(path, rules) };
}

/** The verdict of an input that an erratum leaves open. */
export function open(acceptable: Dispute, path: string, ...rules: readonly string[]): Verdict {
  return { result: 'acceptable', flags: ['unclear'], acceptable, expected: at(path, rules) };
}

function at(path: string, rules: readonly string[]): readonly ExpectedViolation[] {
  return rules.map((rule) => ({ rule, path }));
}
