import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocks } from '../package/blocks.js';
import { root } from '../package/repository.js';

const directory = mkdtempSync(join(tmpdir(), 'tallystick-ci-gateway-'));
const guide = readFileSync(join(root, 'docs/guides/put-it-into-ci.md'), 'utf8');
const [, section = ''] = /## The gateway in your tests\n([\s\S]*?)\n## /.exec(guide) ?? [];
const [keys = '', tests = '', sample = '', call = ''] = blocks(section, 'text').join('').trim().split('\n');

/** Two ports that are free. */
async function freePorts(): Promise<readonly string[]> {
  const servers = [createServer(), createServer()];
  for (const server of servers) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const ports = servers.map((server) => String((server.address() as AddressInfo).port));
  for (const server of servers) await new Promise((done) => server.close(done));
  return ports;
}

let ports: readonly string[];
const moved = (text: string) => text.replaceAll(':4010', `:${ports[0]}`).replaceAll(':4011', `:${ports[1]}`);

beforeAll(async () => {
  ports = await freePorts();
  mkdirSync(join(directory, 'node_modules/.bin'), { recursive: true });
  const main = `${process.execPath} ${join(root, 'dist/cli/main.js')}`;
  const write = (name: string, text: string) => writeFileSync(join(directory, name), text, { mode: 0o755 });
  write('node_modules/.bin/tallystick', `#!/bin/sh\nexec ${main} "$@"\n`);
  write('node_modules/.bin/npx', `#!/bin/sh\nshift\nexec ${main} "$@"\n`);
  const script = readFileSync(join(root, 'examples/ci/with-gateway.sh'), 'utf8');
  const placed = moved(script).replace(' serve ', ` serve --port ${ports[0]} --control-port ${ports[1]} `);
  write('with-gateway.sh', placed);
});
afterAll(() => rmSync(directory, { recursive: true }));

function run(command: string) {
  const env = { ...process.env, PATH: `${join(directory, 'node_modules/.bin')}:${process.env.PATH}` };
  const { status, stdout } = spawnSync('sh', ['-c', command], { cwd: directory, env, encoding: 'utf8' });
  return { status, stdout };
}

const isServed = () =>
  fetch(moved('http://127.0.0.1:4011/health')).then(
    () => true,
    () => false,
  );

describe('with-gateway.sh', () => {
  it('waits for the gateway, makes the call of the guide, and stops the gateway', async () => {
    expect(run(`${keys} && ${sample}`).status).toBe(0);
    const { status, stdout } = run(moved(call));
    const [health = '', answer = ''] = stdout.split(/\n([\s\S]*)/);
    expect({ status, health }).toEqual({ status: 0, health: '{"status":"ok"}' });
    expect(JSON.parse(answer)).toMatchObject({ ret_code: '8888', token: expect.any(String) });
    expect(await isServed()).toBe(false);
  });

  it('ends as its command does, and stops the gateway then, too', async () => {
    expect(run(tests.replace('npm test', "sh -c 'exit 3'")).status).toBe(3);
    expect(await isServed()).toBe(false);
  });

  it('runs nothing where another server has its port, and says so', async () => {
    const other = createServer((_, answer) => answer.end('{"status":"ok"}'));
    await new Promise<void>((done) => other.listen(Number(ports[1]), '127.0.0.1', done));
    try {
      const { status, stdout } = run('sh with-gateway.sh echo ran');
      expect(status).toBe(1);
      expect(stdout).toContain('EADDRINUSE');
      expect(stdout).not.toContain('ran');
    } finally {
      await new Promise((done) => other.close(done));
    }
  });

  it('is what the guide says for CI', () => {
    expect(tests).toBe('sh with-gateway.sh npm test');
    expect(section).toContain(`- run: ${tests}`);
  });
});
