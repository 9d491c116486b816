import { flowSection } from './flowSection.js';
import { htmlBlock } from './htmlBlock.js';
import type { InterfaceGroup } from './interfaceGroups.js';
import { interfaceTable } from './interfaceTable.js';

/** From a product's page to the root of the documents. */
const ROOT = '../';

/** The page of a product: its interfaces, and who sends what to whom. */
export function productPage({ title, purpose, entries, flows }: InterfaceGroup): string {
  const children = entries.map(({ name }) => `  - ../interfaces/${name}.md`).join('\n');
  return [
    `---\ntitle: ${title}\nchildren:\n${children}\n---\n`,
    `# ${title}\n`,
    `${purpose}\n`,
    `## The interfaces\n\n${htmlBlock(interfaceTable(title, entries, ROOT))}`,
    ...flows.map((flow) => `## ${flow.title}\n\n${htmlBlock(flowSection(flow, ROOT))}`),
  ].join('\n');
}
