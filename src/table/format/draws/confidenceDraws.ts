import type { FormatDraws } from '../formatDraws.js';

export const confidenceDraws: FormatDraws = {
  draw(dice, style) {
    const number = String(
      style === 'wide' ? dice.pick([0, 100, dice.between(0, 100)]) : dice.between(60, 100),
    );
    return style === 'wide' && dice.chance(30) ? number.padStart(3, '0') : number;
  },
  outOfRange: ['101', '999'],
};
