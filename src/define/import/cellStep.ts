import type { Presence } from '../../table/Row.js';
import { isIdentifier } from './identifierPattern.js';
import { joinedCells } from './joinedCells.js';
import type { PrintedRow } from './PrintedTable.js';
import type { PageLine } from './pageLines.js';
import { printedCondition } from './printedCondition.js';

const PRESENCES: ReadonlyMap<string, Presence> = new Map([
  ['required', 'M'],
  ['mandatory', 'M'],
  ['optional', 'O'],
  ['conditional', 'C'],
]);
const TYPE = /^[A-Za-z][A-Za-z0-9]{0,23}(?:\[\])?(?: ?\([^()]{0,20}\))?$/;
const STRING = /^String(?: ?\([^()]{0,20}\))?$/;
const HEADER: readonly ReadonlySet<string>[] = [
  new Set(['name', 'parameter', 'parameter name', 'field', 'field name']),
  new Set(['required', 'presence']),
  new Set(['type']),
];
const DESCRIPTION: ReadonlySet<string> = new Set(['description', 'remark', 'remarks', 'note', 'notes']);
const SENTENCE = /^(?:the )?following (?:parameters|fields|members|rows)/i;
/** How many cells a sentence may be broken into, by the names in it that are set in another font. */
const LONGEST_SENTENCE = 8;

/** What begins at a cell: so many cells, read as one thing. */
export type CellStep =
  | { readonly kind: 'header' | 'broken' | 'text'; readonly size: number }
  | { readonly kind: 'sentence'; readonly size: number; readonly sentence: string }
  | { readonly kind: 'row'; readonly size: number; readonly row: PrintedRow };

/** What begins at a cell, which only the cells after it tell. */
export function stepAt(cells: readonly PageLine[], index: number): CellStep {
  return (
    headerAt(cells, index) ??
    rowAt(cells, index) ??
    brokenRowAt(cells, index) ??
    sentenceAt(cells, index) ?? { kind: 'text', size: 1 }
  );
}

function headerAt(cells: readonly PageLine[], index: number): CellStep | undefined {
  if (!HEADER.every((words, place) => words.has(wordsOf(cells[index + place])))) return undefined;
  return { kind: 'header', size: DESCRIPTION.has(wordsOf(cells[index + 3])) ? 4 : 3 };
}

function rowAt(cells: readonly PageLine[], index: number): CellStep | undefined {
  const [name, required, type, next] = cells.slice(index, index + 4);
  const presence = presenceOf(required);
  if (name === undefined || presence === undefined || !isIdentifier(name.plain)) return undefined;
  // A cell that names the next row is no type.
  const isType = type !== undefined && TYPE.test(type.plain) && presenceOf(next) === undefined;
  return {
    kind: 'row',
    size: isType ? 3 : 2,
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
function brokenRowAt(cells: readonly PageLine[], index: number): CellStep | undefined {
  const [first, second, third] = cells.slice(index, index + 3);
  if (presenceOf(first) !== undefined) return { kind: 'broken', size: isString(second) ? 2 : 1 };
  if (presenceOf(second) !== undefined) return { kind: 'broken', size: isString(third) ? 3 : 2 };
  if (isString(first)) return { kind: 'broken', size: 1 };
  return isString(second) ? { kind: 'broken', size: 2 } : undefined;
}

function sentenceAt(cells: readonly PageLine[], index: number): CellStep | undefined {
  if (!isSentence(cells[index])) return undefined;
  for (let size = 1; size <= LONGEST_SENTENCE; size += 1) {
    const end = index + size;
    const isHeader = headerAt(cells, end) !== undefined;
    if (!isHeader && rowAt(cells, end) === undefined) continue;
    const sentence = joinedCells(cells.slice(index, end).map(({ text }) => text));
    // Without a header after it, the sentence may as well be about something else.
    const isGroup = isHeader || printedCondition(sentence) !== undefined;
    return isGroup ? { kind: 'sentence', size, sentence } : undefined;
  }
  return undefined;
}

function presenceOf(cell: PageLine | undefined): Presence | undefined {
  return PRESENCES.get(wordsOf(cell));
}

function wordsOf(cell: PageLine | undefined): string {
  return cell?.plain.toLowerCase() ?? '';
}

function isString(cell: PageLine | undefined): boolean {
  return STRING.test(cell?.plain ?? '');
}

/** Whether a sentence about the rows after it begins in the cell. */
export function isSentence(cell: PageLine | undefined): boolean {
  return SENTENCE.test(cell?.plain ?? '');
}
