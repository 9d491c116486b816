import type { PlacedRow, TrialRow as Row, TrialTable as Table } from './Trial.js';

/** The index of the item of a list that is tried. */
const FIRST = '0';

/** The rows of a table with those of its objects, in the published order. */
export function placedRows({ name, rows }: Table): readonly PlacedRow[] {
  return rows.flatMap((row) => placed(name, row, []));
}

function placed(message: string, row: Row, parents: readonly string[]): readonly PlacedRow[] {
  const path = [...parents, row.identifier];
  const names = path.filter((name) => name !== FIRST);
  const own = {
    row,
    path,
    pointer: `/${path.join('/')}`,
    reference: `${message}#${names.join('.')}`,
    slug: names.map(slugOf).join('.'),
  };
  const inside = row.type === 'List' ? [...path, FIRST] : path;
  return [own, ...(row.members ?? []).flatMap((member) => placed(message, member, inside))];
}

/** JSON Pointers to the members that a page names only in a condition, which decode may hand on or not. */
export function undeclaredMembers(table: Table): readonly string[] {
  return placedRows(table).flatMap(({ row, pointer }) => (row.withoutRow ? [pointer] : []));
}

/** Such as `merchant-id` of merchantID, `oid-partner` of oid_partner. */
export function slugOf(identifier: string): string {
  return identifier
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
}
