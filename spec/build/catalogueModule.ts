import type { TableFile } from '../../src/define/TableFile.js';
import type { Spec } from './loadSpec.js';
import { camelCase } from './naming.js';

/** `src/generated/catalogue.ts`: everything that the pages name, for the command line and the documentation. */
export function catalogueModule({ tables, errata, flows }: Spec): string {
  const systems = [...new Set(tables.map(({ system }) => system))];
  const imports = systems.map((system) => {
    const names = tables
      .filter((table) => table.system === system && table.messages)
      .map((table) => camelCase(table.interface));
    return `import { ${names.join(', ')} } from './${system}.js';`;
  });
  return `import type { Erratum, Flow, InterfaceEntry } from '../catalogue/Catalogue.js';
${imports.join('\n')}

/** Every interface that the pages name, with or without a table. */
export const interfaces: readonly InterfaceEntry[] = [
${tables.map(entry).join('\n')}
];

/** Every place where the publication contradicts itself or is silent. */
export const errata: readonly Erratum[] = ${JSON.stringify(errata, null, 2)};

/** The published flows. */
export const flows: readonly Flow[] = ${JSON.stringify(flows, null, 2)};
`;
}

function entry({
  interface: name,
  system,
  title,
  purpose,
  unpublished,
  errata,
  messages,
}: TableFile): string {
  const object = camelCase(name);
  const described = JSON.stringify({ name, system, title, purpose, unpublished, errata });
  const pair = messages ? `${object}.request, ${object}.response` : '';
  return `  { ...${described}, messages: [${pair}] },`;
}
