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

/** `YYYYMMddHHmmss`, for which a sample has a number of 13 digits (row dt_order of a pre-authorization). */
export const dateTimeOrNumber: Format = {
  name: 'date-time-or-number',
  expected: 'a calendar date and time of day as YYYYMMddHHmmss',
  shape: /* @__PURE__ */ anchored(`(?:${DATE}${TIME}|[0-9]{13})`),
  strict: { pattern: /^[0-9]{14}$/, erratum: 'preauth-dt-order' },
  examine: (value) => (value.length < 14 ? undefined : dateTime.examine?.(value, {})),
};

function refuseOtherDays(name: string): (value: string) => Fault | undefined {
  const fault: Fault = { code: `format-${name}`, rule: 'format' };
  return (value) => (isCalendarDay(value) ? undefined : fault);
}
