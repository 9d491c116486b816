import type { Condition } from 'tallystick';
import type { JsonObject } from '../Testee.js';
import type { MessageOperation } from '../VectorFile.js';
import { isConstant } from './encoded.js';
import { valueAt, without, withValue } from './members.js';
import { slugOf } from './placedRows.js';
import type { PlacedRow, Trial, Verdict } from './Trial.js';
import { invalid, open, valid } from './verdicts.js';

const READERS: readonly MessageOperation[] = ['validate', 'decode'];
const WRITER: readonly MessageOperation[] = ['encode'];

/**
 * A row that is missing, alone and, for the rows of a merchant, by who sends.
 *
 * @param failure a message that tells of a failure, where the table has one
 */
export function presenceTrials(
  base: JsonObject,
  placed: PlacedRow,
  failure: JsonObject | undefined,
): Trial[] {
  const { row, path, slug } = placed;
  if (row.withoutRow) return [];
  const message = without(base, path);
  const missing = { ...named(placed, `${slug}.missing`, `${row.identifier} is missing.`), message };
  if (row.condition && 'party' in row.condition) return merchantTrials(base, placed);
  // What encode fills in or leaves to the signature may be missing there alone.
  const isFilledIn = row.signature || isConstant(row);
  if (isFilledIn) {
    return [
      { ...missing, only: READERS, ...verdictOfMissing(base, placed) },
      { ...missing, slug: `${slug}.left-to-encode`, only: WRITER, ...valid },
    ];
  }
  if (row.condition && 'excludes' in row.condition) {
    return [{ ...missing, ...valid }, ...exclusionTrials(base, placed, row.condition)];
  }
  const depends = row.condition && 'member' in row.condition && failure !== undefined;
  return [
    { ...missing, ...verdictOfMissing(base, placed) },
    ...(depends && valueAt(failure, path) === undefined ? [besideFailure(failure, base, placed)] : []),
  ];
}

function named({ row, reference }: PlacedRow, slug: string, title: string) {
  return {
    slug,
    title,
    references: [reference, ...(row.errata ?? []).map((erratum) => `errata#${erratum}`)],
  };
}

function verdictOfMissing(base: JsonObject, { row, path, pointer }: PlacedRow): Verdict {
  const { presence, condition } = row;
  const due = invalid('missing', pointer, 'required');
  if (condition === undefined) return presence === 'M' || presence === 'R' ? due : valid;
  if (presence === 'O') return valid;
  if ('always' in condition) {
    return open({ erratum: condition.erratum, invalidIn: 'strict' }, pointer, 'required');
  }
  if ('missing' in condition) {
    const siblings = [condition.missing].flat().map((name) => [...path.slice(0, -1), name]);
    if (siblings.some((sibling) => valueAt(base, sibling) !== undefined)) return valid;
    return open(
      { erratum: condition.erratum, invalidIn: condition.advice ? 'neither' : 'strict' },
      pointer,
      'required',
    );
  }
  if (!('member' in condition)) return valid;
  if (!condition.lenient) return due;
  const invalidIn = condition.advice ? 'neither' : 'strict';
  return open({ erratum: condition.erratum, invalidIn }, pointer, 'required');
}

/** A member together with each of those that it excludes. */
function exclusionTrials(
  base: JsonObject,
  placed: PlacedRow,
  { excludes, erratum }: Extract<Condition, { excludes: string | readonly string[] }>,
): Trial[] {
  const { row, pointer, slug } = placed;
  return [excludes].flat().map((name) => ({
    ...named(placed, `${slug}.beside-${slugOf(name)}`, `${row.identifier} stands beside ${name}.`),
    message: withValue(base, [name], 'x'),
    ...open({ erratum, invalidIn: 'strict' }, pointer, 'absent'),
  }));
}

/** A member of a success in a failure, which no page forbids. */
function besideFailure(failure: JsonObject, base: JsonObject, placed: PlacedRow): Trial {
  const { row, path, pointer, slug } = placed;
  const { erratum, advice } = row.condition as { readonly erratum: string; readonly advice?: true };
  return {
    ...named(
      { ...placed, row: { ...row, errata: [erratum] } },
      `${slug}.beside-failure`,
      `${row.identifier} stands beside a failure.`,
    ),
    message: withValue(failure, path, valueAt(base, path)),
    ...open({ erratum, invalidIn: advice ? 'neither' : 'strict' }, pointer, 'absent'),
  };
}

/** The rows of a merchant: all for a merchant, none for a member, all or none where nobody says who sends. */
function merchantTrials(base: JsonObject, placed: PlacedRow): Trial[] {
  const { row, path, pointer, slug } = placed;
  const rows = ['merchantID', 'merchantName', 'mcc'];
  const none = rows.reduce((message, name) => without(message, [name]), base);
  const lacking = without(base, path);
  const alone = withValue(none, path, valueAt(base, path));
  const others = rows.filter((name) => name !== row.identifier);
  const title = (rest: string) => `${row.identifier} ${rest}.`;
  return [
    {
      ...named(placed, `${slug}.missing`, title('is missing, the other rows of a merchant stand')),
      message: lacking,
      ...invalid('missing', pointer, 'required'),
    },
    {
      ...named(placed, `${slug}.missing-of-merchant`, title('is missing in the message of a merchant')),
      message: lacking,
      party: 'merchant',
      ...invalid('missing', pointer, 'required'),
    },
    {
      ...named(placed, `${slug}.of-merchant`, title('stands in the message of a merchant')),
      message: base,
      party: 'merchant',
      ...valid,
    },
    {
      ...named(placed, `${slug}.alone`, title('stands without the other rows of a merchant')),
      message: alone,
      result: 'invalid',
      flags: ['missing'],
      expected: others.map((name) => ({ rule: 'required', path: `/${name}` })),
    },
    {
      ...named(placed, `${slug}.of-member`, title('stands in the message of a member')),
      message: alone,
      party: 'member',
      ...invalid('must-be-absent', pointer, 'absent'),
    },
    {
      ...named(
        placed,
        `${slug}.all-of-member`,
        title('and the other rows of a merchant stand in the message of a member'),
      ),
      message: base,
      party: 'member',
      result: 'invalid',
      flags: ['must-be-absent'],
      expected: rows.map((name) => ({ rule: 'absent', path: `/${name}` })),
    },
    {
      ...named(placed, `${slug}.none`, title('and the other rows of a merchant are missing')),
      message: none,
      ...valid,
    },
    {
      ...named(placed, `${slug}.none-of-member`, title('is missing in the message of a member')),
      message: none,
      party: 'member',
      ...valid,
    },
    {
      ...named(
        placed,
        `${slug}.none-of-merchant`,
        title('and its like are missing in the message of a merchant'),
      ),
      message: none,
      party: 'merchant',
      result: 'invalid',
      flags: ['missing'],
      expected: rows.map((name) => ({ rule: 'required', path: `/${name}` })),
    },
  ];
}
