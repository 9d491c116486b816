import type { Browser, Page } from 'playwright-core';
import { unionpay } from 'tallystick/envelope';
import { type ServedGateway, serveGateway } from 'tallystick/gateway';
import { mpayNotification, mpayVerify } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys, START } from '../gateway/gatewayOf.js';
import { accessibilityFaults, layoutFaults } from './faultsOfPage.js';
import { openBrowser } from './openBrowser.js';
import { closePage, DESKTOP, type Look, openPage, PHONE } from './openPage.js';

const PATH = '/v1/mobile-number-verification';
const value = samples(mobileNumberVerification.request, { seed: 1, party: 'member' }).next().value;
const order = samples(mpayVerify.request, { seed: 1 }).next().value;
const HOSTILE = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;

let browser: Browser;
let served: ServedGateway;
beforeAll(async () => {
  browser = await openBrowser();
  served = await serveGateway({
    keys: keys.network.ring,
    clock: () => START,
    deliver: async () => new Response('{"ret_code":"9999"}'),
  });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

let count = 0;
/** Sends a request of a member; each has a separate order. */
async function send(
  world: string,
  change = (body: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> => body,
  headers = {},
) {
  count += 1;
  const orderID = `${value.orderID.slice(0, 33)}${String(count).padStart(2, '0')}`;
  const sealed = await unionpay.seal(
    mobileNumberVerification.request,
    { ...value, orderID },
    { keys: keys.member.ring, appId: '39990029', requestPath: PATH, clock: () => START },
  );
  const url = `${served.url}/w/${world}${PATH}`;
  const body = change(Buffer.from(sealed.body));
  await fetch(url, { method: 'POST', headers: { ...sealed.headers, ...headers }, body });
  return orderID;
}

const withLineEnd = (body: Buffer<ArrayBuffer>) => Buffer.concat([body, Buffer.from('\n')]);

/** Opens the inspector, does something in it, and holds that nothing went wrong on the way. */
async function inInspector(
  world: string,
  use: (page: Page) => Promise<void>,
  {
    look = DESKTOP,
    place = '',
    expected = [] as readonly string[],
  }: { look?: Look; place?: string; expected?: readonly string[] } = {},
): Promise<void> {
  const home = `${served.controlUrl}/`;
  const watched = await openPage(browser, `${home}#/${world}${place}`, { home, look });
  await watched.page.locator('#connection[data-state=live]').waitFor({ state: 'attached' });
  await use(watched.page);
  expect(watched.troubles.filter((trouble) => !expected.some((one) => trouble.includes(one)))).toEqual([]);
  await closePage(watched);
}

const exchanges = (page: Page) => page.locator('#list li:visible');
const detail = (page: Page) => page.locator('#detail');

/** A world with an exchange of each kind. */
async function busyWorld(world: string): Promise<void> {
  await send(world);
  served.world(world).addFault({ fault: 'wrong-signature', first: 1 });
  await send(world);
  await send(world, withLineEnd, { 'User-Agent': HOSTILE });
  await fetch(`${served.url}/w/${world}/nothing`);
  await fetch(`${served.url}/w/${world}/MPAY_VERIFY`, {
    method: 'POST',
    body: JSON.stringify({ ...order, no_order: HOSTILE, [HOSTILE]: HOSTILE }),
  });
  await served
    .world(world)
    .notify(
      mpayNotification.notification,
      samples(mpayNotification.notification, { seed: 2 }).next().value,
      'https://merchant.example/n?token=1',
    );
  await served.world(world).advance(0);
}

describe('the inspector', () => {
  it('shows exchanges as they happen, the latest first', async () => {
    await send('live');
    await inInspector('live', async (page) => {
      await expect.poll(() => exchanges(page).count()).toBe(1);
      await send('live', withLineEnd);
      await expect.poll(() => exchanges(page).count()).toBe(2);
      await expect
        .poll(() => exchanges(page).first().innerText())
        .toMatch(/MOBILE_NUMBER_VERIFICATION\s+refused/);
      await expect
        .poll(() => exchanges(page).last().innerText())
        .toMatch(/MOBILE_NUMBER_VERIFICATION\s+answered/);
      await expect.poll(() => page.locator('#count').innerText()).toBe('2 exchanges');
    });
  });

  it('says why a signature does not hold, and what to do', async () => {
    await send('proof', withLineEnd);
    await inInspector('proof', async (page) => {
      await exchanges(page).first().getByRole('link').click();
      const finding = detail(page).locator('[data-finding=signed-body-trimmed]');
      await finding.waitFor();
      expect(await finding.innerText()).toMatch(
        /line ends around the body were not signed\s+proven[\s\S]*Fix:/i,
      );
      await finding.getByText('Java', { exact: true }).click();
      expect(await finding.locator('pre:visible').count()).toBe(1);
      expect(await detail(page).locator('[data-status=sealed]').count()).toBeGreaterThan(0);
    });
  });

  it('holds members against the rows of the table, masks what is personal, and has the row of the documentation', async () => {
    const orderID = await send('rows');
    await inInspector(
      'rows',
      async (page) => {
        const field = (name: string) =>
          detail(page).locator('.field', { has: page.getByText(name, { exact: true }) });
        await field('orderID').waitFor();
        expect(await field('orderID').innerText()).toContain(orderID);
        expect(await field('phoneNo').innerText()).toMatch(/\*\*\*[\s\S]*right/);
        expect(await page.content()).not.toContain(value.encData.phoneNo);
        await field('orderID').locator('summary').click();
        const row = await field('orderID').locator('dl').innerText();
        expect(row).toContain('unionpay/MOBILE_NUMBER_VERIFICATION/request#orderID');
        expect(row).toContain('ANS, exactly 35 characters');
        expect(row).toContain("The participant's own number of the order, never used twice.");
        const all = await detail(page).locator('.field:visible').count();
        await detail(page)
          .getByLabel(/left out/)
          .first()
          .check();
        expect(await detail(page).locator('.field:visible').count()).toBeGreaterThan(all);
      },
      { place: '/1' },
    );
  });

  it('takes what a peer sends for text, wherever it is shown', async () => {
    await fetch(`${served.url}/w/hostile/MPAY_VERIFY`, {
      method: 'POST',
      headers: { 'User-Agent': HOSTILE, 'X-Other': HOSTILE },
      body: JSON.stringify({ ...order, no_order: HOSTILE, [HOSTILE]: HOSTILE }),
    });
    await fetch(`${served.url}/w/hostile/a'"><b onclick=1>`, { method: 'POST', body: HOSTILE });
    const sent = 'https://merchant.example/"><img src=x>';
    await served
      .world('hostile')
      .notify(
        mpayNotification.notification,
        samples(mpayNotification.notification, { seed: 2 }).next().value,
        encodeURI(sent),
      );
    await served.world('hostile').advance(0);
    await inInspector('hostile', async (page) => {
      for (const id of [1, 2, 3]) {
        await page.locator(`[data-id="${id}"] a`).click();
        await detail(page)
          .getByRole('heading', { name: `#${id} ` })
          .waitFor();
        await detail(page).locator('.head > summary').first().click();
        for (const summary of await detail(page).locator('.field:visible > summary').all())
          await summary.click();
      }
      await page.locator('[data-id="1"] a').click();
      // Until then the exchange before it is shown.
      await detail(page).getByRole('heading', { name: '#1 ' }).waitFor();
      const field = detail(page).locator('.field', { has: page.getByText('no_order', { exact: true }) });
      expect(await field.first().innerText()).toContain(HOSTILE);
      await detail(page).locator('.head > summary').first().click();
      expect(await detail(page).locator('.head').first().innerText()).toContain(HOSTILE);
      await page.locator('#world-line').click();
      await detail(page).getByText('Pending notices (1)').waitFor();
      expect(await page.locator('#detail img, #list img, #detail script, [onclick], [onerror]').count()).toBe(
        0,
      );
      expect(await page.title()).toBe('Inspector of the tallystick gateway');
    });
  });

  it('lets no markup in, whatever its script does', async () => {
    await inInspector(
      'policy',
      async (page) => {
        const taken = await page.evaluate(async (text) => {
          const tried: string[] = [];
          try {
            document.createElement('div').innerHTML = text;
            tried.push('markup');
          } catch {}
          const script = document.createElement('script');
          try {
            script.textContent = "document.title = 'taken'";
            document.body.append(script);
          } catch {}
          const styled = document.createElement('p');
          styled.setAttribute('style', 'color: rgb(1, 2, 3)');
          document.body.append(styled);
          if (getComputedStyle(styled).color === 'rgb(1, 2, 3)') tried.push('style');
          await fetch('https://elsewhere.example/').then(
            () => tried.push('elsewhere'),
            () => {},
          );
          return [...tried, document.title];
        }, HOSTILE);
        expect(taken).toEqual(['Inspector of the tallystick gateway']);
      },
      { expected: ['console: ', 'elsewhere', 'failed: '] },
    );
  });

  it.each<Look>([DESKTOP, PHONE, { ...DESKTOP, colorScheme: 'dark' }, { ...PHONE, colorScheme: 'light' }])(
    'is whole in every view at $width in $colorScheme',
    async (look) => {
      const world = `looks-${look.width}-${look.colorScheme}`;
      await busyWorld(world);
      await inInspector(
        world,
        async (page) => {
          const faults: string[] = [];
          for (const place of ['', '/1', '/2', '/3', '/4', '/5', '/6', '/world', '/99']) {
            await page.evaluate((hash) => location.assign(hash), `#/${world}${place}`);
            const title = /\d/.test(place) ? `#${place.slice(1)}` : 'World';
            await detail(page).locator('h2', { hasText: title }).waitFor({ state: 'attached' });
            if (place === '/3') await detail(page).locator('[data-finding]').first().waitFor();
            await page.evaluate(() => {
              for (const one of document.querySelectorAll('details')) one.open = true;
              for (const box of document.querySelectorAll<HTMLInputElement>('.whole-choice input'))
                box.click();
            });
            const found = [...(await layoutFaults(page)), ...(await accessibilityFaults(page))];
            faults.push(...found.map((fault) => `${place}: ${fault}`));
          }
          expect(faults).toEqual([]);
        },
        { look, expected: ['404'] },
      );
    },
  );

  it('is reached by the keyboard alone', async () => {
    const [first] = [await send('keyed'), await send('keyed', withLineEnd)];
    await inInspector('keyed', async (page) => {
      await expect.poll(() => exchanges(page).count()).toBe(2);
      const heading = () => detail(page).locator('h2').innerText();
      await page.keyboard.press('j');
      await expect.poll(heading).toMatch(/^#2 /);
      await page.keyboard.press('j');
      await expect.poll(heading).toMatch(/^#1 /);
      await page.keyboard.press('k');
      await expect.poll(heading).toMatch(/^#2 /);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
      await page.keyboard.press('Escape');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.closest('li')?.dataset.id))
        .toBe('2');
      await page.keyboard.press('/');
      await page.keyboard.type(first.toLowerCase());
      await expect.poll(() => exchanges(page).count()).toBe(1);
      await expect.poll(() => page.locator('#count').innerText()).toBe('1 of 2');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.closest('li')?.dataset.id))
        .toBe('1');
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByRole('heading', { name: 'Keys' }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByLabel('Use these keys').uncheck();
      await page.keyboard.press('Escape');
      await page.keyboard.press('w');
      expect(new URL(page.url()).hash).not.toMatch(/world/);
      await page.keyboard.press('?');
      expect(await page.getByRole('dialog').count()).toBe(0);
    });
  });

  it('shows trouble alone, and calls or notices alone', async () => {
    await busyWorld('kinds');
    await inInspector('kinds', async (page) => {
      await expect.poll(() => exchanges(page).count()).toBe(6);
      for (const [name, expected] of [
        ['Trouble', 4],
        ['Notices', 1],
        ['Calls', 5],
        ['All', 6],
      ] as const) {
        await page.getByText(name, { exact: true }).click();
        await expect.poll(() => exchanges(page).count()).toBe(expected);
      }
    });
  });

  it('marks an answer that was injected', async () => {
    await busyWorld('marked');
    await inInspector('marked', async (page) => {
      await expect
        .poll(() => page.locator('[data-id="2"]').innerText())
        .toContain('injected: wrong-signature');
      await expect.poll(() => page.locator('[data-id="1"]').innerText()).not.toContain('injected');
      await page.locator('[data-id="2"] a').click();
      await detail(page).getByText('The fault wrong-signature was injected.').waitFor();
    });
  });

  it('sends again, replays as a fault, and adds and removes faults', async () => {
    await send('acts');
    await inInspector(
      'acts',
      async (page) => {
        await page.locator('[data-id="1"] a').click();
        await detail(page).getByRole('button', { name: 'Send again' }).click();
        await expect.poll(() => exchanges(page).count()).toBe(2);
        await expect.poll(() => exchanges(page).first().innerText()).toMatch(/refused/);
        await detail(page).getByRole('button', { name: 'Replay as a fault' }).click();
        await page.getByText('The fault replayed is set.').waitFor();
        await send('acts');
        await page.locator('[data-id="3"]').getByText('injected: replayed').waitFor();
        await detail(page).getByText('Break a call …').click();
        await detail(page).getByLabel('Fault').selectOption('truncated');
        await detail(page).getByRole('button', { name: 'Add the fault' }).click();
        await detail(page)
          .getByRole('alert')
          .getByText(/bytes must be/)
          .waitFor();
        await detail(page).getByLabel('bytes').fill('10');
        await detail(page).getByRole('button', { name: 'Add the fault' }).click();
        await expect
          .poll(() => served.world('acts').faults().at(-1)?.rule)
          .toEqual({
            ...{ fault: 'truncated', operation: 'MOBILE_NUMBER_VERIFICATION', first: 1, bytes: 10 },
          });
        await page.keyboard.press('w');
        await detail(page).getByRole('button', { name: 'Remove truncated' }).click();
        await expect
          .poll(() =>
            served
              .world('acts')
              .faults()
              .map(({ rule }) => rule.fault),
          )
          .toEqual(['replayed']);
      },
      { expected: ['400'] },
    );
  });

  it('copies a command of curl, as it was sent', async () => {
    await send('copied');
    await inInspector('copied', async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.locator('[data-id="1"] a').click();
      await detail(page).getByRole('button', { name: 'Copy as curl' }).click();
      await page.getByText('The command is copied.').waitFor();
      const command = await page.evaluate(() => navigator.clipboard.readText());
      expect(command).toMatch(/^printf %s '\{"memberIIN"[\s\S]*--header 'upi-jws: /);
      expect(command).toContain(`'${served.url}/w/copied${PATH}'`);
    });
  });

  it('moves the time, sends what is due, and shows why nobody acknowledged it', async () => {
    const { notification } = mpayNotification;
    const members = samples(notification, { seed: 2 }).next().value;
    await served
      .world('timed')
      .notify(notification, members, 'https://merchant.example/n?token=1', { after: 90_000 });
    await inInspector(
      'timed',
      async (page) => {
        await detail(page).getByText('in 1 min 30 s').waitFor();
        expect(await detail(page).innerText()).not.toContain('token');
        await detail(page).getByRole('button', { name: 'To the next notice' }).click();
        await page.locator('[data-id="1"]').getByText('unacknowledged').waitFor();
        await expect
          .poll(() => page.locator('[data-id="1"]').innerText())
          .toContain('the answer has the code 9999, not 0000');
        expect(served.world('timed').now()).toBe(START + 90_000);
        await detail(page).getByText('in 2 min', { exact: true }).waitFor();
        await page.keyboard.press('+');
        await expect.poll(() => served.world('timed').now()).toBe(START + 150_000);
        await detail(page).getByRole('button', { name: 'Let it run' }).click();
        await expect.poll(() => served.world('timed').isRunning).toBe(true);
        await detail(page).getByRole('button', { name: 'Let it stand' }).click();
        await expect.poll(() => served.world('timed').isRunning).toBe(false);
      },
      { place: '/world' },
    );
  });

  it('goes from world to world, and forgets what a world forgets', async () => {
    await send('one');
    await send('two');
    await send('two');
    await inInspector(
      'one',
      async (page) => {
        await expect.poll(() => exchanges(page).count()).toBe(1);
        await page.getByLabel('World').focus();
        await page.getByLabel('World').selectOption('two');
        await expect.poll(() => exchanges(page).count()).toBe(2);
        expect(new URL(page.url()).hash).toBe('#/two');
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('world');
        await page.locator('#world').blur();
        await page.keyboard.press('w');
        const again = detail(page).getByRole('button', { name: /Reset the world|Forget/ });
        await again.click();
        expect(await exchanges(page).count()).toBe(2);
        await again.click();
        await page.getByText('No exchange yet.').waitFor();
        await send('two');
        await expect.poll(() => exchanges(page).count()).toBe(1);
      },
      { expected: ['failed: ', 'events'] },
    );
  });

  it('goes on with another gateway on the same port', async () => {
    const options = { keys: keys.network.ring, clock: () => START };
    const first = await serveGateway(options);
    const ports = [first.url, first.controlUrl].map((url) => Number(new URL(url).port));
    await fetch(`${first.url}/one`);
    await fetch(`${first.url}/two`);
    const home = `${first.controlUrl}/`;
    const watched = await openPage(browser, home, { home, look: DESKTOP });
    await expect.poll(() => exchanges(watched.page).count()).toBe(2);
    await first.close();
    await watched.page.getByText('The gateway is away. Trying again …').waitFor();
    const second = await serveGateway(options, { port: ports[0], controlPort: ports[1] });
    for (const path of ['three', 'four', 'five']) await fetch(`${second.url}/${path}`);
    await expect
      .poll(() => exchanges(watched.page).allInnerTexts(), { timeout: 60_000 })
      .toEqual([
        expect.stringContaining('/five'),
        expect.stringContaining('/four'),
        expect.stringContaining('/three'),
      ]);
    await watched.page.locator('#connection[data-state=live]').waitFor({ state: 'attached' });
    await closePage(watched);
    await second.close();
  });
});
