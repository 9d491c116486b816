import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { type Runtime, runIn, runtimes } from './runtimes.js';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const parent = mkdtempSync(join(tmpdir(), 'tallystick-runtimes-'));
afterAll(() => rmSync(parent, { recursive: true }));

/** Serves in a process of the runtime until the work is done, and gives what it wrote and its exit code. */
async function whileServed(
  { program = '', options }: Runtime,
  directory: string,
  work: (url: string) => Promise<void>,
): Promise<{ readonly out: string; readonly status: number | null }> {
  const ports = ['--port', '0', '--control-port', '0'];
  const child = spawn(program, [...options, main, 'serve', ...ports, '--directory', directory]);
  const closed = once(child, 'close') as Promise<[number | null]>;
  let out = '';
  child.stdout.on('data', (bytes) => {
    out += bytes;
  });
  try {
    await work(await urlIn(child.stderr));
  } finally {
    child.kill('SIGINT');
  }
  return { out, status: (await closed)[0] };
}

async function urlIn(stream: NodeJS.ReadableStream): Promise<string> {
  let told = '';
  for await (const bytes of stream) {
    told += bytes;
    const url = /calls +(\S+)/.exec(told)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error(`It ended without a URL: ${told}`);
}

describe('tallystick serve and call', () => {
  for (const runtime of runtimes) {
    it.skipIf(runtime.program === undefined)(`run in ${runtime.name}`, async () => {
      const directory = mkdtempSync(join(parent, 'serve-'));
      const sample = await runIn(runtime, main, 'sample', 'MOBILE_NUMBER_VERIFICATION', '--party', 'member');
      const file = join(directory, 'message.json');
      writeFileSync(file, sample.stdout);
      const { out, status } = await whileServed(runtime, join(directory, 'serve'), async (url) => {
        const { stdout, stderr, status } = await runIn(
          runtime,
          ...([main, 'call', 'MOBILE_NUMBER_VERIFICATION', file, '--app-id', '39990029'] as const),
          ...[
            '--keys',
            join(directory, 'serve/keys/member'),
            '--url',
            `${url}/v1/mobile-number-verification`,
          ],
        );
        expect([stderr.includes('error'), status]).toEqual([false, 0]);
        expect(JSON.parse(stdout)).toHaveProperty('msgResponse.responseCode', '00');
      });
      expect(out).toContain('MOBILE_NUMBER_VERIFICATION');
      expect(status).toBe(0);
    });
  }
});
