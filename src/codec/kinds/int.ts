import type { Kind } from '../../table/kind/Kind.js';
import { DIGITS, digitsOf, wholeNumberFaults } from '../../table/notation/wholeNumber.js';
import { checkText } from '../checkText.js';
import type { CompiledRow } from '../compileTable.js';
import { report, type ValidationContext } from '../ValidationContext.js';

/** A whole number: digits in quotes are sent, and a JSON number is accepted. */
export const int: Kind = {
  check(context: ValidationContext, row: CompiledRow, value, siblings, request) {
    const text = typeof value === 'string' ? value : digitsOf(value);
    if (text === undefined) {
      report(context, row, wholeNumberFaults.type);
      return;
    }
    if (typeof value === 'number') report(context, row, wholeNumberFaults.number);
    checkText(context, row, text, false, siblings, request);
    if (text !== '' && !DIGITS.test(text)) report(context, row, wholeNumberFaults.digits);
  },
  write: (value) => digitsOf(value) ?? value,
};
