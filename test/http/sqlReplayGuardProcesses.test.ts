import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const script = fileURLToPath(new URL('claimInProcess.ts', import.meta.url));
const execArgv = ['--import', 'tsx', '--conditions=tallystick-source'];
const directory = mkdtempSync(join(tmpdir(), 'tallystick-guards-'));
let processes: readonly ChildProcess[] = [];

const nextOf = async (child: ChildProcess) => (await once(child, 'message'))[0] as readonly string[];

beforeAll(async () => {
  // Both make the file, at once.
  processes = [1, 2].map(() => fork(script, [join(directory, 'guard.db')], { execArgv }));
  await Promise.all(processes.map(nextOf));
});
afterAll(async () => {
  await Promise.all(
    processes.map((child) => {
      child.disconnect();
      return once(child, 'exit');
    }),
  );
  rmSync(directory, { recursive: true });
});

it('gives each of 200 messages to one of two processes that claim them at once', async () => {
  const names = Array.from({ length: 200 }, (_, index) => `39990029 ${index}`);
  const won = await Promise.all(
    processes.map((child) => {
      const answer = nextOf(child);
      child.send(names);
      return answer;
    }),
  );
  expect(won.flat().sort()).toEqual([...names].sort());
});
