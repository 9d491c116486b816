import { padWithZeros } from '../table/length/padWithZeros.js';
import { checkIdentifier, type IdentifierRow } from './refuseIdentifier.js';

const PADDED = 14;

const SERIAL_NUMBER: IdentifierRow = {
  field: 'serialNm',
  reference: 'unionpay/MOBILE_NUMBER_VERIFICATION/request#serialNm',
  type: 'ANS',
  min: 1,
  max: 64,
};

/**
 * Pads the number of an agreement with zeros ahead to the 14 characters that row serialNm asks for.
 * `encode` does the same by itself.
 *
 * @param serial 1 to 64 printable ASCII characters
 * @returns 14 to 64 characters; a number of 14 and more comes back as it is
 * @throws {@link TallystickError} `identifier-invalid`
 *
 * @example
 * ```ts
 * import { padSerialNumber } from 'tallystick';
 *
 * console.log(padSerialNumber('20260301-42')); // 00020260301-42
 * ```
 */
export function padSerialNumber(serial: string): string {
  checkIdentifier(SERIAL_NUMBER, serial);
  return padWithZeros(serial, PADDED);
}
