import { readFileSync } from 'node:fs';
import type { GeneratedFile } from './GeneratedFile.js';

/** The changelog, of which each section is one line that opens. */
export function changelogPage(changelog = readFileSync('CHANGELOG.md', 'utf8')): GeneratedFile {
  // From the folder of generated pages to the root, where the changelog is.
  const text = changelog.replace(/\]\((?![a-z]+:|#)/g, '](../../');
  const folded = text.replace(/^### (.+)\n\n((?:- .+\n|\n)+)/gm, section);
  return { file: 'changelog.md', text: `---\ntitle: Changelog\n---\n\n${folded}` };
}

function section(_: string, title: string, list: string): string {
  const count = list.match(/^- /gm)?.length ?? 0;
  return `<details class="entry">\n<summary><b>${title}</b>: ${count}</summary>\n\n${list.trim()}\n\n</details>\n\n`;
}
