import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { createReporter, type Event, type ResultEvent } from 'tallystick/conformance';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, layoutFaults } from './faultsOfPage.js';
import { openBrowser } from './openBrowser.js';
import { closePage, DESKTOP, openPage, PHONE } from './openPage.js';

const directory = mkdtempSync(join(tmpdir(), 'tallystick-report-'));
const address = pathToFileURL(join(directory, 'report.html')).href;

let browser: Browser;
beforeAll(async () => {
  // What a newcomer starts from, without its checks: it gets serial-pad wrong and declares nothing else.
  const starter = readFileSync('conformance/starters/testee.mjs', 'utf8');
  const testee = join(directory, 'testee.mjs');
  writeFileSync(testee, starter.replace(/^.*throw new Reject.*$/gm, ''));
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...['dist/cli/main.js', 'conform', '--seed', '1'],
      ...['--include', 'serial-pad*', '--include', 'order-id*', '--include', 'message-id*'],
      ...['--reporter', `html=${join(directory, 'report.html')}`],
      ...['--', process.execPath, testee],
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
    for (const details of (await page.locator('details:visible').all()).slice(0, 3)) {
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
    const status = page.locator('#shown');
    await expect.poll(() => status.textContent()).toMatch(/^\d+ of \d+ shown$/);
    const all = await page.locator('.case').count();
    expect(all).toBeGreaterThan(20);
    // Failed cases are the first, and the words of one are read.
    expect(await page.locator('.case').first().textContent()).toContain('failed');
    const failed = page.getByRole('radio', { name: /^\s*failed/ });
    await failed.check();
    const [, told] =
      /\((\d+)\)/.exec((await failed.evaluate((one) => one.parentElement?.textContent)) ?? '') ?? [];
    await expect.poll(() => status.textContent()).toBe(`${told} of ${told} shown`);
    expect(await page.locator('.case:visible').count()).toBe(Number(told));
    await page.getByLabel('Search').fill('serial-pad.tab');
    await expect.poll(() => status.textContent()).toBe('1 of 1 shown');
    await page.getByRole('radio', { name: /^\s*all/ }).check();
    await page.getByLabel('Search').fill('no such case');
    await expect.poll(() => status.textContent()).toBe('0 of 0 shown');
    await page.getByRole('button', { name: 'Show', exact: true }).first().click();
    await expect.poll(() => page.locator('.case:visible').count()).toBeGreaterThan(5);
    expect(await page.getByLabel('Search').inputValue()).toBe('An invalid input is accepted');
    expect(troubles).toEqual([]);
    await closePage(watched);
  });

  it('unpacks the other cases when they are asked for', async () => {
    const file = join(directory, 'many.html');
    const home = await written(file, many);
    const watched = await openPage(browser, home, { home, look: DESKTOP });
    const { page, troubles } = watched;
    await expect.poll(() => page.locator('#shown').textContent()).toBe('100 of 1234 shown');
    await page.getByRole('button', { name: 'Show 100 more' }).click();
    await expect.poll(() => page.locator('#shown').textContent()).toBe('200 of 1234 shown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('passed case-100');
    await page.getByLabel('Search').fill('case-1233');
    await expect.poll(() => page.locator('#shown').textContent()).toBe('1 of 1 shown');
    expect(troubles).toEqual([]);
    await closePage(watched);
  });

  it('runs nothing that a testee sent, with and without the script of the page', async () => {
    const hostile = `<img src=x onerror="document.title='run'"></script><script>document.title='run'</script>`;
    const file = join(directory, 'hostile.html');
    const sent = { title: hostile, reason: hostile, received: hostile, said: hostile, exchange: [hostile] };
    const home = await written(file, [{ ...passed('h'), outcome: 'failed', ...sent, references: [hostile] }]);
    const watched = await openPage(browser, home, { home, look: DESKTOP });
    const { page, troubles } = watched;
    await expect.poll(() => page.locator('#shown').textContent()).toBe('1 of 1 shown');
    await page.locator('.case summary').click();
    expect(await page.locator('.case').textContent()).toContain(hostile);
    expect(await page.title()).toContain('Does not conform.');
    expect(await page.locator('img').count()).toBe(0);
    expect(troubles).toEqual([]);
    // The policy of the page holds even where markup got in.
    const refused = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>x</b>';
        return '';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(refused).toBe('TypeError');
    await closePage(watched);
  });

  it('prints the first page alone', async () => {
    const watched = await openPage(browser, address, { home: address, look: DESKTOP });
    const { page } = watched;
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#engineer').isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'Why cases fail' }).isVisible()).toBe(true);
    expect(await page.locator('button:visible').count()).toBe(0);
    await closePage(watched);
  });

  it('shows the first cases where no script runs', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(await written(join(directory, 'plain.html'), many));
    expect(await page.locator('.case:visible').count()).toBe(50);
    expect(await page.getByText('These are the first 50 of 1234 cases').isVisible()).toBe(true);
    expect(await page.locator('#controls').isVisible()).toBe(false);
    await context.close();
  });
});

function passed(id: string): ResultEvent {
  return {
    ...{ type: 'result', id, title: 'right', operation: 'order-id', level: 'MUST', references: [] },
    ...{ outcome: 'passed', expected: 'ok', replay: 'r', milliseconds: 1 },
  } as ResultEvent;
}

const many = Array.from({ length: 1234 }, (_, index) => passed(`case-${index}`));

/** Writes the report of these results, and gives its address. */
async function written(file: string, results: readonly ResultEvent[]): Promise<string> {
  const count = (outcome: string) => results.filter((result) => result.outcome === outcome).length;
  const counts = { passed: count('passed'), failed: count('failed'), acceptable: 0, notApplicable: 0 };
  const events: readonly Event[] = [
    { type: 'start', kit: '1', implementation: { name: 'x' }, cases: results.length, seed: 1 },
    ...results,
    ...[
      {
        type: 'end' as const,
        ...counts,
        knownFailures: 0,
        unexpectedPasses: 0,
        milliseconds: 1,
        exitCode: counts.failed > 0 ? 1 : 0,
      },
    ],
  ];
  const reporter = await createReporter('html');
  writeFileSync(file, events.map(reporter).join(''));
  return pathToFileURL(file).href;
}
