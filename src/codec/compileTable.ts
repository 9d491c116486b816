import { isEcho } from '../table/echo.js';
import { outsideRows } from '../table/encryptedObject.js';
import { coversNotation, sureForm } from '../table/format/format.js';
import { sureLength } from '../table/length/length.js';
import { type CharacterClass, characterClassOf } from '../table/notation/notation.js';
import { dependsOnMessage, merchantRowsOf } from '../table/presence/presence.js';
import type { MessageTable, Row } from '../table/Row.js';
import type { Violation } from './Violation.js';

/** A row compiled once: where it is, and what tells most right values at a glance. */
export interface CompiledRow extends Row {
  readonly path: string;
  readonly reference: string;
  /** The identifiers of the rows that only a merchant sends, of the same object. */
  readonly merchantRows: readonly string[];
  /** Tells of a text of a sure length that it is right, whatever else the message holds. */
  readonly sureForm: RegExp | ((text: string) => boolean) | undefined;
  /** The sure lengths, in units of UTF-16. */
  readonly sureMin: number;
  readonly sureMax: number;
  /** The characters of a text, unless its form says them. */
  readonly characterClass: CharacterClass | undefined;
  /** The rows of an object, compiled. */
  readonly object: CompiledRows | undefined;
  /** The violations made so far, a few, by the code and erratum of their fault. They hold no value, so they are shared. */
  readonly made: {
    readonly code: string;
    readonly erratum: string | undefined;
    readonly violation: Violation;
  }[];
}

/** The rows of an object. */
export interface CompiledRows {
  /** JSON Pointer to the object. */
  readonly path: string;
  readonly rows: readonly CompiledRow[];
}

/** A message table made ready for validation. */
export interface CompiledTable {
  readonly table: MessageTable;
  /** Represents the message as a whole. */
  readonly whole: CompiledRow;
  readonly members: CompiledRows;
  /** Members of the encrypted object that the tolerant reading accepts outside of it. */
  readonly outside: readonly CompiledRow[];
}

/** Compiles a table. The work is done once a message object, at its first use. */
export function compileTable(table: MessageTable): CompiledTable {
  const { name, rows } = table;
  return {
    table,
    whole: compileRow({ identifier: '', type: 'Object', presence: 'M', members: [] }, '', name, []),
    members: compileRows(rows, '', `${name}#`),
    outside: rows.flatMap((object) => {
      // Who has a row inside does not miss it here.
      const outside = outsideRows(object).map((row): Row => ({ ...row, presence: 'O' }));
      return compileRows(outside, '', `${name}#${object.identifier}.`).rows;
    }),
  };
}

function compileRows(rows: readonly Row[], path: string, reference: string): CompiledRows {
  const merchantRows = merchantRowsOf(rows);
  return {
    path,
    rows: rows.map((row) =>
      compileRow(row, `${path}/${row.identifier}`, reference + row.identifier, merchantRows),
    ),
  };
}

function compileRow(row: Row, path: string, reference: string, merchantRows: readonly string[]): CompiledRow {
  const sure = sureLength(row);
  // Written out and of one shape: an engine is slow to read objects that differ, or that a spread began.
  const compiled = {
    identifier: row.identifier,
    when: row.when,
    type: row.type,
    min: row.min,
    max: row.max,
    presence: row.presence,
    condition: row.condition,
    kind: row.kind,
    values: row.values,
    toleratedValues: row.toleratedValues,
    ignoreCase: row.ignoreCase,
    format: row.format,
    damaged: row.damaged,
    empty: row.empty,
    outsideEncrypted: row.outsideEncrypted,
    matchesRequest: row.matchesRequest,
    signature: row.signature,
    encrypted: row.encrypted,
    withoutRow: row.withoutRow,
    members: row.members,
    path,
    reference,
    merchantRows,
    sureForm: isEcho(row) || dependsOnMessage(row) ? undefined : sureForm(row),
    sureMin: sure.min,
    sureMax: sure.max,
    characterClass: coversNotation(row) ? undefined : characterClassOf(row),
    object: row.members && compileRows(row.members, path, `${reference}.`),
    made: [],
  };
  return compiled as unknown as CompiledRow;
}
