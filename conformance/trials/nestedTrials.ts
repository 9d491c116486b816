import type { JsonObject } from '../Testee.js';
import type { MessageOperation } from '../VectorFile.js';
import { valueAt, withValue } from './members.js';
import type { PlacedRow, Trial } from './Trial.js';
import { invalid, valid } from './verdicts.js';

const READERS: readonly MessageOperation[] = ['validate', 'decode'];

/** A row that holds other rows: an unknown member inside, a list without items, a fault in its second item. */
export function nestedTrials(base: JsonObject, { row, path, pointer, reference, slug }: PlacedRow): Trial[] {
  const { identifier, type, json, members } = row;
  if (members === undefined) return [];
  const inside = type === 'List' ? [...path, '0'] : path;
  const unknown: Trial = {
    slug: `${slug}.unknown`,
    title: `An unknown member is in ${identifier}.`,
    references: [reference],
    message: withValue(base, [...inside, 'newOption'], 'x'),
    only: READERS,
    ...valid,
  };
  const written: Trial = {
    ...unknown,
    only: ['encode'],
    ...invalid('unknown-member', `/${[...inside, 'newOption'].join('/')}`, 'unknown'),
  };
  // A JSON text goes out as it came in, because the signature covers it.
  return [unknown, ...(json ? [] : [written]), ...(type === 'List' ? listTrials() : [])];

  function listTrials(): Trial[] {
    const [item] = valueAt(base, path) as readonly JsonObject[];
    const common = { references: [reference] };
    return [
      {
        ...common,
        slug: `${slug}.two-items`,
        title: `${identifier} has two items.`,
        message: withValue(base, path, [item, item]),
        ...valid,
      },
      {
        ...common,
        slug: `${slug}.item-number-behind`,
        title: `The second item of ${identifier} is a number.`,
        message: withValue(base, path, [item, 4]),
        ...invalid('wrong-type', `${pointer}/1`, 'type'),
      },
    ];
  }
}
