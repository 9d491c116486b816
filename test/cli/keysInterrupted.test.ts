import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scratch } from './keyFiles.js';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** Loaded before the program: ends it by a signal as soon as the directory of the draft has its first file. */
const ENDS_ITSELF = `
import { syncBuiltinESMExports } from 'node:module';
import promises from 'node:fs/promises';
const { writeFile } = promises;
promises.writeFile = async (...given) => {
  await writeFile(...given);
  if (!process.listenerCount('tallystick-test')) {
    process.on('tallystick-test', () => {});
    process.kill(process.pid, process.env.TEST_SIGNAL);
    await new Promise((done) => setImmediate(() => setImmediate(done)));
  }
};
syncBuiltinESMExports();
`;

describe.skipIf(process.platform === 'win32')(
  'keys new, interrupted (skipped where there are no signals)',
  () => {
    it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s leaves nothing', async (signal) => {
      const { directory } = scratch();
      const { file } = scratch();
      const preload = file('preload.mjs', ENDS_ITSELF);
      const child = spawn(
        process.execPath,
        ['--import', preload, PROGRAM, 'keys', 'new', join(directory, 'k')],
        {
          env: { ...process.env, TEST_SIGNAL: signal },
          stdio: 'ignore',
        },
      );
      const [, by] = await once(child, 'exit');
      expect(by).toBe(signal);
      expect(readdirSync(directory)).toEqual([]);
    });
  },
);
