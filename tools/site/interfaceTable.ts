import type { InterfaceEntry } from 'tallystick/catalogue';
import { type Markup, markup } from '../../src/markup.js';
import { breakable } from './breakable.js';
import { interfaceOf } from './flowInWords.js';
import { flowAddress } from './interfaceGroups.js';
import { flowsOf } from './interfacePage.js';
import { joined } from './joined.js';
import { rowsOf } from './rowsOf.js';

/**
 * A table of interfaces: what each is for, how many rows it has, and where in a flow it is.
 *
 * @param root from the page to the root of the documents, such as `../`
 */
export function interfaceTable(title: string, entries: readonly InterfaceEntry[], root: string): Markup {
  const rows = entries.map(
    (entry) => markup`<tr role="row">
<th role="rowheader" scope="row"><a href="${root}interfaces/${entry.name}.md"><code>${breakable(entry.name)}</code></a></th>
<td role="cell">${table(entry, root)}</td>
<td role="cell"><p>${entry.purpose}</p>${places(entry, root)}</td>
</tr>
`,
  );
  const heads = ['Interface', 'Published', 'What it is for'].map(
    (head) => markup`<th role="columnheader" scope="col">${head}</th>`,
  );
  return markup`<table class="rows" role="table">
<caption>${title}</caption>
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${rows}</tbody>
</table>`;
}

function table({ tables, endpoint }: InterfaceEntry, root: string): Markup {
  const counts = tables.map(
    ({ direction, rows }) =>
      markup`${rowsOf(rows).filter(({ row }) => !row.withoutRow).length} rows of ${articled(direction)}`,
  );
  if (counts.length === 0) {
    return markup`<a href="${root}errata.md#interfaces-without-table">No table is published</a>, no method and no path.`;
  }
  const isTold = endpoint !== undefined || tables[0]?.direction === 'notification';
  const path = isTold ? markup`` : markup` <a href="${root}errata.md#request-path">No path is published</a>.`;
  return markup`${joined(counts, ', ')}. <code>POST</code>.${path}`;
}

function articled(direction: string): string {
  return `${direction.startsWith('a') ? 'an' : 'a'} ${direction}`;
}

function places({ name }: InterfaceEntry, root: string): Markup {
  const links = flowsOf(name).map((flow) => {
    const numbers = flow.steps.flatMap((step, index) => (interfaceOf(step) === name ? [index + 1] : []));
    return markup`<a href="${root}${flowAddress(flow)}">${flow.title}</a>, step${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')}`;
  });
  if (links.length === 0) return markup``;
  return markup`<span class="more">Flow: ${joined(links, '; ')}.</span>`;
}
