import type { Row } from '../Row.js';
import type { TableFileRow } from '../TableFile.js';
import type { Format } from './format.js';
import * as formats from './formats.js';

/** The format of a name that tables use; undefined where there is none. */
export function formatNamed(name: string): Format | undefined {
  return Object.values(formats).find((format) => format.name === name);
}

/** The names that tables can use. */
export function formatNames(): readonly string[] {
  return Object.values(formats)
    .map(({ name }) => name)
    .sort();
}

/** What a row of a table file that names no known format must name, after the path; undefined where it is right. */
export function formatNameFault({ format }: TableFileRow): string | undefined {
  if (format === undefined || formatNamed(format) !== undefined) return undefined;
  return `must be one of ${formatNames().join(', ')}`;
}

/** The formats of rows and of the rows of their objects. */
export function formatsOf(rows: readonly Row[]): readonly Format[] {
  return rows.flatMap(({ format, members = [] }) => [...(format ? [format] : []), ...formatsOf(members)]);
}

/** Whether a row has the format of a name. */
export function isOfFormat({ format }: Row, name: string): boolean {
  return format?.name === name;
}

/** The name that a format is exported by, for generated code. */
export function exportOf({ name }: Format): string {
  const [exported = ''] = Object.entries(formats).find(([, format]) => format.name === name) ?? [];
  return exported;
}
