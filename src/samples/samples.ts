import { describedTable } from '../catalogue/describedTable.js';
import type { Message } from '../codec/createMessage.js';
import { judgeRules } from '../codec/judgeRules.js';
import { optionsChecker } from '../options/optionsChecker.js';
import { oneOf, required, wholeNumber } from '../options/rules.js';
import type { SampleStyle } from '../table/Dice.js';
import type { Party } from '../table/Row.js';
import { drawMessage } from './drawMessage.js';
import { rollDice } from './rollDice.js';

/** What samples are drawn with. */
export interface SampleOptions {
  /** The same seed gives the same samples; a 32-bit integer, with sign or without. */
  readonly seed: number;
  /** Who sends the message; drawn for each sample unless said. */
  readonly party?: Party | undefined;
  /**
   * `realistic` (the default): what a real message looks like. `wide`: any value of the
   * table, extreme lengths and rare characters among them.
   */
  readonly style?: SampleStyle | undefined;
}

const { party } = judgeRules();
export const checkedSampleOptions = optionsChecker<SampleOptions>({
  seed: required(wholeNumber(-0x8000_0000, 0xffff_ffff)),
  party,
  style: oneOf('realistic', 'wide'),
});

/**
 * Draws an endless sequence of messages in plain form. Every one is valid in the strict reading.
 *
 * @param message the message object whose table is drawn from
 *
 * @param options the seed, the party and what the values look like
 * @typeParam Input what `encode` of the message takes
 * @returns messages, without end
 * @throws TypeError for an option that is unknown, wrong or missing
 * @example
 * ```ts
 * import { samples } from 'tallystick/samples';
 * import { channelLoginInfo } from 'tallystick/unionpay';
 *
 * const first = samples(channelLoginInfo.request, { seed: 1 }).next().value;
 * console.log(channelLoginInfo.request.validate(first).valid); // true
 * ```
 */
export function samples<Input>(
  message: Message<unknown, unknown, Input>,
  options: SampleOptions,
): Generator<Input, never> {
  // Here, because a generator would throw only when it is asked for its first sample.
  return draw(message, checkedSampleOptions(options));
}

function* draw<Input>(
  message: Message<unknown, unknown, Input>,
  { seed, party, style = 'realistic' }: SampleOptions,
): Generator<Input, never> {
  const dice = rollDice(seed);
  const { rows } = describedTable(message);
  while (true) {
    const sender = party ?? dice.pick<Party>(['member', 'merchant']);
    // A table and the types made of it say the same.
    yield drawMessage(rows, dice, sender, style) as Input;
  }
}
