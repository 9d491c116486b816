import { htmlBlock } from './htmlBlock.js';
import { interfaceGroups, networks } from './interfaceGroups.js';
import { interfaceTable } from './interfaceTable.js';

/** The page above the interface pages: all interfaces, by product. */
export function interfacesOverview(): string {
  const children = ['interfaces/which-interface', ...interfaceGroups.map(({ slug }) => `products/${slug}`)];
  return [
    `---\ntitle: Interfaces\nchildren:\n${children.map((name) => `  - ./${name}.md`).join('\n')}\n---\n`,
    '# Interfaces\n',
    'The interfaces that the pages of UnionPay International and LianLian Pay name. [Which interface do I need?](interfaces/which-interface.md) goes by what you want to do. Those with a published table have a page with its rows, flows, examples, schemas and conformance cases. [Notation](notation.md) explains types, lengths and presence, [Errata](errata.md) where the publication contradicts itself or is silent.\n',
    ...networks.map(networkSection),
  ].join('\n');
}

function networkSection({ title, groups }: (typeof networks)[number]): string {
  const products = groups.map((group) => {
    const heading = groups.length === 1 ? '' : `### ${group.shortTitle}\n\n`;
    const link = `[${group.flows.length === 0 ? 'Its page' : 'Its page, with its flows'}](products/${group.slug}.md)`;
    return `${heading}${group.purpose} ${link}.\n\n${htmlBlock(interfaceTable(group.title, group.entries, ''))}`;
  });
  return `## ${title}\n\n${products.join('\n')}`;
}
