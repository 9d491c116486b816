import type { Form, JudgeOptions, Message, Row, Violation } from 'tallystick';
import { rowsOf } from '../rowsOf.js';

/** What became of one row of the table in a message. */
export type RowStatus = 'right' | 'wrong' | 'noted' | 'absent' | 'sealed' | 'unread';

/** A row with its status. */
export interface JudgedRow {
  readonly row: Row;
  /** Identifiers joined by points, as references write them. */
  readonly path: string;
  readonly status: RowStatus;
}

/** Everything that the page shows of a text. */
export interface Judged {
  readonly valid: boolean;
  readonly violations: readonly Violation[];
  readonly notes: readonly Violation[];
  readonly rows: readonly JudgedRow[];
}

/** Judges the JSON text of a message, and each row of its table. */
export function judgeText(message: Message, text: string, options: JudgeOptions): Judged {
  const { valid, violations, notes } = message.tryDecode(text, options);
  const isRead = !violations.some(({ rule }) => rule === 'syntax');
  const value: unknown = isRead ? JSON.parse(text) : undefined;
  const rows = rowsOf(message.table.rows).map(({ row, path, parent }) => ({
    row,
    path,
    status: isRead
      ? statusOf({ reference: `${message.name}#${path}`, violations, notes }, () =>
          parent?.encrypted && options.form === 'wire' ? sealed(value, parent) : present(value, path),
        )
      : ('unread' as const),
  }));
  return { valid, violations, notes, rows };
}

/** The forms that a message has: two only where a row is encrypted. */
export function formsOf({ table }: Pick<Message, 'table'>): readonly Form[] {
  return table.rows.some(({ encrypted }) => encrypted) ? ['plain', 'wire'] : ['plain'];
}

interface Found {
  readonly reference: string;
  readonly violations: readonly Violation[];
  readonly notes: readonly Violation[];
}

function statusOf({ reference, violations, notes }: Found, otherwise: () => RowStatus): RowStatus {
  const concerns = (finding: Violation) => finding.reference === reference;
  if (violations.some(concerns)) return 'wrong';
  return notes.some(concerns) ? 'noted' : otherwise();
}

function present(value: unknown, path: string): RowStatus {
  const found = path.split('.').reduce<readonly unknown[]>(membersOf, [value]);
  return found.length === 0 ? 'absent' : 'right';
}

/** The members of a name in all of these, and in each entry of those that are lists. */
function membersOf(values: readonly unknown[], name: string): readonly unknown[] {
  return values
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .map((value) => memberOf(value, name))
    .filter((member) => member !== undefined);
}

function sealed(value: unknown, { identifier }: Row): RowStatus {
  return memberOf(value, identifier) === undefined ? 'absent' : 'sealed';
}

function memberOf(value: unknown, name: string): unknown {
  const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return isObject ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
