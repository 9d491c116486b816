import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, layoutFaults } from './faultsOfPage.js';
import { openBrowser } from './openBrowser.js';
import { closePage, DESKTOP, openPage, PHONE } from './openPage.js';
import { FROM_FILES, type ServedSite, serveSite } from './serveSite.js';

const PAGE = 'guides/send-your-first-request.html';
/** A telephone shows the section of a long guide that a link leads to. */
const SECTION = `${PAGE}#in-your-language`;
const LANGUAGES = ['TypeScript', 'Java', 'PHP', 'Python', 'Go'];
/** UnionPay, LianLian, and the answer to a request. */
const GROUPS = 3;

let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  [browser, served] = await Promise.all([openBrowser(), serveSite()]);
});
afterAll(async () => {
  served.close();
  await browser.close();
});

const chosen = (page: Page) => page.locator('[role="tab"][aria-selected="true"]').allTextContents();
const inEachGroup = (...names: readonly string[]) => Array<readonly string[]>(GROUPS).fill(names).flat();
const shown = (page: Page) => page.locator('[role="tabpanel"]:visible').count();

describe('languages in tabs', () => {
  it.each([DESKTOP, PHONE])(
    'are chosen by keyboard, for the whole page and the next, at $width',
    async (look) => {
      const watched = await openPage(browser, served.home + SECTION, { home: served.home, look });
      const { page, troubles } = watched;
      expect(await page.getByRole('tab').allTextContents()).toEqual(inEachGroup(...LANGUAGES));
      expect(await chosen(page)).toEqual(inEachGroup('TypeScript'));
      await page.getByRole('tab', { name: 'TypeScript' }).first().focus();
      for (const [key, name] of [
        ['ArrowRight', 'Java'],
        ['End', 'Go'],
        ['ArrowRight', 'TypeScript'],
        ['ArrowLeft', 'Go'],
        ['Home', 'TypeScript'],
        ['ArrowRight', 'Java'],
        ['ArrowRight', 'PHP'],
      ] as const) {
        await page.keyboard.press(key);
        expect(await chosen(page)).toEqual(inEachGroup(name));
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
        expect(await shown(page)).toBe(GROUPS);
      }
      expect(await page.locator('[role="tabpanel"]:visible').first().textContent()).toContain('openssl_sign');
      expect(await layoutFaults(page)).toEqual([]);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.reload();
      await expect.poll(() => chosen(page)).toEqual(inEachGroup('PHP'));
      expect(troubles).toEqual([]);
      await closePage(watched);
    },
  );

  it('are led to by a link', async () => {
    const watched = await openPage(browser, `${FROM_FILES}${PAGE}#python-1`, {
      home: FROM_FILES,
      look: PHONE,
    });
    await expect.poll(() => chosen(watched.page)).toEqual(inEachGroup('Python'));
    await watched.page.evaluate(() => {
      location.hash = 'go';
    });
    await expect.poll(() => chosen(watched.page)).toEqual(inEachGroup('Go'));
    expect(watched.troubles).toEqual([]);
    await closePage(watched);
  });

  it('are one below the other where no script runs', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(FROM_FILES + PAGE);
    expect(await page.locator('.tabs h4').allTextContents()).toEqual(inEachGroup(...LANGUAGES));
    expect(await page.getByText('function unionpay_sign(').count()).toBe(1);
    expect(await page.locator('[role="tab"]').count()).toBe(0);
    await page.close();
  });
});
