/** A time of a world as its log shows it: UTC, to the millisecond. */
export function timeOf(instant: number): string {
  return new Date(instant).toISOString().slice(11, 23);
}

/** Date and time, to the second. */
export function dateOf(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** How long it is until something, such as `in 2 min 5 s`; `now` where that is past. */
export function untilInWords(milliseconds: number): string {
  if (milliseconds <= 0) return 'now';
  const seconds = Math.ceil(milliseconds / 1_000);
  const parts = [
    [Math.floor(seconds / 3_600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  return `in ${parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')}`;
}
