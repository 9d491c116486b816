import type { JsonObject } from '../Testee.js';
import type { MessageOperation } from '../VectorFile.js';
import { withValue } from './members.js';
import type { PlacedRow, Trial, TrialRow } from './Trial.js';
import { invalid, open } from './verdicts.js';

const READERS: readonly MessageOperation[] = ['validate', 'decode'];

const NOT_STRINGS = { number: 4814, null: null, object: {}, array: ['4814'], boolean: true };
const NOT_OBJECTS = { number: 4814, null: null, string: '{}', array: [{}], boolean: false };
const NOT_LISTS = { number: 4814, null: null, string: '[]', object: {}, boolean: false };
/** Of a JSON text an object is what `encode` takes too. */
const NOT_JSON = { number: 4814, null: null, array: [{}], boolean: true };
const NOT_WHOLE = { fraction: 1.5, null: null, object: {}, array: [4], boolean: true };

/** A row with values of every other JSON type. */
export function typeTrials(base: JsonObject, placed: PlacedRow): Trial[] {
  const { row, path, pointer, reference, slug } = placed;
  if (row.withoutRow) return [];
  return [
    ...Object.entries(othersOf(row)).map(([type, value]) => ({
      slug: `${slug}.type-${type}`,
      title: `${row.identifier} is of the JSON type ${type}.`,
      references: [reference],
      get message() {
        return withValue(base, path, value);
      },
      ...invalid('wrong-type', pointer, 'type'),
    })),
    ...(row.type === 'Int' ? [numberTrial(base, placed)] : []),
    ...(row.type === 'List' ? [itemTrial(base, placed)] : []),
    ...(row.json ? jsonTrials(base, placed) : []),
  ];
}

function othersOf(row: TrialRow): Readonly<Record<string, unknown>> {
  if (row.type === 'Int') return NOT_WHOLE;
  if (row.type === 'List') return NOT_LISTS;
  if (row.json) return NOT_JSON;
  return row.members ? NOT_OBJECTS : NOT_STRINGS;
}

/** Printed as a number, and in samples it is in quotes. */
function numberTrial(base: JsonObject, { row, path, pointer, reference, slug }: PlacedRow): Trial {
  return {
    slug: `${slug}.type-number`,
    title: `${row.identifier} is a JSON number.`,
    references: [reference, 'errata#int-in-quotes'],
    message: withValue(base, path, Number([Object.keys(row.values ?? {}), row.examples, '5'].flat()[0])),
    only: ['validate'],
    ...open({ erratum: 'int-in-quotes', invalidIn: 'strict' }, pointer, 'type'),
  };
}

function itemTrial(base: JsonObject, { row, path, pointer, reference, slug }: PlacedRow): Trial {
  return {
    slug: `${slug}.item-text`,
    title: `An item of ${row.identifier} is a text.`,
    references: [reference],
    message: withValue(base, path, ['item']),
    ...invalid('wrong-type', `${pointer}/0`, 'type'),
  };
}

/** Texts that are not JSON, or JSON of something other than an object. */
function jsonTrials(base: JsonObject, { row, path, pointer, reference, slug }: PlacedRow): Trial[] {
  const object: Trial = {
    slug: `${slug}.type-object`,
    title: `${row.identifier} is of the JSON type object.`,
    references: [reference],
    message: withValue(base, path, {}),
    only: READERS,
    ...invalid('wrong-type', pointer, 'type'),
  };
  const texts = { 'cut-off': '{"goods_name":"x"', list: '[]', word: 'goods', quotes: "{'goods_name':'x'}" };
  const tried = Object.entries(texts).map(([name, text]) => ({
    slug: `${slug}.json-${name}`,
    title: `The text of ${row.identifier} holds no JSON object: ${name.replace('-', ' ')}.`,
    references: [reference],
    message: withValue(base, path, text),
    ...(row.damaged === undefined
      ? invalid('wrong-form', pointer, 'format', 'syntax', 'type')
      : open({ erratum: row.damaged, invalidIn: 'strict' }, pointer, 'format', 'syntax', 'type')),
  }));
  return [object, ...tried];
}
