/** What samples and near misses draw on the length axis. */

import type { Dice, Mutator } from '../Dice.js';
import { drawsOf } from '../format/formatDraws.js';
import type { TextNotation } from '../notation/notation.js';
import { alphabets } from '../notation/notationDraws.js';
import type { Row } from '../Row.js';
import { isInBytes } from './length.js';
import { AT_MOST } from './readLength.js';

/** How long a text without a printed length gets. */
const UNBOUNDED = 200;

/** Longer texts make no readable sample. */
const LONGEST = 10_000;

/** Draws a text of a row that is right in characters and length. */
export function drawText(row: Row, dice: Dice): string {
  const { min = 1, max = min + UNBOUNDED } = row;
  // Where a text has a least length, bytes and characters must both reach it.
  const type = min > 1 && row.type === AT_MOST ? 'ANS' : (row.type as TextNotation);
  return textOfLength(type, dice.pick([min, max, dice.between(min, max)]), dice);
}

/** Whether a text is as long as a row demands, where each character is one unit. */
export function isOfLength(text: string, { min = 1, max = text.length }: Pick<Row, 'min' | 'max'>): boolean {
  return text.length >= min && text.length <= max;
}

/** Makes a text too short, and makes it too long, in every reading. */
export function lengthMutators(row: Row): readonly Mutator[] {
  const { min = 1, max, empty } = row;
  const isBounded = max !== undefined && max <= LONGEST;
  return [
    ...(empty === undefined && min > 0
      ? [mutator(`is shorter than ${min}`, (dice) => textOfUnits(row, min - 1, dice))]
      : []),
    ...(isBounded ? [mutator(`is longer than ${max}`, (dice) => textOfUnits(row, max + 1, dice))] : []),
  ];
}

function mutator(what: string, draw: (dice: Dice) => string): Mutator {
  return { rule: 'length', what, mutate: (_, dice) => draw(dice) };
}

/** A text of so many characters, the unit in which both readings agree on what is too long. */
function textOfUnits({ type, format }: Row, length: number, dice: Dice): string {
  const { alphabet } = drawsOf(format) ?? {};
  if (alphabet !== undefined) return dice.text(alphabet, length);
  return textOfLength(isInBytes(type) ? 'ANS' : (type as TextNotation), length, dice);
}

/** A text of a type, as long as asked in the unit of the type. */
function textOfLength(type: TextNotation, length: number, dice: Dice): string {
  if (!isInBytes(type)) return dice.text(alphabets[type], length);
  let text = '';
  let left = length;
  while (left > 0) {
    const character = dice.text(left < 3 ? alphabets.ANS : alphabets[type], 1);
    left -= bytesOf(character);
    text += character;
  }
  return text;
}

/** How long a character of one UTF-16 unit is in UTF-8. An encoder for each took most of the time of drawing. */
function bytesOf(character: string): number {
  const unit = character.charCodeAt(0);
  if (unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
}
