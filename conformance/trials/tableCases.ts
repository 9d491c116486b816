import type { MessageTable, Row } from 'tallystick';
import { interfaces } from 'tallystick/catalogue';
import type { Case } from '../Case.js';
import { firstMessages } from '../firstMessages.js';
import type { JudgeProfile } from '../judges/Judge.js';
import { NOW } from '../properties/NOW.js';
import type { JsonObject } from '../Testee.js';
import type { Vector } from '../Vector.js';
import type { MessageOperation } from '../VectorFile.js';
import { slugOfMessage } from '../vectors/expandVectors.js';
import { caseOf } from '../vectors/loadVectors.js';
import { decoded, encoded } from './encoded.js';
import { exampleMessages, withoutStray } from './exampleMessages.js';
import { valueAt, without } from './members.js';
import { nestedTrials } from './nestedTrials.js';
import { otherwiseTrials } from './otherwiseTrials.js';
import { placedRows, undeclaredMembers } from './placedRows.js';
import { rowTrials } from './rowTrials.js';
import type { PlacedRow, Trial, TrialRow, TrialTable } from './Trial.js';
import { valid } from './verdicts.js';
import { withDependents } from './withDependents.js';

const OPERATIONS: readonly MessageOperation[] = ['validate', 'encode', 'decode'];

/** What `encode` and `decode` are asked too: one trial of each kind, because all three judge by the same table. */
const ASKED_OF_ALL =
  /^base$|^failure$|\.(?:missing|left-to-encode|type-null|length-one-too-long|value-not-listed|charset-null|json-word|item-text|unknown)$/;

/**
 * The trials of every message that came after the first eight, made from its table when they are asked: type, length,
 * presence, characters, values and form of each row, by arithmetic on the row and never by the codec. Their ids
 * are made of message and row, so they never change.
 *
 * @param profile readings that are pinned
 * @param names which messages; all that came later unless given
 */
export function tableCases(profile: JudgeProfile = {}, names?: readonly string[]): readonly Case[] {
  return interfaces
    .flatMap(({ tables }) => tables)
    .filter(({ name }) => !firstMessages.includes(name) && (names?.includes(name) ?? true))
    .flatMap((table) => casesOf(trialTable(table), profile));
}

/** The table as the trials read it. */
export function trialTable({ name, rows }: MessageTable): TrialTable {
  return { name, rows: rows.map(trialRow) };
}

function trialRow({ format, members, ...row }: Row): TrialRow {
  return {
    ...row,
    ...(format && { format: format.name }),
    ...(members && { members: members.map(trialRow) }),
  };
}

function casesOf(table: TrialTable, profile: JudgeProfile): readonly Case[] {
  const leftOut = undeclaredMembers(table);
  const trials = tableTrials(table);
  return OPERATIONS.flatMap((operation) =>
    trials
      .filter(({ slug, only }) => isAsked(operation, slug, only))
      .map((trial) => caseWhenAsked(table, trial, operation, leftOut, profile)),
  );
}

/** A case whose question is made when it is asked. */
function caseWhenAsked(
  table: TrialTable,
  trial: Trial,
  operation: MessageOperation,
  leftOut: readonly string[],
  profile: JudgeProfile,
): Case {
  const { name } = table;
  const { title, references, result, flags = [] } = trial;
  let made: Case | undefined;
  const whole = () => {
    made ??= caseOf(
      { message: name, operation, now: NOW },
      vectorOf(table, withDependents(trial, table), operation, leftOut),
      NO_KEYS,
      profile,
      'trial',
    );
    return made;
  };
  return {
    id: idOf(name, operation, trial),
    aliases: [],
    title,
    operation,
    message: name,
    level: 'MUST',
    tags: ['trial', result, ...flags],
    references,
    get acceptable() {
      return whole().acceptable;
    },
    get questions() {
      return whole().questions;
    },
    get expected() {
      return whole().expected;
    },
    judge: (answers) => whole().judge(answers),
  };
}

function idOf(message: string, operation: MessageOperation, { slug }: Trial): string {
  return `${slugOfMessage(message)}${operation === 'validate' ? '' : `.${operation}`}.${slug}`;
}

const NO_KEYS: ReadonlyMap<string, JsonObject> = new Map();

function isAsked(operation: MessageOperation, slug: string, only = OPERATIONS): boolean {
  return only.includes(operation) && (operation === 'validate' || ASKED_OF_ALL.test(slug));
}

function vectorOf(
  table: TrialTable,
  trial: Trial,
  operation: MessageOperation,
  leftOut: readonly string[],
): Vector {
  const { name } = table;
  const { title, references, flags, message, party, result, acceptable, expected } = trial;
  return {
    id: idOf(name, operation, trial),
    level: 'MUST',
    title,
    references,
    ...(flags && { flags }),
    input: {
      message: name,
      ...(party && { party }),
      ...(operation === 'encode' ? { value: message } : { json: { text: JSON.stringify(message) } }),
      ...(operation === 'validate' && { form: 'plain' }),
    },
    result,
    ...(acceptable && { acceptable }),
    ...(expected && { expected }),
    ...(result === 'valid' && outputOf(table, operation, message, leftOut)),
  };
}

function outputOf(
  table: TrialTable,
  operation: MessageOperation,
  message: JsonObject,
  leftOut: readonly string[],
): Pick<Vector, 'output' | 'mayBeLeftOut'> {
  if (operation === 'encode') return { output: { json: { text: JSON.stringify(encoded(table, message)) } } };
  if (operation !== 'decode') return {};
  const there = leftOut.filter((pointer) => valueAt(message, pointer.slice(1).split('/')) !== undefined);
  return {
    output: { value: decoded(table.rows, message) },
    ...(there.length > 0 && { mayBeLeftOut: there }),
  };
}

/** Every trial of a message. */
function tableTrials(table: TrialTable): readonly Trial[] {
  const examples = exampleMessages(table);
  const base = examples[0] as JsonObject;
  const failure = failureOf(table, base);
  return [
    {
      slug: 'base',
      title: 'Every row that can be there is.',
      references: [table.name],
      message: base,
      ...valid,
    },
    ...(failure
      ? [
          {
            slug: 'failure',
            title: 'It tells of a failure.',
            references: [table.name],
            message: failure,
            ...valid,
          },
        ]
      : []),
    ...placedRows(table).flatMap((placed) => trialsOf(table, placed, examples, failure)),
  ];
}

function trialsOf(
  table: TrialTable,
  placed: PlacedRow,
  examples: readonly JsonObject[],
  failure: JsonObject | undefined,
): readonly Trial[] {
  const base = examples.find((example) => valueAt(example, placed.path) !== undefined);
  if (base === undefined || placed.row.withoutRow) return [];
  const dependents = dependentsOf(table, placed);
  const alone = dependents.reduce(without, base);
  // Members that would be left behind are named only in the message itself (withDependents), not in a text inside.
  const isInText = placed.path.length > 1;
  const tried = { base: isInText ? alone : base, alone, failure };
  const trials = [
    ...rowTrials(table, placed, tried),
    ...otherwiseTrials(base, placed, table),
    ...nestedTrials(base, placed),
  ];
  // With another value of a member on which rows depend, other rows are due: only what is wrong anyway is tried.
  return dependents.length === 0 ? trials : trials.filter(({ result }) => result === 'invalid');
}

/** Where the members are that depend on the value of a row; a condition inside a JSON text refers to that text. */
function dependentsOf({ rows }: TrialTable, { path, pointer }: PlacedRow): readonly (readonly string[])[] {
  const [top = '', ...inside] = path;
  const text =
    inside.length > 0 ? rows.find(({ identifier, json }) => json && identifier === top) : undefined;
  const parents = text ? [top] : [];
  const member = text ? `/${inside.join('/')}` : pointer;
  return (text?.members ?? rows)
    .filter(({ condition }) => condition && 'member' in condition && condition.member === member)
    .map(({ identifier }) => [...parents, identifier]);
}

/** The message of a failure: the second example of what tells of it, and nothing that depends on a success. */
function failureOf({ rows }: TrialTable, base: JsonObject): JsonObject | undefined {
  const code = rows.find(({ identifier }) => identifier === 'ret_code');
  const other = code?.examples?.[1];
  const dependents = rows.filter(
    ({ condition }) => condition && 'member' in condition && condition.member === '/ret_code',
  );
  if (other === undefined || dependents.length === 0) return undefined;
  const isDue = dependents.some(
    ({ condition }) => condition && 'member' in condition && [condition.equals].flat().includes(other),
  );
  return isDue ? undefined : withoutStray(rows, { ...base, ret_code: other });
}
