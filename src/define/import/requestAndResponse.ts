import { TallystickError } from '../../codec/TallystickError.js';
import type { Violation } from '../../codec/Violation.js';
import { type PrintedTable, rowCount } from './PrintedTable.js';

/**
 * Picks the first request that has a response right after it.
 *
 * @param tables those of a page that have rows
 * @throws {@link TallystickError} `table-invalid` where there are none
 */
export function requestAndResponse(tables: readonly PrintedTable[]): {
  readonly request: PrintedTable;
  readonly response: PrintedTable;
} {
  const named = tables.filter(({ kind }) => kind !== undefined);
  const pair =
    firstPair(named, ({ kind }) => kind === 'request') ?? firstPair(tables, ({ kind }) => kind === undefined);
  if (pair !== undefined) return pair;
  const count = rowCount(tables);
  throw new TallystickError('table-invalid', [
    violation(
      count === 0
        ? 'No row was found; give the text of a page with name, identifier, type, length and presence on a line, or with a cell on a line.'
        : `Rows were found (${count}), but not a request and after it a response; write the heading Request Parameters over the one and Response Parameters over the other.`,
    ),
  ]);
}

function firstPair(
  tables: readonly PrintedTable[],
  isRequest: (table: PrintedTable) => boolean,
): { readonly request: PrintedTable; readonly response: PrintedTable } | undefined {
  for (const [index, request] of tables.entries()) {
    const response = tables[index + 1];
    if (isRequest(request) && response?.kind === 'response') return { request, response };
  }
  return undefined;
}

function violation(message: string): Violation {
  return {
    code: 'table-without-rows',
    path: '',
    rule: 'syntax',
    field: '',
    message,
    reference: 'table.schema.json',
  };
}
