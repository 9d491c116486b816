import type { Browser, Page } from 'playwright-core';

/** Which screen, and in which colours. */
export interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

export const DESKTOP: Look = { width: 1280, colorScheme: 'light' };
export const PHONE: Look = { width: 360, colorScheme: 'dark' };

/** A page that keeps account of what goes wrong in it and of everything that it asks for. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors, exceptions, failed requests and requests to elsewhere. */
  readonly troubles: string[];
  readonly requests: string[];
}

/**
 * Opens an address in a separate page.
 *
 * @param home what every request must begin with
 */
export async function openPage(
  browser: Browser,
  address: string,
  { home, look }: { readonly home: string; readonly look: Look },
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.width === PHONE.width ? 740 : 800 },
    colorScheme: look.colorScheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    // A browser asks for it at the root of the host, which is not the site's.
    if (message.location().url.endsWith('/favicon.ico')) return;
    if (message.type() === 'error' || message.type() === 'warning')
      troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    requests.push(request.url());
    const isLocal = /^(?:data|blob|about):/.test(request.url()) || request.url().startsWith(home);
    if (!isLocal) troubles.push(`elsewhere: ${request.url()}`);
  });
  await page.goto(address, { waitUntil: 'load' });
  // TypeDoc hides a page until its script has run.
  await page.locator('body').waitFor({ state: 'visible' });
  return { page, troubles, requests };
}

/** Closes a page with all that it kept. */
export function closePage({ page }: WatchedPage): Promise<void> {
  return page.context().close();
}
