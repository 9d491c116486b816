import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runIn, runtimes } from './runtimes.js';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
// Other tests ask it in the first.
const [, ...others] = runtimes;

/** What versions of Node run, because they may differ in it; other engines run the trials of each row, too. */
const PART = ['--tag', 'vector', '--tag', 'property'];

describe('the built-in implementation conforms', () => {
  for (const runtime of others) {
    const { name, program } = runtime;
    const isNode = name.startsWith('node');
    it.skipIf(program === undefined)(
      `in ${name}, which runs the suite, too`,
      async () => {
        const asked = ['--seed', '1', '--runs', '1', ...(isNode ? PART : [])];
        const { stdout, status } = await runIn(runtime, main, 'conform', ...asked);
        const end = /^Conforms\. (\d+) passed/m.exec(stdout);
        expect([status, end === null ? stdout : '']).toEqual([0, '']);
        expect(Number(end?.[1])).toBeGreaterThan(isNode ? 6_000 : 50_000);
      },
      300_000,
    );
  }
});
