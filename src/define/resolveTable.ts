import type { Format } from '../codec/Format.js';
import type { Condition, MessageTable, Row } from '../codec/Table.js';
import { lengthNotation } from '../generated/lengthNotation.js';
import type { TableFile, TableFileMember, TableFileMessage, TableFileRow } from './TableFile.js';

/** Finds a format by the name that tables use. */
export type FormatLookup = (name: string, row: TableFileRow) => Format;

/**
 * Turns a checked table file into the tables that the codec runs on: lengths as numbers, groups
 * dissolved into their rows, errata that a type or a condition implies added.
 */
export function resolveTable(
  file: TableFile & Required<Pick<TableFile, 'messages'>>,
  formatNamed: FormatLookup,
): { readonly request: MessageTable; readonly response: MessageTable } {
  const resolve = (kind: 'request' | 'response'): MessageTable => ({
    name: `${file.system}/${file.interface}/${kind}`,
    title: file.title,
    rows: resolveRows(file.messages[kind], formatNamed),
  });
  return { request: resolve('request'), response: resolve('response') };
}

function resolveRows({ rows, withoutRow = [] }: TableFileMessage, formatNamed: FormatLookup): readonly Row[] {
  return [
    ...rows.flatMap((item) =>
      'rows' in item
        ? item.rows.map((row) => resolveRow(row, formatNamed, item.condition))
        : [resolveRow(item, formatNamed)],
    ),
    ...withoutRow.map(resolveMember),
  ];
}

function resolveRow(row: TableFileRow, formatNamed: FormatLookup, group?: Condition): Row {
  const { length, exact, format, matchesRequest, members, errata, ...kept } = row;
  const condition = kept.condition ?? group;
  const resolved = {
    ...kept,
    ...lengthOf(row),
    ...(condition && { condition }),
    ...(format !== undefined && { format: formatNamed(format, row) }),
    ...(matchesRequest !== undefined && {
      matchesRequest: matchesRequest === true ? (true as const) : matchesRequest.otherwise,
    }),
    ...(members && { members: members.map((member) => resolveRow(member, formatNamed)) }),
  };
  const all = [...(errata ?? []), ...impliedErrata(row, condition)];
  return all.length > 0 ? { ...resolved, errata: [...new Set(all)] } : resolved;
}

function resolveMember({ identifier, ...rest }: TableFileMember): Row {
  const errata = [...(rest.errata ?? []), ...erratumOf(rest.condition)];
  return { ...rest, identifier, name: identifier, type: 'String', presence: 'O', withoutRow: true, errata };
}

function lengthOf({ type, length, exact }: TableFileRow): Pick<Row, 'min' | 'max'> {
  if (length === undefined || type === 'Object') return {};
  const [from, to] = String(length).split('-').map(Number) as [number, number?];
  if (to !== undefined) return { min: from, max: to };
  return { min: exact || lengthNotation[type].bare === 'exact' ? from : 1, max: from };
}

function impliedErrata(row: TableFileRow, condition: Condition | undefined): readonly string[] {
  const { type, length, exact, values, ignoreCase, empty, beside, matchesRequest } = row;
  const ofType =
    type === 'Object' || length === undefined || values !== undefined
      ? []
      : lengthNotation[type].errata.filter((erratum) => !exact || erratum === 'length-unit');
  return [
    ...ofType,
    ignoreCase,
    empty,
    beside,
    ...(matchesRequest === undefined || matchesRequest === true ? [] : [matchesRequest.otherwise]),
    ...erratumOf(condition),
  ].filter((erratum) => erratum !== undefined);
}

function erratumOf(condition: Condition | undefined): readonly string[] {
  return condition && 'otherwise' in condition ? [condition.otherwise] : [];
}
