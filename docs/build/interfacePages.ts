import { interfaces } from 'tallystick/catalogue';
import type { GeneratedFile } from './GeneratedFile.js';

/** A page for each published interface, below one that lists them. */
export function interfacePages(): readonly GeneratedFile[] {
  const pages = interfaces.map(({ name }) => ({
    file: `interfaces/${name}.md`,
    text: `---\ntitle: ${name}\n---\n\n# ${name}\n\n<table><tr id="request.mcc"><td>mcc</td></tr></table>\n\n[a row](#request.mcc)\n`,
  }));
  const children = pages.map(({ file }) => `  - ./${file}`).join('\n');
  return [
    {
      file: 'interfaces.md',
      text: `---\ntitle: Interfaces\nchildren:\n${children}\n---\n\n# Interfaces\n\n[row](interfaces/MPAY_VERIFY.md#request.mcc)\n`,
    },
    ...pages,
  ];
}
