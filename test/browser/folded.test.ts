import { readdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, layoutFaults } from './faultsOfPage.js';
import { openBrowser } from './openBrowser.js';
import { closePage, DESKTOP, openPage, PHONE } from './openPage.js';
import { FROM_FILES } from './serveSite.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a long page', () => {
  // Side by side, because a page is mostly waited for.
  it.concurrent.each<readonly [string, number]>([
    ['codes.html', 10_000],
    ['return-codes.html', 10_000],
    ['errata.html', 10_000],
    ['findings.html', 10_000],
    ['interfaces.html', 10_000],
    ['security.html', 10_000],
    ['api/tallystick/Message.html', 10_000],
    ['api/lianlian/ExchangeApplyRequest.html', 10_000],
    ['api/envelope.html', 10_000],
    ['commands.html', 6_000],
    ['notation.html', 6_000],
    ['changelog.html', 2_000],
    ['api/lianlian.html', 2_000],
    ['conformance/protocol.html', 8_000],
    ['contributing.html', 8_000],
    ['interfaces/AGGREGATE_DIRECT.html', 10_000],
    ['interfaces/UNIFIED_DIRECT.html', 10_000],
    ['interfaces/EXCHANGE_APPLY.html', 10_000],
    ['interfaces/EASYPAY_APPLY.html', 10_000],
    ['interfaces/CHANNEL_LOGIN_INFO.html', 10_000],
    ...readdirSync('docs/guides').map((file): readonly [string, number] => [
      `guides/${file.replace(/\.md$/, '.html')}`,
      10_000,
    ]),
  ])('%s is at most %i pixels long on a telephone', async (path, limit) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(FROM_FILES + path);
    await page.locator('body').waitFor({ state: 'visible' });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeGreaterThan(800);
    expect(height).toBeLessThanOrEqual(limit);
    await page.close();
  });

  it.each([
    ['commands.html', 6_000],
    ['conformance/protocol.html', 8_000],
    ['guides/validate-in-your-service.html', 8_000],
  ])('%s is as short where no script runs, and opens', async (path, limit) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
    await page.goto(FROM_FILES + path);
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const folded = await height();
    expect(folded).toBeLessThanOrEqual(limit);
    await page.locator('main .entry > summary').first().click();
    expect(await height()).toBeGreaterThan(folded);
    await page.close();
  });

  it.each([
    'conformance/protocol.html',
    'guides/develop-without-an-account.html',
    'interfaces/MOBILE_NUMBER_VERIFICATION.html',
  ])('%s is whole on paper', async (path) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(FROM_FILES + path);
    await page.locator('body').waitFor({ state: 'visible' });
    const hidden = () =>
      page
        .locator('main details > :not(summary)')
        .evaluateAll((parts) => parts.filter((part) => !part.checkVisibility()).length);
    expect(await hidden()).toBeGreaterThan(10);
    await page.emulateMedia({ media: 'print' });
    expect(await hidden()).toBe(0);
    await page.close();
  });

  it.each([
    ['a document', 'conformance/protocol.html', '.chapter', 3],
    ['a guide', 'guides/sign-and-seal.html', '.chapter', 3],
    ['a list of interfaces', 'interfaces.html', '.chapter', 3],
    ['a type', 'api/tallystick/Message.html', '.tsd-member-group', 1],
  ])('that is %s shows its sections on a wide screen', async (_kind, path, sections, some) => {
    const watched = await openPage(browser, FROM_FILES + path, { home: FROM_FILES, look: DESKTOP });
    const { page, troubles } = watched;
    expect(await page.locator(`main ${sections}`).count()).toBeGreaterThan(some);
    expect(await page.locator(`main ${sections}:not([open])`).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await closePage(watched);
  });

  it('of names stays folded after those of another module were opened', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const open = async (path: string) => {
      await page.goto(FROM_FILES + path);
      await page.locator('body').waitFor({ state: 'visible' });
    };
    await open('api/http.html');
    const groups = page.locator('main details.tsd-member-group');
    expect(await groups.count()).toBeGreaterThan(1);
    for (const isOpen of [false, true]) {
      for (const group of await groups.all())
        await group.locator('> summary h2').click({ position: { x: 5, y: 5 } });
      await expect
        .poll(() => groups.evaluateAll((all) => all.map((one) => one.hasAttribute('open'))))
        .toEqual(Array.from(await groups.all(), () => isOpen));
    }
    await open('api/lianlian.html');
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(2_000);
    await context.close();
  });
});

describe('a link into a folded section', () => {
  it.each([
    ['conformance/protocol.html', 'forms'],
    ['conformance/protocol.html', 'fields'],
    ['contributing.html', 'words'],
    ['guides/send-your-first-request.html', 'in-your-language'],
    ['guides/why-401.html', 'messages-that-are-encrypted-as-a-whole'],
    ['interfaces.html', 'easypay'],
    ['api/tallystick/Message.html', 'trydecode'],
    ['interfaces/MOBILE_NUMBER_VERIFICATION.html', 'cases.request.mcc'],
    ['interfaces/EASYPAY_APPLY.html', 'flow.easypay-payment'],
  ])('opens it: %s#%s', async (path, id) => {
    const watched = await openPage(browser, `${FROM_FILES}${path}#${id}`, { home: FROM_FILES, look: PHONE });
    const { page, troubles } = watched;
    const target = page.locator(`[id="${id}"]`);
    await expect.poll(() => target.evaluate((one) => one.closest('details')?.open)).toBe(true);
    await expect
      .poll(() =>
        target.evaluate((one) => {
          const { top } = one.getBoundingClientRect();
          return top >= 0 && top < innerHeight;
        }),
      )
      .toBe(true);
    expect(await layoutFaults(page)).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await closePage(watched);
  });
});

describe('a link to a member of a large object', () => {
  it.each([
    [DESKTOP.width, 'request.risk_item.frms_ware_category', DESKTOP],
    [PHONE.width, 'request.risk_item.frms_ware_category', PHONE],
    [PHONE.width, 'members.request.risk_item', PHONE],
  ] as const)('at a width of %i opens its list: %s', async (_width, id, look) => {
    const address = `${FROM_FILES}interfaces/EXCHANGE_APPLY.html`;
    const watched = await openPage(browser, address, { home: FROM_FILES, look });
    const { page, troubles } = watched;
    const row = page.locator('[id="request.risk_item.frms_ware_category"]');
    expect(await row.isVisible()).toBe(false);
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, id);
    await expect.poll(() => row.isVisible()).toBe(true);
    expect(await layoutFaults(page)).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await closePage(watched);
  });
});

describe('what is wider than a telephone', () => {
  it.each([
    ['interop.html', '.table-scroll', /^Table: UPI-JWS$/],
    ['products/mpay.html', '.flow-scroll', /sequence diagram$/],
    ['guides/send-your-first-request.html#in-your-language', 'pre', /^Code: \S/],
  ])('scrolls by keyboard in a box with a name: %s %s', async (path, box, name) => {
    const watched = await openPage(browser, FROM_FILES + path, { home: FROM_FILES, look: PHONE });
    const { page } = watched;
    const wide = page.locator(`main ${box}[tabindex="0"]`);
    await wide.first().waitFor();
    const names = await wide.evaluateAll((boxes) => boxes.map((one) => one.getAttribute('aria-label') ?? ''));
    expect(
      names.some((one) => name.test(one)),
      names.join('\n'),
    ).toBe(true);
    expect(names).not.toContain('');
    const at = names.findIndex((one) => name.test(one));
    await wide.nth(at).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => wide.nth(at).evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
    expect(await layoutFaults(page)).toEqual([]);
    await closePage(watched);
  });
});
