import type { FormatDraws } from '../formatDraws.js';
import { CALENDAR, drawDay, drawTime } from './calendarDraws.js';

export const dateDraws: FormatDraws = {
  draw: (dice, style) => drawDay(dice, style),
  misshapen: ['20260230', '20261301', '00000101', '2026-1-1'],
  unsaid: { strict: CALENDAR, tolerant: CALENDAR },
};

export const dateTimeDraws: FormatDraws = {
  draw: (dice, style) => drawDay(dice, style) + drawTime(dice),
  misshapen: ['20260230120000', '20260301240000', '20260301126000', '2026-03-01 12h'],
  unsaid: { strict: CALENDAR, tolerant: CALENDAR },
};

export const dateTimeOrNumberDraws: FormatDraws = {
  ...dateTimeDraws,
  misshapen: ['20260230120000', '20260301240000', '202603011200', '2026030112O00'],
};
