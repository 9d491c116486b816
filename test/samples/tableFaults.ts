import { readTables } from '../../tools/tables/readTables.js';
import type { Row } from '../../tools/tables/Table.js';

/** The character classes, by hand from the notation. */
const CLASSES: Readonly<Record<string, RegExp>> = {
  AN: /^[A-Za-z0-9]*$/,
  N: /^[0-9]*$/,
  ANS: /^[ -~]*$/,
  a: /^[ -~]*$/,
  NS: /^[0-9+.-]*$/,
  S: /^[^\p{Cc}\p{Cs}]*$/u,
  String: /^[^\p{Cc}\p{Cs}]*$/u,
  Int: /^[0-9]*$/,
};

const rowsOf = new Map(readTables().map(({ name, rows }) => [name, rows]));

/** The rows of a message's table file, with what they are called in a message. */
export function rowsByPath(name: string): ReadonlyMap<string, Row> {
  return new Map(
    (rowsOf.get(name) ?? []).flatMap((row) => [
      [`/${row.identifier}`, row] as const,
      ...(row.members ?? []).map((member) => [`/${row.identifier}/${member.identifier}`, member] as const),
    ]),
  );
}

/**
 * What is wrong with a message, strictly, as far as its table file alone says so: what must be there, types,
 * characters, lengths and listed values. It shares no code with the package.
 *
 * @returns such as `/encData/phoneNo length`
 */
export function tableFaults(name: string, message: object): readonly string[] {
  return faultsOf(rowsOf.get(name) ?? [], message as Readonly<Record<string, unknown>>, '');
}

function faultsOf(
  rows: readonly Row[],
  message: Readonly<Record<string, unknown>>,
  parent: string,
): readonly string[] {
  return rows.flatMap((row) => {
    const path = `${parent}/${row.identifier}`;
    const value = message[row.identifier];
    if (value === undefined) return isMandatory(row) ? [`${path} required`] : [];
    if (row.type === 'List') return listFaults(row, value, path);
    if (row.json) return jsonFaults(row, value, path);
    if (row.members === undefined) return textFaults(row, value).map((rule) => `${path} ${rule}`);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} type`];
    return faultsOf(row.members, value as Readonly<Record<string, unknown>>, path);
  });
}

function listFaults({ members = [] }: Row, value: unknown, path: string): readonly string[] {
  if (!Array.isArray(value)) return [`${path} type`];
  return value.flatMap((item, index) => faultsOf(members, item, `${path}/${index}`));
}

function jsonFaults(row: Row, value: unknown, path: string): readonly string[] {
  const own = textFaults(row, value).map((rule) => `${path} ${rule}`);
  if (typeof value !== 'string') return own;
  try {
    const inside: unknown = JSON.parse(value);
    if (typeof inside !== 'object' || inside === null || Array.isArray(inside)) return [`${path} format`];
    return [...own, ...faultsOf(row.members ?? [], inside as Readonly<Record<string, unknown>>, path)];
  } catch {
    return [`${path} format`];
  }
}

/** Whether a row is due in every message. */
export function isMandatory({ presence, condition }: Row): boolean {
  return presence !== 'O' && condition === undefined && presence !== 'C';
}

function textFaults(row: Row, value: unknown): readonly string[] {
  if (typeof value !== 'string') return ['type'];
  if (row.withoutRow) return [];
  const { min = 1, max = Number.POSITIVE_INFINITY, values, ignoreCase } = row;
  const size = row.type === 'S' || row.type === 'String' ? Buffer.byteLength(value) : value.length;
  const listed = Object.keys(values ?? {});
  const isListed = ignoreCase
    ? listed.some((one) => one.toLowerCase() === value.toLowerCase())
    : listed.includes(value);
  return [
    ...(CLASSES[row.type]?.test(value) ? [] : ['charset']),
    ...([...value].length < min || size > max ? ['length'] : []),
    ...(values === undefined || isListed ? [] : ['value']),
  ];
}
