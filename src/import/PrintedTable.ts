import type { Presence } from '../table/Row.js';
import type { ImportWarning } from './ImportWarning.js';
import type { PageLine } from './PageLine.js';

/** A row as the page prints it. */
export interface PrintedRow {
  readonly identifier: string;
  readonly name: string;
  /** Empty where none is printed. */
  readonly type: string;
  readonly length?: string;
  readonly presence: Presence;
  /** The words of its presence that say when, such as `Required when kind is 2`. */
  readonly when?: string;
  /** What its column of default values holds. */
  readonly standard?: string;
  readonly note?: string;
  readonly line: number;
}

/** Rows under one sentence, or under none. */
export interface PrintedGroup {
  /** Such as `The following parameters are returned only when ret_code=0000`. */
  readonly sentence?: string;
  /** The row whose members they are, where the page says so. */
  readonly of?: string;
  readonly line: number;
  readonly rows: readonly PrintedRow[];
}

/** What a page has under one heading. */
export interface PrintedTable {
  /** Missing where the heading does not say. */
  readonly kind?: 'request' | 'response' | 'notification';
  readonly line: number;
  /** None of them is empty. */
  readonly groups: readonly PrintedGroup[];
  /** What is between the rows and belongs to none of them. */
  readonly prose: readonly PageLine[];
  readonly warnings: readonly ImportWarning[];
}

/** How many rows the tables have. */
export function rowCount(tables: readonly PrintedTable[]): number {
  return tables
    .flatMap(({ groups }) => groups.map(({ rows }) => rows.length))
    .reduce((sum, count) => sum + count, 0);
}
