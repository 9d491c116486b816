import { alphabets } from '../../notation/notationDraws.js';
import type { FormatDraws } from '../formatDraws.js';

export const urlDraws: FormatDraws = {
  draw: (dice, style) =>
    style === 'wide'
      ? `http${dice.pick(['', 's'])}://${dice.text(alphabets.AN, dice.between(1, 200))}/${dice.text(alphabets.AN, dice.between(0, 200))}`
      : `https://${dice.pick(['parking', 'travel', 'cinema'])}.example.com/enter?ticket=${dice.text('0123456789abcdef', 16)}`,
  misshapen: ['parking.example.com', 'ftp://example.com/', 'https://', 'https://a b/'],
};
