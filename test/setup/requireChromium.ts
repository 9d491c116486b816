import { findChromium } from '../browser/findChromium.js';

/** Says at once what the browser tests miss. */
export function setup(): void {
  if (findChromium() !== undefined) return;
  throw new Error(
    [
      'The browser tests need Chromium or Chrome, and none was found.',
      'Debian and Ubuntu: apt-get install chromium. macOS: brew install --cask chromium.',
      'One that stands elsewhere: CHROMIUM_PATH=/path/to/chromium npm run test:browser',
    ].join('\n'),
  );
}
