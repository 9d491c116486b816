import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, layoutFaults, OF_LOOK } from './faultsOfPage.js';
import { openBrowser } from './openBrowser.js';
import { closePage, DESKTOP, type Look, openPage, PHONE } from './openPage.js';
import { FROM_FILES, type ServedSite, serveSite } from './serveSite.js';
import { sitePages } from './sitePages.js';

const seed = Number(process.env.TALLYSTICK_SEED ?? Math.floor(Date.now() / 86_400_000));

let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  [browser, served] = await Promise.all([openBrowser(), serveSite()]);
});
afterAll(async () => {
  served.close();
  await browser.close();
});

describe(`pages of the site, drawn with TALLYSTICK_SEED=${seed}`, () => {
  it.concurrent.each(sitePages(seed))('%s is whole, in both colours, on both screens', async (path) => {
    expect(await faultsOf(path, FROM_FILES, DESKTOP)).toEqual([]);
    expect(await faultsOf(path, served.home, PHONE)).toEqual([]);
  });
});

async function faultsOf(path: string, home: string, look: Look): Promise<readonly string[]> {
  const watched = await openPage(browser, home + path, { home, look });
  const faults = [
    ...watched.troubles,
    ...(await layoutFaults(watched.page)),
    ...(await accessibilityFaults(watched.page, ...(look === DESKTOP ? [] : [OF_LOOK]))),
  ];
  await closePage(watched);
  return faults.map((fault) => `${look.width} ${look.colorScheme}: ${fault}`);
}
