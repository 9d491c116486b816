import type { Verdict } from '../../../codec/Violation.js';
import type { Reading } from '../../../table/Row.js';

/** What a person may do next who reads a verdict. */
export function verdictHints(
  { violations, notes }: Pick<Verdict, 'violations' | 'notes'>,
  reading: Reading | undefined,
): readonly string[] {
  const isUnsigned = violations.some(({ code, path }) => code === 'required' && path === '/sign');
  return [
    ...(isUnsigned ? ['`tallystick seal` judges a message that is not signed yet, and signs it.'] : []),
    ...(notes.length > 0 && reading !== 'strict'
      ? ['A note is accepted from others. Before you send a message, use --reading strict.']
      : []),
    ...(notes.some(({ code }) => code === 'unknown-member') && reading === 'strict'
      ? ['A receiver ignores an unknown member; `tallystick seal` does not send one.']
      : []),
  ];
}
