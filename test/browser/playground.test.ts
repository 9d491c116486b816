import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allMessages } from '../messageNamed.js';
import { accessibilityFaults, layoutFaults } from './faultsOfPage.js';
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

const MESSAGES = [
  'unionpay/CHANNEL_LOGIN_INFO/request',
  'unionpay/CHANNEL_LOGIN_INFO/response',
  'unionpay/ID_CARD_PHOTO_VERIFICATION/request',
  'unionpay/ID_CARD_PHOTO_VERIFICATION/response',
  'unionpay/MOBILE_NUMBER_VERIFICATION/request',
  'unionpay/MOBILE_NUMBER_VERIFICATION/response',
  'lianlian/MPAY_VERIFY/request',
  'lianlian/MPAY_VERIFY/response',
  'lianlian/CARD_BIND_QUERY/request',
  'lianlian/CARD_BIND_QUERY/response',
  'lianlian/MPAY_APPLY/request',
  'lianlian/MPAY_APPLY/response',
  'lianlian/MPAY_NOTIFICATION/acknowledgement',
  'lianlian/MPAY_NOTIFICATION/notification',
  'lianlian/MPAY_RESULT_QUERY/request',
  'lianlian/MPAY_RESULT_QUERY/response',
  'lianlian/ONLINE_BANKING_REDIRECT/request',
];

const MPAY_VERIFY = {
  oid_partner: '201304121000001004',
  no_order: '20260301160000000017',
  token: '4f2c9d7e81b34a6b9a0c5d2e7f10b3a4',
  sign_type: 'RSA',
  sign: 'bm90IGEgcmVhbCBzaWduYXR1cmU=',
  money_order: '88.00',
  verify_code: '123456',
};

/** Opens the playground, does something in it, and holds that nothing went wrong and nothing was asked for. */
async function inPlayground(
  use: (page: Page) => Promise<void>,
  { home = FROM_FILES, look = DESKTOP, hash = '' } = {},
): Promise<void> {
  const watched = await openPage(browser, `${home}playground.html${hash}`, { home, look });
  const { page, requests, troubles } = watched;
  const loaded = [...requests];
  await use(page);
  expect(requests).toEqual(loaded);
  expect(troubles).toEqual([]);
  await closePage(watched);
}

const verdict = (page: Page) => page.locator('#playground-verdict').textContent();
const findings = (page: Page) => page.locator('#playground-findings li').allTextContents();
const statusOf = (page: Page, row: string) =>
  page.locator(`#playground-rows tr[data-row="${row}"] td:last-child`).textContent();

async function paste(page: Page, message: string, text: string): Promise<void> {
  await page.getByLabel('Message', { exact: true }).selectOption(message);
  await page.getByLabel('JSON', { exact: true }).fill(text);
}

describe('the playground', () => {
  it('draws a valid sample of each message, in each form and reading', () =>
    inPlayground(async (page) => {
      const offered = await page.locator('#playground-message option').allTextContents();
      expect([...offered].sort()).toEqual(allMessages.map(({ name }) => name).sort());
      for (const message of MESSAGES) {
        await page.getByLabel('Message', { exact: true }).selectOption(message);
        const isOffered = await page.locator('#playground-form').isEnabled();
        for (const form of isOffered ? ['plain', 'wire'] : ['']) {
          if (isOffered) await page.getByLabel('Form', { exact: true }).selectOption(form);
          for (const reading of ['tolerant', 'strict']) {
            await page.getByLabel('Reading', { exact: true }).selectOption(reading);
            await page.getByRole('button', { name: 'Valid sample' }).click();
            expect(await verdict(page), `${message} ${form} ${reading}`).toMatch(/^Valid: no violations/);
          }
        }
      }
    }));

  it('puts in a fault, tells of it and finds it', () =>
    inPlayground(async (page) => {
      for (const message of MESSAGES) {
        await page.getByLabel('Message', { exact: true }).selectOption(message);
        for (const seed of ['1', '2', '3', '4', '5']) {
          await page.getByLabel('Seed').fill(seed);
          await page.getByRole('button', { name: 'Near miss' }).click();
          const told = (await page.locator('#playground-drawn').textContent()) ?? '';
          const [, rule, path] = /breaks the rule ([\w-]+) at (\S+)\. Drawn with seed/.exec(told) ?? [];
          expect(told).toMatch(new RegExp(`seed ${seed}\\.$`));
          expect(await verdict(page)).toMatch(/^Invalid: 1 violation,/);
          const [finding = ''] = await findings(page);
          expect(finding).toContain(`Member${path}`);
          expect(finding).toContain(`Rule${rule}`);
          // A row of a list has one place in the table, whichever entry it is in.
          const row = String(path)
            .slice(1)
            .replaceAll(/\/\d+(?=\/)/g, '')
            .replaceAll('/', '.');
          expect(await statusOf(page, row)).toBe('wrong');
        }
      }
    }));

  it('draws the same message from the same seed', () =>
    inPlayground(async (page) => {
      const text = page.getByLabel('JSON', { exact: true });
      const drawWith = async (seed: string) => {
        await page.getByLabel('Seed').fill(seed);
        await page.getByRole('button', { name: 'Valid sample' }).click();
        return text.inputValue();
      };
      const first = await drawWith('7');
      expect(await drawWith('8')).not.toBe(first);
      expect(await drawWith('7')).toBe(first);
    }));

  it('judges what is pasted, row by row', () =>
    inPlayground(async (page) => {
      const message = { ...MPAY_VERIFY, oid_partner: '2013', money_order: '88.005', token: undefined };
      await paste(page, 'lianlian/MPAY_VERIFY/request', JSON.stringify(message));
      expect(await verdict(page)).toMatch(/^Invalid: \d violations/);
      const found = (await findings(page)).join('\n');
      expect(found).toContain('Member/token');
      expect(found).toContain('Member/money_order');
      expect(await statusOf(page, 'token')).toBe('wrong');
      expect(await statusOf(page, 'money_order')).toBe('wrong');
      expect(await statusOf(page, 'sign_type')).toBe('right');
      await paste(page, 'lianlian/MPAY_VERIFY/request', '{"token":"a","token":"b"}');
      expect(await verdict(page)).toBe('Invalid: 1 violation, no notes.');
      expect(await statusOf(page, 'token')).toBe('not read');
      await page.getByRole('button', { name: 'Clear' }).click();
      expect(await verdict(page)).toBe('Paste a message, or draw one.');
      expect(await findings(page)).toEqual([]);
    }));

  it('minds form and sender', () =>
    inPlayground(async (page) => {
      await page
        .getByLabel('Message', { exact: true })
        .selectOption('unionpay/MOBILE_NUMBER_VERIFICATION/request');
      await page.getByLabel('Sender').selectOption('merchant');
      await page.getByRole('button', { name: 'Valid sample' }).click();
      expect(await statusOf(page, 'merchantID')).toBe('right');
      await page.getByLabel('Sender').selectOption('member');
      expect(await statusOf(page, 'merchantID')).toBe('wrong');
      await page.getByLabel('Sender').selectOption('merchant');
      await page.getByLabel('Form').selectOption('wire');
      expect(await statusOf(page, 'encData')).toBe('wrong');
      await page.getByRole('button', { name: 'Valid sample' }).click();
      expect(await statusOf(page, 'encData.phoneNo')).toBe('encrypted');
    }));

  it('takes a message for text, whatever it holds', () =>
    inPlayground(async (page) => {
      const hostile = '<img src=x onerror="document.title=1">';
      await page.getByLabel('Reading', { exact: true }).selectOption('strict');
      await paste(
        page,
        'lianlian/MPAY_VERIFY/request',
        JSON.stringify({ ...MPAY_VERIFY, token: hostile, [hostile]: hostile }),
      );
      expect(await page.locator('#playground-tool img').count()).toBe(0);
      expect((await findings(page)).join('\n')).toContain('<img src=x');
    }));

  it('keeps the message out of the address, and its name in it', async () => {
    await inPlayground(
      async (page) => {
        const message = page.getByLabel('Message', { exact: true });
        expect(await message.inputValue()).toBe('lianlian/MPAY_VERIFY/response');
        await paste(page, 'lianlian/MPAY_VERIFY/request', JSON.stringify(MPAY_VERIFY));
        await page.getByRole('button', { name: 'Indent' }).click();
        expect(await page.getByLabel('JSON', { exact: true }).inputValue()).toBe(
          JSON.stringify(MPAY_VERIFY, null, 2),
        );
        expect(page.url()).toMatch(/playground\.html#lianlian\/MPAY_VERIFY\/request$/);
        const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, document.cookie]));
        expect(kept).not.toContain(MPAY_VERIFY.token);
      },
      { home: served.home, hash: '#lianlian/MPAY_VERIFY/response' },
    );
  });

  it.each(['from files', 'from a server'])('cannot send anything, %s', async (from) => {
    const home = from === 'from files' ? FROM_FILES : served.home;
    const elsewhere = await listen();
    const watched = await openPage(browser, `${home}playground.html`, { home, look: DESKTOP });
    expect(watched.troubles).toEqual([]);
    const { page } = watched;
    const refused = await page.evaluate(async (target) => {
      const refusals: string[] = [];
      const isFormRefused = new Promise<void>((done) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
          refusals.push(`${effectiveDirective} ${blockedURI.replace(target, '')}`);
          if (effectiveDirective === 'form-action') done();
        });
      });
      const loading = (tag: string, attributes: object) =>
        new Promise((done) => {
          const made = Object.assign(document.createElement(tag), attributes);
          made.addEventListener('error', done);
          made.addEventListener('load', done);
          document.body.append(made);
        });
      const style = document.createElement('style');
      style.textContent = `body { background: url(${target}?background) }`;
      document.head.append(style);
      // Only what is drawn is loaded.
      getComputedStyle(document.body).getPropertyValue('background-image');
      document.body.append(Object.assign(document.createElement('base'), { href: target }));
      await loading('img', { src: `${target}?image` });
      await loading('script', { src: `${target}?script` });
      await loading('link', { rel: 'stylesheet', href: `${target}?style` });
      await loading('iframe', { src: `${target}?frame` });
      await fetch(`${target}?fetch`).catch(() => undefined);
      navigator.sendBeacon(`${target}?beacon`, 'secret');
      const form = Object.assign(document.createElement('form'), {
        action: `${target}?form`,
        method: 'post',
      });
      document.body.append(form);
      form.submit();
      // A form that is not refused ends the page, and this with it.
      await isFormRefused;
      return refusals.sort();
    }, elsewhere.address);
    // What sendBeacon returns does not tell: it is true for what is refused, too.
    expect(refused).toEqual([
      'base-uri ',
      'connect-src ?beacon',
      'connect-src ?fetch',
      'form-action ?form',
      // A frame is named by its origin alone.
      `frame-src ${elsewhere.address.slice(0, -1)}`,
      'img-src ?background',
      'img-src ?image',
      'script-src-elem ?script',
      'style-src-elem ?style',
    ]);
    expect(elsewhere.asked).toEqual([]);
    expect(page.url()).toBe(`${home}playground.html`);
    elsewhere.close();
    await closePage(watched);
  });

  it.each(['from files', 'from a server'])('can still be searched, %s', async (from) => {
    const home = from === 'from files' ? FROM_FILES : served.home;
    const watched = await openPage(browser, `${home}playground.html`, { home, look: DESKTOP });
    await watched.page.keyboard.press('/');
    await watched.page.locator('#tsd-search-input').waitFor({ state: 'visible' });
    await watched.page.keyboard.type('merchantID');
    await watched.page.locator('#tsd-search-results a').first().waitFor();
    expect(watched.troubles).toEqual([]);
    await closePage(watched);
  });

  it('has a script that sends nothing and opens nothing', () => {
    expect(readFileSync('site/assets/playground.js', 'utf8')).not.toMatch(
      /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|localStorage|innerHTML|window\.open|location\.(?:href|assign|replace)/,
    );
  });

  it('indents without a change to what is judged', () =>
    inPlayground(async (page) => {
      const text = '{"token":"a","token":"b","n":12345678901234567890,"m":1.0}';
      await paste(page, 'lianlian/MPAY_VERIFY/request', text);
      await page.getByRole('button', { name: 'Indent' }).click();
      expect(await page.getByLabel('JSON', { exact: true }).inputValue()).toBe(
        '{\n  "token": "a",\n  "token": "b",\n  "n": 12345678901234567890,\n  "m": 1.0\n}',
      );
      expect(await verdict(page)).toBe('Invalid: 1 violation, no notes.');
    }));

  it('leads to pages that explain what it found', () =>
    inPlayground(async (page) => {
      await page.getByLabel('Reading', { exact: true }).selectOption('strict');
      const message = {
        ...MPAY_VERIFY,
        sign_type: 'rsa',
        money_order: '1',
        no_order: undefined,
        unknown: '1',
      };
      await paste(page, 'lianlian/MPAY_VERIFY/request', JSON.stringify(message));
      const links = page.locator('#playground-tool a');
      const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(addresses.length).toBeGreaterThan(10);
      const dead = [...new Set(addresses)].filter((address) => !leadsSomewhere(new URL(address)));
      expect(dead).toEqual([]);
    }));

  it('is open to everyone once it has found something', async () => {
    for (const look of [DESKTOP, PHONE, { ...DESKTOP, colorScheme: 'dark' as const }]) {
      await inPlayground(
        async (page) => {
          await page.getByLabel('Reading', { exact: true }).selectOption('strict');
          await paste(
            page,
            'lianlian/MPAY_VERIFY/request',
            JSON.stringify({ ...MPAY_VERIFY, sign_type: 'rsa' }),
          );
          expect(await accessibilityFaults(page)).toEqual([]);
          expect(await layoutFaults(page)).toEqual([]);
        },
        { home: served.home, look },
      );
    }
  });

  it('fits a telephone, whatever the verdict', () =>
    inPlayground(
      async (page) => {
        for (const message of MESSAGES) {
          await page.getByLabel('Message', { exact: true }).selectOption(message);
          await page.getByLabel('Seed').fill('1');
          for (const button of ['Valid sample', 'Near miss']) {
            await page.getByRole('button', { name: button }).click();
            expect(await layoutFaults(page), `${message}: ${button}`).toEqual([]);
          }
        }
      },
      { look: PHONE },
    ));

  it('cuts none of its choices', () =>
    inPlayground(async (page) => {
      const cut = await page.locator('#playground-tool select').evaluateAll((selects) =>
        selects.flatMap((select) => {
          const { width } = select.getBoundingClientRect();
          (select as HTMLElement).style.cssText = 'width: auto; max-width: none';
          const needed = select.getBoundingClientRect().width;
          return needed > width ? [`${select.id}: ${width} of ${needed}`] : [];
        }),
      );
      expect(cut).toEqual([]);
    }));

  it('can be used by keyboard alone', () =>
    inPlayground(async (page) => {
      await page.getByLabel('Message', { exact: true }).focus();
      for (const name of ['playground-form', 'playground-reading', 'playground-party', 'playground-seed']) {
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.id)).toBe(name);
      }
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await verdict(page)).toMatch(/^Valid/);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect(await verdict(page)).toMatch(/^Invalid/);
    }));
});

function leadsSomewhere({ pathname, hash, protocol, host }: URL): boolean {
  const file = fileURLToPath(`${protocol}//${host}${pathname}`);
  if (!existsSync(file)) return false;
  const page = readFileSync(file, 'utf8');
  return hash === '' || page.includes(`id="${decodeURIComponent(hash.slice(1))}"`);
}

/** A server that keeps account of everything that it is asked. */
async function listen() {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, answer) => {
    asked.push(url);
    answer.end();
  });
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${port}/`, asked, close };
}
