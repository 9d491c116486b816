import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import tableSchema from '../../spec/table.schema.json' with { type: 'json' };
import type { Interface } from '../codec/createInterface.js';
import { createMessage, type Message } from '../codec/createMessage.js';
import { kindOf } from '../codec/kindOf.js';
import { TallystickError } from '../codec/TallystickError.js';
import type { Violation } from '../codec/Violation.js';
import { conditionFaults } from '../table/conditionFaults.js';
import { formatNamed, formatNameFault } from '../table/format/formatNamed.js';
import { areValuesOfRow } from '../table/format/valueDraws.js';
import { rangeFault, readLength } from '../table/length/readLength.js';
import { resolveTable, type TableFileWithMessages } from '../table/resolveTable.js';
import type { TableFile, TableFileMessage, TableFileRow } from '../table/TableFile.js';

/** The members of a message that a table file describes, as far as its type is known. */
export type DefinedMessage = Message<
  Record<string, unknown>,
  Record<string, unknown>,
  Record<string, unknown>
>;

/**
 * The messages of your own table. Request and response are there where its file has them; the type takes them
 * for granted, because most have them.
 */
export type DefinedInterface = Interface<DefinedMessage, DefinedMessage> & {
  /** What the network tells, where the file has it. */
  readonly notification?: DefinedMessage;
  /** How that is confirmed, where the file has it. */
  readonly acknowledgement?: DefinedMessage;
};

/** A table file as TypeScript sees it where it is imported as JSON; what it holds is checked at run time. */
export interface JsonTable {
  /** The published identifier, such as `EXCHANGE_RATE_INQUIRY`. */
  readonly interface: string;
  readonly [member: string]: unknown;
}

/**
 * Makes the message objects of an interface from your own table, the same as those of the
 * networks' published interfaces.
 *
 * @param table a table file, parsed: one interface as `spec/table.schema.json` (exported as
 *   `tallystick/table.schema.json`) describes it
 * @returns the messages of the file, mostly request and response
 * @throws {@link TallystickError} `table-invalid`; the paths lead into the table file
 *
 * @example
 * ```ts
 * import { defineInterface } from 'tallystick/define';
 *
 * const { request } = defineInterface({
 *   interface: 'EXCHANGE_RATE_INQUIRY',
 *   system: 'unionpay',
 *   title: 'Exchange Rate Inquiry',
 *   messages: {
 *     request: { rows: [{ identifier: 'currency', name: 'Currency', type: 'AN', length: 3, presence: 'M' }] },
 *     response: { rows: [{ identifier: 'rate', name: 'Rate', type: 'NS', length: '1-12', presence: 'M' }] },
 *   },
 * });
 * console.log(request.validate({ currency: 'SGD' }).valid); // true
 * ```
 */
export function defineInterface(table: TableFile | JsonTable): DefinedInterface {
  // A copy, because a caller may change the table before it is first used.
  const file = checkedTable(structuredClone(table));
  const tables = resolveTable(file, {
    formatNamed(name) {
      const format = formatNamed(name);
      // `checkedTable` has refused tables with other names.
      if (format === undefined) throw new TypeError(`no format is called ${name}`);
      return format;
    },
    // Shared lists are those of `spec/`, which a user's own table has none of.
    membersNamed: () => [],
    kindOf,
  });
  const messages = tables.map((table) => [table.direction, createMessage(table)]);
  return { name: file.interface, ...Object.fromEntries(messages) } as DefinedInterface;
}

let isTableFile: ValidateFunction<TableFile> | undefined;

function checkedTable(table: unknown): TableFileWithMessages {
  isTableFile ??= new Ajv2020({ allErrors: true, verbose: true }).compile<TableFile>(tableSchema);
  const faults = isTableFile(table)
    ? faultsOfFile(table)
    : (isTableFile.errors ?? []).filter(isCause).map(faultOfSchema);
  if (faults.length > 0) throw new TallystickError('table-invalid', faults);
  return table as TableFileWithMessages;
}

/** Errors of `if`, `oneOf` and `anyOf` only say that one of the errors below them is there. */
function isCause({ keyword }: ErrorObject): boolean {
  return keyword !== 'if' && keyword !== 'oneOf' && keyword !== 'anyOf';
}

function faultOfSchema({ instancePath, keyword, message = '', params }: ErrorObject): Violation {
  const { missingProperty, additionalProperty, allowedValues } = params as Record<string, unknown>;
  const expected: Readonly<Record<string, string>> = {
    not: 'must not be a name that every object has, such as toString',
    required: `must have ${missingProperty}`,
    additionalProperties: `must not have ${additionalProperty}, which the schema does not know`,
    'false schema': 'is not allowed in a row of this type',
    const: 'must have the one value of the schema, or be left out',
    enum: `must be one of ${[allowedValues].flat().join(', ')}`,
  };
  return fault(instancePath, 'table-schema', `${expected[keyword] ?? message}; see table.schema.json`);
}

function faultsOfFile({ messages }: TableFile): readonly Violation[] {
  if (messages === undefined) {
    return [
      fault(
        '/messages',
        'table-without-messages',
        'must be there: the interface has no table, so there is nothing to define',
      ),
    ];
  }
  return Object.entries(messages).flatMap(([direction, message]) =>
    faultsOfMessage(message, `/messages/${direction}`),
  );
}

function faultsOfMessage(message: TableFileMessage, path: string): readonly Violation[] {
  const { rows, withoutRow = [] } = message;
  const located = rows.flatMap(
    (item, index): Located<TableFileRow> =>
      'rows' in item
        ? item.rows.map((row, inner) => [row, `${path}/rows/${index}/rows/${inner}`] as const)
        : [[item, `${path}/rows/${index}`] as const],
  );
  const members = withoutRow.map((member, index) => [member, `${path}/withoutRow/${index}`] as const);
  return [
    ...faultsOfRows(located),
    ...duplicates([...located, ...members]),
    ...conditionFaults(message).map(([at, expected]) => fault(`${path}${at}`, 'table-condition', expected)),
  ];
}

type Located<Item> = readonly (readonly [Item, string])[];

function faultsOfRows(located: Located<TableFileRow>): readonly Violation[] {
  return located.flatMap(([row, path]) => {
    const members = (row.members ?? []).map((member, index) => [member, `${path}/members/${index}`] as const);
    return [...faultsOfRow(row, path), ...faultsOfRows(members), ...duplicates(members)];
  });
}

function faultsOfRow(row: TableFileRow, path: string): readonly Violation[] {
  const format = formatNameFault(row);
  const length = rangeFault(row);
  return [
    ...(areValuesOfRow({ ...row, ...readLength(row) })
      ? []
      : [fault(`${path}/values`, 'table-values', 'must each have the type and the length of the row')]),
    ...(format === undefined ? [] : [fault(`${path}/format`, 'table-format', format)]),
    ...(length === undefined ? [] : [fault(`${path}/length`, 'table-length', length)]),
  ];
}

function duplicates(located: Located<{ readonly identifier: string }>): readonly Violation[] {
  const seen = new Set<string>();
  return located.flatMap(([{ identifier }, path]) => {
    if (!seen.has(identifier)) {
      seen.add(identifier);
      return [];
    }
    return [
      fault(
        `${path}/identifier`,
        'table-duplicate',
        'must not be that of another row of the object; rename or remove one',
      ),
    ];
  });
}

function fault(path: string, code: string, expected: string): Violation {
  const field = path.slice(path.lastIndexOf('/') + 1);
  const message = `${path === '' ? 'The table file' : path} ${expected}.`;
  return { code, path, rule: 'syntax', field, message, reference: 'table.schema.json' };
}
