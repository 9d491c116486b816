import { compileEcho } from '../table/echo.js';
import { encryptedFaults } from '../table/encryptedObject.js';
import type { Fault } from '../table/Fault.js';
import { certainForm, compileFormat, compileValues, coversNotation } from '../table/format.js';
import type { JsonObject } from '../table/JsonObject.js';
import { certainLength, compileLength, type LengthBounds, lengthFaults } from '../table/length.js';
import { compileNotation } from '../table/notation.js';
import { compilePresence, dependsOnMessage, merchantRowsOf, type PresenceCheck } from '../table/presence.js';
import type { MessageTable, Row } from '../table/Row.js';
import type { Violation } from './Violation.js';

/** A row compiled once: the checks of its axes. */
export interface CompiledRow {
  readonly row: Row;
  readonly identifier: string;
  readonly path: string;
  readonly reference: string;
  /** The identifiers of the rows that only a merchant sends, of the same object. */
  readonly merchantRows: readonly string[];
  readonly presence: PresenceCheck;
  /** Tells at a glance that a text is right whatever else the message holds; what it doubts is checked. */
  readonly certain: Certainty | undefined;
  readonly text: TextCheck | undefined;
  readonly echo: ReturnType<typeof compileEcho>;
  /** The rows of an object. */
  readonly members: CompiledRows | undefined;
  /** The violations made so far, a few. They hold no value, so each is made once and shared. */
  readonly made: { readonly fault: Fault; readonly violation: Violation }[];
}

/** What tells at a glance that a text is right: its length in UTF-16, and a pattern or a function. */
interface Certainty extends LengthBounds {
  readonly pattern: RegExp | undefined;
  readonly isRight: ((text: string) => boolean) | undefined;
}

/** The checks of a text. */
export interface TextCheck {
  /** The fault of an empty value that is tolerated where none is due. */
  readonly empty: Fault | undefined;
  length(text: string): Fault | undefined;
  readonly notation: ((text: string) => Fault | undefined) | undefined;
  readonly values: ((text: string) => Fault | undefined) | undefined;
  readonly format: ((text: string, siblings: JsonObject) => Fault | undefined) | undefined;
}

/** The rows of an object. */
export interface CompiledRows {
  /** JSON Pointer to the object. */
  readonly path: string;
  readonly rows: readonly CompiledRow[];
  readonly identifiers: ReadonlySet<string>;
}

/** A message table made ready for validation. */
export interface CompiledTable {
  readonly table: MessageTable;
  /** Stands for the message as a whole. */
  readonly whole: CompiledRow;
  readonly members: CompiledRows;
  /** Members of the encrypted object that the tolerant reading accepts outside of it. */
  readonly outside: readonly (CompiledRow & { readonly fault: Fault })[];
}

/** Where a row is in its message. */
type Place = Pick<CompiledRow, 'path' | 'reference' | 'members' | 'merchantRows'>;

/** Compiles a table. The work is done once a message object, at its first use. */
export function compileTable(table: MessageTable): CompiledTable {
  const members = compileRows(table.rows, '', table.name);
  const whole = compileRow(
    { identifier: '', type: 'Object', presence: 'M', members: table.rows },
    { path: '', reference: table.name, members, merchantRows: [] },
  );
  const outside = members.rows
    .flatMap((row) => row.members?.rows ?? [])
    .flatMap(({ row, reference, merchantRows }) => {
      const { outsideEncrypted: erratum, identifier } = row;
      if (erratum === undefined) return [];
      const place = { path: `/${identifier}`, reference, members: undefined, merchantRows };
      return [{ ...compileRow(row, place), fault: { ...encryptedFaults.outside, erratum } }];
    });
  return { table, whole, members, outside };
}

function compileRows(rows: readonly Row[], parent: string, message: string): CompiledRows {
  const merchantRows = merchantRowsOf(rows);
  return {
    path: parent,
    rows: rows.map((row) => {
      const path = `${parent}/${row.identifier}`;
      return compileRow(row, {
        path,
        reference: `${message}#${path.slice(1).replaceAll('/', '.')}`,
        members: row.members && compileRows(row.members, path, message),
        merchantRows,
      });
    }),
    identifiers: new Set(rows.map(({ identifier }) => identifier)),
  };
}

function compileRow(row: Row, place: Place): CompiledRow {
  const { path, reference, members, merchantRows } = place;
  // Written out, because the engine keeps what a spread begins in slower objects.
  return {
    path,
    reference,
    members,
    merchantRows,
    row,
    identifier: row.identifier,
    presence: compilePresence(row, merchantRows),
    certain: compileCertainty(row),
    text: compileText(row),
    echo: compileEcho(row),
    made: [],
  };
}

function compileCertainty(row: Row): Certainty | undefined {
  const form = dependsOnMessage(row) ? undefined : certainForm(row);
  if (form === undefined) return undefined;
  const { min, max } = certainLength(row);
  const isPattern = typeof form !== 'function';
  return { min, max, pattern: isPattern ? form : undefined, isRight: isPattern ? undefined : form };
}

function compileText(row: Row): TextCheck | undefined {
  const notation = compileNotation(row);
  if (notation === undefined) return undefined;
  const { empty: erratum } = row;
  return {
    empty: erratum === undefined ? undefined : { ...lengthFaults.tooShort, erratum },
    length: compileLength(row),
    notation: coversNotation(row) ? undefined : notation,
    values: compileValues(row),
    format: compileFormat(row),
  };
}
