import type { Condition } from 'tallystick';
import type { JsonObject } from '../Testee.js';
import { filled, textNotationOf } from './classes.js';
import { triedFor } from './formatTrials.js';
import { valueAt, without } from './members.js';
import type { TrialRow, TrialTable } from './Trial.js';

/** A text of a row without a printed length. */
const SOME = 16;

/** Values that decide on other rows, by JSON Pointer. */
type Decided = Readonly<Record<string, string>>;

/**
 * Valid messages of a table by arithmetic on its rows: the first has every member that may be there in a success, and
 * another one follows for each other value on which rows depend. No accepted reading refuses any of them.
 */
export function exampleMessages(table: TrialTable): readonly JsonObject[] {
  const deciding = [...decidingValues(table.rows)];
  const first = Object.fromEntries(deciding.map(([pointer, values]) => [pointer, values[0] ?? '']));
  const others = deciding.flatMap(([pointer, values]) =>
    values.slice(1).map((value) => ({ ...first, [pointer]: value })),
  );
  return [
    ...[first, ...others].map((decided) => objectOf(table, table.rows, decided, '')),
    ...excluding(table.rows).map((rows) => objectOf(table, rows, first, '')),
  ];
}

/** For each row that must not be present together with others, the rows without these. */
function excluding(rows: readonly TrialRow[]): readonly (readonly TrialRow[])[] {
  return rows.flatMap(({ condition }) => {
    if (condition === undefined || !('excludes' in condition)) return [];
    const others = [condition.excludes].flat();
    return [rows.filter(({ identifier }) => !others.includes(identifier))];
  });
}

/** The values on which rows depend; those of the first condition come first, which is that of the success. */
function decidingValues(rows: readonly TrialRow[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { condition } of rows) {
    if (condition === undefined || !('member' in condition)) continue;
    const values = [...(found.get(condition.member) ?? []), ...[condition.equals].flat()];
    found.set(condition.member, [...new Set(values)]);
  }
  return found;
}

function objectOf(
  table: TrialTable,
  rows: readonly TrialRow[],
  decided: Decided,
  parent: string,
): JsonObject {
  const whole = Object.fromEntries(
    rows
      // One that has no row is there where others depend on it.
      .filter(({ withoutRow, identifier }) => !withoutRow || `${parent}/${identifier}` in decided)
      .map((row) => [row.identifier, exampleOf(table, row, decided, `${parent}/${row.identifier}`)]),
  );
  // A condition inside an object is asked of the message, where the value that it needs is.
  return parent === '' ? withoutStray(rows, whole) : whole;
}

/** The message without the members whose condition does not hold, nor what depends on these. */
export function withoutStray(rows: readonly TrialRow[], message: JsonObject): JsonObject {
  const stray = rows.find(({ identifier, condition }) => identifier in message && !holds(condition, message));
  return stray === undefined ? message : withoutStray(rows, without(message, [stray.identifier]));
}

function holds(condition: Condition | undefined, message: JsonObject): boolean {
  if (condition !== undefined && 'excludes' in condition) {
    return [condition.excludes].flat().every((name) => !(name in message));
  }
  if (condition === undefined || !('member' in condition)) return true;
  return [condition.equals].flat().includes(valueAt(message, condition.member.slice(1).split('/')) as string);
}

function exampleOf(table: TrialTable, row: TrialRow, decided: Decided, pointer: string): unknown {
  const { members, type, json } = row;
  if (members === undefined) return decided[pointer] ?? textOf(table, row);
  if (json) return jsonTextOf(table, row);
  const object = objectOf(table, members, decided, pointer);
  return type === 'List' ? [object] : object;
}

/** The JSON text of an object, with as many of its members as its row has room for. */
function jsonTextOf(table: TrialTable, { members = [], max = Number.POSITIVE_INFINITY }: TrialRow): string {
  const deciding = [...decidingValues(members)];
  const decided = Object.fromEntries(deciding.map(([pointer, values]) => [pointer, values[0] ?? '']));
  const whole = Object.entries(objectOf(table, members, decided, ''));
  let count = whole.length;
  while (count > 1 && JSON.stringify(Object.fromEntries(whole.slice(0, count))).length > max) count -= 1;
  return JSON.stringify(Object.fromEntries(whole.slice(0, count)));
}

function textOf(table: TrialTable, row: TrialRow): string {
  const { type, min = 1, max, values, examples = [] } = row;
  if (values !== undefined) return Object.keys(values)[0] as string;
  const right = triedFor(row, table.name).find(({ breaks }) => breaks === undefined);
  if (right !== undefined) return right.value;
  const isFixed = min === max || type === 'Int';
  if (isFixed && examples[0] !== undefined) return examples[0];
  return filled(textNotationOf(row) ?? 'N', max ?? SOME);
}
