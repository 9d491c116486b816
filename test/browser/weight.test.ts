import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './openBrowser.js';
import { DESKTOP } from './openPage.js';
import { type ServedSite, serveSite } from './serveSite.js';

let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  [browser, served] = await Promise.all([openBrowser(), serveSite()]);
});
afterAll(async () => {
  served.close();
  await browser.close();
});

describe('the start page', () => {
  it('takes less than 156 kB, as the browser counts them', async () => {
    const page = await browser.newPage({ viewport: { width: DESKTOP.width, height: 800 } });
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    const urls = new Map<string, string>();
    const weights: { url: string; bytes: number }[] = [];
    network.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      weights.push({ url: urls.get(requestId) ?? '', bytes: encodedDataLength }),
    );
    await page.goto(served.home, { waitUntil: 'networkidle' });
    expect(weights.length).toBeGreaterThan(3);
    const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total, weights.map(({ url, bytes }) => `${bytes} ${url}`).join('\n')).toBeLessThan(156_000);
  });
});
