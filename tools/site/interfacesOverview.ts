import { htmlBlock } from './htmlBlock.js';
import { interfaceGroups } from './interfaceGroups.js';
import { interfaceTable } from './interfaceTable.js';

/** The page above the interface pages: all interfaces, by product. */
export function interfacesOverview(): string {
  const children = ['interfaces/which-interface', ...interfaceGroups.map(({ slug }) => `products/${slug}`)];
  return [
    `---\ntitle: Interfaces\nchildren:\n${children.map((name) => `  - ./${name}.md`).join('\n')}\n---\n`,
    '# Interfaces\n',
    'The interfaces that the pages of UnionPay International and LianLian Pay name. [Which interface do I need?](interfaces/which-interface.md) goes by what you want to do. Those with a published table have a page with its rows, flows, examples, schemas and conformance cases. [Notation](notation.md) explains types, lengths and presence, [Errata](errata.md) where the publication contradicts itself or is silent.\n',
    ...interfaceGroups.map(
      ({ slug, title, purpose, entries, flows }) =>
        `## ${title}\n\n${purpose} [${flows.length === 0 ? 'Its page' : 'Its page, with its flows'}](products/${slug}.md).\n\n${htmlBlock(interfaceTable(title, entries, ''))}`,
    ),
  ].join('\n');
}
