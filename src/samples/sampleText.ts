import type { Notation, Row } from '../codec/Table.js';
import { notation } from '../generated/notation.js';
import { alphabets } from './alphabets.js';
import type { Dice } from './dice.js';
import { formatSamples } from './formatSamples.js';
import type { SampleMessage, SampleStyle } from './SampleMessage.js';

/** How long a text without a printed length gets. */
const UNBOUNDED = 200;

/** Draws a valid value of a row that holds text. */
export function sampleText(row: Row, siblings: SampleMessage, dice: Dice, style: SampleStyle): string {
  if (row.values !== undefined) return dice.pick(Object.keys(row.values));
  const draw = row.format && formatSamples[row.format.name];
  if (draw !== undefined) return draw(dice, style, siblings);
  if (row.examples !== undefined && style === 'realistic') return redrawn(dice.pick(row.examples), dice);
  // Where a text has a least length, bytes and characters must both reach it.
  const type =
    (row.min ?? 1) > 1 && row.type === 'String' ? 'ANS' : (row.type as Exclude<Notation, 'Object'>);
  return textOfLength(type, drawLength(row, dice), dice);
}

/** A text of a type, as long as asked in the unit of the type. */
export function textOfLength(type: Exclude<Notation, 'Object'>, length: number, dice: Dice): string {
  if (notation[type].unit === 'character') return dice.text(alphabets[type], length);
  let text = '';
  let left = length;
  while (left > 0) {
    const character = dice.text(left < 3 ? alphabets.ANS : alphabets[type], 1);
    left -= new TextEncoder().encode(character).length;
    text += character;
  }
  return text;
}

function drawLength({ min = 1, max = min + UNBOUNDED }: Row, dice: Dice): number {
  return dice.pick([min, max, dice.between(min, max)]);
}

/** An example with other digits at its end, where it is a number long enough to be somebody's own. */
function redrawn(example: string, dice: Dice): string {
  if (example.length < 14) return example;
  return example.replace(/[0-9]{1,6}$/, (tail) => dice.text(alphabets.N, tail.length));
}
