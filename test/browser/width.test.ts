import { readdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './openBrowser.js';
import { PHONE } from './openPage.js';
import { FROM_FILES, SITE } from './serveSite.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a telephone', () => {
  it('shows every page of the site without scrolling sideways', async () => {
    // Scripts change no widths, and cost most of the time.
    const page = await browser.newPage({
      viewport: { width: PHONE.width, height: 740 },
      javaScriptEnabled: false,
    });
    const paths = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );
    const wide: string[] = [];
    for (const path of paths) {
      await page.goto(new URL(path.replaceAll('\\', '/'), FROM_FILES).href, { waitUntil: 'load' });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > PHONE.width) wide.push(`${path}: ${width}`);
    }
    expect(paths.length).toBeGreaterThan(50);
    expect(wide).toEqual([]);
    // Some hundred pages, on a machine that draws others too.
  }, 400_000);
});
