import type { Erratum } from '../../networks/Publication.js';
import { lengthColumn } from '../../table/length/lengthWords.js';
import { merchantRowsOf } from '../../table/presence/presence.js';
import { conditionInWords } from '../../table/presence/presenceWords.js';
import type { MessageTable, Row } from '../../table/Row.js';
import type { Terminal } from '../io/terminalOf.js';
import { countOf } from './countOf.js';
import { errataOf } from './errataOf.js';
import { flowLines } from './flowLines.js';
import { type ListedRow, listedRows } from './listedRows.js';
import { textTable } from './textTable.js';
import { transportLine } from './transportLine.js';
import { wrap } from './wrap.js';

const LEGEND =
  'Pres: M mandatory, C conditional, O optional, R returned from the request. PD: personal data or a credential (*).';
const FIXED_COLUMNS = { type: 6, length: 8, presence: 4, personal: 2 };
const GAPS = 10;
const NARROWEST_NOTE = 20;
const WIDEST_NOTE = 90;

/**
 * Shows the table of a message to a person: how it is sent, its flows, rows, what is printed differently, and the errata.
 *
 * @param endpoint where its interface is called, where that is published
 */
export function tableReport(table: MessageTable, endpoint: string | undefined, terminal: Terminal): string {
  const { name, title = '', rows } = table;
  const { bold, dim } = terminal.colors;
  const listed = listedRows(rows);
  const errata = errataOf(rows);
  return [
    `${bold(name)}  ${title}, ${countOf(listed.length, 'row')}`,
    ...(endpoint === undefined ? [] : [wrap(transportLine(table, endpoint), terminal.width)]),
    ...flowLines(table).map((line) => wrap(line, terminal.width, '  ')),
    '',
    rowTable(listed, merchantRowsOf(rows), terminal),
    '',
    dim(wrap(LEGEND, terminal.width)),
    ...withoutRow(rows, terminal),
    ...printedDifferently(listed, terminal),
    ...(errata.length === 0
      ? []
      : ['', bold('Errata'), ...errata.map((one) => erratumReport(one, listed, terminal))]),
    '',
  ].join('\n');
}

function rowTable(
  rows: readonly ListedRow[],
  merchantRows: readonly string[],
  { width, colors: { bold, cyan, yellow } }: Terminal,
): string {
  const identifiers = rows.map(({ row, depth }) => `${'  '.repeat(depth)}${row.identifier}`);
  const identifierWidth = Math.max('Identifier'.length, ...identifiers.map(({ length }) => length));
  const { type, length, presence, personal } = FIXED_COLUMNS;
  const rest = width - identifierWidth - type - length - presence - personal - GAPS;
  return textTable(
    [
      { head: bold('Identifier'), width: identifierWidth },
      { head: bold('Type'), width: type },
      { head: bold('Length'), width: length },
      { head: bold('Pres'), width: presence },
      { head: bold('PD'), width: personal },
      { head: bold('Note'), width: Math.min(WIDEST_NOTE, Math.max(NARROWEST_NOTE, rest)) },
    ],
    rows.map(({ row }, index) => [
      cyan(identifiers[index] ?? ''),
      row.type,
      lengthColumn(row),
      row.presence,
      row.sensitive ? yellow('*') : '',
      noteOf(row, merchantRows),
    ]),
  );
}

function noteOf(row: Row, merchantRows: readonly string[]): string {
  const { note, values, unsigned } = row;
  const condition = conditionInWords(row, merchantRows);
  const listed = Object.entries(values ?? {}).map(([value, meaning]) => `${value}: ${meaning}`);
  return [
    ...(note ? [note] : []),
    ...(unsigned ? ['Not signed.'] : []),
    ...(condition === undefined ? [] : [condition]),
    ...(values ? [`Values: ${listed.join('; ')}.`] : []),
  ].join(' ');
}

function withoutRow(rows: readonly Row[], { width, colors: { bold } }: Terminal): readonly string[] {
  const named = rows.filter(({ withoutRow }) => withoutRow);
  if (named.length === 0) return [];
  return [
    '',
    bold('Named in conditions, without their own row'),
    ...named.map(({ identifier, note = '' }) => wrap(note, width, '      ', `  ${identifier}: `)),
  ];
}

function printedDifferently(
  rows: readonly ListedRow[],
  { width, colors: { bold } }: Terminal,
): readonly string[] {
  const different = rows.filter(({ row }) => row.published !== undefined);
  if (different.length === 0) return [];
  return [
    '',
    bold('Printed differently'),
    ...different.map(({ row }) => {
      const { type, length, presence } = row.published ?? {};
      const differences = [
        ...(type === undefined ? [] : [`type ${type}, read as ${row.type}`]),
        ...(length === undefined ? [] : [`length ${length}, read as ${lengthColumn(row)}`]),
        ...(presence === undefined ? [] : [`presence ${presence}, read as ${row.presence}`]),
      ];
      return wrap(`${row.identifier}: ${differences.join('; ')}`, width, '      ', '  ');
    }),
  ];
}

function erratumReport(
  { id, title, printed, problem, strict, tolerant }: Erratum,
  rows: readonly ListedRow[],
  { width, colors: { bold } }: Terminal,
): string {
  const part = (label: string, text: string) => wrap(text, width, ' '.repeat(14), `    ${label.padEnd(10)}`);
  const concerned = rows.filter(({ row }) => row.errata?.includes(id)).map(({ row }) => row.identifier);
  return [
    '',
    bold(wrap(title, width, '  ')),
    part('Id', id),
    ...(concerned.length === 0 ? [] : [part('Rows', concerned.join(', '))]),
    part('Printed', printed),
    part('Problem', problem),
    part('Sent', strict),
    part('Accepted', tolerant),
  ].join('\n');
}
