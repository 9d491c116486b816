import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './openBrowser.js';
import { closePage, DESKTOP, openPage, PHONE } from './openPage.js';
import { FROM_FILES } from './serveSite.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a link to a row of a table', () => {
  it.each(
    [DESKTOP, { ...DESKTOP, width: 800 }, PHONE].flatMap((look) =>
      ['request.serialNm', 'request.encData.phoneNo', 'response.msgResponse'].map(
        (row) => [look.width, row, look] as const,
      ),
    ),
  )('at a width of %i shows %s, and no header covers it', async (_width, row, look) => {
    const address = `${FROM_FILES}interfaces/MOBILE_NUMBER_VERIFICATION.html#${row}`;
    const watched = await openPage(browser, address, { home: FROM_FILES, look });
    // The browser scrolls once TypeDoc's script has shown the page.
    await watched.page.waitForFunction(() => scrollY > 0);
    const covering = await watched.page.evaluate((id) => {
      const cell = document.getElementById(id)?.querySelector('th, td');
      if (!cell) return 'there is no such row';
      const { left, top } = cell.getBoundingClientRect();
      const met = document.elementFromPoint(left + 4, top + 2);
      return met === cell || cell.contains(met)
        ? ''
        : (met?.outerHTML.slice(0, 80) ?? 'outside of the window');
    }, row);
    expect(covering).toBe('');
    await closePage(watched);
  });
});
