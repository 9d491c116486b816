/** What samples and near misses draw on the format axis. */

import type { Dice, Mutator, SampleStyle } from '../Dice.js';
import type { JsonObject } from '../JsonObject.js';
import { drawText, isOfLength } from '../length/lengthDraws.js';
import { characterClassOf, type TextNotation } from '../notation/notation.js';
import { alphabets } from '../notation/notationDraws.js';
import type { Row } from '../Row.js';
import { drawsOf } from './formatDraws.js';

/** Whether the listed values have the characters and the length of their row. */
export function areValuesOfRow(row: Pick<Row, 'type' | 'values' | 'min' | 'max'>): boolean {
  const pattern = characterClassOf(row)?.pattern;
  return Object.keys(row.values ?? {}).every(
    (value) => isOfLength(value, row) && pattern?.test(value) !== false,
  );
}

/** The rows in the order in which they are drawn: a form may look at its siblings, so rows without one come first. */
export function inDrawingOrder(rows: readonly Row[]): readonly Row[] {
  return [...rows.filter(({ format }) => !format), ...rows.filter(({ format }) => format)];
}

/** Draws a valid value of a row that holds text. */
export function drawValue(row: Row, siblings: JsonObject, dice: Dice, style: SampleStyle): string {
  const { values, format, examples } = row;
  if (values !== undefined) return dice.pick(Object.keys(values));
  const draws = drawsOf(format);
  if (draws !== undefined) return draws.draw(dice, style, siblings);
  if (examples !== undefined && style === 'realistic') return redrawn(dice.pick(examples), dice);
  return drawText(row, dice);
}

/** An example with other digits at its end, where it is a number long enough to be somebody's own. */
function redrawn(example: string, dice: Dice): string {
  if (example.length < 14) return example;
  return example.replace(/[0-9]{1,6}$/, (tail) => dice.text(alphabets.N, tail.length));
}

/** Makes a text one that is not listed. */
export function valueMutator({ values, toleratedValues, type }: Row): Mutator | undefined {
  if (values === undefined) return undefined;
  return {
    rule: 'value',
    what: 'is not one of the listed values',
    mutate: (value, dice) =>
      unlisted(String(value), Object.keys({ ...values, ...toleratedValues }), type as TextNotation, dice),
  };
}

/** Makes a text one that is out of range, and one of another form. */
export function formatMutators(row: Row): readonly Mutator[] {
  const { outOfRange, misshapen } = drawsOf(row.format) ?? {};
  const fitting = (texts: readonly string[]) => texts.filter((text) => isOfLength(text, row));
  return [
    ...(outOfRange
      ? [{ rule: 'value', what: 'is out of range', mutate: picking(fitting(outOfRange)) } as const]
      : []),
    ...(misshapen
      ? [
          {
            rule: 'format',
            what: `is not ${row.format?.expected}`,
            mutate: picking(fitting(misshapen)),
          } as const,
        ]
      : []),
  ];
}

function picking(texts: readonly string[]): Mutator['mutate'] {
  return (_, dice) => dice.pick(texts);
}

function unlisted(text: string, values: readonly string[], type: TextNotation, dice: Dice): string {
  const taken = values.map((value) => value.toLowerCase());
  const alphabet = alphabets[type].replace(/[^A-Za-z0-9]/g, '');
  let other = dice.text(alphabet, text.length);
  while (taken.includes(other.toLowerCase())) other = dice.text(alphabet, text.length);
  return other;
}
