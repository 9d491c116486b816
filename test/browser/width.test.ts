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

/** A page is mostly waited for: for its files, and for the next frame. */
const SIDE_BY_SIDE = 3;

describe('a telephone', () => {
  it('shows every page of the site without scrolling sideways', async () => {
    const paths = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );
    const left = [...paths];
    const widths = new Map<string, number>();
    const look = async () => {
      // Scripts change no widths, and cost most of the time.
      const page = await browser.newPage({
        viewport: { width: PHONE.width, height: 740 },
        javaScriptEnabled: false,
      });
      for (let path = left.pop(); path !== undefined; path = left.pop()) {
        await page.goto(new URL(path.replaceAll('\\', '/'), FROM_FILES).href, { waitUntil: 'load' });
        widths.set(path, await page.evaluate(() => document.documentElement.scrollWidth));
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, look));
    expect(paths.length).toBeGreaterThan(50);
    expect([...widths.keys()].sort()).toEqual(paths.sort());
    expect([...widths].filter(([, width]) => width > PHONE.width)).toEqual([]);
    // Some hundred pages, on a machine that draws others too.
  }, 400_000);
});
