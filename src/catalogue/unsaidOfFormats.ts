import type { Reading } from '../codec/Table.js';

const CALENDAR = 'the day exists in its month and year';

/** What a form examines beyond the patterns that it has, by its name and by reading, after "that". */
export const unsaidOfFormats: Readonly<Record<string, Readonly<Partial<Record<Reading, string>>>>> = {
  'chinese-name': { strict: 'no character is a traditional form' },
  date: { strict: CALENDAR, tolerant: CALENDAR },
  'date-time': { strict: CALENDAR, tolerant: CALENDAR },
  'message-id': {
    strict: `${CALENDAR}; the eight characters are those of industryCode`,
    tolerant: CALENDAR,
  },
  'typed-id-number': { strict: 'idNo has 18 characters with idType 1 and 15 with idType 2' },
};
