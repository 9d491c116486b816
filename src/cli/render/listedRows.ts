import type { Row } from '../../table/Row.js';
import { pointerTo } from './pointerTo.js';

/** A row as the list of a table shows it. */
export interface ListedRow {
  readonly row: Row;
  /** JSON Pointer (RFC 6901) to the member. */
  readonly path: string;
  /** How many objects it is in. */
  readonly depth: number;
}

/** The printed rows of a table in their order, an Object directly followed by its members. */
export function listedRows(rows: readonly Row[], above = '', depth = 0): readonly ListedRow[] {
  return rows
    .filter(({ withoutRow }) => !withoutRow)
    .flatMap((row) => {
      const path = pointerTo(above, row.identifier);
      return [{ row, path, depth }, ...listedRows(row.members ?? [], path, depth + 1)];
    });
}
