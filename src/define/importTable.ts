import { optionsChecker } from '../options/optionsChecker.js';
import { textLike } from '../options/rules.js';
import { forgetMatch } from '../table/forgetMatch.js';
import type { TableFile } from '../table/TableFile.js';
import type { ImportWarning } from './import/ImportWarning.js';
import { importMessage } from './import/importMessage.js';
import { membersWithoutRow } from './import/membersWithoutRow.js';
import { type PrintedTable, rowCount } from './import/PrintedTable.js';
import { pageLines } from './import/pageLines.js';
import { pageSubject } from './import/pageSubject.js';
import { readCellTables } from './import/readCellTables.js';
import { readLineTables } from './import/readLineTables.js';
import { requestAndResponse } from './import/requestAndResponse.js';

export type { ImportWarning, ImportWarningCode } from './import/ImportWarning.js';

/** What the page does not say, or says otherwise. */
export interface ImportOptions {
  /** The identifier of the interface, such as `EXCHANGE_RATE_INQUIRY`; read from the page unless given. */
  readonly interface?: string | undefined;
  /** The network; `unionpay` for a page with a field on a line, `lianlian` for one with a cell on a line. */
  readonly system?: string | undefined;
}

/** A table file, and what a person has to check in it. */
export interface ImportedTable {
  /** Valid against `table.schema.json`; two rows of one identifier are kept, with a warning. */
  readonly table: TableFile;
  /** In the order of the page. */
  readonly warnings: readonly ImportWarning[];
}

const checked = optionsChecker<ImportOptions>({
  interface: textLike(
    /^[A-Z][A-Z0-9_]{0,63}$/,
    'capitals, digits and underscores, such as EXCHANGE_RATE_INQUIRY',
  ),
  system: textLike(/^[a-z][a-z0-9-]{0,31}$/, 'small letters, digits and hyphens, such as unionpay'),
});

/**
 * Makes a table file from the text of a page of UnionPay International (a field on a line) or of
 * LianLian (a cell on a line), copied as it stands. What is printed is kept: types and lengths are not
 * corrected. Everything that had to be guessed, nesting above all, has a warning. Only members of an
 * encrypted object are marked as sensitive: mark other personal data before you rely on `mask`.
 *
 * @param text the page, with the headings over its request and response; of several tables the first
 *   request and its response are read
 * @param options the interface and the network, where the page does not tell them
 * @returns the table file and the warnings
 * @throws {@link TallystickError} `table-invalid` where no row of a request or of a response is found
 * @throws TypeError for an option that is unknown or wrong
 *
 * @example
 * ```ts
 * import { importTable } from 'tallystick/define';
 *
 * const { table, warnings } = importTable(`Exchange Rate Inquiry
 * EXCHANGE_RATE_INQUIRY API is used to ask for a rate.
 * Request Parameter
 * Currency Code currency AN 3 M:Mandatory
 * Synchronous Response parameters
 * Rate rate NS 12 M:Mandatory`);
 * console.log(table.interface, warnings.map(({ code, identifier }) => `${code} ${identifier}`));
 * // EXCHANGE_RATE_INQUIRY [ 'length-guessed rate' ]
 * ```
 */
export function importTable(text: string, options?: ImportOptions): ImportedTable {
  try {
    const { interface: name, system } = checked(options);
    const inLines = readLineTables(text).filter(hasRows);
    const inCells = readCellTables(text).filter(hasRows);
    const isInCells = rowCount(inCells) > rowCount(inLines);
    const tables = isInCells ? inCells : inLines;
    const pair = requestAndResponse(tables);
    const request = isInCells
      ? importMessage(pair.request, 'String', membersWithoutRow(pair.request, pair.response))
      : importMessage(pair.request, 'S');
    const response = isInCells
      ? importMessage(pair.response, 'String', membersWithoutRow(pair.response))
      : importMessage(pair.response, 'S');
    const lines = pageLines(text);
    const start = startOf(pair.request);
    const subject = pageSubject(
      lines.filter(({ line }) => line < start),
      name,
    );
    const isPost = lines.some(({ plain }) => /^HTTP POST$/i.test(plain));
    return {
      table: {
        interface: subject.interface,
        system: system ?? (isInCells ? 'lianlian' : 'unionpay'),
        title: subject.title,
        ...(isPost && { method: 'POST' }),
        messages: { request: request.message, response: response.message },
      },
      warnings: [
        ...subject.warnings,
        ...tables.filter((table) => table !== pair.request && table !== pair.response).map(moreTables),
        ...(pair.request.kind === undefined ? [headingMissing(pair.request)] : []),
        ...[...pair.request.warnings, ...request.warnings].map(about('request')),
        ...[...pair.response.warnings, ...response.warnings].map(about('response')),
      ].sort((one, other) => one.line - other.line),
    };
  } finally {
    forgetMatch();
  }
}

function about(message: 'request' | 'response'): (warning: ImportWarning) => ImportWarning {
  return ({ code, ...rest }) => ({ code, message, ...rest });
}

function hasRows(table: PrintedTable): boolean {
  return table.groups.length > 0;
}

/** The line of the heading, or of the first row where there is no heading. */
function startOf({ kind, line, groups: [first] }: PrintedTable): number {
  return kind === undefined ? (first?.rows[0]?.line ?? line) : line;
}

function headingMissing(table: PrintedTable): ImportWarning {
  return {
    code: 'heading-missing',
    message: 'request',
    line: startOf(table),
    text: 'No heading says that these rows are the request, so it is guessed from the response after them; check that they are.',
  };
}

function moreTables(table: PrintedTable): ImportWarning {
  return {
    code: 'more-tables',
    line: startOf(table),
    text: `${rowCount([table])} more rows stand here that are not in the table file, which holds one request and its response; import the other interfaces of the page apart.`,
  };
}
