import type { Format } from '../format.js';

/** A mobile number of mainland China without district code (row phoneNo). */
export const phoneNumber: Format = {
  name: 'phone-number',
  expected: 'eleven digits without the district code',
  shape: /^[0-9]{11}$/,
};
