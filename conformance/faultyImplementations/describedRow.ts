import type { Row } from 'tallystick';
import { interfaces } from 'tallystick/catalogue';

const tables = new Map(interfaces.flatMap((one) => one.tables).map((table) => [table.name, table]));

/** The row of a member, of an item of a list too; undefined where it has none. */
export function describedRow(message: string, path: string): Row | undefined {
  let rows = tables.get(message)?.rows;
  let row: Row | undefined;
  for (const identifier of path.split('/').slice(1)) {
    if (/^\d+$/.test(identifier)) continue;
    row = rows?.find((candidate) => candidate.identifier === identifier);
    rows = row?.members;
  }
  return row;
}
