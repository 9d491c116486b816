import type { Fault, Format } from '../Format.js';

const EIGHTEEN: Fault = {
  code: 'id-number-length',
  rule: 'length',
  erratum: 'id-number-length',
  expected: '18 characters long with idType 1',
};
const FIFTEEN: Fault = {
  code: 'id-number-length',
  rule: 'length',
  erratum: 'id-number-length',
  expected: '15 characters long with idType 2',
};
const CHECK_DIGIT: Fault = {
  code: 'id-number-check-digit',
  rule: 'value',
  erratum: 'id-number-check-digit',
  advice: true,
  expected: 'checked: as an 18-digit resident ID number it has a wrong check digit',
};

const RESIDENT = /^[0-9]{17}[0-9Xx]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The number of an ID document (rows certifID and idNo). */
export const idNumber: Format = {
  name: 'id-number',
  expected: 'the number of an ID document',
  examine(value, { idType }) {
    if (idType === '1' && value.length !== 18) return EIGHTEEN;
    if (idType === '2' && value.length !== 15) return FIFTEEN;
    return RESIDENT.test(value) && checkDigit(value) !== value[17]?.toUpperCase() ? CHECK_DIGIT : undefined;
  },
  unsaid: { strict: 'idNo has 18 characters with idType 1 and 15 with idType 2' },
};

/**
 * The check digit of a resident ID number (GB 11643, ISO 7064 MOD 11-2).
 *
 * @param number text that starts with the 17 digits before it
 */
export function checkDigit(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'.charAt(sum % 11);
}
