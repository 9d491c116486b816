import type { ImportWarning } from './ImportWarning.js';
import type { PrintedRow } from './PrintedTable.js';
import { plainText } from './plainText.js';
import { boundsOf, printedLength } from './printedLength.js';
import { printedType } from './printedType.js';

/** A row with the rows that were read as its members. */
export interface NestedRow {
  readonly row: PrintedRow;
  /** Never empty; of a String, the object in its text. */
  readonly members?: readonly PrintedRow[];
  /** The page says that the object is encrypted. */
  readonly encrypted?: true;
}

const OUTCOME: ReadonlySet<string> = new Set(['responseCode', 'responseMsg', 'errorDetail']);
const ENCRYPTED_OBJECT = /JWE|(?<!not )\bencrypt/i;
const ENCRYPTED_ROW = /^encrypted\b|(?<!not )\bencrypted (?:with|by) /i;
/** How many times longer than the encrypted rows before it a text has to be to stand out. */
const BULKY = 10;

/**
 * Guesses which rows belong to the Object above them: the tables print every row at one level. Each
 * row that it takes in has a warning, and so has the row at which it stops.
 *
 * @param printed the members that have a separate table, by the row that they belong to
 */
export function nestRows(
  rows: readonly PrintedRow[],
  printed: ReadonlyMap<string, readonly PrintedRow[]>,
): {
  readonly rows: readonly NestedRow[];
  readonly warnings: readonly ImportWarning[];
} {
  const nested: NestedRow[] = [];
  const warnings: ImportWarning[] = [];
  for (let index = 0; index < rows.length; ) {
    const row = rows[index++] as PrintedRow;
    const own = printed.get(row.identifier);
    if (own !== undefined || !isObject(row)) {
      const isSealed = own !== undefined && isObject(row) && isEncrypted(row);
      nested.push({ row, ...(own && { members: own }), ...(isSealed && { encrypted: true }) });
      continue;
    }
    const following = rowsUpToObject(rows, index);
    const reasons = membersOf(row, following);
    const members = following.slice(0, reasons.length);
    const next = following[reasons.length];
    index += members.length;
    nested.push({
      row,
      ...(members.length > 0 && { members, ...(isEncrypted(row) && { encrypted: true }) }),
    });
    for (const [place, member] of members.entries())
      warnings.push(guessed(member, row, reasons[place] as string));
    if (next !== undefined) warnings.push(endGuessed(next, row));
  }
  return { rows: nested, warnings };
}

function rowsUpToObject(rows: readonly PrintedRow[], from: number): readonly PrintedRow[] {
  let end = from;
  for (let row = rows[end]; row !== undefined && !isObject(row); row = rows[end]) end += 1;
  return rows.slice(from, end);
}

function isObject({ type }: PrintedRow): boolean {
  return printedType(type).type === 'Object';
}

function isEncrypted({ identifier, note = '' }: PrintedRow): boolean {
  return identifier.toLowerCase() === 'encdata' || ENCRYPTED_OBJECT.test(plainText(note));
}

/** Why each of the next rows is a member, for as many as there are. */
function membersOf(row: PrintedRow, following: readonly PrintedRow[]): readonly string[] {
  const outcome = lengthWhile(following, ({ identifier }) => OUTCOME.has(identifier));
  if (row.identifier.toLowerCase() === 'msgresponse' && outcome > 0)
    return following.slice(0, outcome).map(() => 'it is one of the members that an outcome has');
  if (isEncrypted(row)) {
    const last = following.findLastIndex(saysEncrypted);
    if (last >= 0) return encryptedMembers(following, last);
  }
  return following.map(() => 'every row up to the next Object, or to the end, is read as a member');
}

function saysEncrypted({ note = '' }: PrintedRow): boolean {
  return ENCRYPTED_ROW.test(plainText(note));
}

function encryptedMembers(following: readonly PrintedRow[], last: number): readonly string[] {
  const marked = following.slice(0, last + 1);
  const longest = marked.reduce((most, row) => Math.max(most, longestText(row)), 0);
  // What a page encrypts it rarely sends in the clear next to it: a picture above all.
  const bulky = lengthWhile(
    following.slice(last + 1),
    (row) => longest > 0 && printedType(row.type).type === 'S' && longestText(row) > BULKY * longest,
  );
  return [
    ...marked.map((row) =>
      saysEncrypted(row)
        ? 'its note says that it is encrypted'
        : 'rows around it say that they are encrypted, although it does not',
    ),
    ...Array.from(
      { length: bulky },
      () =>
        'it follows encrypted rows and is far longer than they are, although its note does not say encrypted',
    ),
  ];
}

function longestText({ length = '', type }: PrintedRow): number {
  const read = printedLength(length || (printedType(type).length ?? ''));
  return read === undefined ? 0 : boundsOf(read).max;
}

function lengthWhile<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  const end = items.findIndex((item) => !holds(item));
  return end < 0 ? items.length : end;
}

function guessed({ identifier, line }: PrintedRow, object: PrintedRow, reason: string): ImportWarning {
  return {
    code: 'nesting-guessed',
    identifier,
    line,
    text: `${identifier} is read as a member of ${object.identifier}, because ${reason}; check where it belongs.`,
  };
}

function endGuessed({ identifier, line }: PrintedRow, object: PrintedRow): ImportWarning {
  return {
    code: 'nesting-end-guessed',
    identifier,
    line,
    text: `${identifier} and the rows after it are read as following ${object.identifier}, not as its members; check where they belong.`,
  };
}
