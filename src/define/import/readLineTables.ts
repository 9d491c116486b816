import type { ImportWarning } from './ImportWarning.js';
import type { PrintedRow, PrintedTable } from './PrintedTable.js';
import { type PageLine, pageLines } from './pageLines.js';
import { headingOf, pageRegions, type Region } from './pageRegions.js';
import { looksLikeRow, readLineRow } from './readLineRow.js';
import { shortened } from './shortened.js';

const HEADER_WORDS: ReadonlySet<string> = new Set(
  'field filed name identifier type length request response default value note remark description'.split(' '),
);

/** Finds the tables of a page that prints a field on a line, as UnionPay International does. */
export function readLineTables(text: string): readonly PrintedTable[] {
  const lines = pageLines(text);
  const rows = new Map(lines.map((line) => [line, readLineRow(line)]));
  // The portal prints its section headings twice, one under the other.
  const isDoubled = (index: number): boolean => lines[index]?.plain === lines[index + 1]?.plain;
  return pageRegions(lines, (index) => {
    const line = lines[index];
    if (line === undefined || rows.get(line) !== undefined) return undefined;
    return headingOf(line) ?? (isDoubled(index) && !looksLikeRow(line) ? 'other' : undefined);
  }).map((region) => readRegion(region, rows));
}

function readRegion(
  { kind, line: start, lines }: Region,
  readRows: ReadonlyMap<PageLine, PrintedRow | undefined>,
): PrintedTable {
  const placed = place(lines, readRows);
  const rows = placed.flatMap(({ row }) => (row === undefined ? [] : [row]));
  const [first, last] = [rows[0]?.line ?? 0, rows.at(-1)?.line ?? 0];
  const from = kind === undefined ? first : start;
  return {
    ...(kind !== undefined && { kind }),
    line: start,
    groups: rows.length === 0 ? [] : [{ line: start, rows: withNotes(rows, placed) }],
    warnings: placed.flatMap((each) => warningsOf(each, each.line.line > from && each.line.line < last)),
  };
}

interface PlacedLine {
  readonly line: PageLine;
  readonly kind: 'row' | 'header' | 'broken' | 'text';
  readonly row: PrintedRow | undefined;
  /** The row whose note a text goes on with. */
  readonly above: PrintedRow | undefined;
}

function place(
  lines: readonly PageLine[],
  readRows: ReadonlyMap<PageLine, PrintedRow | undefined>,
): readonly PlacedLine[] {
  let open: PrintedRow | undefined;
  return lines.map((line) => {
    const row = readRows.get(line);
    const kind = row !== undefined ? 'row' : kindOf(line);
    if (kind !== 'text' || line.afterBlank) open = row;
    return { line, kind, row, above: kind === 'text' ? open : undefined };
  });
}

function kindOf(line: PageLine): 'header' | 'broken' | 'text' {
  if (isHeader(line)) return 'header';
  return looksLikeRow(line) ? 'broken' : 'text';
}

function withNotes(rows: readonly PrintedRow[], placed: readonly PlacedLine[]): readonly PrintedRow[] {
  const added = new Map<PrintedRow, string[]>(rows.map((row) => [row, []]));
  for (const { above, line } of placed) if (above !== undefined) added.get(above)?.push(line.text);
  return rows.map((row) => {
    const note = [row.note, ...(added.get(row) ?? [])].filter((part) => part !== undefined).join(' ');
    return { ...row, name: row.name || row.identifier, ...(note !== '' && { note }) };
  });
}

function warningsOf({ line, kind, row, above }: PlacedLine, isInside: boolean): readonly ImportWarning[] {
  if (row !== undefined) return row.name === '' ? [nameMissing(row)] : [];
  if (kind === 'broken') return [rowUnread(line)];
  if (above !== undefined) return [noteContinued(above.identifier, line)];
  return kind === 'text' && isInside ? [lineUnread(line)] : [];
}

function isHeader({ plain }: PageLine): boolean {
  const words = plain.toLowerCase().split(' ');
  return words.length > 1 && words.every((word) => HEADER_WORDS.has(word));
}

function nameMissing({ identifier, line }: PrintedRow): ImportWarning {
  return {
    code: 'name-missing',
    identifier,
    line,
    text: `The row of ${identifier} has no name, so the identifier stands in for it; check whether the line above holds the name.`,
  };
}

function rowUnread({ text, line }: PageLine): ImportWarning {
  return {
    code: 'row-unread',
    line,
    text: `This line looks like a row and is left out, because it is not name, identifier, type, length and presence: ${shortened(text)}; write the row by hand.`,
  };
}

function lineUnread({ text, line }: PageLine): ImportWarning {
  return {
    code: 'line-unread',
    line,
    text: `This line is neither a row nor part of a note, and is left out: ${shortened(text)}; check whether it belongs to the table.`,
  };
}

function noteContinued(identifier: string, { text, line }: PageLine): ImportWarning {
  return {
    code: 'note-continued',
    identifier,
    line,
    text: `This line is read as a part of the note of ${identifier}: ${shortened(text)}; check that it is no row and no heading.`,
  };
}
