import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Event } from '../../conformance/Event.js';
import { timeLimits } from '../../conformance/runner/RunOptions.js';
import { runCases } from '../../conformance/runner/runCases.js';
import { padCases } from './cases.js';
import { scriptedTestee } from './scriptedTestee.js';

/** Longer than a process takes to start on a busy machine. */
const LIMIT = 4000;

it.each([
  ['ready', { startTimeout: LIMIT }],
  ['result', { timeout: LIMIT }],
  ['bye', { exitTimeout: LIMIT }],
])('what a testee does in time is seen, though the suite itself was held up: %s', async (type, limits) => {
  const folder = mkdtempSync(join(tmpdir(), 'tallystick-'));
  const marker = join(folder, 'said');
  const mark = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`;
  // It leaves the mark right before it says what is waited for, or ends.
  const begin = `const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (text) => {
      if (text.includes('"type":"${type}"')) ${mark};
      return write(text);
    };`;
  const started = performance.now();
  const holdUp = () => {
    if (!existsSync(marker)) return setImmediate(holdUp);
    while (performance.now() < started + 1.5 * LIMIT);
    return undefined;
  };
  const events: Event[] = [];
  holdUp();
  for await (const event of runCases(
    padCases(1),
    { command: scriptedTestee({ begin, ...(type === 'bye' && { onBye: `${mark}; process.exit(0)` }) }) },
    limits,
  ))
    events.push(event);
  rmSync(folder, { recursive: true });
  expect(events.filter(({ type }) => type === 'restart')).toEqual([]);
  expect(events.find((event) => event.type === 'result')).toMatchObject({ outcome: 'passed' });
});

it.each([
  ['no limit', {}, {}, 10_000],
  ['a longer limit for an answer', { timeout: 30_000 }, {}, 30_000],
  ['a shorter limit for an answer', { timeout: 1000 }, {}, 10_000],
  ['a limit of the profile for an answer', {}, { timeout: 30_000 }, 30_000],
  ['a limit of the profile for the start', { timeout: 30_000 }, { startTimeout: 5000 }, 5000],
  ['a limit of its own', { startTimeout: 500, timeout: 30_000 }, { startTimeout: 5000 }, 500],
])('with %s a testee has so long to start', (_, options, limits, startTimeout) => {
  expect(timeLimits(options, { limits }).startTimeout).toBe(startTimeout);
});
