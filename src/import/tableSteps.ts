import { groupSentence } from './groupSentence.js';
import { isIdentifier } from './identifierPattern.js';
import { cellText, type PageCell, type PageLine } from './PageLine.js';
import type { PageStep } from './PageStep.js';
import type { PrintedRow } from './PrintedTable.js';
import { headingOf, headingWords } from './pageHeading.js';
import { printedPresence } from './printedPresence.js';
import { type Column, tableColumns } from './tableColumns.js';

const EXPECTED = 'an identifier, a presence and a type in the columns of its table';

/** What the lines of a page are whose tables are marked as such. */
export function tableSteps(lines: readonly PageLine[]): readonly PageStep[] {
  const rows = rowSteps(lines);
  const owners = ownersOf(lines, rows);
  return lines.flatMap((line, index): readonly PageStep[] => {
    const row = rows.get(line);
    if (row !== undefined) return row;
    if (line.code !== undefined) return [];
    const of = line.isHeading ? owners.get(slugOf(line)) : undefined;
    if (of !== undefined) return [{ kind: 'group', sentence: line.text, of, lines: [line] }];
    const heading = headingOf(line);
    if (heading !== undefined) return [{ kind: 'heading', heading, lines: [line] }];
    const isBeforeTable = rows.get(lines[index + 1] as PageLine)?.[0]?.kind === 'header';
    const group = isBeforeTable ? groupSentence(line.text) : undefined;
    if (group !== undefined) return [{ kind: 'group', ...group, lines: [line] }];
    return [{ kind: 'text', reads: 'prose', lines: [line] }];
  });
}

/** What the rows of the tables are; without those of other tables, which have no such columns. */
function rowSteps(lines: readonly PageLine[]): ReadonlyMap<PageLine, readonly PageStep[]> {
  const steps = new Map<PageLine, readonly PageStep[]>();
  let columns: readonly Column[] | undefined;
  for (const line of lines) {
    const { cells, beginsTable } = line;
    if (cells === undefined) continue;
    const header = tableColumns(cells);
    if (header !== undefined || beginsTable) columns = header;
    if (header !== undefined) steps.set(line, [{ kind: 'header', lines: [line] }]);
    else if (columns !== undefined) steps.set(line, rowStep(cells, columns, line));
  }
  return steps;
}

function rowStep(
  cells: readonly PageCell[],
  columns: readonly Column[],
  line: PageLine,
): readonly PageStep[] {
  const lines = [line];
  const texts = cells.map(cellText);
  const first = texts.findIndex((text, place) => place >= columns.length && text !== '');
  // One line may hold two rows.
  const second = first < 0 ? undefined : rowOf(texts.slice(first), columns, line.line);
  const row = rowOf(second === undefined ? texts : texts.slice(0, first), columns, line.line);
  const rows = [row, second].filter((each) => each !== undefined);
  if (row !== undefined) return rows.map((each) => ({ kind: 'row', row: each, lines }));
  // A title across the table.
  const isTitle = texts.filter((text) => text !== '').length === 1;
  return [isTitle ? { kind: 'text', reads: 'prose', lines } : { kind: 'broken', expected: EXPECTED, lines }];
}

function rowOf(cells: readonly string[], columns: readonly Column[], line: number): PrintedRow | undefined {
  const place = columns.indexOf('presence');
  // A copied table may have lost its empty cells.
  const printed = printedPresence(cells[place] ?? '') === undefined ? cells.findIndex(isPresence) : place;
  const presence = printedPresence(cells[printed] ?? '');
  const before = columnsFor(printed, columns.slice(0, place));
  if (presence === undefined || before === undefined) return undefined;
  const after = [...columns.slice(place + 1)];
  const read = (column: Column): string => {
    const [left, right] = [before.indexOf(column), after.indexOf(column)];
    return (left >= 0 ? cells[left] : right >= 0 ? cells[printed + 1 + right] : undefined) ?? '';
  };
  const name = read('name');
  const identifier = columns.includes('identifier') ? read('identifier') : name;
  if (!isIdentifier(identifier)) return undefined;
  const [length, standard] = [read('length'), read('standard')];
  const beyond = cells.slice(printed + 1 + after.findLastIndex((column) => column !== '') + 1);
  const note = [read('note'), ...beyond].filter((text) => text !== '').join(' ');
  return {
    identifier,
    name: name || identifier,
    type: read('type'),
    ...(/\d/.test(length) && { length }),
    ...presence,
    ...(/[^-/]/.test(standard) && { standard }),
    ...(note !== '' && { note }),
    line,
  };
}

function isPresence(cell: string): boolean {
  return printedPresence(cell) !== undefined;
}

/** The columns of so many cells: a length is what a row may lack. */
function columnsFor(count: number, columns: readonly Column[]): readonly Column[] | undefined {
  if (count === columns.length) return columns;
  const known = columns.filter((column) => column !== 'length' && column !== '');
  return count === known.length ? known : undefined;
}

/** The rows that have a separate table, by the words of its heading and by the anchor that they link to. */
function ownersOf(
  lines: readonly PageLine[],
  steps: ReadonlyMap<PageLine, readonly PageStep[]>,
): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const line of lines) {
    const [step] = steps.get(line) ?? [];
    if (step?.kind !== 'row' || !/^(?:list|object|string|array)/i.test(step.row.type)) continue;
    const { identifier, type } = step.row;
    if (!/^string/i.test(type)) owners.set(identifier.toLowerCase(), identifier);
    for (const anchor of line.cells?.flatMap(({ anchors }) => anchors) ?? [])
      if (!owners.has(anchor.toLowerCase())) owners.set(anchor.toLowerCase(), identifier);
  }
  return owners;
}

/** A heading as links name it. */
function slugOf(line: PageLine): string {
  return headingWords(line)
    .replace(/[^a-z0-9 _-]/g, '')
    .replaceAll(' ', '-');
}

/** Whether the tables have names alone where others have an identifier and a length, as those of LianLian. */
export function isTableOfNames(lines: readonly PageLine[]): boolean {
  const headers = lines.flatMap(({ cells = [] }) => tableColumns(cells) ?? []);
  return !headers.includes('identifier') && !headers.includes('length');
}
