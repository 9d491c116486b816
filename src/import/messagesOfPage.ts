import { TallystickError } from '../codec/TallystickError.js';
import type { Violation } from '../codec/Violation.js';
import type { Direction } from '../table/Row.js';
import type { ImportWarning } from './ImportWarning.js';
import { type PrintedTable, rowCount } from './PrintedTable.js';

/** A table of a page, and the message that it is of. */
export interface PageMessage {
  readonly direction: Exclude<Direction, 'acknowledgement'>;
  readonly table: PrintedTable;
}

/** What a page says outside its tables. */
export interface PageHints {
  /** It is about what the network tells, and not about what is asked. */
  readonly isNotification: boolean;
  /** Its request is a form that a browser posts, which nothing answers. */
  readonly isForm: boolean;
}

/**
 * Picks the first request that has a response right after it, and the first notification; a form is a request without
 * a response.
 *
 * @param tables those of a page, each with rows
 * @throws {@link TallystickError} `table-invalid` where there are none
 */
export function messagesOfPage(
  tables: readonly PrintedTable[],
  { isNotification, isForm }: PageHints,
): { readonly messages: readonly PageMessage[]; readonly warnings: readonly ImportWarning[] } {
  const told = tables.find(({ kind }) => kind === 'notification' || (isNotification && kind !== 'response'));
  const others = tables.filter((table) => table !== told);
  const asked =
    pairOf(others) ?? (isForm ? formOf(others) : undefined) ?? (told ? [] : pairWithoutHeadings(others));
  const messages: readonly PageMessage[] = [
    ...(asked ?? []),
    ...(told === undefined ? [] : [{ direction: 'notification' as const, table: told }]),
  ];
  if (messages.length === 0) throw withoutMessage(rowCount(tables));
  return {
    messages,
    warnings: [
      ...tables.filter((table) => messages.every((one) => one.table !== table)).map(moreTables),
      ...messages.filter(({ table }) => table.kind === undefined).map(headingMissing),
    ],
  };
}

function pairOf(tables: readonly PrintedTable[]): readonly PageMessage[] | undefined {
  const named = tables.filter(({ kind }) => kind !== undefined);
  return (
    firstPair(named, ({ kind }) => kind === 'request') ?? firstPair(tables, ({ kind }) => kind === undefined)
  );
}

function firstPair(
  tables: readonly PrintedTable[],
  isRequest: (table: PrintedTable) => boolean,
): readonly PageMessage[] | undefined {
  for (const [index, request] of tables.entries()) {
    const response = tables[index + 1];
    if (isRequest(request) && response?.kind === 'response') return pair(request, response);
  }
  return undefined;
}

function formOf(tables: readonly PrintedTable[]): readonly PageMessage[] | undefined {
  const form = tables.find(({ kind }) => kind === 'request') ?? tables[0];
  return form && [{ direction: 'request', table: form }];
}

/** The two tables of a page that lost its headings. */
function pairWithoutHeadings(tables: readonly PrintedTable[]): readonly PageMessage[] | undefined {
  const [request, response, ...more] = tables.filter(({ kind }) => kind === undefined);
  const isPair = request !== undefined && response !== undefined && more.length === 0;
  return isPair && tables.length === 2 ? pair(request, response) : undefined;
}

function pair(request: PrintedTable, response: PrintedTable): readonly PageMessage[] {
  return [
    { direction: 'request', table: request },
    { direction: 'response', table: response },
  ];
}

/** The line of the heading, or of the first row where there is no heading. */
export function startOf({ kind, line, groups: [first] }: PrintedTable): number {
  return kind === undefined ? (first?.rows[0]?.line ?? line) : line;
}

function headingMissing({ direction, table }: PageMessage): ImportWarning {
  const from = direction === 'request' ? 'the response after them' : 'the table before them';
  return {
    code: 'heading-missing',
    message: direction,
    line: startOf(table),
    text: `No heading says that these rows are the ${direction}, so it is guessed from ${from}; check that they are.`,
  };
}

function moreTables(table: PrintedTable): ImportWarning {
  return {
    code: 'more-tables',
    line: startOf(table),
    text: `${rowCount([table])} more rows are here that are not in the table file, which holds one request and its response; import the other interfaces of the page apart.`,
  };
}

function withoutMessage(count: number): TallystickError {
  return new TallystickError('table-invalid', [
    violation(
      count === 0
        ? 'No row was found; give a page whose tables have an identifier, a type and a presence for each field, as HTML, Markdown or text.'
        : `Rows were found (${count}), but not a request and after it a response; write the heading Request Parameters over the one and Response Parameters over the other.`,
    ),
  ]);
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
