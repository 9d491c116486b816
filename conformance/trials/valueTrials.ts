import type { JsonObject } from '../Testee.js';
import { classes, filled, type TextNotation, textNotationOf } from './classes.js';
import { without, withValue } from './members.js';
import type { PlacedRow, TrialRow as Row, Trial, Verdict } from './Trial.js';
import { invalid, open, valid } from './verdicts.js';

/** A row with fixed values: each of them, others of its class and length, other lengths and letter cases. */
export function valueTrials(base: JsonObject, placed: PlacedRow): Trial[] {
  const { row, path, pointer, reference, slug } = placed;
  const notation = textNotationOf(row);
  if (row.values === undefined || notation === undefined) return [];
  const listed = Object.keys(row.values);
  const right = listed.map((value, index) => [`listed-${index + 1}`, value, valid] as const);
  return [
    ...right,
    ...wrong(row, notation, listed, pointer),
    ...tolerated(row, pointer),
    ...otherCases(row, listed, pointer),
  ].map(([name, value, verdict]) => ({
    slug: `${slug}.value-${name}`,
    title: `${row.identifier} is ${verdict.result === 'valid' ? 'a listed value' : 'none of the listed values'} (${name}).`,
    references: [reference],
    get message() {
      return withValue(alone(base, row.identifier), path, value);
    },
    ...verdict,
  }));
}

type Tried = readonly [name: string, value: string, verdict: Verdict];

function wrong(
  { min = 1, max, toleratedValues = {} }: Row,
  notation: TextNotation,
  listed: readonly string[],
  pointer: string,
): readonly Tried[] {
  const alphabet = [...classes[notation].alphabet].toReversed();
  const taken = [...listed, ...Object.keys(toleratedValues)];
  const other = alphabet.map((character) => character.repeat(min)).find((text) => !taken.includes(text));
  return [
    ['not-listed', other as string, invalid('not-listed', pointer, 'value')],
    ['empty', '', invalid('too-short', pointer, 'length', 'value')],
    ...(max === undefined
      ? []
      : [
          [
            'one-too-long',
            filled(notation, max + 1),
            invalid('too-long', pointer, 'length', 'value'),
          ] as const,
        ]),
    ...(min > 1
      ? [
          [
            'one-too-short',
            filled(notation, min - 1),
            invalid('too-short', pointer, 'length', 'value'),
          ] as const,
        ]
      : []),
  ];
}

/** Values of a sample that the row does not list: accepted, and never sent. */
function tolerated({ toleratedValues = {} }: Row, pointer: string): readonly Tried[] {
  return Object.entries(toleratedValues).map(([value, erratum], index) => [
    `tolerated-${index + 1}`,
    value,
    open({ erratum, invalidIn: 'strict' }, pointer, 'value'),
  ]);
}

/** Fixed values are compared letter by letter, but for those whose letters the pages spell two ways. */
function otherCases({ ignoreCase }: Row, listed: readonly string[], pointer: string): readonly Tried[] {
  const lettered = listed.find((value) => value.toLowerCase() !== value && value.length > 3);
  if (lettered === undefined) return [];
  const others = [lettered.toLowerCase(), lettered.toUpperCase(), 'SHA256withRSA'].filter(
    (value, index) => (index < 2 || ignoreCase !== undefined) && !listed.includes(value),
  );
  return [...new Set(others)].map((value, index) => [
    `letter-case-${index + 1}`,
    value,
    ignoreCase === undefined
      ? invalid('not-listed', pointer, 'value')
      : open({ erratum: ignoreCase, invalidIn: 'strict' }, pointer, 'value'),
  ]);
}

/** The type of an ID document decides over the length of its number, so it is tried without one. */
function alone(base: JsonObject, identifier: string): JsonObject {
  return identifier === 'idType' ? without(base, ['encData', 'idNo']) : base;
}
