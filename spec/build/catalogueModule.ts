import { resolveTable } from '../../src/define/resolveTable.js';
import type { TableFile } from '../../src/define/TableFile.js';
import { type FormatExport, type ImportedFormats, importedFormats } from './importedFormats.js';
import { literal } from './literal.js';
import type { Spec } from './loadSpec.js';
import { camelCase } from './naming.js';

/** `src/generated/catalogue.ts`: everything that the pages name, for the command line and the documentation. */
export function catalogueModule(
  { tables, errata, flows }: Spec,
  formats: ReadonlyMap<string, FormatExport>,
): string {
  const { formatNamed, imports: formatImports } = importedFormats(formats);
  const entries = tables.map((table) => entry(table, formatNamed));
  const systems = [...new Set(tables.map(({ system }) => system))];
  const imports = systems.map((system) => {
    const names = tables
      .filter((table) => table.system === system && table.messages)
      .map((table) => camelCase(table.interface));
    return `import { ${names.join(', ')} } from './${system}.js';`;
  });
  return `import type { Erratum, Flow, InterfaceEntry } from '../catalogue/Catalogue.js';
${[...formatImports(), ...imports].join('\n')}

/** Every interface that the pages name, with or without a table. */
export const interfaces: readonly InterfaceEntry[] = [
${entries.join('\n')}
];

/** Every place where the publication contradicts itself or is silent. */
export const errata: readonly Erratum[] = ${JSON.stringify(errata, null, 2)};

/** The published flows. */
export const flows: readonly Flow[] = ${JSON.stringify(flows, null, 2)};
`;
}

function entry(file: TableFile, formatNamed: ImportedFormats['formatNamed']): string {
  const { interface: name, system, title, purpose, unpublished, errata, messages } = file;
  const described = literal({
    name,
    system,
    title,
    purpose,
    ...(unpublished && { unpublished }),
    ...(errata && { errata }),
  });
  if (messages === undefined) return `  { ...${described}, messages: [], tables: [] },`;
  const { request, response } = resolveTable({ ...file, messages }, formatNamed);
  const object = camelCase(name);
  return `  {
    ...${described},
    messages: [${object}.request, ${object}.response],
    tables: [${literal(request)}, ${literal(response)}],
  },`;
}
