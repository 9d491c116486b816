import type { JsonObject } from '../../conformance/Testee.js';
import type { Table } from '../tables/Table.js';
import { type FormValue, formatValues } from './formatValues.js';
import { withValue } from './members.js';
import type { PlacedRow, Trial, Verdict } from './Trial.js';
import { open, valid } from './verdicts.js';

const FLAGS: Readonly<Record<string, string>> = {
  charset: 'outside-class',
  value: 'out-of-range',
  format: 'wrong-form',
};

/** A row with a form: values of the form, and values that have its class and length but are none. */
export function formatTrials(base: JsonObject, placed: PlacedRow, { name }: Table): Trial[] {
  const { row, path, pointer, reference, slug } = placed;
  const format = row.format;
  if (format === undefined) return [];
  const values = formatValues[format] ?? formatValues[`${format} ${name.split('/').at(-1)}`];
  if (values === undefined) throw new Error(`no values for the form ${format}`);
  return values.map((tried) => ({
    slug: `${slug}.format-${tried.name}`,
    title: `${row.identifier}: ${tried.name.replaceAll('-', ' ')}.`,
    references: [reference, ...(tried.dispute ? [`errata#${tried.dispute.erratum}`] : [])],
    message: withValue(base, path, tried.value),
    ...verdictOf(tried, pointer),
  }));
}

function verdictOf({ name, breaks = [], dispute }: FormValue, pointer: string): Verdict {
  if (dispute !== undefined) return open(dispute, pointer, ...breaks);
  const [first] = breaks;
  if (first === undefined) return valid;
  const isShort = first === 'length' && /short|empty|alone|without/.test(name);
  return {
    result: 'invalid',
    flags: [FLAGS[first] ?? (isShort ? 'too-short' : 'too-long')],
    expected: breaks.map((rule) => ({ rule, path: pointer })),
  };
}
