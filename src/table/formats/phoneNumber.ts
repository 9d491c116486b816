import type { Format } from '../format.js';
import type { FormatDraws } from '../formatDraws.js';
import { alphabets } from '../notation.js';

/** A mobile number of mainland China without district code (row phoneNo). */
export const phoneNumber: Format = {
  name: 'phone-number',
  expected: 'eleven digits without the district code',
  shape: /^[0-9]{11}$/,
};

export const phoneNumberDraws: FormatDraws = {
  draw: (dice, style) =>
    style === 'wide' ? dice.text(alphabets.N, 11) : `1${dice.text('356789', 1)}${dice.text(alphabets.N, 9)}`,
  misshapen: ['1380013800a', '+8613800138', '138-0013800'],
};
