import { interfaces } from 'tallystick/catalogue';
import { type Markup, markup } from '../../src/markup.js';
import { interfacesByTask, type Task } from '../spec/interfacesByTask.js';
import { breakable } from './breakable.js';
import { htmlBlock } from './htmlBlock.js';
import { groupOf } from './interfaceGroups.js';
import { joined } from './joined.js';

/** Which interface somebody needs, by what is to be done. */
export function whichInterfacePage(): string {
  return [
    '---\ntitle: Which interface do I need?\n---\n',
    '# Which interface do I need?\n',
    'Find what you want to do; the interfaces are in the order of their calls. Each product needs its own permission for your account: ask for it before you begin.\n',
    ...Object.entries(interfacesByTask).map(
      ([area, tasks]) => `## ${area}\n\n${htmlBlock(taskTable(area, tasks))}`,
    ),
  ].join('\n');
}

function taskTable(area: string, tasks: readonly Task[]): Markup {
  const rows = tasks.map(
    ({ task, interfaces: names, note }) => markup`<tr role="row">
<th role="rowheader" scope="row">${task}</th>
<td role="cell">${joined(
      names.map((name) => markup`<a href="${name}.md"><code>${breakable(name)}</code></a>`),
      ', ',
    )}</td>
<td role="cell">${productOf(names)}.${note === undefined ? '' : ` ${note}`}</td>
</tr>
`,
  );
  const heads = ['I want to', 'Interfaces', 'Product'].map(
    (head) => markup`<th role="columnheader" scope="col">${head}</th>`,
  );
  return markup`<table class="rows" role="table">
<caption>${area}</caption>
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${rows}</tbody>
</table>`;
}

/** A link to the product of the first call. */
function productOf([first]: readonly string[]): Markup {
  const entry = interfaces.find(({ name }) => name === first);
  if (entry === undefined) throw new Error(`no interface is called ${first}`);
  const { slug, title } = groupOf(entry);
  return markup`<a href="../products/${slug}.md">${title}</a>`;
}
