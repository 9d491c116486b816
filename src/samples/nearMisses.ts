import { describedTable } from '../catalogue/describedTable.js';
import type { Message } from '../codec/createMessage.js';
import type { Dice, Mutator } from '../table/Dice.js';
import type { Rule } from '../table/Fault.js';
import { isObject } from '../table/JsonObject.js';
import type { Party, Row } from '../table/Row.js';
import { drawMessage } from './drawMessage.js';
import { mutatorsOf } from './mutatorsOf.js';
import { rollDice } from './rollDice.js';
import type { SampleMessage } from './SampleMessage.js';
import { checkedSampleOptions, type SampleOptions } from './samples.js';

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
    yield mutate(value, dice, dice.pick(targetsOf(value, rows, party)));
  }
}

interface Target {
  readonly path: readonly string[];
  readonly mutator: Mutator;
}

/** Every way to make one member of a message wrong. */
function targetsOf(
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
  const own = mutatorsOf(row, { value, root, party }).map((mutator) => ({ path, mutator }));
  const inner = row.members && isObject(value) ? row.members : [];
  return [...own, ...inner.flatMap((member) => targets(member, path, value as SampleMessage, root, party))];
}

function mutate(message: SampleMessage, dice: Dice, { path, mutator }: Target): NearMiss {
  const value = structuredClone(message);
  const parents = path.slice(0, -1);
  const name = path.at(-1) as string;
  const object = parents.reduce((inner, parent) => inner[parent] as SampleMessage, value);
  const wrong = mutator.mutate(object[name], dice);
  if (wrong === undefined) delete object[name];
  else object[name] = wrong;
  return {
    value,
    fault: { path: `/${path.join('/')}`, rule: mutator.rule, what: `${name} ${mutator.what}` },
  };
}
