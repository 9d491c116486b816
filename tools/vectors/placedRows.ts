import { firstMessages } from '../../conformance/firstMessages.js';
import { readTables } from '../tables/readTables.js';
import type { Row, Table } from '../tables/Table.js';
import type { PlacedRow } from './Trial.js';

/** The tables of the first eight messages, whose trials are files. */
export const tables: readonly Table[] = readTables().filter(({ name }) => firstMessages.includes(name));

/** The rows of a table with those of its objects, in the published order. */
export function placedRows({ name, rows }: Table): readonly PlacedRow[] {
  return rows.flatMap((row) => placed(name, row, []));
}

function placed(message: string, row: Row, parents: readonly string[]): readonly PlacedRow[] {
  const path = [...parents, row.identifier];
  const own = {
    row,
    path,
    pointer: `/${path.join('/')}`,
    reference: `${message}#${path.join('.')}`,
    slug: path.map(slugOf).join('.'),
  };
  return [own, ...(row.members ?? []).flatMap((member) => placed(message, member, path))];
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
