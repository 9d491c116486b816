import { echoErratum } from './echo.js';
import type { Format } from './format/format.js';
import { lengthErrata, readLength } from './length/readLength.js';
import { notationErrata } from './notation/notationWords.js';
import { conditionErrata } from './presence/presenceWords.js';
import type { Condition, MessageTable, Row } from './Row.js';
import type { TableFile, TableFileMember, TableFileMessage, TableFileRow } from './TableFile.js';

/** A table file of an interface that has a table. */
export type TableFileWithMessages = TableFile & Required<Pick<TableFile, 'messages'>>;

/**
 * Turns a checked table file into the tables that the codec runs on: lengths as numbers, groups
 * dissolved into their rows, errata that a type or a condition implies added.
 *
 * @param formatNamed finds a format by the name that tables use
 */
export function resolveTable(
  file: TableFileWithMessages,
  formatNamed: (name: string) => Format,
): Readonly<Record<'request' | 'response', MessageTable>> {
  const resolve = (direction: 'request' | 'response'): MessageTable => ({
    network: file.system,
    interface: file.interface,
    direction,
    name: `${file.system}/${file.interface}/${direction}`,
    title: file.title,
    rows: resolveRows(file.messages[direction], formatNamed),
  });
  return { request: resolve('request'), response: resolve('response') };
}

function resolveRows(
  { rows, withoutRow = [] }: TableFileMessage,
  formatNamed: (name: string) => Format,
): readonly Row[] {
  return [
    ...rows.flatMap((item) =>
      'rows' in item
        ? item.rows.map((row) => resolveRow(row, formatNamed, item.condition))
        : [resolveRow(item, formatNamed)],
    ),
    ...withoutRow.map(resolveMember),
  ];
}

function resolveRow(file: TableFileRow, formatNamed: (name: string) => Format, group?: Condition): Row {
  const { length, exact, format, matchesRequest, members, errata = [], ...kept } = file;
  const condition = kept.condition ?? group;
  const row: Row = {
    ...kept,
    ...readLength(file),
    ...(condition && { condition }),
    ...(format !== undefined && { format: formatNamed(format) }),
    ...(matchesRequest !== undefined && {
      matchesRequest: matchesRequest === true ? true : matchesRequest.erratum,
    }),
    ...(members && { members: members.map((member) => resolveRow(member, formatNamed)) }),
  };
  const all = new Set([...errata, ...impliedErrata(file, row)]);
  return all.size > 0 ? { ...row, errata: [...all] } : row;
}

function resolveMember({ identifier, ...rest }: TableFileMember): Row {
  const errata = [...(rest.errata ?? []), ...conditionErrata(rest.condition)];
  return { ...rest, identifier, name: identifier, type: 'String', presence: 'O', withoutRow: true, errata };
}

function impliedErrata(file: TableFileRow, row: Row): readonly string[] {
  const isListed = file.values !== undefined || file.length === undefined;
  return [
    ...(isListed ? [] : [...(notationErrata[file.type] ?? []), ...lengthErrata(file)]),
    row.ignoreCase,
    row.empty,
    row.outsideEncrypted,
    echoErratum(row),
    ...conditionErrata(row.condition),
  ].filter((erratum) => erratum !== undefined);
}
