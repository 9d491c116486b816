import { TallystickError } from '../codec/TallystickError.js';
import type { Rule } from '../table/Fault.js';
import { forgetMatch } from '../table/forgetMatch.js';
import { characterClasses } from '../table/notation/notation.js';

/** What a part of an identifier must be: the row that says so, and what that row says. */
export interface IdentifierRow {
  readonly field: string;
  /** Such as `unionpay/CHANNEL_LOGIN_INFO/request#industryCode`. */
  readonly reference: string;
  readonly type: 'AN' | 'ANS';
  readonly min: number;
  readonly max: number;
}

/**
 * Checks a part of an identifier against its row.
 *
 * @throws {@link TallystickError} `identifier-invalid` with the rule `length` or `charset`
 */
export function checkIdentifier(row: IdentifierRow, text: string): void {
  const { field, type, min, max } = row;
  if (typeof text !== 'string') throw new TypeError(`${field} must be a string`);
  if (text.length < min || text.length > max) {
    const length = min === max ? `exactly ${max}` : `${min} to ${max}`;
    refuseIdentifier(
      row,
      text.length < min ? 'too-short' : 'too-long',
      'length',
      `${length} characters long`,
    );
  }
  const { pattern, characters } = characterClasses[type];
  const isRight = pattern.test(text);
  forgetMatch();
  if (!isRight) refuseIdentifier(row, 'charset', 'charset', `made of ${characters}`);
}

/** Throws the one violation of an identifier. */
export function refuseIdentifier(
  { field, reference }: Pick<IdentifierRow, 'field' | 'reference'>,
  code: string,
  rule: Rule,
  expected: string,
): never {
  throw new TallystickError('identifier-invalid', [
    { code, path: '', rule, field, message: `${field} must be ${expected}.`, reference },
  ]);
}
