import { cellText, type PageCell } from './PageLine.js';

/** What a column of a table holds; empty where nobody knows. */
export type Column = 'name' | 'identifier' | 'type' | 'length' | 'presence' | 'standard' | 'note' | '';

const COLUMNS: Readonly<Record<Exclude<Column, ''>, readonly string[]>> = {
  name: ['name', 'field', 'field name', 'filed name', 'parameter', 'parameter name'],
  identifier: ['identifier'],
  type: ['type', 'type(length)'],
  length: ['length'],
  presence: ['required', 'presence', 'request', 'response'],
  standard: ['default', 'default value'],
  note: ['description', 'description and example', 'note', 'notes', 'remark', 'remarks'],
};
const BY_WORDS = new Map(
  Object.entries(COLUMNS).flatMap(([column, names]) =>
    names.map((name) => [name, column as Column] as const),
  ),
);

/** The columns that a header names; undefined where the row does not head a table of fields. */
export function tableColumns(cells: readonly PageCell[]): readonly Column[] | undefined {
  const columns = cells.map((cell) => BY_WORDS.get(cellText(cell).toLowerCase()) ?? '');
  const isHeader = ['name', 'type', 'presence'].every((column) => columns.includes(column as Column));
  return isHeader ? columns : undefined;
}

/** Whether a cell that is alone is the name of one of these columns. */
export function isColumn(words: string, ...columns: readonly Column[]): boolean {
  return columns.includes(BY_WORDS.get(words) ?? '');
}
