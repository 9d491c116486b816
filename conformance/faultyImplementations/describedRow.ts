import type { Row } from 'tallystick';
import { messageTables } from '../properties/messageTables.js';

/** The row of a member; undefined where it has none. */
export function describedRow(message: string, path: string): Row | undefined {
  let rows = messageTables.find(({ name }) => name === message)?.rows;
  let row: Row | undefined;
  for (const identifier of path.split('/').slice(1)) {
    row = rows?.find((candidate) => candidate.identifier === identifier);
    rows = row?.members;
  }
  return row;
}
