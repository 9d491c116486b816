import type { JsonObject } from '../../Testee.js';
import type { Vector, VectorGroup } from '../../Vector.js';
import { bases, failures } from './bases.js';
import { charsetTrials } from './charsetTrials.js';
import { echoTrials } from './echoTrials.js';
import { decoded, encoded } from './encoded.js';
import { formatTrials } from './formatTrials.js';
import { BY_ARITHMETIC, groupOf } from './group.js';
import { lengthTrials } from './lengthTrials.js';
import { without, withValue } from './members.js';
import { jpegOf } from './photos.js';
import { placedRows, slugOf, tables } from './placedRows.js';
import { presenceTrials } from './presenceTrials.js';
import type { Table } from './Table.js';
import type { MessageOperation, PlacedRow, Trial } from './Trial.js';
import { typeTrials } from './typeTrials.js';
import { valueTrials } from './valueTrials.js';
import { invalid, valid } from './verdicts.js';
import { wholeTrials } from './wholeTrials.js';
import { wireTrials } from './wireTrials.js';

/** The groups of all messages: validate in both forms, encode, decode. */
export function messageGroups(): readonly VectorGroup[] {
  return tables.flatMap((table) => [
    ...groupsOf(table),
    ...(table.name.endsWith('ID_CARD_PHOTO_VERIFICATION/request') ? photoGroups(table) : []),
  ]);
}

/** Such as `unionpay.mobile-number-verification.request`. */
export function slugOfMessage(name: string): string {
  return name.split('/').map(slugOf).join('.').replaceAll('_', '-');
}

function groupsOf(table: Table): readonly VectorGroup[] {
  const base = baseOf(table);
  const trials = [
    ...wholeTrials(base, table),
    ...placedRows(table).flatMap((placed) => rowTrials(table, placed)),
  ];
  return [
    messageGroup(table, 'validate', '', [...trials, ...echoTrials(base, table)]),
    messageGroup(table, 'validate', 'wire', wireTrials(base, table)),
    messageGroup(table, 'encode', 'encode', trials.filter(isForAll)),
    messageGroup(
      table,
      'decode',
      'decode',
      trials.filter((trial) => isForAll(trial) && trial.party === undefined),
    ),
  ];
}

/** What validate alone is asked, because the others must judge by the same code or by as much care. */
const VALIDATE_ALONE =
  /\.(?:(?:type-(?:array|boolean)|length-(?:middle|twice-too-long|emoji-in-bytes))$|charset-(?!upper-z|nine|tilde|emoji|at|colon|delete|full-width|null|chinese))/;

function isForAll({ slug }: Trial): boolean {
  return !VALIDATE_ALONE.test(slug);
}

function baseOf({ name }: Table): JsonObject {
  const base = bases[name];
  if (base === undefined) throw new Error(`${name} has no base`);
  return base;
}

function rowTrials(table: Table, placed: PlacedRow): readonly Trial[] {
  const base = baseOf(table);
  const alone = baseWithoutDependents(table, placed);
  return [
    ...presenceTrials(base, placed, table),
    ...typeTrials(base, placed),
    ...lengthTrials(alone, placed),
    ...charsetTrials(alone, placed),
    ...valueTrials(alone, placed),
    ...formatTrials(base, placed, table),
  ];
}

/** Other values of a member on which rows depend are tried where those rows do not stand. */
function baseWithoutDependents(table: Table, { pointer }: PlacedRow): JsonObject {
  const base = baseOf(table);
  const dependents = table.rows.filter(
    ({ condition }) => condition && 'member' in condition && condition.member === pointer,
  );
  if (dependents.length === 0) return base;
  if (pointer === '/result_pay') {
    return dependents.reduce((message, { identifier }) => without(message, [identifier]), base);
  }
  return failures[table.name] ?? base;
}

function messageGroup(
  table: Table,
  operation: MessageOperation,
  segment: '' | 'wire' | 'encode' | 'decode',
  trials: readonly Trial[],
): VectorGroup {
  const prefix = [slugOfMessage(table.name), ...(segment === '' ? [] : [segment])].join('.');
  const vectors = trials
    .filter(({ only = [operation] }) => only.includes(operation))
    .map((trial) => vectorOf(table, operation, segment === 'wire' ? 'wire' : 'plain', prefix, trial));
  const group = segment === '' ? `${prefix}.validate` : prefix;
  return groupOf({ group, operation, message: table.name, provenance: BY_ARITHMETIC }, vectors);
}

function vectorOf(
  table: Table,
  operation: MessageOperation,
  form: 'plain' | 'wire',
  prefix: string,
  trial: Trial,
): Vector {
  const { slug, title, references, message, party, request, level = 'MUST', result } = trial;
  const { acceptable, expected, flags } = trial;
  const json = { text: JSON.stringify(message) };
  const who = party === undefined ? {} : { party };
  const input = {
    validate: { message: table.name, form, ...who, json, ...(request !== undefined && { request }) },
    encode: { message: table.name, ...who, value: message },
    decode: { message: table.name, json },
  }[operation];
  const output = {
    validate: {},
    encode: { json: { text: JSON.stringify(encoded(table, message)) } },
    decode: { value: result === 'valid' ? decoded(table.rows, message) : {} },
  }[operation];
  return {
    id: `${prefix}.${slug}`,
    level,
    title,
    references,
    ...(flags !== undefined && { flags }),
    ...(request !== undefined && { feature: 'request' as const }),
    input,
    result,
    ...(acceptable !== undefined && { acceptable }),
    ...(expected !== undefined && { expected }),
    ...(result === 'valid' && operation !== 'validate' && { output }),
  };
}

/** The longest photo and one that is too long, each in a file of its own because of its size. */
function photoGroups(table: Table): readonly VectorGroup[] {
  const base = baseOf(table);
  const reference = `${table.name}#encData.photo`;
  const longest = {
    slug: 'enc-data.photo.length-longest',
    title: 'photo is 204800 characters long.',
    references: [reference],
    message: withValue(base, ['encData', 'photo'], jpegOf(204_800)),
    ...valid,
  };
  const tooLong = {
    slug: 'enc-data.photo.length-too-long',
    title: 'photo is 204804 characters long.',
    references: [reference],
    message: withValue(base, ['encData', 'photo'], jpegOf(204_804)),
    ...invalid('too-long', '/encData/photo', 'length'),
  };
  return [longest, tooLong].map((trial) => {
    const group = messageGroup(table, 'validate', '', [trial]);
    return {
      ...group,
      group: `${group.group}-${trial.slug.split('.').at(-1)?.replace('length-', 'photo-')}`,
    };
  });
}
