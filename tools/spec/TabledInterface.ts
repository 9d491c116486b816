import type { Direction, MessageTable } from '../../src/table/Row.js';
import type { TableFileWithMessages } from '../../src/table/resolveTable.js';

/** An interface that has a table: its file, and the tables in our reading. */
export interface TabledInterface {
  readonly file: TableFileWithMessages;
  /** One for each message, the request first. */
  readonly tables: readonly MessageTable[];
}

/** The table of one message of an interface; undefined where the interface has none. */
export function tableOf({ tables }: TabledInterface, direction: Direction): MessageTable | undefined {
  return tables.find((table) => table.direction === direction);
}
