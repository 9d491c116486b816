import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';

const server = spawn(process.execPath, ['--import', 'tsx', 'docs/build/serve.ts', '--port', '0']);
afterAll(() => server.kill());

describe('npm run docs:serve', () => {
  it('shows the site to this machine alone', async () => {
    const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+\//.exec(line) ?? [];
    const answer = await fetch(`${address}interfaces.html`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<title>Interfaces | tallystick</title>');
    expect((await fetch(`${address}../package.json`)).status).toBe(404);
  });

  it('refuses a port that is none', async () => {
    const refused = spawn(process.execPath, ['--import', 'tsx', 'docs/build/serve.ts', '--port', 'none']);
    expect(await once(refused, 'exit')).toEqual([2, null]);
  });
});
