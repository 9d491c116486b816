import type { Dice } from '../../src/table/Dice.js';

/** Longer inputs take the time of many. */
const LONGEST = 20_000;

/** Makes an input of others: a few small changes, of bytes and of what such inputs are made of. */
export function mutate(corpus: readonly Buffer[], tokens: readonly string[], dice: Dice): Buffer {
  let input = dice.pick(corpus);
  for (let changes = dice.between(1, 6); changes > 0; changes--) {
    input = changed(input, corpus, tokens, dice);
  }
  return input.subarray(0, LONGEST);
}

function changed(input: Buffer, corpus: readonly Buffer[], tokens: readonly string[], dice: Dice): Buffer {
  const from = dice.between(0, input.length);
  const to = Math.min(input.length, from + dice.between(1, dice.chance(20) ? 400 : 4));
  const [before, middle, after] = [input.subarray(0, from), input.subarray(from, to), input.subarray(to)];
  const made: readonly (() => Buffer)[] = [
    () => Buffer.from(middle.map((byte) => byte ^ (1 << dice.between(0, 7)))),
    () => Buffer.alloc(0),
    () => Buffer.concat([middle, middle]),
    () => Buffer.from(middle.map(() => dice.between(0, 255))),
    () => Buffer.from(dice.pick(tokens), 'latin1'),
    () => Buffer.concat([middle, Buffer.from(dice.pick(tokens))]),
    () => Buffer.from(dice.pick(tokens).repeat(dice.between(1, 200))),
    () => sliceOf(dice.pick(corpus), dice),
  ];
  return Buffer.concat([before, dice.pick(made)(), after]);
}

function sliceOf(other: Buffer, dice: Dice): Buffer {
  const from = dice.between(0, other.length);
  return other.subarray(from, from + dice.between(0, 200));
}
