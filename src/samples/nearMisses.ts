import { describedTable } from '../catalogue/describedTable.js';
import type { Message } from '../codec/createMessage.js';
import { isObject } from '../codec/isObject.js';
import type { Party, Row } from '../codec/Table.js';
import type { Rule } from '../codec/Violation.js';
import { type Dice, rollDice } from './dice.js';
import { drawMessage } from './drawMessage.js';
import type { SampleMessage } from './SampleMessage.js';
import { checkedSampleOptions, type SampleOptions } from './samples.js';
import { type Spoiler, spoilersOf } from './spoilers.js';

/** The one fault of a near miss. */
export interface SampleFault {
  /** JSON Pointer to the member. */
  readonly path: string;
  /** The kind of rule that it breaks. */
  readonly rule: Rule;
  /** What was done to a valid message, in words. */
  readonly what: string;
}

/** A message with exactly one fault. */
export interface NearMiss {
  /** The message, in plain form. */
  readonly value: SampleMessage;
  /** What is wrong with it. */
  readonly fault: SampleFault;
}

/**
 * Draws messages in plain form with exactly one fault each in the tolerant reading, without end.
 * They are judged with the party they were drawn for.
 *
 * @param message the message object whose table is drawn from
 *
 * @param options the seed, the party and what the values look like
 * @returns messages with the place and the rule of their fault, without end
 * @throws TypeError for an option that is unknown, wrong or missing
 * @example
 * ```ts
 * import { nearMisses } from 'tallystick/samples';
 * import { channelLoginInfo } from 'tallystick/unionpay';
 *
 * const { value, fault } = nearMisses(channelLoginInfo.request, { seed: 1 }).next().value;
 * const { violations } = channelLoginInfo.request.validate(value);
 * console.log(violations.length === 1 && violations[0]?.path === fault.path); // true
 * ```
 */
export function nearMisses(
  message: Pick<Message, 'name' | 'table'>,
  options: SampleOptions,
): Generator<NearMiss, never> {
  return draw(message, checkedSampleOptions(options));
}

function* draw(
  message: Pick<Message, 'name' | 'table'>,
  { seed, party, style = 'realistic' }: SampleOptions,
): Generator<NearMiss, never> {
  const dice = rollDice(seed);
  const { rows } = describedTable(message);
  while (true) {
    const value = drawMessage(rows, dice, party ?? dice.pick<Party>(['member', 'merchant']), style);
    yield spoil(value, dice, dice.pick(spoilable(value, rows, party)));
  }
}

interface Target {
  readonly path: readonly string[];
  readonly spoiler: Spoiler;
}

/** Every way to spoil a message once. */
function spoilable(
  message: SampleMessage,
  rows: readonly Row[],
  party: Party | undefined,
): readonly Target[] {
  return rows.flatMap((row) => targets(row, [], message, message, party));
}

function targets(
  row: Row,
  parent: readonly string[],
  siblings: SampleMessage,
  root: SampleMessage,
  party: Party | undefined,
): readonly Target[] {
  const path = [...parent, row.identifier];
  const value = siblings[row.identifier];
  const own = spoilersOf(row, { value, root, party }).map((spoiler) => ({ path, spoiler }));
  const inner = row.members && isObject(value) ? row.members : [];
  return [...own, ...inner.flatMap((member) => targets(member, path, value as SampleMessage, root, party))];
}

function spoil(message: SampleMessage, dice: Dice, { path, spoiler }: Target): NearMiss {
  const value = structuredClone(message);
  const parents = path.slice(0, -1);
  const name = path.at(-1) as string;
  const object = parents.reduce((inner, parent) => inner[parent] as SampleMessage, value);
  const spoilt = spoiler.spoil(object[name], dice);
  if (spoilt === undefined) delete object[name];
  else object[name] = spoilt;
  return {
    value,
    fault: { path: `/${path.join('/')}`, rule: spoiler.rule, what: `${name} ${spoiler.what}` },
  };
}
