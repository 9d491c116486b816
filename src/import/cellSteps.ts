import { groupSentence } from './groupSentence.js';
import { isIdentifier } from './identifierPattern.js';
import { joinedCells } from './joinedCells.js';
import { cellText, type PageLine, pageLine } from './PageLine.js';
import type { PageStep } from './PageStep.js';
import { headingOf } from './pageHeading.js';
import { printedCondition } from './printedCondition.js';
import { presenceWord } from './printedPresence.js';
import { isColumn } from './tableColumns.js';

const TYPE = /^[A-Za-z][A-Za-z0-9]{0,23}(?:\[\])?(?: ?\([^()]{0,20}\))?$/;
const STRING = /^String(?: ?\([^()]{0,20}\))?$/;
const EXPECTED = 'an identifier, Required or Optional, and a type';
/** How many cells a sentence may be broken into, by the names in it that are set in another font. */
const LONGEST_SENTENCE = 8;

/** What the lines of a page are that prints a cell on a line, as those of LianLian are copied. */
export function cellSteps(lines: readonly PageLine[]): readonly PageStep[] {
  const cells = lines.flatMap(cellsOf);
  const steps: PageStep[] = [];
  for (let index = 0; index < cells.length; index += steps.at(-1)?.lines.length ?? 1)
    steps.push(stepAt(cells, index));
  return steps;
}

/** A line that was copied with tabs has several cells. */
function cellsOf(line: PageLine): readonly PageLine[] {
  if (line.cells === undefined) return [line];
  return line.cells
    .map(cellText)
    .filter((text) => text !== '')
    .map((text, index) => pageLine(text, line.line, line.afterBlank && index === 0));
}

/** What begins at a cell, which only the cells after it tell. */
function stepAt(cells: readonly PageLine[], index: number): PageStep {
  return (
    headerAt(cells, index) ??
    rowAt(cells, index) ??
    headingAt(cells, index) ??
    brokenRowAt(cells, index) ??
    sentenceAt(cells, index) ?? { kind: 'text', reads: 'note', lines: cells.slice(index, index + 1) }
  );
}

function headingAt(cells: readonly PageLine[], index: number): PageStep | undefined {
  const heading = headingOf(cells[index] as PageLine);
  return heading && { kind: 'heading', heading, lines: cells.slice(index, index + 1) };
}

function headerAt(cells: readonly PageLine[], index: number): PageStep | undefined {
  const [name, presence, type, note] = cells.slice(index, index + 4).map(wordsOf);
  if (!isColumn(name ?? '', 'name') || !isColumn(presence ?? '', 'presence') || type !== 'type')
    return undefined;
  return { kind: 'header', lines: cells.slice(index, index + (isColumn(note ?? '', 'note') ? 4 : 3)) };
}

function rowAt(cells: readonly PageLine[], index: number): PageStep | undefined {
  const [name, required, type, next] = cells.slice(index, index + 4);
  const presence = presenceOf(required);
  if (name === undefined || presence === undefined || !isIdentifier(name.plain)) return undefined;
  // A cell that names the next row is not a type.
  const isType = type !== undefined && TYPE.test(type.plain) && presenceOf(next) === undefined;
  return {
    kind: 'row',
    lines: cells.slice(index, index + (isType ? 3 : 2)),
    row: {
      identifier: name.plain,
      name: name.plain,
      type: isType ? type.plain : '',
      presence,
      line: name.line,
    },
  };
}

/** A cell that only rows have, without the cells that belong around it. */
function brokenRowAt(cells: readonly PageLine[], index: number): PageStep | undefined {
  const [first, second, third] = cells.slice(index, index + 3);
  const broken = (size: number): PageStep => ({
    kind: 'broken',
    expected: EXPECTED,
    lines: cells.slice(index, index + size),
  });
  if (presenceOf(first) !== undefined) return broken(isString(second) ? 2 : 1);
  if (presenceOf(second) !== undefined) return broken(isString(third) ? 3 : 2);
  if (isString(first)) return broken(1);
  return isString(second) ? broken(2) : undefined;
}

function sentenceAt(cells: readonly PageLine[], index: number): PageStep | undefined {
  if (!isSentence(cells[index])) return undefined;
  for (let size = 1; size <= LONGEST_SENTENCE; size += 1) {
    const end = index + size;
    const isHeader = headerAt(cells, end) !== undefined;
    if (!isHeader && rowAt(cells, end) === undefined) continue;
    const lines = cells.slice(index, end);
    const sentence = joinedCells(lines.map(({ text }) => text));
    // Without a header after it, the sentence may as well be about something else.
    const isGroup = isHeader || printedCondition(sentence) !== undefined;
    const group = isGroup ? groupSentence(sentence) : undefined;
    return group && { kind: 'group', ...group, lines };
  }
  return undefined;
}

function presenceOf(cell: PageLine | undefined) {
  return presenceWord(cell?.plain ?? '');
}

function wordsOf({ plain }: PageLine): string {
  return plain.toLowerCase();
}

function isString(cell: PageLine | undefined): boolean {
  return STRING.test(cell?.plain ?? '');
}

/** Whether a sentence about the rows after it begins in the cell. */
export function isSentence(cell: PageLine | undefined): boolean {
  return groupSentence(cell?.plain ?? '') !== undefined;
}
