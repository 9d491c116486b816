import type { Fault } from '../../Fault.js';
import type { CodeUnits, Format } from '../format.js';

const OTHER_LENGTH: Fault = {
  code: 'id-number-length',
  rule: 'length',
  erratum: 'id-number-length',
  expected: '18 long with idType 1, 15 with idType 2',
};

const CHECK_DIGIT: Fault = {
  code: 'id-number-check-digit',
  rule: 'value',
  erratum: 'id-number-check-digit',
  advice: true,
  expected: 'checked: its check digit is wrong',
};

/** The number of an ID document (row certifID). */
export const idNumber: Format = {
  name: 'id-number',
  expected: 'the number of an ID document',
  examine: adviseOnCheckDigit,
  isSure: isResidentNumber,
  isSureOf: isResidentNumber,
};

/** The number of an ID document whose type is in the member next to it (row idNo). */
export const typedIdNumber: Format = {
  name: 'typed-id-number',
  expected: 'the number of an ID document',
  examine(value, { idType }) {
    const length = idType === '1' ? 18 : idType === '2' ? 15 : value.length;
    return value.length === length ? adviseOnCheckDigit(value) : OTHER_LENGTH;
  },
};

function adviseOnCheckDigit(number: string): Fault | undefined {
  return /^\d{17}[\dXx]$/.test(number) && !isResidentNumber(number.toUpperCase()) ? CHECK_DIGIT : undefined;
}

/** GB 11643: 17 digits and their check digit by ISO 7064 MOD 11-2, with X for ten. */
function isResidentNumber(number: CodeUnits): boolean {
  if (number.length !== 18) return false;
  let sum = 0;
  for (let index = 0; index < 17; index++) {
    const digit = number.charCodeAt(index) - 0x30;
    if (digit < 0 || digit > 9) return false;
    sum = (sum + digit) * 2;
  }
  return '10X98765432'.charCodeAt(sum % 11) === number.charCodeAt(17);
}

/** The check digit of 17 digits as GB 11643 prints it: weighted sum modulo 11, looked up. */
export function checkDigitOf(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'.charAt(sum % 11);
}
