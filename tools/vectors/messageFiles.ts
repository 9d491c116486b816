import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../../conformance/Testee.js';
import { decoded, encoded } from '../../conformance/trials/encoded.js';
import { without, withValue } from '../../conformance/trials/members.js';
import { jpegOf } from '../../conformance/trials/photos.js';
import { placedRows, undeclaredMembers } from '../../conformance/trials/placedRows.js';
import { rowTrials } from '../../conformance/trials/rowTrials.js';
import type { PlacedRow, Trial } from '../../conformance/trials/Trial.js';
import { invalid, valid } from '../../conformance/trials/verdicts.js';
import { withDependents } from '../../conformance/trials/withDependents.js';
import type { Changes, FiledVector, MessageOperation, VectorFile } from '../../conformance/VectorFile.js';
import { slugOfMessage } from '../../conformance/vectors/expandVectors.js';
import type { Table } from '../tables/Table.js';
import { bases, failures, requests } from './bases.js';
import { changesBetween } from './changesBetween.js';
import { echoTrials } from './echoTrials.js';
import { firstTables } from './firstTables.js';
import { type Bases, BY_ARITHMETIC, fileOf, nearest } from './group.js';
import { wholeTrials } from './wholeTrials.js';
import { wireTrials } from './wireTrials.js';

/** What is asked of every message. */
const OPERATIONS: readonly MessageOperation[] = ['decode', 'encode', 'validate'];

/** A file for each message, which all operations are asked, and one for its wire form. */
export function messageFiles(): readonly VectorFile[] {
  return firstTables.flatMap(filesOf);
}

function filesOf(table: Table): readonly VectorFile[] {
  const { name } = table;
  const base = baseOf(table);
  const trials = [
    ...wholeTrials(base, table),
    ...placedRows(table).flatMap((placed) =>
      rowTrials(table, placed, {
        base,
        alone: baseWithoutDependents(table, placed),
        failure: failures[name],
      }),
    ),
  ];
  const validated = [
    ...echoTrials(base, table),
    ...(name.endsWith('ID_CARD_PHOTO_VERIFICATION/request') ? photoTrials(table) : []),
  ].map((trial) => ({ ...trial, only: ['validate'] as const }));
  const named: Bases = {
    message: base,
    ...(failures[name] && { failure: failures[name] }),
    ...(requests[name] && { request: requests[name] }),
  };
  const id = slugOfMessage(name);
  const head = { message: name, provenance: BY_ARITHMETIC };
  const tried = [...trials, ...validated].map((trial) => withDependents(trial, table));
  return [
    fileOf(
      { ...head, group: id, operations: OPERATIONS, mayBeLeftOut: undeclaredMembers(table), bases: named },
      tried.flatMap((trial) => vectorsOf(table, id, trial, named)),
    ),
    wireFile(base, table),
  ];
}

function wireFile(base: JsonObject, table: Table): VectorFile {
  const { name } = table;
  const group = `${slugOfMessage(name)}.wire`;
  const trials = wireTrials(base, table).map((trial) => withDependents(trial, table));
  const wire: Bases = { message: trials[0]?.message ?? base };
  return fileOf(
    { group, operation: 'validate', message: name, provenance: BY_ARITHMETIC, bases: wire },
    trials.map((trial) =>
      filedVector(`${group}.${trial.slug}`, trial, {
        ...nearest(wire, trial.message),
        input: { form: 'wire' },
      }),
    ),
  );
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

/** A vector, or several where what follows is not the same for all operations. */
function vectorsOf(table: Table, prefix: string, trial: Trial, bases: Bases): readonly FiledVector[] {
  const { message, party, request } = trial;
  const { request: ofRequest, ...ofMessage } = bases;
  const derived = nearest(ofMessage, message);
  const asked = operationsOf(trial);
  const outputs = asked.map((operation) => {
    // validate has no output, so it stands with one that has.
    const writer = operation === 'validate' ? asked[0] : operation;
    return JSON.stringify(outputOf(table, writer, trial));
  });
  return [...new Set(outputs)].map((output) => {
    const operations = asked.filter((_, index) => outputs[index] === output);
    const changes = JSON.parse(output) as Changes;
    return filedVector(`${prefix}.${trial.slug}`, trial, {
      ...(operations.length < OPERATIONS.length && { operations }),
      ...derived,
      ...(party !== undefined && { input: { party } }),
      ...(request && ofRequest && { request: nearest({ request: ofRequest }, request) }),
      ...(Object.keys(changes).length > 0 && { output: changes }),
    });
  });
}

function operationsOf(trial: Trial): readonly MessageOperation[] {
  const { party, only = OPERATIONS } = trial;
  return OPERATIONS.filter(
    (operation) =>
      only.includes(operation) &&
      (operation === 'validate' || isForAll(trial)) &&
      (operation !== 'decode' || party === undefined),
  );
}

/** How what comes out differs from the message. */
function outputOf(
  table: Table,
  operation: MessageOperation | undefined,
  { message, result }: Trial,
): Changes {
  if (result !== 'valid') return {};
  if (operation === 'encode') return changesBetween(message, encoded(table, message));
  if (operation !== 'decode') return {};
  const value = decoded(table.rows, message);
  // The order of members is that of the table, and nobody judges it.
  return isDeepStrictEqual(value, message) ? {} : changesBetween(message, value);
}

function filedVector(id: string, trial: Trial, made: Partial<FiledVector>): FiledVector {
  const { level = 'MUST', title, references, flags, request, result, acceptable, expected } = trial;
  const { output, ...asked } = made;
  return {
    id,
    level,
    title,
    references,
    ...(flags !== undefined && { flags }),
    ...(request !== undefined && { feature: 'request' as const }),
    ...asked,
    result,
    ...(acceptable !== undefined && { acceptable }),
    ...(expected !== undefined && { expected }),
    ...(output !== undefined && { output }),
  };
}

/** The longest photo and one that is too long. */
function photoTrials(table: Table): readonly Trial[] {
  const base = baseOf(table);
  const reference = `${table.name}#encData.photo`;
  return [
    {
      slug: 'enc-data.photo.length-longest',
      title: 'photo is 204800 characters long.',
      references: [reference],
      message: withValue(base, ['encData', 'photo'], jpegOf(204_800)),
      ...valid,
    },
    {
      slug: 'enc-data.photo.length-too-long',
      title: 'photo is 204804 characters long.',
      references: [reference],
      message: withValue(base, ['encData', 'photo'], jpegOf(204_804)),
      ...invalid('too-long', '/encData/photo', 'length'),
    },
  ];
}
