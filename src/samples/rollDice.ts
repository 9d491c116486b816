import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Dice } from '../table/Dice.js';

/** Makes dice from a 32-bit integer. */
export function rollDice(seed: number): Dice {
  const generator = xoroshiro128plus(seed);
  const between = (from: number, to: number) => uniformInt(generator, from, to);
  return {
    between,
    pick: <Item>(items: readonly Item[] | string) => items[between(0, items.length - 1)] as Item,
    chance: (percent) => between(1, 100) <= percent,
    text: (alphabet, length) => {
      let text = '';
      for (let count = 0; count < length; count++) text += alphabet.charAt(between(0, alphabet.length - 1));
      return text;
    },
  };
}
