/** What near misses draw of values that are neither texts nor objects. */
import type { Mutator } from '../Dice.js';
import type { Row } from '../Row.js';
import { nestingOf } from './nesting.js';

type Kind = 'text' | 'object' | 'list' | 'json' | 'int';

const WRONG: Readonly<Record<Kind, { readonly what: string; readonly values: readonly unknown[] }>> = {
  text: { what: 'is not a string', values: [0, 12, null, true, [], {}] },
  object: { what: 'is not an object', values: ['', 'text', 0, null, true, []] },
  list: { what: 'is not a list', values: ['', 'text', 0, null, true, {}] },
  json: { what: 'is not a string', values: [0, null, true, [], {}] },
  int: { what: 'is neither digits nor a whole number', values: [-1, 1.5, null, true, [], {}] },
};

/** Makes a member one of another JSON type. */
export function typeMutator(row: Row): Mutator {
  const { what, values } = WRONG[kindOf(row)];
  return { rule: 'type', what, mutate: (_, dice) => dice.pick<unknown>(values) };
}

/** Makes a JSON text one that is not, or that holds no object. */
export function jsonTextMutators(row: Row): readonly Mutator[] {
  // A text that is tolerated is not a fault.
  if (nestingOf(row) !== 'text' || row.damaged !== undefined) return [];
  const texts = ['{', '{"a":1', "{'a':1}", '[]', 'null', '1', 'text'];
  return [{ rule: 'format', what: 'holds no JSON object', mutate: (_, dice) => dice.pick(texts) }];
}

function kindOf(row: Row): Kind {
  const nesting = nestingOf(row);
  if (nesting === undefined) return row.type === 'Int' ? 'int' : 'text';
  return nesting === 'text' ? 'json' : nesting;
}

/** A row whose texts are drawn: an Int is drawn as its digits. */
export function asText(row: Row): Row {
  return row.type === 'Int' ? { ...row, type: 'N' } : row;
}
