import type { Row } from '../../src/table/Row.js';
import type { TableFile } from '../../src/table/TableFile.js';
import { importsOf, literal, sharedLists, sharedName } from './literal.js';
import type { Spec } from './loadSpec.js';
import { camelCase } from './naming.js';
import type { TabledInterface } from './TabledInterface.js';

/** `src/networks/catalogue.ts`: everything that the pages name, for the command line and the documentation. */
export function catalogueModule(
  { tables, errata, flows }: Spec,
  interfaces: readonly TabledInterface[],
): string {
  const entries = tables.map((file) =>
    entry(
      file,
      interfaces.find((tabled) => tabled.file === file),
    ),
  );
  const systems = [...new Set(tables.map(({ system }) => system))];
  const imports = systems.map((system) => {
    const names = interfaces
      .filter(({ file }) => file.system === system)
      .map(({ file }) => camelCase(file.interface));
    return `import { ${names.join(', ')} } from './${system}.js';`;
  });
  const rows = interfaces.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  const shared = sharedLists(rows).map((list): readonly [name: string, rows: readonly Row[]] => [
    sharedName(list),
    rows.find(({ membersOf }) => membersOf === list)?.members ?? [],
  ]);
  const lists = shared.map(
    ([name, members]) => `const ${name} = (): readonly Row[] => ${literal(members, 'rows')};\n\n`,
  );
  return `${importsOf([...rows, ...shared.flatMap(([, members]) => members)], '..')}
${shared.length > 0 ? "import type { Row } from '../table/Row.js';\n" : ''}import type { Erratum, Flow, InterfaceEntry } from './Publication.js';
${imports.join('\n')}
import { withTables } from './withTables.js';

${lists.join('')}/** Every interface that the pages name, with or without a table. */
export const interfaces: readonly InterfaceEntry[] = [
${entries.join('\n')}
];

/** Every place where the publication contradicts itself or is silent. */
export const errata: readonly Erratum[] = ${JSON.stringify(errata, null, 2)};

/** The published flows. */
export const flows: readonly Flow[] = ${JSON.stringify(flows, null, 2)};
`;
}

function entry(file: TableFile, tabled: TabledInterface | undefined): string {
  const { interface: name, system, product, page, endpoint, title, purpose, unpublished, errata } = file;
  const described = literal({
    name,
    system,
    ...(product && { product }),
    ...(page && { page }),
    ...(endpoint && { endpoint }),
    title,
    purpose,
    ...(unpublished && { unpublished }),
    ...(errata && { errata }),
  });
  if (tabled === undefined) return `  { ...${described}, messages: [], tables: [] },`;
  const object = camelCase(name);
  const messages = tabled.tables.map(({ direction }) => `${object}.${direction}`).join(', ');
  return `  withTables({ ...${described}, messages: [${messages}] }, () => [${tabled.tables.map((table) => literal(table)).join(', ')}]),`;
}
