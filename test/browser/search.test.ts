import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, layoutFaults, OF_LOOK } from './faultsOfPage.js';
import { openBrowser } from './openBrowser.js';
import { closePage, DESKTOP, openPage, PHONE } from './openPage.js';
import { FROM_FILES, type ServedSite, serveSite } from './serveSite.js';

let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  [browser, served] = await Promise.all([openBrowser(), serveSite()]);
});
afterAll(async () => {
  served.close();
  await browser.close();
});

/** What a newcomer looks for, and where the answer stands. */
const ANSWERS: readonly (readonly [string, RegExp])[] = [
  ['scUsePurpose', /interfaces\/(?:MOBILE_NUMBER|ID_CARD_PHOTO)_VERIFICATION\.html/],
  ['merchantID', /interfaces\/(?:MOBILE_NUMBER|ID_CARD_PHOTO)_VERIFICATION\.html/],
  ['serialNm', /interfaces\/(?:MOBILE_NUMBER|ID_CARD_PHOTO)_VERIFICATION\.html/],
  ['padding', /findings\/|interfaces\/|errata\.html/],
  ['401', /guides\/why-401\.html/],
];

describe('the search, by keyboard alone', () => {
  it.each(ANSWERS)('finds an answer to %s', async (query, answer) => {
    for (const [home, look] of [
      [served.home, DESKTOP],
      [FROM_FILES, PHONE],
    ] as const) {
      const watched = await openPage(browser, `${home}index.html`, { home, look });
      const { page, troubles } = watched;
      await page.keyboard.press('/');
      await page.locator('#tsd-search-input').waitFor({ state: 'visible' });
      await page.keyboard.type(query);
      const results = page.locator('#tsd-search-results a');
      await results.first().waitFor();
      const addresses = await results.evaluateAll((links) =>
        links.map((link) => (link as HTMLAnchorElement).href),
      );
      const place = addresses.findIndex((address) => answer.test(address));
      expect(place, addresses.join('\n')).toBeGreaterThanOrEqual(0);
      for (let step = 0; step <= place; step++) await page.keyboard.press('ArrowDown');
      await Promise.all([page.waitForURL(answer), page.keyboard.press('Enter')]);
      expect(troubles).toEqual([]);
      await closePage(watched);
    }
  });
});

describe('a question', () => {
  it.each([
    ['at a desk', DESKTOP],
    ['on a telephone', PHONE],
  ] as const)('shows where its words are, and Enter opens the first answer, %s', async (_where, look) => {
    const watched = await openPage(browser, `${served.home}guides/keys.html`, { home: served.home, look });
    const { page, troubles } = watched;
    await page.keyboard.press('/');
    await page.keyboard.type('keep the private key in an HSM');
    const first = page.locator('#tsd-search-results li').first();
    await first.waitFor();
    expect(await first.locator('mark').allTextContents()).toContain('HSM');
    expect(await first.locator('.found-where').textContent()).toBe('Guide, Keys and HSMs');
    expect(await first.locator('.found-excerpt').textContent()).toMatch(/\w+ \w+/);
    expect(await layoutFaults(page)).toEqual([]);
    // TypeDoc's script wants a link in each option, which no reader of screens is led to.
    expect(await accessibilityFaults(page, OF_LOOK)).toEqual([]);
    await Promise.all([page.waitForURL(/guides\/keys\.html#a-key-in-an-hsm/), page.keyboard.press('Enter')]);
    expect(troubles).toEqual([]);
    await closePage(watched);
  });

  it.each([DESKTOP, PHONE])('is left by Escape, which gives the focus back, at $width', async (look) => {
    const watched = await openPage(browser, `${FROM_FILES}guides/keys.html`, { home: FROM_FILES, look });
    const { page, troubles } = watched;
    await page.locator('#tsd-search-trigger').focus();
    await page.keyboard.press('Enter');
    await page.locator('#tsd-search-input').waitFor({ state: 'visible' });
    await page.keyboard.type('hsm');
    const chosen = page.locator('#tsd-search-results [aria-selected="true"]');
    await page.locator('#tsd-search-results li').nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => chosen.getAttribute('id')).toBe('found-0');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => chosen.getAttribute('id')).toBe('found-1');
    expect(await accessibilityFaults(page, OF_LOOK)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('#tsd-search-input').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tsd-search-trigger');
    expect(troubles).toEqual([]);
    await closePage(watched);
  });

  it('without an answer gets advice', async () => {
    const watched = await openPage(browser, `${FROM_FILES}playground.html`, {
      home: FROM_FILES,
      look: DESKTOP,
    });
    await watched.page.keyboard.press('Control+k');
    await watched.page.keyboard.type('xylophonequartz');
    await expect
      .poll(() => watched.page.locator('#tsd-search-status').textContent())
      .toContain('Nothing found');
    expect(watched.troubles).toEqual([]);
    await closePage(watched);
  });
});
