import type { MessageTable } from '../../src/table/Row.js';
import type { TableFileWithMessages } from '../../src/table/resolveTable.js';

/** An interface that has a table: its file, and the tables in our reading. */
export interface TabledInterface {
  readonly file: TableFileWithMessages;
  readonly request: MessageTable;
  readonly response: MessageTable;
}
