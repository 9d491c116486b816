import { instantOf } from '../../identifiers/beijingTime.js';
import type { JsonObject } from '../../table/JsonObject.js';

const MINUTE = 60_000;
/** How far the `timestamp` of a request may be from the clock of LianLian, before and after, by its row. */
const MOST = 30;

/**
 * How the `timestamp` of a request differs from the clock by more than LianLian takes.
 *
 * @param now milliseconds since 1970
 * @returns such as `timestamp is 45 minutes behind`; undefined within 30 minutes, and where it is not a date and time
 */
export function requestTimeFault({ timestamp }: JsonObject, now: number): string | undefined {
  if (typeof timestamp !== 'string' || !/^\d{14}$/.test(timestamp)) return undefined;
  const difference = instantOf(timestamp).getTime() - now;
  const minutes = Math.floor(Math.abs(difference) / MINUTE);
  const isOutside = Math.abs(difference) > MOST * MINUTE;
  return isOutside ? `timestamp is ${lengthOf(minutes)} ${difference > 0 ? 'ahead' : 'behind'}` : undefined;
}

function lengthOf(minutes: number): string {
  if (minutes < 120) return `${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
}
