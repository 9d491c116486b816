import type { Format } from '../format.js';
import type { FormatDraws } from '../formatDraws.js';

/** A likelihood in per cent (row confidence). */
export const confidence: Format = {
  name: 'confidence',
  expected: 'a whole number from 0 to 100',
  range: /^(?:0?[0-9]?[0-9]|100)$/,
};

export const confidenceDraws: FormatDraws = {
  draw(dice, style) {
    const number = String(
      style === 'wide' ? dice.pick([0, 100, dice.between(0, 100)]) : dice.between(60, 100),
    );
    return style === 'wide' && dice.chance(30) ? number.padStart(3, '0') : number;
  },
  outOfRange: ['101', '999'],
};
