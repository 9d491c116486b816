import { flows, type InterfaceEntry, interfaces } from 'tallystick/catalogue';
import { markup } from '../../src/markup.js';
import { breakable } from './breakable.js';
import { interfaceOf } from './flowInWords.js';
import { flowSection } from './flowSection.js';
import { htmlBlock } from './htmlBlock.js';
import { flowsOf, systemTitle } from './interfacePage.js';
import { joined } from './joined.js';
import { rowsOf } from './rowsOf.js';

/** The page above the interface pages: all interfaces, and all flows. */
export function interfacesOverview(): string {
  const children = interfaces.map(({ name }) => `  - ./interfaces/${name}.md`).join('\n');
  return [
    `---\ntitle: Interfaces\nchildren:\n${children}\n---\n`,
    '# Interfaces\n',
    'The interfaces that the pages of UnionPay International and LianLian Pay name. Those with a published table have a page with its rows, flows, examples, schemas and conformance cases. [Notation](notation.md) explains types, lengths and presence, [Errata](errata.md) where the publication contradicts itself or is silent.\n',
    htmlBlock(interfaceTable()),
    '## Flows\n',
    'Who sends what to whom, as the pages tell it.\n',
    ...flows.map((flow) => `### ${flow.title}\n\n${htmlBlock(flowSection(flow, ''))}`),
  ].join('\n');
}

function interfaceTable() {
  const rows = interfaces.map(
    (entry) => markup`<tr role="row">
<th role="rowheader" scope="row"><a href="interfaces/${entry.name}.md"><code>${breakable(entry.name)}</code></a> <span class="name">${systemTitle(entry.system)}</span></th>
<td role="cell">${table(entry)}</td>
<td role="cell"><p>${entry.purpose}</p>${places(entry)}</td>
</tr>
`,
  );
  const heads = ['Interface', 'Published', 'What it is for'].map(
    (head) => markup`<th role="columnheader" scope="col">${head}</th>`,
  );
  return markup`<table class="rows" role="table">
<caption>Interfaces</caption>
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${rows}</tbody>
</table>`;
}

function table({ tables, endpoint }: InterfaceEntry) {
  const counts = tables.map(
    ({ direction, rows }) =>
      markup`${rowsOf(rows).filter(({ row }) => !row.withoutRow).length} rows of ${articled(direction)}`,
  );
  if (counts.length === 0) {
    return markup`<a href="errata.md#interfaces-without-table">No table is published</a>, no method and no path.`;
  }
  const path =
    endpoint === undefined ? markup` <a href="errata.md#request-path">No path is published</a>.` : markup``;
  return markup`${joined(counts, ', ')}. <code>POST</code>.${path}`;
}

function articled(direction: string): string {
  return `${direction.startsWith('a') ? 'an' : 'a'} ${direction}`;
}

function places({ name }: InterfaceEntry) {
  const links = flowsOf(name).map(({ flow, title, steps }) => {
    const numbers = steps.flatMap((step, index) => (interfaceOf(step) === name ? [index + 1] : []));
    return markup`<a href="#flow.${flow}">${title}</a>, step${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')}`;
  });
  if (links.length === 0) return markup``;
  return markup`<span class="more">Flow: ${joined(links, '; ')}.</span>`;
}
