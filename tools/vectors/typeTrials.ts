import type { JsonObject } from '../../conformance/Testee.js';
import { withValue } from './members.js';
import type { PlacedRow, Trial } from './Trial.js';
import { invalid } from './verdicts.js';

const NOT_STRINGS = { number: 4814, null: null, object: {}, array: ['4814'], boolean: true };
const NOT_OBJECTS = { number: 4814, null: null, string: '{}', array: [{}], boolean: false };

/** A row with values of every other JSON type. */
export function typeTrials(base: JsonObject, { row, path, pointer, reference, slug }: PlacedRow): Trial[] {
  if (row.withoutRow) return [];
  const others = row.members ? NOT_OBJECTS : NOT_STRINGS;
  return Object.entries(others).map(([type, value]) => ({
    slug: `${slug}.type-${type}`,
    title: `${row.identifier} is of the JSON type ${type}.`,
    references: [reference],
    message: withValue(base, path, value),
    ...invalid('wrong-type', pointer, 'type'),
  }));
}
