/**
 * Writes an instant to the second, as people give it to a program: `2026-03-01T08:00:00Z`.
 *
 * @param instant milliseconds since 1970
 */
export function utcTime(instant: number): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime())
    ? 'an instant without a date'
    : date.toISOString().replace(/\.\d+Z$/, 'Z');
}
