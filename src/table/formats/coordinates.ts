import type { Dice, SampleStyle } from '../Dice.js';
import type { Format } from '../format.js';
import type { FormatDraws } from '../formatDraws.js';
import { alphabets } from '../notation.js';

/** Degrees east of Greenwich (row longitude). */
export const longitude: Format = {
  name: 'longitude',
  expected: 'decimal degrees from -180 to 180',
  range: /^(?![+-]?0*(?:180\.0*[1-9][0-9]*|(?:18[1-9]|19[0-9]|[2-9][0-9]{2}|[1-9][0-9]{3,})(?:\.[0-9]*)?)$)/,
  strict: { pattern: /^-?(?:0|[1-9][0-9]{0,2})(?:\.[0-9]+)?$/, erratum: 'coordinate-form' },
};

/** Degrees north of the equator (row latitude). */
export const latitude: Format = {
  name: 'latitude',
  expected: 'decimal degrees from -90 to 90',
  range: /^(?![+-]?0*(?:90\.0*[1-9][0-9]*|(?:9[1-9]|[1-9][0-9]{2,})(?:\.[0-9]*)?)$)/,
  strict: { pattern: /^-?(?:0|[1-9][0-9]?)(?:\.[0-9]+)?$/, erratum: 'coordinate-form' },
};

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
