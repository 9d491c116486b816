import { readdirSync, readFileSync } from 'node:fs';
import type { GeneratedFile } from './GeneratedFile.js';

/** The guides in the order in which a newcomer needs them; any other one comes after them. */
const ORDER = [
  'send-your-first-request',
  'handle-answers-and-time-outs',
  'call-and-receive',
  'run-several-pods',
  'develop-without-an-account',
  'break-it-on-purpose',
  'in-my-language',
  'sign-and-seal',
  'keys',
  'why-401',
  'test-your-implementation',
  'test-your-server-and-client',
  'put-it-into-ci',
  'validate-in-your-service',
  'validate-in-another-language',
  'bulk-validation',
  'validate-archives',
  'add-an-api',
  'security-model',
  'upgrade',
];

/** The page above the guides, which lists them with the first paragraph of each. */
export function guidesPage(): GeneratedFile {
  const names = readdirSync('docs/guides')
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replace(/\.md$/, ''))
    .toSorted((a, b) => rank(a) - rank(b));
  const children = names.map((name) => `  - ../guides/${name}.md`);
  const entries = names.map((name) => {
    const { title, opening } = headOf(readFileSync(`docs/guides/${name}.md`, 'utf8'));
    return `## [${title}](../guides/${name}.md)\n\n${opening}\n`;
  });
  return {
    file: 'guides.md',
    text: `---\ntitle: Guides\nchildren:\n${children.join('\n')}\n  - ../../conformance/protocol.md\n  - interop.md\n---\n\n# Guides\n\n${entries.join('\n')}`,
  };
}

function rank(name: string): number {
  const place = ORDER.indexOf(name);
  return place < 0 ? ORDER.length : place;
}

/** Title and first paragraph; links of the paragraph would lead from another place, so their text stands alone. */
function headOf(markdown: string): { readonly title: string; readonly opening: string } {
  const [, title = '', opening = ''] = /^# (.+)\n\n(.+)$/m.exec(markdown) ?? [];
  return { title, opening: opening.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1') };
}
