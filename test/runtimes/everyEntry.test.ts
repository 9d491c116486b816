import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runIn, runtimes } from './runtimes.js';

// It loads the files of dist/, as they are published.
const script = fileURLToPath(new URL('everyEntry.js', import.meta.url));
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
const entries = Object.keys(manifest.exports).filter((name) => typeof manifest.exports[name] === 'object');

const parent = mkdtempSync(join(tmpdir(), 'tallystick-entries-'));
afterAll(() => rmSync(parent, { recursive: true }));

/** Of those without a line: an empty object is not a message. */
const OUTCOMES: Readonly<Record<string, unknown>> = {
  '.': 35,
  './define': true,
  './import': 'EXCHANGE_RATE_INQUIRY',
  './samples': true,
  './catalogue': 'correct',
  './envelope': true,
  './http': 'answer true false',
  './gateway': 404,
  './conformance': true,
};

describe('every entry of the package', () => {
  for (const runtime of runtimes) {
    const { name, program } = runtime;
    it.skipIf(program === undefined)(`works in ${name}`, async () => {
      const { stdout, stderr } = await runIn(runtime, script, mkdtempSync(join(parent, 'run-')));
      expect(stderr).toBe('');
      const { outcomes, libsql } = JSON.parse(stdout);
      expect(outcomes).toEqual(
        Object.fromEntries(entries.map((entry) => [entry, entry in OUTCOMES ? OUTCOMES[entry] : false])),
      );
      // What the runtime brings along is taken, and it alone: Node has SQLite from 22.
      expect(libsql).toBe(name === 'node 20');
    });
  }
});
