import { alphabets } from '../../notation/notationDraws.js';
import type { FormatDraws } from '../formatDraws.js';

export const phoneNumberDraws: FormatDraws = {
  draw: (dice, style) =>
    style === 'wide' ? dice.text(alphabets.N, 11) : `1${dice.text('356789', 1)}${dice.text(alphabets.N, 9)}`,
  misshapen: ['1380013800a', '+8613800138', '138-0013800'],
};
