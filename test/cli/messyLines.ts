import type { Message } from '../../src/codec/createMessage.js';
import { nearMisses } from '../../src/samples/nearMisses.js';
import { rollDice } from '../../src/samples/rollDice.js';
import { samples } from '../../src/samples/samples.js';
import type { Dice } from '../../src/table/Dice.js';
import { isObject } from '../../src/table/JsonObject.js';

const PARTS = 60;
const BYTES = [0x00, 0x1f, 0x20, 0x22, 0x2c, 0x30, 0x3a, 0x5c, 0x7b, 0x7d, 0x7f, 0x80, 0xc2, 0xe6, 0xff];

type Writer = (value: unknown, dice: Dice) => string;

const compact: Writer = (value) => JSON.stringify(value);

/** As other writers of JSON put members side by side, and what few of them do. */
const writers: readonly Writer[] = [
  compact,
  compact,
  compact,
  spaced,
  (value) => `${JSON.stringify(value)}\r`,
  (value, dice) => ` ${JSON.stringify(value)}${dice.pick(['', ' ', '\t'])}`,
  (value, dice) => compact(reordered(value, dice), dice),
  (value) => JSON.stringify(value).replace(/[一-鿿]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`),
  (value, dice) =>
    JSON.stringify(value).replace(/"([^"]+)":/, (name) => (dice.chance(50) ? `${name}"x",${name}` : name)),
  (value, dice) =>
    compact(
      { ...(value as object), [dice.pick(['extra', '__proto__', '1'])]: dice.pick(['x', 1, null]) },
      dice,
    ),
];

/** Python's `json.dumps`. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, member]) => `${JSON.stringify(name)}: ${spaced(member)}`)
    .join(', ')}}`;
}

function reordered(value: unknown, dice: Dice): unknown {
  if (!isObject(value)) return value;
  const names = Object.keys(value);
  const at = dice.between(0, names.length);
  return Object.fromEntries([...names.slice(at), ...names.slice(0, at)].map((name) => [name, value[name]]));
}

/** Now and then one member is that of another message, which may not go with the others. */
function crossed(value: unknown, other: unknown, dice: Dice): unknown {
  if (!isObject(value) || !isObject(other) || dice.chance(50)) return value;
  const name = dice.pick(Object.keys(value));
  const member = other[name];
  if (member === undefined) return value;
  return {
    ...value,
    [name]: isObject(member) && isObject(value[name]) ? crossed(value[name], member, dice) : member,
  };
}

function mutated(line: Buffer, dice: Dice): Buffer {
  const at = dice.between(0, line.length - 1);
  const end = Math.min(line.length, at + dice.between(0, 3));
  const bytes = Buffer.from(Array.from({ length: dice.between(0, 3) }, () => dice.pick(BYTES)));
  return Buffer.concat([line.subarray(0, at), bytes.filter((byte) => byte !== 0x0a), line.subarray(end)]);
}

/**
 * Lines of a message as archives have them: most are valid, others break a rule, are written in another way, or have
 * bytes that were changed.
 *
 * @param mutations of a hundred lines, in how many bytes are changed
 */
export function* messyLines(message: Message, seed: number, mutations: number): Generator<Buffer> {
  const dice = rollDice(seed);
  const valid = [...take(samples(message, { seed }), PARTS)];
  const faulty = [...take(nearMisses(message, { seed }), PARTS)].map(({ value }) => value);
  while (true) {
    const value = dice.chance(80) ? crossed(dice.pick(valid), dice.pick(valid), dice) : dice.pick(faulty);
    const write = dice.chance(70) ? compact : dice.pick(writers);
    const line = Buffer.from(
      dice.chance(99) ? write(value, dice) : dice.pick(['', ' ', 'no JSON', '[]', '"x"']),
    );
    const isMutated = line.length > 0 && dice.chance(mutations);
    yield Buffer.concat([isMutated ? mutated(line, dice) : line, Buffer.from('\n')]);
  }
}

function* take<Item>(items: Iterable<Item>, count: number): Generator<Item> {
  let taken = 0;
  for (const item of items) {
    if (taken++ === count) return;
    yield item;
  }
}
