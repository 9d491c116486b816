import Table from 'cli-table3';
import { withoutEnd } from '../../codec/withoutEnd.js';

/** A column of a {@link textTable}. */
export interface Column {
  readonly head: string;
  /** Columns of the terminal; the others are as wide as their widest cell. */
  readonly width?: number;
  readonly align?: 'left' | 'right';
}

const GAP = 2;
const NO_LINES = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ].map((name) => [name, '']),
);

/**
 * Sets cells into columns, without lines between them: that leaves the most room for text.
 *
 * @param columns from left to right
 * @param rows cells, which may be coloured
 */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const table = new Table({
    head: columns.map(({ head }) => head),
    colWidths: columns.map(({ width }) => (width === undefined ? null : width + GAP)),
    colAligns: columns.map(({ align = 'left' }) => align),
    wordWrap: true,
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => withoutEnd(line, ' '))
    .join('\n');
}
