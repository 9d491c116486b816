import type { ImportWarning } from './ImportWarning.js';
import type { PrintedGroup, PrintedRow, PrintedTable } from './PrintedTable.js';
import { printedType } from './printedType.js';

/** A table without the groups that are the members of its rows. */
export interface WithSubTables {
  readonly groups: readonly PrintedGroup[];
  /** The rows of each group that was taken out, by the row that they belong to. */
  readonly members: ReadonlyMap<string, readonly PrintedRow[]>;
  readonly warnings: readonly ImportWarning[];
}

/** Takes the groups out of a table that are members of a List, an Object or a JSON text of it. */
export function subTables({ groups }: PrintedTable): WithSubTables {
  const owners = groups.flatMap(({ rows }) => rows).filter(mayHaveMembers);
  const members = new Map<string, readonly PrintedRow[]>();
  const warnings: ImportWarning[] = [];
  const kept = groups.filter((group) => {
    if (group.of === undefined) return true;
    const owner = ownerOf(group.of, owners, members);
    if (owner === undefined) return true;
    if (owner.identifier !== group.of) warnings.push(ownerGuessed(group, group.of, owner));
    members.set(owner.identifier, [...(members.get(owner.identifier) ?? []), ...group.rows]);
    return false;
  });
  return { groups: kept, members, warnings };
}

/** The row of that name, or the one List without members where the sentence writes its name otherwise. */
function ownerOf(
  name: string,
  owners: readonly PrintedRow[],
  members: ReadonlyMap<string, unknown>,
): PrintedRow | undefined {
  const named = owners.find(({ identifier }) => identifier === name);
  if (named !== undefined) return named;
  const [list, ...others] = owners.filter((row) => isList(row) && !members.has(row.identifier));
  return others.length === 0 ? list : undefined;
}

function mayHaveMembers({ type }: PrintedRow): boolean {
  const read = printedType(type).type;
  return read === 'List' || read === 'Object' || read === 'String';
}

function isList({ type }: PrintedRow): boolean {
  return printedType(type).type === 'List';
}

function ownerGuessed({ line }: PrintedGroup, name: string, { identifier }: PrintedRow): ImportWarning {
  return {
    code: 'nesting-guessed',
    identifier,
    line,
    text: `The rows here are read as members of ${identifier}, the only List without any, although the page calls it ${name}; check where they belong.`,
  };
}
