import { printable } from 'tallystick';
import type { FieldCount } from '../commands/validate/FieldSummary.js';
import type { Terminal } from '../io/terminalOf.js';
import { countOf } from './countOf.js';
import { grouped } from './grouped.js';
import { textTable } from './textTable.js';

/** What is reported of the fields of a stream. */
export interface FieldsTold {
  readonly counts: readonly FieldCount[];
  /** How many order numbers have a message that is not valid. */
  readonly orders: number;
  /** Whether there were more order numbers than are counted. */
  readonly isFull: boolean;
  /** What the number of a message counts. */
  readonly unit: 'line' | 'element';
}

/** Tells a person which field breaks which rule, in how many messages and orders. */
export function fieldTable({ counts, orders, isFull, unit }: FieldsTold, { colors }: Terminal): string {
  const rows = counts.map(({ kind, message, path, code, messages, orders: ofField, first }) => [
    grouped(messages),
    leastOf(ofField, isFull),
    kind === 'note' ? colors.yellow(`${code} (note)`) : colors.red(code),
    path === '' ? 'the whole message' : printable(path),
    message,
    first.join(', '),
  ]);
  const columns = [
    { head: 'messages', align: 'right' },
    { head: 'orders', align: 'right' },
    { head: 'code' },
    { head: 'field' },
    { head: 'message' },
    { head: `first ${unit}s` },
  ] as const;
  const headline = ordersInWords(orders, isFull);
  return counts.length === 0 ? `${headline}\n` : `${headline}\n\n${textTable(columns, rows)}\n`;
}

/** How many orders a message that is not valid belongs to. */
export function ordersInWords(orders: number, isFull: boolean): string {
  return `${isFull ? 'At least ' : ''}${countOf(orders, 'order')} with a message that is not valid.`;
}

/** A count that may be larger. */
export function leastOf(count: number, isFull: boolean): string {
  return `${isFull ? '≥ ' : ''}${grouped(count)}`;
}
