import { type CellStep, isSentence, stepAt } from './cellStep.js';
import type { ImportWarning } from './ImportWarning.js';
import { joinedCells } from './joinedCells.js';
import type { PrintedGroup, PrintedRow, PrintedTable } from './PrintedTable.js';
import { type PageLine, pageLines } from './pageLines.js';
import { headingOf, pageRegions, type Region } from './pageRegions.js';
import { shortened } from './shortened.js';

/** Finds the tables of a page that prints a cell on a line, as LianLian does. */
export function readCellTables(text: string): readonly PrintedTable[] {
  const cells = pageLines(text, '\t');
  // A row may be called request or response as well.
  return pageRegions(cells, (index) =>
    stepAt(cells, index).kind === 'row' ? undefined : headingOf(cells[index] as PageLine),
  ).map(readRegion);
}

function readRegion({ kind, line: start, lines: cells }: Region): PrintedTable {
  const placed = place(cells);
  const groups = withNotes(groupsOf(placed, start), placed);
  const empty = groups.filter(({ sentence, rows }) => sentence !== undefined && rows.length === 0);
  return {
    ...(kind !== undefined && { kind }),
    line: start,
    groups: groups.filter(({ rows }) => rows.length > 0),
    warnings: [...placed.flatMap(warningsOf), ...empty.map(emptyGroup)],
  };
}

interface PlacedStep {
  readonly step: CellStep;
  /** Those that the step takes. */
  readonly cells: readonly PageLine[];
  /** The row that a text is about, or `prose` before the table. */
  readonly above: PrintedRow | 'prose' | undefined;
  /** The text is not the first one about its row. */
  readonly isMore: boolean;
  /** A header has rows over it that stand under no other one. */
  readonly isAgain: boolean;
}

function place(cells: readonly PageLine[]): readonly PlacedStep[] {
  const placed: PlacedStep[] = [];
  let above: PrintedRow | 'prose' | undefined = 'prose';
  let hasRows = false;
  let hasText = false;
  for (let index = 0; index < cells.length; ) {
    const step = stepAt(cells, index);
    const taken = cells.slice(index, index + step.size);
    placed.push({ step, cells: taken, above, isMore: hasText, isAgain: step.kind === 'header' && hasRows });
    if (step.kind !== 'text') above = step.kind === 'row' ? step.row : undefined;
    hasText = step.kind === 'text';
    if (step.kind !== 'text' && step.kind !== 'broken') hasRows = step.kind === 'row';
    index += step.size;
  }
  return placed;
}

function groupsOf(placed: readonly PlacedStep[], start: number): readonly PrintedGroup[] {
  const groups: (PrintedGroup & { rows: PrintedRow[] })[] = [{ line: start, rows: [] }];
  for (const { step, cells } of placed) {
    if (step.kind === 'row') groups.at(-1)?.rows.push(step.row);
    if (step.kind === 'sentence')
      groups.push({ sentence: step.sentence, line: cells[0]?.line ?? start, rows: [] });
  }
  return groups;
}

function withNotes(groups: readonly PrintedGroup[], placed: readonly PlacedStep[]): readonly PrintedGroup[] {
  const notes = new Map<PrintedRow, string[]>();
  for (const { step, cells, above } of placed) {
    if (step.kind !== 'text' || typeof above !== 'object') continue;
    const texts = cells.map(({ text }) => text);
    const known = notes.get(above);
    if (known === undefined) notes.set(above, texts);
    else known.push(...texts);
  }
  return groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => {
      const texts = notes.get(row);
      return texts === undefined ? row : { ...row, note: joinedCells(texts) };
    }),
  }));
}

function warningsOf({ step, cells, above, isMore, isAgain }: PlacedStep): readonly ImportWarning[] {
  const [cell] = cells;
  if (cell === undefined) return [];
  if (step.kind === 'broken') return [rowUnread(cells)];
  if (isAgain) return [headerAgain(cell)];
  if (step.kind !== 'text' || above === 'prose') return [];
  if (above === undefined) return [lineUnread(cell)];
  return [
    ...(isSentence(cell) ? [sentenceUnread(above.identifier, cell)] : []),
    ...(cell.afterBlank && isMore ? [noteContinued(above.identifier, cell)] : []),
  ];
}

function sentenceUnread(identifier: string, { text, line }: PageLine): ImportWarning {
  return {
    code: 'condition-unread',
    identifier,
    line,
    text: `This line is read as a part of the note of ${identifier}: ${shortened(text)}; check whether it says when the rows after it stand.`,
  };
}

function noteContinued(identifier: string, { text, line }: PageLine): ImportWarning {
  return {
    code: 'note-continued',
    identifier,
    line,
    text: `This line is read as a part of the note of ${identifier}: ${shortened(text)}; check that it is no heading.`,
  };
}

function lineUnread({ text, line }: PageLine): ImportWarning {
  return {
    code: 'line-unread',
    line,
    text: `This line is neither a row nor part of a note, and is left out: ${shortened(text)}; check whether it belongs to the table.`,
  };
}

function rowUnread(cells: readonly PageLine[]): ImportWarning {
  return {
    code: 'row-unread',
    line: cells[0]?.line ?? 1,
    text: `These cells look like a row and are left out, because they are not identifier, Required or Optional, and type: ${shortened(cells.map(({ text }) => text).join(' / '))}; write the row by hand.`,
  };
}

function headerAgain({ line }: PageLine): ImportWarning {
  return {
    code: 'condition-unread',
    line,
    text: 'A new header stands here without a sentence that says when its rows are sent, so they are read as standing always; check the page.',
  };
}

function emptyGroup({ sentence = '', line }: PrintedGroup): ImportWarning {
  return {
    code: 'row-unread',
    line,
    text: `No row was found under this sentence: ${shortened(sentence)}; check what stands there.`,
  };
}
