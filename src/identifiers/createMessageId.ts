import type { OptionRule } from '../options/OptionRule.js';
import { optionsChecker } from '../options/optionsChecker.js';
import { rule, wholeNumber } from '../options/rules.js';
import { beijingTime } from './beijingTime.js';
import { checkIdentifier, type IdentifierRow } from './refuseIdentifier.js';
import { clock, draw, random, readClock, type Sources, systemRandom } from './sources.js';

/** The part of the number space that one of several processes has for itself. */
export interface Partition {
  /** From 0 to one below `count`. */
  readonly index: number;
  /** How many processes share the space. */
  readonly count: number;
}

/** What a source of message IDs is made of. */
export interface MessageIdOptions extends Sources {
  /** The whole space by default. */
  readonly partition?: Partition | undefined;
}

const NUMBERS = 1_000_000;

const partition: OptionRule<Partition> = rule(
  'an object with a count from 1 to 1000000 and an index from 0 to count - 1, and nothing else',
  (value) => {
    const { index, count, ...others } = { ...(value as Partial<Partition>) };
    return (
      wholeNumber(1, NUMBERS).fits(count) &&
      wholeNumber(0, count - 1).fits(index) &&
      Object.keys(others).length === 0
    );
  },
);
const checked = optionsChecker<MessageIdOptions>({ clock, random, partition });

const INDUSTRY_CODE: IdentifierRow = {
  field: 'industryCode',
  reference: 'unionpay/CHANNEL_LOGIN_INFO/request#industryCode',
  type: 'AN',
  min: 8,
  max: 8,
};

/**
 * Makes a source of message IDs: functions that never give the same ID twice.
 *
 * An ID is `A`, the industry code, the time in Beijing as `YYYYMMDDhhmmss` and six digits (row msgID
 * of CHANNEL_LOGIN_INFO). Within a second the digits walk once through the numbers of the partition,
 * from a random start in random steps. When they are used up, or the clock has gone back, the IDs
 * carry the next second that has numbers left.
 *
 * @param options clock, randomness and partition
 * @returns takes an industry code of 8 letters and digits and returns an ID of 29 characters; it
 *   throws a {@link TallystickError} `identifier-invalid` for another code
 * @throws TypeError for an option that is unknown or wrong, such as a malformed partition
 *
 * @example
 * ```ts
 * import { createMessageIdSource } from 'tallystick';
 *
 * // The second of four processes that send under the same industry code.
 * const nextMessageId = createMessageIdSource({ partition: { index: 1, count: 4 } });
 * console.log(nextMessageId('00100234'));
 * ```
 */
export function createMessageIdSource(options?: MessageIdOptions): (industryCode: string) => string {
  const {
    clock = Date.now,
    random = systemRandom,
    partition: { index, count } = { index: 0, count: 1 },
  } = checked(options);
  const size = Math.floor(NUMBERS / count);
  let second = Number.NEGATIVE_INFINITY;
  let used = 0;
  let start = 0;
  let step = 1;

  function begin(next: number): void {
    second = next;
    used = 0;
    start = draw(random, size);
    step = 1 + draw(random, size);
    while (greatestCommonDivisor(step, size) !== 1) step += 1;
  }

  return (industryCode) => {
    checkIdentifier(INDUSTRY_CODE, industryCode);
    const now = Math.floor(readClock(clock) / 1000);
    if (now > second) begin(now);
    else if (used === size) begin(second + 1);
    const number = index * size + ((start + used * step) % size);
    const time = beijingTime(second * 1000).slice(0, 14);
    used += 1;
    return `A${industryCode}${time}${String(number).padStart(6, '0')}`;
  };
}

const nextMessageId = /* @__PURE__ */ createMessageIdSource();

/**
 * Makes a message ID (row msgID of CHANNEL_LOGIN_INFO) from the system's clock and generator. All
 * calls in a process share one source, so no ID repeats; see {@link createMessageIdSource} for another
 * clock, other randomness, or several processes.
 *
 * @param industryCode 8 letters and digits
 * @returns 29 characters
 * @throws {@link TallystickError} `identifier-invalid`
 *
 * @example
 * ```ts
 * import { createMessageId } from 'tallystick';
 *
 * console.log(createMessageId('00100234')); // A00100234, the time in Beijing, six digits
 * ```
 */
export function createMessageId(industryCode: string): string {
  return nextMessageId(industryCode);
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}
