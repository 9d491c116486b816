import { merchantRowsOf } from '../../table/presence/presence.js';
import { conditionInWords } from '../../table/presence/presenceWords.js';
import type { MessageTable, Row } from '../../table/Row.js';
import { listedRows } from './listedRows.js';

/** A table as `tables --json` prints it. */
export interface TableJson {
  readonly message: string;
  readonly system: string;
  readonly rows: readonly RowJson[];
}

/** A row as `tables --json` prints it. */
export interface RowJson extends Pick<Row, 'identifier' | 'type' | 'presence' | 'published'> {
  readonly path: string;
  readonly name: string;
  readonly length: { readonly min: number; readonly max: number } | null;
  /** When a conditional member is present, in words. */
  readonly condition?: string;
  readonly sensitive: boolean;
  readonly errata: readonly string[];
}

/** The table of a message for machines. */
export function tableJson({ name, network, rows }: MessageTable): TableJson {
  return {
    message: name,
    system: network,
    rows: listedRows(rows).map(({ row, path }) => rowJson(row, path, merchantRowsOf(rows))),
  };
}

function rowJson(row: Row, path: string, merchantRows: readonly string[]): RowJson {
  const {
    identifier,
    name = identifier,
    type,
    min = 1,
    max,
    presence,
    sensitive = false,
    published,
    errata = [],
  } = row;
  const condition = conditionInWords(row, merchantRows);
  return {
    identifier,
    path,
    name,
    type,
    length: max === undefined ? null : { min, max },
    presence,
    ...(condition !== undefined && { condition }),
    sensitive,
    ...(published !== undefined && { published }),
    errata,
  };
}
