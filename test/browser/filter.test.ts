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
    ['commands.html', '--request-path seal', 'tallystick-seal'],
    ['notation.html', 'plus, minus and point', 'type.NS'],
    ['errata.html', 'sign_type is String', 'sign-type-length'],
    ['return-codes.html', 'token is wrong', 'lianlian-1000'],
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
      location.hash = document.querySelector('.filtered[hidden]')?.id ?? '';
    });
    await expect.poll(() => shown.count()).toBe(before);
    expect(await watched.page.locator('.filtered[open]').count()).toBe(1);
    expect(watched.troubles).toEqual([]);
    await closePage(watched);
  });

  it('of findings hides the kinds of which nothing is left', async () => {
    const watched = await openPage(browser, `${FROM_FILES}findings.html`, { home: FROM_FILES, look: PHONE });
    const { page, troubles } = watched;
    await page.locator('.list-filter input').fill('signed-pretty');
    await expect.poll(() => page.locator('.filtered:visible').count()).toBe(1);
    expect(await page.locator('main h2:visible').count()).toBe(1);
    expect(troubles).toEqual([]);
    await closePage(watched);
  });
});

describe('a link to an entry', () => {
  it.each([
    'codes.html#jws-crit',
    'commands.html#tallystick-conform-replay',
    'notation.html#type.NS',
    'errata.html#sign-type-length',
    // As the heading was addressed before entries opened.
    'errata.html#sign_type-is-string3-a-value-has-13-letters',
    'return-codes.html#lianlian-1004',
  ])('opens it: %s', async (address) => {
    const watched = await openPage(browser, FROM_FILES + address, { home: FROM_FILES, look: PHONE });
    const open = watched.page.locator('.filtered[open]');
    await expect.poll(() => open.count()).toBe(1);
    const [, id] = address.split('#');
    expect(
      await open.evaluate(
        (entry, named) => entry.id === named || !!entry.querySelector(`[id="${named}"]`),
        id,
      ),
    ).toBe(true);
    await closePage(watched);
  });
});
