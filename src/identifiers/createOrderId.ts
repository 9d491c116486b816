import { optionsChecker } from '../options/optionsChecker.js';
import { beijingTime } from './beijingTime.js';
import { checkIdentifier, type IdentifierRow } from './refuseIdentifier.js';
import { clock, draw, random, readClock, type Sources, systemRandom } from './sources.js';

const COUNT_DIGITS = 3;
const RANDOM_DIGITS = 7;
const COUNTS = 36 ** COUNT_DIGITS;

const MEMBER_IIN: IdentifierRow = {
  field: 'memberIIN',
  reference: 'unionpay/MOBILE_NUMBER_VERIFICATION/request#memberIIN',
  type: 'AN',
  min: 8,
  max: 8,
};

const checked = optionsChecker<Sources>({ clock, random });

/**
 * Makes a source of order IDs: functions that never give the same ID twice.
 *
 * The networks ask for 35 characters (row orderID) and leave the rest open. An ID of this source is
 * built from left to right of
 *
 * 1. the member's IIN, 8 characters;
 * 2. the time in Beijing, `YYYYMMDDhhmmssSSS`, 17 digits;
 * 3. a count within the millisecond, 3 digits to the base 36;
 * 4. a random number, 7 digits to the base 36 (about 36 bits), which keeps processes apart.
 *
 * The IDs of one member therefore sort as text in the order in which a process made them. When a
 * millisecond is used up (46,656 IDs), or the clock has gone back, they carry the next one.
 *
 * @param sources clock and randomness
 * @returns takes an IIN of 8 letters and digits and returns 35 characters; it throws a
 *   {@link TallystickError} `identifier-invalid` for another IIN
 * @throws TypeError for an option that is unknown or wrong
 *
 * @example
 * ```ts
 * import { createOrderIdSource } from 'tallystick';
 *
 * const nextOrderId = createOrderIdSource({ clock: () => Date.parse('2026-03-01T08:00:00Z') });
 * console.log(nextOrderId('39990029').slice(0, 25)); // 3999002920260301160000000
 * ```
 */
export function createOrderIdSource(sources?: Sources): (memberIIN: string) => string {
  const { clock = Date.now, random = systemRandom } = checked(sources);
  let millisecond = Number.NEGATIVE_INFINITY;
  let count = 0;
  return (memberIIN) => {
    checkIdentifier(MEMBER_IIN, memberIIN);
    const now = readClock(clock);
    if (now > millisecond) [millisecond, count] = [now, 0];
    else if (count === COUNTS) [millisecond, count] = [millisecond + 1, 0];
    const time = beijingTime(millisecond);
    const counted = base36(count, COUNT_DIGITS);
    count += 1;
    return `${memberIIN}${time}${counted}${base36(draw(random, 36 ** RANDOM_DIGITS), RANDOM_DIGITS)}`;
  };
}

const nextOrderId = /* @__PURE__ */ createOrderIdSource();

/**
 * Makes an order ID (row orderID of the two verifications) from the system's clock and generator. All
 * calls in a process share one source; {@link createOrderIdSource} says how an ID is built.
 *
 * @param memberIIN 8 letters and digits
 * @returns 35 characters
 * @throws {@link TallystickError} `identifier-invalid`
 *
 * @example
 * ```ts
 * import { createOrderId } from 'tallystick';
 *
 * console.log(createOrderId('39990029').length); // 35
 * ```
 */
export function createOrderId(memberIIN: string): string {
  return nextOrderId(memberIIN);
}

function base36(number: number, digits: number): string {
  return number.toString(36).padStart(digits, '0');
}
