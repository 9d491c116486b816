const TOLERANCE = 300;
const HOUR = 3600;

/** How a time differs from what it should be. */
export interface TimeDifference {
  readonly kind: 'time-zone' | 'old' | 'ahead';
  /** Such as `8 hours ahead`. */
  readonly text: string;
}

/**
 * Compares a time with when a message was captured.
 *
 * @param seconds since 1970
 * @param now milliseconds since 1970
 * @returns undefined within 300 seconds
 */
export function timeDifference(seconds: number, now: number): TimeDifference | undefined {
  const difference = seconds - Math.floor(now / 1000);
  if (Math.abs(difference) <= TOLERANCE) return undefined;
  const side = difference > 0 ? 'ahead' : 'behind';
  const hours = Math.round(Math.abs(difference) / HOUR);
  const isWhole = Math.abs(Math.abs(difference) - hours * HOUR) <= TOLERANCE;
  if (isWhole && hours >= 1 && hours <= 14) {
    const beijing = hours === 8 ? ', the difference between Beijing and UTC' : '';
    return { kind: 'time-zone', text: `${hours} ${hours === 1 ? 'hour' : 'hours'} ${side}${beijing}` };
  }
  return { kind: difference > 0 ? 'ahead' : 'old', text: `${Math.abs(difference)} seconds ${side}` };
}
