import type { Dice, SampleStyle } from '../../Dice.js';
import { alphabets } from '../../notation/notationDraws.js';
import type { FormatDraws } from '../formatDraws.js';

export const longitudeDraws: FormatDraws = {
  draw: (dice, style) => drawDegrees(dice, style, 180),
  outOfRange: ['180.5', '-181', '1000'],
};

export const latitudeDraws: FormatDraws = {
  draw: (dice, style) => drawDegrees(dice, style, 90),
  outOfRange: ['90.5', '-91', '+90.01'],
};

function drawDegrees(dice: Dice, style: SampleStyle, limit: number): string {
  if (style === 'wide' && dice.chance(20))
    return dice.pick([String(limit), `-${limit}`, '0', `${limit}.000`]);
  const whole = dice.between(0, limit - 1);
  return `${dice.chance(30) ? '-' : ''}${whole}.${dice.text(alphabets.N, dice.between(1, style === 'wide' ? 9 : 6))}`;
}
