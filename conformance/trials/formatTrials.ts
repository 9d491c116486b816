import type { JsonObject } from '../Testee.js';
import { type FormValue, formatValues } from './formatValues.js';
import { lengthVerdict } from './lengthVerdict.js';
import { withValue } from './members.js';
import type { PlacedRow, TrialTable as Table, Trial, TrialRow, Verdict } from './Trial.js';
import { open, valid } from './verdicts.js';

const FLAGS: Readonly<Record<string, string>> = {
  charset: 'outside-class',
  value: 'out-of-range',
  format: 'wrong-form',
};

/** A row with a form: values of the form, and values that have its class and length but not its form. */
export function formatTrials(base: JsonObject, placed: PlacedRow, { name }: Table): Trial[] {
  const { row, path, pointer, reference, slug } = placed;
  return triedFor(row, name).map((tried) => ({
    slug: `${slug}.format-${tried.name}`,
    title: `${row.identifier}: ${tried.name.replaceAll('-', ' ')}.`,
    references: [reference, ...(tried.dispute ? [`errata#${tried.dispute.erratum}`] : [])],
    get message() {
      return withValue(base, path, tried.value);
    },
    ...verdictOf(tried, pointer),
  }));
}

/** What is tried of the form of a row, with the rules that its own length adds. */
export function triedFor(row: TrialRow, message: string): readonly FormValue[] {
  const { format } = row;
  if (format === undefined) return [];
  const values = formatValues[`${format} ${message}`] ?? formatValues[format];
  if (values === undefined) throw new Error(`no values for the form ${format}`);
  return values.flatMap((tried) => inLength(tried, row));
}

/** Values are written for one length of their form: with another, their length breaks or keeps to the row. */
function inLength(tried: FormValue, row: TrialRow): readonly FormValue[] {
  const { value, breaks = [], dispute } = tried;
  const length = lengthVerdict(row, value);
  const isAbout = breaks.includes('length');
  if (length === 'right') return isAbout && breaks.length === 1 ? [] : [tried];
  if (isAbout) return [tried];
  if (breaks.length > 0) return [{ ...tried, breaks: [...breaks, 'length'] }];
  return length === 'wrong' || dispute ? [] : [{ ...tried, breaks: ['length'], dispute: length }];
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
