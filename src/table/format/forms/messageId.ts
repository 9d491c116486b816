import type { Fault } from '../../Fault.js';
import type { Format } from '../format.js';
import { anchored, DATE, isCalendarDay, TIME } from './calendar.js';

const NOT_A_DAY: Fault = { code: 'format-message-id', rule: 'format' };

const OTHER_INDUSTRY: Fault = {
  code: 'message-id-industry',
  rule: 'format',
  erratum: 'message-id-industry-code',
  expected: 'built from industryCode',
};

/** A, industry code, time and six digits (row msgID). */
export const messageId: Format = {
  name: 'message-id',
  expected: 'A, the industryCode, the time as YYYYMMDDhhmmss and 6 digits',
  shape: /* @__PURE__ */ anchored('A[A-Za-z0-9]{8}', DATE, TIME, '[0-9]{6}'),
  examine(value, siblings) {
    if (!isCalendarDay(value, 9)) return NOT_A_DAY;
    const code = siblings.industryCode;
    return typeof code === 'string' && value.slice(1, 9) !== code ? OTHER_INDUSTRY : undefined;
  },
};
