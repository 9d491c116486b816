import type { Presence } from '../../table/Row.js';
import type { ImportWarning } from './ImportWarning.js';

/** A row as the page prints it. */
export interface PrintedRow {
  readonly identifier: string;
  readonly name: string;
  /** Empty where none is printed. */
  readonly type: string;
  readonly length?: string;
  readonly presence: Presence;
  readonly note?: string;
  readonly line: number;
}

/** Rows that stand under one sentence, or under none. */
export interface PrintedGroup {
  /** Such as `The following parameters are returned only when ret_code=0000`. */
  readonly sentence?: string;
  readonly line: number;
  readonly rows: readonly PrintedRow[];
}

/** What stands under one heading of a page. */
export interface PrintedTable {
  /** Missing where the heading does not say. */
  readonly kind?: 'request' | 'response';
  readonly line: number;
  /** None of them is empty. */
  readonly groups: readonly PrintedGroup[];
  readonly warnings: readonly ImportWarning[];
}

/** How many rows the tables have. */
export function rowCount(tables: readonly PrintedTable[]): number {
  return tables
    .flatMap(({ groups }) => groups.map(({ rows }) => rows.length))
    .reduce((sum, count) => sum + count, 0);
}
