import { getuid } from 'node:process';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './findChromium.js';

/** Starts the installed browser. Chromium has no sandbox for root, which is who runs in a container. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium() as string,
    chromiumSandbox: getuid?.() !== 0,
  });
}
