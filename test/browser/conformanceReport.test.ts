import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, layoutFaults } from './faultsOfPage.js';
import { openBrowser } from './openBrowser.js';
import { closePage, DESKTOP, openPage, PHONE } from './openPage.js';

const directory = mkdtempSync(join(tmpdir(), 'tallystick-report-'));
const address = pathToFileURL(join(directory, 'report.html')).href;

let browser: Browser;
beforeAll(async () => {
  // What a newcomer starts from: it gets serial-pad wrong and declares nothing else.
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...['dist/cli/main.js', 'conform', '--seed', '1'],
      ...['--include', 'serial-pad*', '--include', 'order-id*', '--include', 'message-id*'],
      ...['--reporter', `html=${join(directory, 'report.html')}`],
      ...['--', process.execPath, 'conformance/starters/testee.mjs'],
    ],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(1);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(directory, { recursive: true });
});

describe('the conformance report', () => {
  it.each([
    DESKTOP,
    PHONE,
    { ...DESKTOP, colorScheme: 'dark' as const },
    { ...PHONE, colorScheme: 'light' as const },
  ])('is whole at $width in $colorScheme', async (look) => {
    const watched = await openPage(browser, address, { home: address, look });
    const { page, troubles } = watched;
    for (const details of (await page.locator('details').all()).slice(0, 3)) {
      await details.evaluate((element) => element.setAttribute('open', ''));
    }
    expect(await layoutFaults(page)).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await closePage(watched);
  });

  it('shows what is asked for: by outcome, and by a word', async () => {
    const watched = await openPage(browser, address, { home: address, look: DESKTOP });
    const { page, troubles } = watched;
    const visible = () => page.locator('.case:visible').count();
    const all = await visible();
    expect(all).toBeGreaterThan(20);
    const failed = page.getByRole('radio', { name: /^\s*failed/ });
    await failed.check();
    const failures = await visible();
    expect(await failed.evaluate((input) => input.parentElement?.textContent)).toContain(`(${failures})`);
    expect(failures).toBeGreaterThan(0);
    expect(failures).toBeLessThan(all);
    await page.getByLabel('Search').fill('serial-pad');
    expect(await visible()).toBe(failures);
    await page.getByRole('radio', { name: /^\s*all/ }).check();
    await page.getByLabel('Search').fill('no such case');
    expect(await visible()).toBe(0);
    expect(troubles).toEqual([]);
    await closePage(watched);
  });
});
