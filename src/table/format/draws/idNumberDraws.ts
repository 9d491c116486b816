import type { Dice } from '../../Dice.js';
import { alphabets } from '../../notation/notationDraws.js';
import type { FormatDraws } from '../formatDraws.js';
import { checkDigitOf } from '../forms/idNumber.js';
import { drawDay } from './calendarDraws.js';

export const idNumberDraws: FormatDraws = {
  draw: (dice, style) =>
    style === 'wide' ? dice.text(alphabets.ANS, dice.between(1, 17)) : drawResidentNumber(dice),
};

export const typedIdNumberDraws: FormatDraws = {
  draw(dice, _, { idType }) {
    if (idType === '1' || idType === undefined) return drawResidentNumber(dice);
    return idType === '2'
      ? dice.text(alphabets.N, 15)
      : dice.text(alphabets.AN, dice.between(8, 11)).toUpperCase();
  },
  unsaid: { strict: 'idNo has 18 characters with idType 1 and 15 with idType 2' },
};

function drawResidentNumber(dice: Dice): string {
  const area = dice.pick(['110105', '310101', '440308', '510104']);
  const number = `${area}${drawDay(dice, 'realistic', [1955, 2006])}${dice.text(alphabets.N, 3)}`;
  return number + checkDigitOf(number);
}
