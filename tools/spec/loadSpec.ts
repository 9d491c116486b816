import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { Erratum, Flow } from '../../src/networks/Publication.js';
import type { TableFile } from '../../src/table/TableFile.js';

/** The whole specification as data. */
export interface Spec {
  readonly tables: readonly TableFile[];
  readonly errata: readonly Erratum[];
  readonly flows: readonly Flow[];
  /** Traditional characters common in names, in the order of Unicode. */
  readonly traditional: string;
}

/** Reads `spec/` and checks every table file against `table.schema.json`. */
export function loadSpec(directory: string): Spec {
  const read = (...path: string[]): unknown => parse(readFileSync(join(directory, ...path), 'utf8'));
  const list = (...path: string[]): string[] =>
    readdirSync(join(directory, ...path))
      .filter((name) => name.endsWith('.yaml'))
      .sort();
  const isTable = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
  }).compile<TableFile>(JSON.parse(readFileSync(join(directory, 'table.schema.json'), 'utf8')));
  const tables = ['unionpay', 'lianlian'].flatMap((system) =>
    list('tables', system).map((file) => {
      const table = read('tables', system, file);
      if (!isTable(table)) {
        throw new Error(
          `spec/tables/${system}/${file}: ${isTable.errors?.map((error) => `${error.instancePath} ${error.message}`).join('; ')}`,
        );
      }
      if (table.system !== system || `${table.interface}.yaml` !== file) {
        throw new Error(`spec/tables/${system}/${file}: the file is named after another interface or system`);
      }
      return table;
    }),
  );
  return {
    tables,
    errata: read('errata.yaml') as Spec['errata'],
    traditional: (read('traditional.yaml') as { characters: string }).characters.replaceAll(' ', ''),
    flows: list('flows').map((file) => read('flows', file) as Flow),
  };
}
