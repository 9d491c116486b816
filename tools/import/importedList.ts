import type { TableFileMessage, TableFileRow } from 'tallystick/define';
import { importTable } from 'tallystick/import';
import { importMessage } from '../../src/import/importMessage.js';
import { pageSource } from '../../src/import/pageSource.js';
import { readTables } from '../../src/import/readTables.js';
import { tableSteps } from '../../src/import/tableSteps.js';

/**
 * The rows of a list that several tables share, as its page prints them: the members of a List in a message, or, on a
 * page without a message, all rows of all its tables.
 */
export function importedList(page: string): readonly TableFileRow[] {
  const tables = readTables(tableSteps(pageSource(page).lines));
  const isOfMessages = tables.some(({ kind }) => kind === 'response');
  if (!isOfMessages) return tables.flatMap((table) => rowsOf(importMessage(table, CONTEXT).message.rows));
  const { messages = {} } = importTable(page).table;
  const rows = Object.values(messages).flatMap((message) => rowsOf(message.rows));
  return rows.find(({ type }) => type === 'List')?.members ?? [];
}

const CONTEXT = {
  anyText: 'String',
  withoutRow: { members: [], conditions: new Map(), warnings: [] },
  transport: {},
} as const;

function rowsOf(items: TableFileMessage['rows']): readonly TableFileRow[] {
  return items.flatMap((item) => ('rows' in item ? item.rows : [item]));
}
