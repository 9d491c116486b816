import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, layoutFaults } from './faultsOfPage.js';
import { openBrowser } from './openBrowser.js';
import { closePage, openPage, PHONE } from './openPage.js';
import { FROM_FILES } from './serveSite.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the filter of a long list', () => {
  it.each([
    ['codes.html', 'jws-signature', 'jws-signature'],
    ['errata.html', 'sign_type is String', 'sign-type-length'],
  ])('of %s finds an entry by its text, and a link shows another one', async (page, words, id) => {
    const watched = await openPage(browser, FROM_FILES + page, { home: FROM_FILES, look: PHONE });
    const shown = watched.page.locator('.filtered:not([hidden])');
    const before = await shown.count();
    await watched.page.locator('.list-filter input').fill(words);
    await expect.poll(() => shown.count()).toBeLessThan(before / 4);
    expect(await watched.page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    expect(await layoutFaults(watched.page)).toEqual([]);
    expect(await accessibilityFaults(watched.page)).toEqual([]);
    await watched.page.evaluate(() => {
      const hidden = document.querySelector('.filtered[hidden]');
      location.hash = hidden?.id || hidden?.querySelector('h3')?.id || '';
    });
    await expect.poll(() => shown.count()).toBe(before);
    expect(watched.troubles).toEqual([]);
    await closePage(watched);
  });
});
