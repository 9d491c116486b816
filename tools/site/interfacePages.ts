import { interfaces } from 'tallystick/catalogue';
import { wholeVectors } from '../../conformance/vectorFiles.js';
import { clientFiles } from './clientFiles.js';
import { downloadFiles } from './downloads.js';
import { errataPage } from './errataPage.js';
import type { GeneratedFile } from './GeneratedFile.js';
import { indexCases } from './indexCases.js';
import { interfaceGroups } from './interfaceGroups.js';
import { interfacePage } from './interfacePage.js';
import { interfacesOverview } from './interfacesOverview.js';
import { notationPage } from './notationPage.js';
import { productPage } from './productPage.js';
import { returnCodesPage } from './returnCodesPage.js';
import { whichInterfacePage } from './whichInterfacePage.js';

/** The pages that explain the specification, and what they offer to download. */
export function interfacePages(): readonly GeneratedFile[] {
  const cases = indexCases(wholeVectors());
  return [
    { file: 'interfaces.md', text: interfacesOverview() },
    { file: 'interfaces/which-interface.md', text: whichInterfacePage() },
    ...interfaceGroups.map((group) => ({ file: `products/${group.slug}.md`, text: productPage(group) })),
    ...interfaces.map((entry) => ({
      file: `interfaces/${entry.name}.md`,
      text: interfacePage(entry, cases),
    })),
    { file: 'errata.md', text: errataPage(cases) },
    { file: 'return-codes.md', text: returnCodesPage() },
    { file: 'notation.md', text: notationPage(cases) },
    ...downloadFiles(),
    ...clientFiles(),
  ];
}
