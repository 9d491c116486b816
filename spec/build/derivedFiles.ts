import packageJson from '../../package.json' with { type: 'json' };
import { documentedSchema } from '../../src/catalogue/documentedSchema.js';
import type { MessageTable, Row } from '../../src/codec/Table.js';
import { formatsByName } from '../../src/define/formatsByName.js';
import { resolveTable } from '../../src/define/resolveTable.js';
import type { TableFile } from '../../src/define/TableFile.js';
import { catalogueModule } from './catalogueModule.js';
import { checkSpec } from './checkSpec.js';
import { formatExports } from './formatExports.js';
import type { Spec } from './loadSpec.js';
import { openApi, type TabledInterface } from './openApi.js';
import { systemModule } from './systemModule.js';

const HEADER = '// Generated from spec/ by `npm run generate`. Do not edit.\n\n';

/**
 * Everything that follows from the tables, by path from the root of the repository.
 *
 * @param formats the directory of the formats' source
 */
export function derivedFiles(spec: Spec, formats: string): ReadonlyMap<string, string> {
  const interfaces = spec.tables.flatMap(tabled);
  const messages = interfaces.flatMap(({ request, response }) => [request, response]);
  const wrong = checkSpec(
    spec,
    messages.flatMap(({ rows }) => withMembers(rows)),
  );
  if (wrong.length > 0) throw new Error(`spec/ contradicts itself:\n${wrong.join('\n')}`);
  const exported = formatExports(formats);
  const systems = [...new Set(spec.tables.map(({ system }) => system))];
  return new Map([
    ...systems.map((system) => {
      const tables = spec.tables.filter((table) => table.system === system);
      return [`src/generated/${system}.ts`, HEADER + systemModule(system, tables, exported)] as const;
    }),
    ['src/generated/catalogue.ts', HEADER + catalogueModule(spec, exported)],
    ...messages.flatMap(schemaFiles),
    ['spec/schema/openapi.json', `${JSON.stringify(openApi(interfaces, packageJson.version), null, 2)}\n`],
  ]);
}

function tabled(file: TableFile): readonly TabledInterface[] {
  if (file.messages === undefined) return [];
  const tables = resolveTable(file as TableFile & Required<Pick<TableFile, 'messages'>>, (name) => {
    const format = formatsByName.get(name);
    if (format === undefined) throw new Error(`${file.interface}: no format is called ${name}`);
    return format;
  });
  return [{ file, ...tables }];
}

function withMembers(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => [row, ...withMembers(row.members ?? [])]);
}

function schemaFiles(table: MessageTable): readonly (readonly [string, string])[] {
  return (['plain', 'wire'] as const).flatMap((form) =>
    (['strict', 'tolerant'] as const).map((reading) => {
      const schema = documentedSchema(table, { form, reading });
      return [
        `spec/schema/${table.name}.${form}.${reading}.json`,
        `${JSON.stringify(schema, null, 2)}\n`,
      ] as const;
    }),
  );
}
