import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import tableSchema from '../../spec/table.schema.json' with { type: 'json' };
import { createInterface, type Interface, type Message } from '../codec/createMessage.js';
import type { Condition } from '../codec/Table.js';
import { TallystickError } from '../codec/TallystickError.js';
import type { Violation } from '../codec/Violation.js';
import { lengthNotation } from '../generated/lengthNotation.js';
import { notation } from '../generated/notation.js';
import { formatsByName } from './formatsByName.js';
import { resolveTable } from './resolveTable.js';
import type { TableFile, TableFileMember, TableFileMessage, TableFileRow } from './TableFile.js';

/** The members of a message that a table file describes, as far as its type is known. */
export type DefinedMessage = Message<
  Record<string, unknown>,
  Record<string, unknown>,
  Record<string, unknown>
>;

/** A table file as TypeScript sees it where it is imported as JSON; what it holds is checked at run time. */
export interface JsonTable {
  /** The published identifier, such as `EXCHANGE_RATE_INQUIRY`. */
  readonly interface: string;
  readonly [member: string]: unknown;
}

/**
 * Makes the message objects of an interface from a table of one's own, the same as those of the
 * networks' published interfaces.
 *
 * @param table a table file, parsed: one interface as `spec/table.schema.json` (exported as
 *   `tallystick/table.schema.json`) describes it
 * @returns request and response
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
export function defineInterface(table: TableFile | JsonTable): Interface<DefinedMessage, DefinedMessage> {
  // A copy, because a caller may change the table before it is first used.
  const file = checkedTable(structuredClone(table));
  const { request, response } = resolveTable(file, (name) => {
    const format = formatsByName.get(name);
    // `checkedTable` has refused tables with other names.
    if (format === undefined) throw new TypeError(`no format is called ${name}`);
    return format;
  });
  return createInterface<DefinedMessage, DefinedMessage>(file.interface, request, response);
}

type TableWithMessages = TableFile & Required<Pick<TableFile, 'messages'>>;

let isTableFile: ValidateFunction<TableFile> | undefined;

function checkedTable(table: unknown): TableWithMessages {
  isTableFile ??= new Ajv2020({ allErrors: true, verbose: true }).compile<TableFile>(tableSchema);
  const faults = isTableFile(table)
    ? faultsOfFile(table)
    : (isTableFile.errors ?? []).filter(isCause).map(faultOfSchema);
  if (faults.length > 0) throw new TallystickError('table-invalid', faults);
  return table as TableWithMessages;
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
    'false schema': 'must not stand in a row of this type',
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
  return (['request', 'response'] as const).flatMap((kind) =>
    faultsOfMessage(messages[kind], `/messages/${kind}`),
  );
}

function faultsOfMessage({ rows, withoutRow = [] }: TableFileMessage, path: string): readonly Violation[] {
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
    ...faultsOfConditions(rows, withoutRow, path),
  ];
}

function areValuesOfRow({ type, length, exact, values = {} }: TableFileRow): boolean {
  if (type === 'Object') return true;
  const [from = 1, to = from] =
    length === undefined ? [1, Number.POSITIVE_INFINITY] : String(length).split('-').map(Number);
  const min = String(length).includes('-') || exact || lengthNotation[type].bare === 'exact' ? from : 1;
  return Object.keys(values).every(
    (value) => value.length >= min && value.length <= to && notation[type].pattern.test(value),
  );
}

/** A condition must be decidable: by a row of the same message, and at the top of it. */
function faultsOfConditions(
  rows: TableFileMessage['rows'],
  withoutRow: readonly TableFileMember[],
  path: string,
): readonly Violation[] {
  const flat = rows.flatMap((item): readonly TableFileRow[] => ('rows' in item ? item.rows : [item]));
  const pointers = new Set([
    ...withoutRow.map(({ identifier }) => `/${identifier}`),
    ...flat.flatMap(({ identifier, members = [] }) => [
      `/${identifier}`,
      ...members.map((member) => `/${identifier}/${member.identifier}`),
    ]),
  ]);
  const faultOf = (condition: Condition | undefined, at: string, presence?: string): readonly Violation[] => {
    if (condition === undefined) return [];
    const needed =
      'member' in condition ? condition.member : 'missing' in condition ? `/${condition.missing}` : undefined;
    if (needed !== undefined && !pointers.has(needed)) {
      return [fault(`${at}/condition`, 'table-condition', 'must depend on a member that the message has')];
    }
    return 'party' in condition && presence !== 'C'
      ? [
          fault(
            `${at}/condition`,
            'table-condition',
            'must stand in a row of presence C, as a merchant sends it always',
          ),
        ]
      : [];
  };
  const nested = (row: TableFileRow, at: string): readonly Violation[] =>
    (row.members ?? []).flatMap((member, index) => {
      const place = `${at}/members/${index}`;
      const { condition } = member;
      const isTop = condition !== undefined && ('party' in condition || 'member' in condition);
      return isTop
        ? [fault(`${place}/condition`, 'table-condition', 'must stand at the top of the message')]
        : nested(member, place);
    });
  return rows.flatMap((item, index) => {
    const at = `${path}/rows/${index}`;
    if (!('rows' in item)) return [...faultOf(item.condition, at, item.presence), ...nested(item, at)];
    return item.rows.flatMap((row, inner) => [
      ...faultOf(item.condition, at, row.presence),
      ...nested(row, `${at}/rows/${inner}`),
    ]);
  });
}

type Located<Item> = readonly (readonly [Item, string])[];

function faultsOfRows(located: Located<TableFileRow>): readonly Violation[] {
  return located.flatMap(([row, path]) => {
    const members = (row.members ?? []).map((member, index) => [member, `${path}/members/${index}`] as const);
    return [...faultsOfRow(row, path), ...faultsOfRows(members), ...duplicates(members)];
  });
}

function faultsOfRow(row: TableFileRow, path: string): readonly Violation[] {
  const { format, length } = row;
  const [min = 0, max = min] = String(length ?? 0)
    .split('-')
    .map(Number);
  return [
    ...(areValuesOfRow(row)
      ? []
      : [fault(`${path}/values`, 'table-values', 'must each have the type and the length of the row')]),
    ...(format === undefined || formatsByName.has(format)
      ? []
      : [fault(`${path}/format`, 'table-format', `must be one of ${[...formatsByName.keys()].join(', ')}`)]),
    ...(min <= max ? [] : [fault(`${path}/length`, 'table-length', 'must not begin above its end')]),
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
