import type { Fault } from '../../Fault.js';
import type { Format } from '../format.js';
import { anchored, DATE, isCalendarDay, TIME } from './calendar.js';

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
