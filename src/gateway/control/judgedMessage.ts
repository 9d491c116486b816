import { describedTable } from '../../catalogue/describedTable.js';
import type { Message } from '../../codec/createMessage.js';
import type { Violation } from '../../codec/Violation.js';
import { masked } from '../../http/Exchange.js';
import { errata } from '../../networks/catalogue.js';
import { formInWords, listedValues } from '../../table/format/formatWords.js';
import { isObject } from '../../table/JsonObject.js';
import { typeAndLength } from '../../table/length/lengthWords.js';
import { merchantRowsOf } from '../../table/presence/presence.js';
import { presenceInWords } from '../../table/presence/presenceWords.js';
import type { Row } from '../../table/Row.js';
import { readDifferently } from '../../table/readDifferently.js';

/** What became of a row in a message: `unread` where the message was not read so far. */
export type RowStatus = 'right' | 'wrong' | 'noted' | 'absent' | 'sealed' | 'unread';

/** A row of a table, as the documentation has it. */
export interface RowInWords {
  /** Such as `unionpay/MOBILE_NUMBER_VERIFICATION/request#encData.phoneNo`. */
  readonly reference: string;
  readonly name: string;
  readonly typeAndLength: string;
  readonly presence: string;
  readonly note?: string | undefined;
  readonly form?: string | undefined;
  readonly values: readonly (readonly [value: string, meaning: string])[];
  /** What is printed, where it is read differently. */
  readonly printed: readonly string[];
  readonly errata: readonly { readonly id: string; readonly title: string }[];
}

/** A row of a table, and what a message has in its place. */
export interface JudgedRow {
  readonly identifier: string;
  /** How many objects it is in. */
  readonly depth: number;
  readonly status: RowStatus;
  /** Masked; not there for an object, and for what was not sent. */
  readonly value?: string | undefined;
  /** Personal data or a credential. */
  readonly isPersonal: boolean;
  readonly violations: readonly Violation[];
  readonly notes: readonly Violation[];
  readonly row: RowInWords;
}

/** A message against the rows of its table. */
export interface JudgedMessage {
  readonly name: string;
  readonly rows: readonly JudgedRow[];
}

/** A message as far as it was read. */
export interface ReadMessage {
  readonly message: Message;
  readonly value: unknown;
  /** What the gateway found, which an encrypted member that comes as it was sent no longer shows. */
  readonly violations: readonly Violation[];
  /** False where nothing of it could be read. */
  readonly isRead: boolean;
  /** False where it is as it was before it was signed. */
  readonly isSigned: boolean;
}

interface Judging {
  readonly name: string;
  readonly merchantRows: readonly string[];
  readonly violations: readonly Violation[];
  readonly notes: readonly Violation[];
  readonly isRead: boolean;
  readonly isSigned: boolean;
}

/** Holds a message against the rows of its table, masked. */
export function judgedMessage({ message, value, violations, isRead, isSigned }: ReadMessage): JudgedMessage {
  const { name, rows } = describedTable(message);
  const verdict = isRead ? message.validate(value, { form: formOf(value, message) }) : undefined;
  const judging: Judging = {
    name,
    merchantRows: merchantRowsOf(rows),
    violations: distinct([...violations, ...(verdict?.violations ?? [])]),
    notes: verdict?.notes ?? [],
    isRead,
    isSigned,
  };
  return { name, rows: judgedRows(rows, [value], [masked(message, value)], [], judging) };
}

/** An encrypted member that is still a text makes the message one of the wire. */
function formOf(value: unknown, { table }: Message): 'plain' | 'wire' {
  const isSealed = table.rows.some(
    ({ encrypted, identifier }) => encrypted && isObject(value) && typeof value[identifier] === 'string',
  );
  return isSealed ? 'wire' : 'plain';
}

/**
 * @param holders the objects that the rows are members of: several in a list
 * @param masks the same masked; undefined where nothing of them is shown
 * @param above the identifiers on the way to them
 */
function judgedRows(
  rows: readonly Row[],
  holders: readonly unknown[],
  masks: readonly unknown[] | undefined,
  above: readonly string[],
  judging: Judging,
): readonly JudgedRow[] {
  return rows.flatMap((row) => {
    const path = [...above, row.identifier];
    const found = membersOf(holders, row.identifier);
    const shown = masks && membersOf(masks, row.identifier);
    const values = (shown ?? found).filter(isText).map((value) => (shown ? String(value) : '***'));
    const judged = judgedRow(row, path, { isThere: found.length > 0, values }, judging);
    if (row.members === undefined) return [judged];
    // A text that is JSON is masked as a whole; an encrypted one that was not opened holds nothing to tell apart.
    const isSealed = !row.json && found.some(isText);
    const members = row.json
      ? judgedRows(row.members, found.map(parsed), undefined, path, judging)
      : judgedRows(row.members, found.flat(), shown?.flat(), path, judging);
    const sealed = (one: JudgedRow) =>
      isSealed && one.status === 'absent' ? { ...one, status: 'sealed' as const } : one;
    return [judged, ...members.map(sealed)];
  });
}

function membersOf(holders: readonly unknown[], identifier: string): readonly unknown[] {
  return holders
    .flatMap((holder) => (isObject(holder) ? [holder[identifier]] : []))
    .filter((value) => value !== undefined);
}

function isText(value: unknown): boolean {
  return !isObject(value) && !Array.isArray(value);
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

/** What a message has in the place of a row. */
interface Found {
  readonly isThere: boolean;
  readonly values: readonly string[];
}

function judgedRow(
  row: Row,
  path: readonly string[],
  { isThere, values }: Found,
  { name, merchantRows, violations, notes, isRead, isSigned }: Judging,
): JudgedRow {
  const reference = `${name}#${path.join('.')}`;
  const concerning = (list: readonly Violation[]) => list.filter((one) => one.reference === reference);
  const wrong = row.signature && !isSigned ? [] : concerning(violations);
  const noted = concerning(notes);
  const otherwise = !isRead ? 'unread' : isThere ? 'right' : 'absent';
  return {
    identifier: row.identifier,
    depth: path.length - 1,
    status: wrong.length > 0 ? 'wrong' : noted.length > 0 ? 'noted' : otherwise,
    ...(values.length > 0 && { value: values.join(', ') }),
    isPersonal: row.sensitive === true,
    violations: wrong,
    notes: noted,
    row: rowInWords(row, reference, merchantRows),
  };
}

function rowInWords(row: Row, reference: string, merchantRows: readonly string[]): RowInWords {
  const { name = row.identifier, note, errata: ids = [], withoutRow } = row;
  return {
    reference,
    name,
    typeAndLength: withoutRow ? 'any text; the page prints no row for it' : typeAndLength(row),
    presence: presenceInWords(row, merchantRows).words,
    note,
    form: formInWords(row)?.words,
    values: listedValues(row),
    printed: readDifferently(row),
    errata: errata.filter(({ id }) => ids.includes(id)).map(({ id, title }) => ({ id, title })),
  };
}

/** What the gateway found and what the table says may be the same. */
function distinct(violations: readonly Violation[]): readonly Violation[] {
  const known = new Map(violations.map((one) => [`${one.code} ${one.path}`, one]));
  return [...known.values()];
}
