import type { Condition } from './Row.js';
import type { TableFileMessage, TableFileRow } from './TableFile.js';

/** Where in the message of a table file a condition is wrong, and what it must be. */
export type ConditionFault = readonly [pointer: string, expected: string];

/** A condition must be decidable: by a row of the same message, and at the top of it. */
export function conditionFaults({ rows, withoutRow = [] }: TableFileMessage): readonly ConditionFault[] {
  const flat = rows.flatMap((item): readonly TableFileRow[] => ('rows' in item ? item.rows : [item]));
  const pointers = new Set([
    ...withoutRow.map(({ identifier }) => `/${identifier}`),
    ...flat.flatMap(({ identifier, members = [] }) => [
      `/${identifier}`,
      ...members.map((member) => `/${identifier}/${member.identifier}`),
    ]),
  ]);
  return rows.flatMap((item, index) => {
    const at = `/rows/${index}`;
    if (!('rows' in item)) {
      return [...faultOf(item.condition, item.presence, pointers, at), ...nestedFaults(item, at)];
    }
    return item.rows.flatMap((row, inner) => [
      ...faultOf(row.condition ?? item.condition, row.presence, pointers, at),
      ...nestedFaults(row, `${at}/rows/${inner}`),
    ]);
  });
}

function faultOf(
  condition: Condition | undefined,
  presence: string,
  pointers: ReadonlySet<string>,
  at: string,
): readonly ConditionFault[] {
  if (condition === undefined) return [];
  const needed =
    'member' in condition
      ? [condition.member]
      : 'missing' in condition
        ? siblings(condition.missing)
        : 'excludes' in condition
          ? siblings(condition.excludes)
          : [];
  if (needed.some((pointer) => !pointers.has(pointer))) {
    return [[`${at}/condition`, 'must depend on a member that the message has']];
  }
  const expected = presenceFor(condition);
  return expected === undefined || presence === expected[0] ? [] : [[`${at}/condition`, expected[1]]];
}

/** The presence of a row that has the condition, where only one makes sense. */
function presenceFor(condition: Condition): readonly [presence: string, expected: string] | undefined {
  if ('party' in condition)
    return ['C', 'must be that of a row of presence C, as a merchant sends it always'];
  if ('excludes' in condition) return ['O', 'must be that of a row of presence O, which may be left out'];
  return 'otherwise' in condition
    ? ['M', 'must be that of a row of presence M, which is due where the condition holds']
    : undefined;
}

function siblings(identifiers: string | readonly string[]): readonly string[] {
  return [identifiers].flat().map((identifier) => `/${identifier}`);
}

function nestedFaults(row: TableFileRow, at: string): readonly ConditionFault[] {
  if (row.json) {
    // The object of a JSON text is a separate message.
    return conditionFaults({ rows: row.members ?? [] }).map(
      ([pointer, expected]) => [`${at}${pointer.replace('/rows', '/members')}`, expected] as const,
    );
  }
  return (row.members ?? []).flatMap((member, index) => {
    const place = `${at}/members/${index}`;
    const { condition } = member;
    const isTop = condition !== undefined && ['party', 'member', 'excludes'].some((key) => key in condition);
    return isTop
      ? [[`${place}/condition`, 'must be at the top of the message']]
      : nestedFaults(member, place);
  });
}
