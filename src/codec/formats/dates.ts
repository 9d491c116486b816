import { anchored, DATE, isCalendarDay, TIME } from '../calendar.js';
import type { Fault, Format } from '../Format.js';

const unsaid = 'the day exists in its month and year';

/** `YYYYMMdd` (row settle_date). */
export const date: Format = {
  name: 'date',
  expected: 'a calendar date as YYYYMMdd',
  shape: /* @__PURE__ */ anchored(DATE),
  examine: /* @__PURE__ */ refuseOtherDays('date'),
  unsaid: { strict: unsaid, tolerant: unsaid },
};

/** `YYYYMMddHHmmss` (row dt_order). */
export const dateTime: Format = {
  name: 'date-time',
  expected: 'a calendar date and time of day as YYYYMMddHHmmss',
  shape: /* @__PURE__ */ anchored(DATE, TIME),
  examine: /* @__PURE__ */ refuseOtherDays('date-time'),
  unsaid: { strict: unsaid, tolerant: unsaid },
};

function refuseOtherDays(name: string): (value: string) => Fault | undefined {
  const fault: Fault = { code: `format-${name}`, rule: 'format' };
  return (value) => (isCalendarDay(value) ? undefined : fault);
}
