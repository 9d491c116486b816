import type { Condition, Transport } from '../table/Row.js';
import type { TableFileMessage } from '../table/TableFile.js';
import { conditionGroups } from './conditionGroups.js';
import type { ImportWarning } from './ImportWarning.js';
import { type ImportedRow, importRow } from './importRow.js';
import type { MembersWithoutRow } from './membersWithoutRow.js';
import { type NestedRow, nestRows } from './nestRows.js';
import type { PrintedTable } from './PrintedTable.js';
import { subTables } from './subTables.js';

/** What the rest of the page says about a message. */
export interface MessageContext {
  /** The type of a row whose type is not known. */
  readonly anyText: 'S' | 'String';
  readonly withoutRow: MembersWithoutRow;
  readonly transport: Transport;
}

/** Makes the table of a message. */
export function importMessage(
  table: PrintedTable,
  { anyText, withoutRow, transport }: MessageContext,
): { readonly message: TableFileMessage; readonly warnings: readonly ImportWarning[] } {
  const own = subTables(table);
  const grouped = conditionGroups(own.groups);
  const nested = grouped.groups.map(({ rows }) => nestRows(rows, own.members));
  const all = nested.flatMap(({ rows }) => rows);
  const places = placesOf(all);
  const imported = nested.map(({ rows }) =>
    rows.map((row) => importNested(row, anyText, places, withoutRow.conditions)),
  );
  const { members } = withoutRow;
  return {
    message: {
      ...transport,
      rows: grouped.groups.flatMap(({ condition }, index): TableFileMessage['rows'] => {
        const rows = (imported[index] ?? []).map(({ row }) => row);
        return condition === undefined || rows.length === 0 ? rows : [{ condition, rows }];
      }),
      ...(members.length > 0 && { withoutRow: members }),
    },
    warnings: [
      ...own.warnings,
      ...grouped.warnings,
      ...[...nested, ...imported.flat()].flatMap((each) => each.warnings),
      ...duplicates(all),
      ...withoutRow.warnings,
    ],
  };
}

function importNested(
  { row, members, encrypted }: NestedRow,
  anyText: 'S' | 'String',
  places: ReadonlyMap<string, readonly string[]>,
  conditions: ReadonlyMap<string, Condition>,
): ImportedRow {
  const condition = conditions.get(row.identifier);
  const outer = importRow(row, { anyText, places, hasMembers: members !== undefined, condition });
  if (members === undefined) return outer;
  const inner = members.map((member) => importRow(member, { anyText, places, hasMembers: false }));
  return {
    // What a page has encrypted is sensitive, even where a person has not marked it yet.
    row: {
      ...outer.row,
      ...(encrypted && { encrypted }),
      members: inner.map((each) => (encrypted ? { ...each.row, sensitive: true } : each.row)),
    },
    warnings: [...outer.warnings, ...inner.flatMap((each) => each.warnings)],
  };
}

function placesOf(rows: readonly NestedRow[]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  const add = (identifier: string, pointer: string): void => {
    const known = places.get(identifier);
    if (known === undefined) places.set(identifier, [pointer]);
    else known.push(pointer);
  };
  for (const { row, members = [] } of rows) {
    add(row.identifier, `/${row.identifier}`);
    for (const { identifier } of members) add(identifier, `/${row.identifier}/${identifier}`);
  }
  return places;
}

function duplicates(rows: readonly NestedRow[]): readonly ImportWarning[] {
  return [...repeated(rows.map(({ row }) => row)), ...rows.flatMap(({ members = [] }) => repeated(members))];
}

function repeated(
  rows: readonly { readonly identifier: string; readonly line: number }[],
): readonly ImportWarning[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ identifier, line }): readonly ImportWarning[] => {
    const before = first.get(identifier);
    if (before === undefined) {
      first.set(identifier, line);
      return [];
    }
    const text = `${identifier} has a row in line ${before} already, and both are kept; rename, move or remove one of them.`;
    return [{ code: 'duplicate-identifier', identifier, line, text }];
  });
}
