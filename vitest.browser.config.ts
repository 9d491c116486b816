import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { findChromium } from './test/browser/findChromium.js';

requireOrExit(findChromium() !== undefined, [
  'The browser tests need Chromium or Chrome, and none was found.',
  'Debian and Ubuntu: apt-get install chromium. macOS: brew install --cask chromium.',
  'One that stands elsewhere: CHROMIUM_PATH=/path/to/chromium npm run test:browser',
]);
requireOrExit(existsSync('site/index.html'), [
  'The browser tests open the documentation site, and it is not built. Run npm run docs first.',
]);

export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'coverage/browser-results.json' }]],
  },
});

function requireOrExit(isMet: boolean, message: readonly string[]): void {
  if (isMet) return;
  console.error(message.join('\n'));
  process.exit(1);
}
