import type { Condition } from '../../table/Row.js';
import type { TableFileMessage, TableFileRow } from '../../table/TableFile.js';
import type { ImportWarning } from './ImportWarning.js';
import { importRow } from './importRow.js';
import type { MembersWithoutRow } from './membersWithoutRow.js';
import { type NestedRow, nestRows } from './nestRows.js';
import type { PrintedGroup, PrintedTable } from './PrintedTable.js';
import { printedCondition } from './printedCondition.js';
import { shortened } from './shortened.js';

/** Makes the table of a request or a response. */
export function importMessage(
  { groups }: PrintedTable,
  anyText: 'S' | 'String',
  withoutRow: MembersWithoutRow = { members: [], warnings: [] },
): { readonly message: TableFileMessage; readonly warnings: readonly ImportWarning[] } {
  const nested = groups.map(({ rows }) => nestRows(rows));
  const all = nested.flatMap(({ rows }) => rows);
  const places = placesOf(all);
  const imported = groups.map((group, index) =>
    importGroup(
      group,
      (nested[index]?.rows ?? []).map((row) => importNested(row, anyText, places)),
    ),
  );
  const { members } = withoutRow;
  return {
    message: {
      rows: imported.flatMap(({ rows }) => rows),
      ...(members.length > 0 && { withoutRow: members }),
    },
    warnings: [
      ...nested.flatMap((each) => each.warnings),
      ...imported.flatMap((each) => each.warnings),
      ...duplicates(all),
      ...withoutRow.warnings,
    ],
  };
}

interface ImportedRow {
  readonly row: TableFileRow;
  readonly warnings: readonly ImportWarning[];
}

function importGroup(
  group: PrintedGroup,
  imported: readonly ImportedRow[],
): { readonly rows: TableFileMessage['rows']; readonly warnings: readonly ImportWarning[] } {
  const rows = imported.map(({ row }) => row);
  const warnings = imported.flatMap((each) => each.warnings);
  if (group.sentence === undefined) return { rows, warnings };
  const { condition, doubts } = groupCondition(group, group.sentence);
  return { rows: [{ condition, rows }], warnings: [...doubts, ...warnings] };
}

function importNested(
  { row, members, encrypted }: NestedRow,
  anyText: 'S' | 'String',
  places: ReadonlyMap<string, readonly string[]>,
): ImportedRow {
  const outer = importRow(row, { anyText, places, hasMembers: members !== undefined });
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

function groupCondition(
  { line }: PrintedGroup,
  sentence: string,
): { readonly condition: Condition; readonly doubts: readonly ImportWarning[] } {
  const printed = printedCondition(sentence);
  if (printed?.kind === 'equals') {
    const { identifier, value } = printed;
    return {
      condition: { member: `/${identifier}`, equals: value, erratum: 'printed-condition' },
      doubts: [],
    };
  }
  const text = `No condition that a machine can judge could be read from this sentence: ${shortened(sentence)}; check when the rows under it stand.`;
  return {
    condition: { unknowable: shortened(sentence) },
    doubts: [{ code: 'condition-unread', line, text }],
  };
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
