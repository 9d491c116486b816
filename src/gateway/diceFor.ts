import { createHash } from 'node:crypto';
import { rollDice } from '../samples/rollDice.js';
import type { Dice } from '../table/Dice.js';

/** Dice that are the same for the same thing, such as a number of the network's, and others for another seed. */
export function diceFor(thing: string | Uint8Array, seed: number): Dice {
  return rollDice(createHash('sha256').update(thing).digest().readInt32BE() ^ seed);
}
