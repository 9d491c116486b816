import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { Action, Erratum, Flow } from '../../src/networks/Publication.js';
import type { TableFile, TableFileRow } from '../../src/table/TableFile.js';

/** The whole specification as data. */
export interface Spec {
  readonly tables: readonly TableFile[];
  readonly errata: readonly Erratum[];
  readonly flows: readonly Flow[];
  /** The lists of rows that several tables share, by name. */
  readonly members: ReadonlyMap<string, readonly TableFileRow[]>;
  readonly codes: readonly CodesFile[];
  /** Traditional characters common in names, in the order of Unicode. */
  readonly traditional: string;
}

/** A file of `spec/codes`. */
export interface CodesFile {
  readonly network: string;
  readonly member: string;
  readonly signed: readonly string[];
  readonly codes: Readonly<
    Record<
      string,
      {
        readonly meaning: string;
        readonly action: Action;
        readonly pending?: true;
        readonly members?: readonly string[];
      }
    >
  >;
}

/** Reads `spec/` and checks the files of tables and of codes against their schemas. */
export function loadSpec(directory: string): Spec {
  const read = (...path: string[]): unknown => parse(readFileSync(join(directory, ...path), 'utf8'));
  const list = (...path: string[]): string[] =>
    readdirSync(join(directory, ...path))
      .filter((name) => name.endsWith('.yaml'))
      .sort();
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
  const checked = <File>(schema: string, ...path: string[]): File => {
    const isValid =
      (ajv.getSchema(`urn:tallystick:${schema}`) as ValidateFunction<File> | undefined) ??
      ajv.compile<File>(JSON.parse(readFileSync(join(directory, `${schema}.schema.json`), 'utf8')));
    const file = read(...path);
    if (isValid(file)) return file;
    const faults = isValid.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);
    throw new Error(`spec/${path.join('/')}: ${faults?.join('; ')}`);
  };
  const tables = ['unionpay', 'lianlian'].flatMap((system) =>
    list('tables', system).map((file) => {
      const table = checked<TableFile>('table', 'tables', system, file);
      if (table.system !== system || `${table.interface}.yaml` !== file) {
        throw new Error(`spec/tables/${system}/${file}: the file is named after another interface or system`);
      }
      return table;
    }),
  );
  const membersFile = (file: string) =>
    checked<{ readonly rows: readonly TableFileRow[] }>('members', 'members', file);
  return {
    tables,
    members: new Map(list('members').map((file) => [file.replace('.yaml', ''), membersFile(file).rows])),
    errata: read('errata.yaml') as Spec['errata'],
    traditional: (read('traditional.yaml') as { characters: string }).characters.replaceAll(' ', ''),
    codes: ['unionpay', 'lianlian'].map((network) => checked<CodesFile>('codes', 'codes', `${network}.yaml`)),
    flows: list('flows').map((file) => read('flows', file) as Flow),
  };
}
