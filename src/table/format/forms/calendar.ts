/** The pattern of `YYYYMMDD`, from the year 1 on. */
export const DATE =
  '(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])';

/** The pattern of `hhmmss`; the networks know no leap second. */
export const TIME = '(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]';

/**
 * Whether eight digits that match {@link DATE} are a day of the Gregorian calendar.
 *
 * @param digits text with `YYYYMMDD` at `start`
 */
export function isCalendarDay(digits: string, start = 0): boolean {
  const year = Number(digits.slice(start, start + 4));
  const month = Number(digits.slice(start + 4, start + 6));
  const day = Number(digits.slice(start + 6, start + 8));
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);
  return day <= days;
}

/** Patterns one after the other, from the start of a text to its end. */
export function anchored(...patterns: readonly string[]): RegExp {
  return new RegExp(`^${patterns.join('')}$`, 'u');
}
