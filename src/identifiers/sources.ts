import type { OptionRule } from '../options/OptionRule.js';
import { functionOf, rule } from '../options/rules.js';

/**
 * Returns the time as `Date.now` does.
 *
 * @returns milliseconds since 1970-01-01T00:00:00Z
 */
export type Clock = () => number;

/**
 * Draws a whole number, every one as likely as the others.
 *
 * @param bound 1 to 2^53
 * @returns from 0 to one below the bound
 */
export type Random = (bound: number) => number;

/** Where identifiers get their time and their digits from. */
export interface Sources {
  /** The system's clock by default. */
  readonly clock?: Clock | undefined;
  /** The system's cryptographic generator by default. */
  readonly random?: Random | undefined;
}

/** What they must be. */
export const clock: OptionRule<Clock> = functionOf();
export const random: OptionRule<Random> = functionOf();

export const instant: OptionRule<number> = rule('milliseconds since 1970-01-01T00:00:00Z', Number.isFinite);

const RANGE = 2 ** 53;
const LAST_INSTANT = Date.UTC(9999, 11, 31, 15, 59, 59, 999);

/**
 * Reads a clock to the whole millisecond.
 *
 * @throws TypeError where it gives no instant with a year of four digits in Beijing
 */
export function readClock(clock: Clock): number {
  const instant = Math.floor(clock());
  if (!(instant >= 0 && instant <= LAST_INSTANT)) {
    throw new TypeError('the clock must give milliseconds since 1970-01-01T00:00:00Z');
  }
  return instant;
}

/**
 * Draws a number.
 *
 * @throws TypeError where the source gives no whole number below the bound, as `Math.random` does not
 */
export function draw(random: Random, bound: number): number {
  const drawn = random(bound);
  if (!Number.isInteger(drawn) || drawn < 0 || drawn >= bound) {
    throw new TypeError('random must give a whole number from 0 to one below its bound');
  }
  return drawn;
}

/** Draws from `crypto.getRandomValues`; bounds up to 2^53. */
export const systemRandom: Random = (bound) => {
  const words = new Uint32Array(2);
  const limit = RANGE - (RANGE % bound);
  let drawn: number;
  do {
    crypto.getRandomValues(words);
    const [high = 0, low = 0] = words;
    drawn = (high >>> 11) * 0x1_0000_0000 + low;
    // Values past the last whole multiple of the bound would make small results more likely.
  } while (drawn >= limit);
  return drawn % bound;
};
