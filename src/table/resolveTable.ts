import { echoErratum } from './echo.js';
import type { Format } from './format/format.js';
import type { Kind } from './kind/Kind.js';
import { lengthErrata, readLength } from './length/readLength.js';
import { notationErrata } from './notation/notationWords.js';
import { conditionRuleOf } from './presence/conditionRuleOf.js';
import { conditionErrata } from './presence/presenceWords.js';
import type { Condition, Direction, MessageTable, Row } from './Row.js';
import type { TableFile, TableFileMember, TableFileMessage, TableFileRow } from './TableFile.js';

/** A table file of an interface that has a table. */
export type TableFileWithMessages = TableFile & Required<Pick<TableFile, 'messages'>>;

/** Finds by the names of a table file what the codec judges rows with. */
export interface Finders {
  /** A format by its name. */
  formatNamed(name: string): Format;
  /** How values are judged that are neither texts nor objects; undefined for others. */
  kindOf(row: TableFileRow): Kind | undefined;
  /** The rows of a list that several tables share. */
  membersNamed(name: string): readonly TableFileRow[];
}

/** In the order in which messages are listed. */
const DIRECTIONS: readonly Direction[] = ['request', 'response', 'notification', 'acknowledgement'];

/**
 * Turns a checked table file into the tables that the codec runs on: lengths as numbers, groups
 * dissolved into their rows, errata that a type or a condition implies added.
 *
 * @returns the table of each message that the file has
 */
export function resolveTable(file: TableFileWithMessages, finders: Finders): readonly MessageTable[] {
  return DIRECTIONS.flatMap((direction) => {
    const message = file.messages[direction];
    if (message === undefined) return [];
    const { transport, field, payLoad } = message;
    return [
      {
        network: file.system,
        interface: file.interface,
        direction,
        name: `${file.system}/${file.interface}/${direction}`,
        title: file.title,
        ...(transport && { transport }),
        ...(field !== undefined && { field }),
        ...(payLoad && { payLoad }),
        rows: resolveRows(message, finders),
      },
    ];
  });
}

function resolveRows({ rows, withoutRow = [] }: TableFileMessage, finders: Finders): readonly Row[] {
  return [
    ...rows.flatMap((item) =>
      'rows' in item
        ? item.rows.map((row) => resolveRow(row, finders, item.condition))
        : [resolveRow(item, finders)],
    ),
    ...withoutRow.map(resolveMember),
  ];
}

function resolveRow(file: TableFileRow, finders: Finders, group?: Condition, isInObject = false): Row {
  const { length, exact, format, matchesRequest, members: own, errata = [], ...kept } = file;
  const members = file.membersOf === undefined ? own : finders.membersNamed(file.membersOf);
  const condition = kept.condition ?? group;
  const kind = finders.kindOf(file);
  const row: Row = {
    ...kept,
    ...readLength(file),
    ...conditioned(condition),
    ...(format !== undefined && { format: finders.formatNamed(format) }),
    ...(matchesRequest !== undefined && {
      matchesRequest: matchesRequest === true ? true : matchesRequest.erratum,
    }),
    ...(members && { members: members.map((member) => resolveRow(member, finders, undefined, true)) }),
    ...(kind && { kind }),
    // A list takes no part in the signature as it is received; an object that is sent as its JSON is signed whole.
    ...(file.type === 'List' && !isInObject && { unsigned: true as const }),
  };
  const all = new Set([...errata, ...impliedErrata(file, row)]);
  return all.size > 0 ? { ...row, errata: [...all] } : row;
}

function conditioned(condition: Condition | undefined): Pick<Row, 'condition' | 'when'> {
  const when = condition && conditionRuleOf(condition);
  return { ...(condition && { condition }), ...(when && { when }) };
}

function resolveMember({ identifier, condition, ...rest }: TableFileMember): Row {
  const errata = [...(rest.errata ?? []), ...conditionErrata(condition)];
  return {
    ...rest,
    ...conditioned(condition),
    identifier,
    name: identifier,
    type: 'String',
    presence: 'O',
    withoutRow: true,
    errata,
  };
}

function impliedErrata(file: TableFileRow, row: Row): readonly string[] {
  const isListed = file.type !== 'Int' && (file.values !== undefined || file.length === undefined);
  return [
    ...(isListed ? [] : [...(notationErrata[file.type] ?? []), ...lengthErrata(file)]),
    ...Object.values(row.toleratedValues ?? {}),
    row.ignoreCase,
    row.damaged,
    row.empty,
    row.outsideEncrypted,
    echoErratum(row),
    ...conditionErrata(row.condition),
  ].filter((erratum) => erratum !== undefined);
}
