import { optionsChecker } from '../options/optionsChecker.js';
import { textLike } from '../options/rules.js';
import { forgetMatch } from '../table/forgetMatch.js';
import type { Transport } from '../table/Row.js';
import type { TableFile, TableFileMessage } from '../table/TableFile.js';
import { cellSteps } from './cellSteps.js';
import type { ImportWarning } from './ImportWarning.js';
import { importMessage } from './importMessage.js';
import { lineSteps } from './lineSteps.js';
import { type MembersWithoutRow, membersWithoutRow } from './membersWithoutRow.js';
import { messagesOfPage, type PageMessage, startOf } from './messagesOfPage.js';
import type { PageLine } from './PageLine.js';
import type { PageStep } from './PageStep.js';
import { type PrintedTable, rowCount } from './PrintedTable.js';
import { pageEndpoint } from './pageEndpoint.js';
import { headingOf } from './pageHeading.js';
import { type PageSample, pageSamples } from './pageSamples.js';
import { type PageSource, pageSource } from './pageSource.js';
import { pageSubject } from './pageSubject.js';
import { readTables } from './readTables.js';
import { sampleWarnings } from './sampleWarnings.js';
import { isTableOfNames, tableSteps } from './tableSteps.js';

export type { ImportWarning, ImportWarningCode } from './ImportWarning.js';

/** What the page does not say, or says otherwise. */
export interface ImportOptions {
  /** The identifier of the interface, such as `EXCHANGE_RATE_INQUIRY`; read from the page unless given. */
  readonly interface?: string | undefined;
  /** The network; read from the columns of the tables unless given: `unionpay` where they have a length, else `lianlian`. */
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
 * Makes a table file from a page of UnionPay International or of LianLian: from its HTML, from Markdown, or from the
 * text that was copied from it (a field on a line, or a cell on a line). It recognises which of them it is. It keeps
 * what is printed: types and lengths are not corrected. Every guess has a warning, nesting above all, and so has a
 * sample of the page that the table refuses. Only members of an encrypted object are
 * marked as sensitive: mark other personal data before you rely on `mask`.
 *
 * @param text the page, with the headings over its request and response, or over its notification; of several tables
 *   the first request and its response, and the first notification, are read
 * @param options the interface and the network, where the page does not name them
 * @returns the table file and the warnings
 * @throws {@link TallystickError} `table-invalid` where no row of a request or of a response is found
 * @throws TypeError for an option that is unknown or wrong
 *
 * @example
 * ```ts
 * import { importTable } from 'tallystick/import';
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
    return readPage(pageSource(text), checked(options));
  } finally {
    forgetMatch();
  }
}

function readPage(source: PageSource, { interface: name, system }: ImportOptions): ImportedTable {
  const { lines } = source;
  const { tables, isOfNames } = tablesOf(source);
  const isNotification = headingOf(lines.find(({ isHeading }) => isHeading) ?? NO_LINE) === 'notification';
  const samples = pageSamples(lines, isNotification);
  const isForm = samples.some((sample) => sample.isForm && sample.direction !== 'notification');
  const { messages, warnings } = messagesOfPage(tables, { isNotification, isForm });
  const imported = messages.map((message) => importOne(message, messages, isOfNames, samples));
  const start = Math.min(...messages.map((message) => startOf(message.table)));
  const subject = pageSubject(
    lines.filter(({ line, cells, code }) => line < start && cells === undefined && code === undefined),
    name,
  );
  const endpoint = pageEndpoint(lines);
  const table: TableFile = {
    interface: subject.interface,
    system: system ?? (isOfNames ? 'lianlian' : 'unionpay'),
    title: subject.title,
    ...(endpoint.endpoint !== undefined && { endpoint: endpoint.endpoint }),
    ...(isPost(lines, samples) && { method: 'POST' }),
    messages: Object.fromEntries(imported.map(({ direction, message }) => [direction, message])),
  };
  return {
    table,
    warnings: [
      ...subject.warnings,
      ...endpoint.warnings,
      ...warnings,
      ...imported.flatMap((each) => each.warnings),
      ...sampleWarnings(
        table,
        samples.filter((sample) => !isPayLoad(sample)),
      ),
    ].sort((one, other) => one.line - other.line),
  };
}

/** A command with data posts it. */
const CURL_POST = /^curl .{0,500} -d /;
const NO_LINE: PageLine = { text: '', plain: '', line: 1, afterBlank: true };

/** A way to read the lines of a page. */
interface Reading {
  steps(lines: readonly PageLine[]): readonly PageStep[];
  /** Tables have no column of lengths, as those of LianLian; any text is a String. */
  isOfNames(lines: readonly PageLine[]): boolean;
}

const LINES: Reading = { steps: lineSteps, isOfNames: () => false };
const CELLS: Reading = { steps: cellSteps, isOfNames: () => true };
const TABLES: Reading = { steps: tableSteps, isOfNames: isTableOfNames };

/** The tables that the page marks, or else those of the reading that finds the most rows; the first of several. */
function tablesOf({ lines, isMarkup }: PageSource): {
  readonly tables: readonly PrintedTable[];
  readonly isOfNames: boolean;
} {
  const read = (reading: Reading) => ({
    tables: readTables(reading.steps(lines)),
    isOfNames: reading.isOfNames(lines),
  });
  const marked = isMarkup ? read(TABLES) : undefined;
  if (marked !== undefined && marked.tables.length > 0) return marked;
  const [best = { tables: [], isOfNames: false }] = [read(LINES), read(CELLS), marked ?? read(TABLES)].sort(
    (one, other) => rowCount(other.tables) - rowCount(one.tables),
  );
  return best;
}

interface ImportedMessage {
  readonly direction: PageMessage['direction'];
  readonly message: TableFileMessage;
  readonly warnings: readonly ImportWarning[];
}

function importOne(
  { direction, table }: PageMessage,
  messages: readonly PageMessage[],
  isOfNames: boolean,
  samples: readonly PageSample[],
): ImportedMessage {
  const response = messages.find((other) => other.direction === 'response')?.table;
  const { message, warnings } = importMessage(table, {
    anyText: isOfNames ? 'String' : 'S',
    withoutRow: isOfNames ? membersWithoutRow(table, direction === 'request' ? response : undefined) : NONE,
    transport: transportOf(samples.filter((sample) => sample.direction === direction)),
  });
  const about = ({ code, ...rest }: ImportWarning) => ({ code, message: direction, ...rest });
  return { direction, message, warnings: [...table.warnings, ...warnings].map(about) };
}

const NONE: MembersWithoutRow = { members: [], conditions: new Map(), warnings: [] };

function transportOf(samples: readonly PageSample[]): Transport {
  const form = samples.findLast(({ isForm }) => isForm);
  if (form !== undefined)
    return { transport: 'form', ...(form.field !== undefined && { field: form.field }) };
  return samples.some(isPayLoad) ? { payLoad: true } : {};
}

/** Whether the sample is a whole message that was encrypted. */
function isPayLoad({ value }: PageSample): boolean {
  return 'pay_load' in value;
}

/** The page says so, or has a form or a command that posts. */
function isPost(lines: readonly PageLine[], samples: readonly PageSample[]): boolean {
  return (
    samples.some(({ isForm }) => isForm) ||
    lines.some(({ plain, code }) => (code === undefined ? /^HTTP POST$/i : CURL_POST).test(plain))
  );
}
