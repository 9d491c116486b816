import packageJson from '../../package.json' with { type: 'json' };
import { documentedSchema } from '../../src/catalogue/documentedSchema.js';
import { kindOf } from '../../src/codec/kindOf.js';
import { formatNamed } from '../../src/table/format/formatNamed.js';
import type { MessageTable, Row } from '../../src/table/Row.js';
import { resolveTable, type TableFileWithMessages } from '../../src/table/resolveTable.js';
import type { TableFile } from '../../src/table/TableFile.js';
import { catalogueModule } from './catalogueModule.js';
import { checkSpec } from './checkSpec.js';
import { sharedLists, sharedName } from './literal.js';
import type { Spec } from './loadSpec.js';
import { openApi } from './openApi.js';
import { outcomeQueriesModule } from './outcomeQueriesModule.js';
import { packageJsonWith } from './packageExports.js';
import { publishedPathsModule } from './publishedPathsModule.js';
import { returnCodesModule } from './returnCodesModule.js';
import { membersModule, productsOf, systemModules } from './systemModule.js';
import type { TabledInterface } from './TabledInterface.js';
import { traditionalModule } from './traditionalModule.js';

const HEADER = '// Generated from spec/ by `npm run generate`. Do not edit.\n\n';

/** Everything that follows from `spec/`, by path from the root of the repository; of `package.json` its entries. */
export function derivedFiles(spec: Spec): ReadonlyMap<string, string> {
  const interfaces = spec.tables.flatMap((file) => tabled(file, spec));
  const messages = interfaces.flatMap(({ tables }) => tables);
  const wrong = checkSpec(
    spec,
    messages.flatMap(({ rows }) => withMembers(rows)),
  );
  if (wrong.length > 0) throw new Error(`spec/ contradicts itself:\n${wrong.join('\n')}`);
  const systems = [...new Set(spec.tables.map(({ system }) => system))];
  return new Map([
    ['src/table/format/forms/isTraditional.ts', HEADER + traditionalModule(spec.traditional)],
    ...systems.flatMap((system) => {
      const ofSystem = interfaces.filter(({ file }) => file.system === system);
      return systemModules(system, ofSystem).map(([path, text]) => [path, HEADER + text] as const);
    }),
    ...sharedLists(messages.flatMap(({ rows }) => rows)).map((list) => {
      const holder = messages.flatMap(({ rows }) => rows).find(({ membersOf }) => membersOf === list);
      const text = membersModule(list, holder?.members ?? []);
      return [`src/networks/members/${sharedName(list)}.ts`, HEADER + text] as const;
    }),
    ['package.json', packageJsonWith(packageJson, 'lianlian', productsOf(interfaces))],
    ['src/networks/catalogue.ts', HEADER + catalogueModule(spec, interfaces)],
    ['src/networks/outcomeQueries.ts', HEADER + outcomeQueriesModule(spec.flows, messages)],
    ['src/networks/publishedPaths.ts', HEADER + publishedPathsModule(spec.tables)],
    ['src/networks/returnCodes.ts', HEADER + returnCodesModule(spec.codes)],
    ...messages.flatMap(schemaFiles),
    ['spec/schema/openapi.json', `${JSON.stringify(openApi(interfaces, packageJson.version), null, 2)}\n`],
  ]);
}

function tabled(file: TableFile, { members }: Spec): readonly TabledInterface[] {
  if (file.messages === undefined) return [];
  const withMessages = file as TableFileWithMessages;
  const found = <Found>(what: Found | undefined, name: string): Found => {
    if (what === undefined) throw new Error(`${file.interface}: nothing is called ${name}`);
    return what;
  };
  const tables = resolveTable(withMessages, {
    formatNamed: (name) => found(formatNamed(name), name),
    membersNamed: (name) => found(members.get(name), name),
    kindOf,
  });
  return [{ file: withMessages, tables }];
}

/** Rows and the rows of their objects. */
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
