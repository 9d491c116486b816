import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  ['padding', /interfaces\/|errata\.html|padSerialNumber/],
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
