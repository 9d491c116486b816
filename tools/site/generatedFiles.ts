import { changelogPage } from './changelogPage.js';
import { codePages } from './codePages.js';
import { commandsPage } from './commandsPage.js';
import { findingPages } from './findingPages.js';
import type { GeneratedFile } from './GeneratedFile.js';
import { guidesPage } from './guidesPage.js';
import { interfacePages } from './interfacePages.js';
import { interopPage } from './interopPage.js';
import { playgroundPage } from './playgroundPage.js';
import { startPage } from './startPage.js';

/** Everything of the site that is made from data. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  return [
    startPage(),
    guidesPage(),
    commandsPage(),
    ...(await codePages()),
    ...findingPages(),
    ...interfacePages(),
    interopPage(),
    playgroundPage(),
    changelogPage(),
  ];
}
