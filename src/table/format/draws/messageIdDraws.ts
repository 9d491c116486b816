import { alphabets } from '../../notation/notationDraws.js';
import type { FormatDraws } from '../formatDraws.js';
import { CALENDAR, drawDay, drawTime } from './calendarDraws.js';

export const messageIdDraws: FormatDraws = {
  draw(dice, style, { industryCode }) {
    const code = typeof industryCode === 'string' ? industryCode : dice.text(alphabets.N, 8);
    return `A${code}${drawDay(dice, style)}${drawTime(dice)}${dice.text(alphabets.N, 6)}`;
  },
  misshapen: [
    'B0010023420260301160000482913',
    'A0010023420260230160000482913',
    'A00100234202603011600004829AB',
  ],
  // Made when it is asked for, so that bundlers can drop it.
  get unsaid() {
    return { strict: `${CALENDAR}; the eight characters are those of industryCode`, tolerant: CALENDAR };
  },
};
