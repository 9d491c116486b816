const HOURS_AHEAD = 8;

/**
 * The date and time in Beijing, on which the networks run, as 17 digits `YYYYMMDDhhmmssSSS`.
 * UTC+8 all year.
 *
 * @param instant milliseconds since 1970-01-01T00:00:00Z, with a year of four digits
 */
export function beijingTime(instant: number): string {
  return new Date(instant + HOURS_AHEAD * 3_600_000).toISOString().replace(/\D/g, '');
}

/**
 * The instant of a date and time in Beijing.
 *
 * @param digits `YYYYMMDDhhmmss`, a real date and time
 */
export function instantOf(digits: string): Date {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
}
