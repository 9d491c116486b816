import { describedTable } from '../catalogue/describedTable.js';
import type { Message } from '../codec/createMessage.js';
import type { Dice, Mutator } from '../table/Dice.js';
import type { Rule } from '../table/Fault.js';
import type { JsonObject } from '../table/JsonObject.js';
import { nestedObjects } from '../table/kind/nesting.js';
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
 * Draws an endless sequence of messages in plain form with exactly one fault each in the tolerant reading.
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
    yield mutate(dice, dice.pick(targetsOf(value, rows, party)));
  }
}

interface Target {
  readonly path: readonly string[];
  readonly mutator: Mutator;
  readonly value: unknown;
  /** The message with another value there; undefined takes the member away. */
  put(value: unknown): SampleMessage;
}

/** What is around a member. */
interface Place {
  readonly path: readonly string[];
  readonly siblings: JsonObject;
  /** To which conditions refer: the message, or the object of a JSON text. */
  readonly root: SampleMessage;
  /** The message with another object in the place of the siblings. */
  put(object: JsonObject): SampleMessage;
}

/** Every way to make one member of a message wrong. */
function targetsOf(
  message: SampleMessage,
  rows: readonly Row[],
  party: Party | undefined,
): readonly Target[] {
  const place: Place = { path: [], siblings: message, root: message, put: (object) => ({ ...object }) };
  return rows.flatMap((row) => targets(row, place, party));
}

function targets(row: Row, place: Place, party: Party | undefined): readonly Target[] {
  const { identifier, members = [] } = row;
  const { siblings, root } = place;
  const path = [...place.path, identifier];
  const value = siblings[identifier];
  const put = (other: unknown) => {
    const { [identifier]: _, ...others } = siblings;
    return place.put(other === undefined ? others : { ...siblings, [identifier]: other });
  };
  const own = mutatorsOf(row, { value, root, party }).map((mutator) => ({ path, mutator, value, put }));
  const inner = nestedObjects(row, value).flatMap((nested) => {
    const inside: Place = {
      path: [...path, ...nested.path],
      siblings: nested.object,
      root: nested.isRoot ? { ...nested.object } : root,
      put: (object) => put(nested.put(object)),
    };
    return members.flatMap((member) => targets(member, inside, party));
  });
  return [...own, ...inner];
}

function mutate(dice: Dice, { path, mutator, value, put }: Target): NearMiss {
  const name = path.at(-1) as string;
  return {
    value: put(mutator.mutate(value, dice)),
    fault: { path: `/${path.join('/')}`, rule: mutator.rule, what: `${name} ${mutator.what}` },
  };
}
