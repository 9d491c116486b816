import type { Fault } from '../Fault.js';
import type { Format } from '../format.js';
import type { FormatDraws } from '../formatDraws.js';
import { anchored, CALENDAR, DATE, drawDay, drawTime, isCalendarDay, TIME } from './calendar.js';

/** `YYYYMMdd` (row settle_date). */
export const date: Format = {
  name: 'date',
  expected: 'a calendar date as YYYYMMdd',
  shape: /* @__PURE__ */ anchored(DATE),
  examine: /* @__PURE__ */ refuseOtherDays('date'),
};

/** `YYYYMMddHHmmss` (row dt_order). */
export const dateTime: Format = {
  name: 'date-time',
  expected: 'a calendar date and time of day as YYYYMMddHHmmss',
  shape: /* @__PURE__ */ anchored(DATE, TIME),
  examine: /* @__PURE__ */ refuseOtherDays('date-time'),
};

function refuseOtherDays(name: string): (value: string) => Fault | undefined {
  const fault: Fault = { code: `format-${name}`, rule: 'format' };
  return (value) => (isCalendarDay(value) ? undefined : fault);
}

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
