import type { Format } from '../format.js';
import type { FormatDraws } from '../formatDraws.js';
import { alphabets } from '../notation.js';

/** The address of a page (row industryUrl). */
export const url: Format = {
  name: 'url',
  expected: 'an absolute http or https URL',
  shape:
    /^[Hh][Tt][Tt][Pp][Ss]?:\/\/(?:[A-Za-z0-9_][A-Za-z0-9_.-]*|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?(?:[/?#][!-~]*)?$/,
};

export const urlDraws: FormatDraws = {
  draw: (dice, style) =>
    style === 'wide'
      ? `http${dice.pick(['', 's'])}://${dice.text(alphabets.AN, dice.between(1, 200))}/${dice.text(alphabets.AN, dice.between(0, 200))}`
      : `https://${dice.pick(['parking', 'travel', 'cinema'])}.example.com/enter?ticket=${dice.text('0123456789abcdef', 16)}`,
  misshapen: ['parking.example.com', 'ftp://example.com/', 'https://', 'https://a b/'],
};
