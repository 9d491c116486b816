import { expect, it } from 'vitest';
import { differencesOf } from '../../tools/interop/differencesOf.js';
import { peers } from '../../tools/interop/peers.js';
import { recorded } from '../../tools/interop/record.js';
import { runInterop } from '../../tools/interop/runInterop.js';

it('peers in other languages pass the suite, open what each other makes, and fail without the lines that close the gaps of their libraries, as is recorded', {
  timeout: 900_000,
}, async () => {
  const found = await runInterop(() => {});
  for (const { name, reason } of found.skipped) console.warn(`skipped: ${name}, ${reason}`);
  expect(differencesOf(found, recorded())).toEqual([]);
  expect(found.suites.length + found.skipped.length).toBe(peers.length);
  for (const { operations } of found.suites) expect(operations.length).toBeGreaterThan(8);
});
