import type { Row } from 'tallystick';

/** A row of a table with its place. */
export interface PlacedRow {
  readonly row: Row;
  /** Identifiers from the message down, joined by points, as references write them. */
  readonly path: string;
  /** The object that holds it. */
  readonly parent?: Row;
}

/** The rows of a table in their order, an Object directly followed by its members. */
export function rowsOf(rows: readonly Row[], parent?: PlacedRow): readonly PlacedRow[] {
  return rows.flatMap((row) => {
    const placed = {
      row,
      path: parent === undefined ? row.identifier : `${parent.path}.${row.identifier}`,
      ...(parent && { parent: parent.row }),
    };
    return [placed, ...rowsOf(row.members ?? [], placed)];
  });
}
