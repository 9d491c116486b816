import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let port = '';
const server = serve('--port', '0');
beforeAll(async () => {
  // A server that ends has a reason, and nobody waits for its first line.
  const ended = once(server, 'exit').then(async () => Promise.reject(new Error(await text(server.stderr))));
  const [line] = (await Promise.race([once(createInterface(server.stdout), 'line'), ended])) as [string];
  [, port = ''] = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(line) ?? [];
});
afterAll(() => {
  server.removeAllListeners('exit');
  server.kill();
});

function serve(...args: readonly string[]): ChildProcessByStdio<null, Readable, Readable> {
  const { PORT: _, ...env } = process.env;
  return spawn(process.execPath, ['--import', 'tsx', 'tools/site/serve.ts', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Asks for a path unchanged: fetch would take `..` out of it. */
async function answerTo(path: string, host = '127.0.0.1') {
  const [response] = await once(request({ host, port, path }).end(), 'response');
  return { status: response.statusCode, body: await text(response) };
}

describe('npm run docs:serve', () => {
  it('shows the site', async () => {
    const { status, body } = await answerTo('/interfaces.html');
    expect(status).toBe(200);
    expect(body).toContain('<title>Interfaces | tallystick</title>');
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/%2e%2e%2fpackage.json', '/..%5cpackage.json'])(
    'shows nothing beside the site: %s',
    async (path) => {
      const { status, body } = await answerTo(path);
      expect([403, 404]).toContain(status);
      expect(body).not.toContain('devDependencies');
    },
  );

  it('listens at one address of this machine, and not at all of them', async () => {
    await expect(answerTo('/', '127.0.0.2')).rejects.toThrow();
  });

  it.each([
    ['a port that is none', ['--port', 'none'], "option '-p, --port <number>' argument 'none' is invalid"],
    ['a port that is too high', ['--port', '65536'], 'a number from 0 to 65535'],
    ['--port without one', ['--port'], "option '-p, --port <number>' argument missing"],
    ['an option that it does not have', ['--bogus'], "unknown option '--bogus'"],
    ['what is no option', ['8080'], 'too many arguments'],
  ])('refuses %s in words', async (_, args, words) => {
    const refused = serve(...args);
    const [told, [code]] = await Promise.all([text(refused.stderr), once(refused, 'exit')]);
    expect(code).toBe(2);
    expect(told).toContain(words);
    expect(told).toContain('Usage: npm run docs:serve -- [options]');
    expect(told).not.toContain('    at ');
  });
});
