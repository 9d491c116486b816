import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExecutable } from '../../tools/executable/buildExecutable.js';
import { LOCKER_MD, SAVED_PAGE } from '../import/markupPages.js';
import { root } from './repository.js';

const directory = mkdtempSync(join(tmpdir(), 'tallystick-executable-test-'));
const executable = join(directory, 'bin/tallystick');
const work = join(directory, 'work');
afterAll(() => rmSync(directory, { recursive: true }));

/** The whole environment: no program can be found in the path. */
const env = { PATH: join(directory, 'empty'), HOME: join(directory, 'home') };

beforeAll(async () => {
  for (const folder of [env.PATH, env.HOME, work]) mkdirSync(folder, { recursive: true });
  await buildExecutable(executable);
});

function start(words: readonly string[], more: Readonly<Record<string, string>> = {}) {
  return spawn(executable, words, { cwd: work, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs the executable to its end. */
async function run(words: readonly string[], more?: Readonly<Record<string, string>>) {
  const child = start(words, more);
  const written = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      written[stream] += text;
    });
  }
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, ...written };
}

const printed = async (words: readonly string[]) => {
  const { status, stdout, stderr } = await run(words);
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
};

describe('the executable, without Node in the path', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

  it('unpacks itself once, also when four start at once', async () => {
    const ended = await Promise.all([1, 2, 3, 4].map(() => printed(['--version'])));
    expect(ended).toEqual(Array(4).fill(`${version}\n`));
    const cache = join(env.HOME, '.cache/tallystick/executable');
    expect(readdirSync(cache)).toHaveLength(1);
    const files = readdirSync(cache, { recursive: true, encoding: 'utf8' });
    // Nothing unfinished remains.
    expect(files.filter((file) => /\.[0-9a-f]{8}-[0-9a-f-]{27}$/.test(file))).toEqual([]);
    expect(files.some((file) => file.endsWith('LICENSE'))).toBe(true);
  });

  it('validates', async () => {
    const message = await printed(['sample', 'CHANNEL_LOGIN_INFO', '--seed', '1']);
    writeFileSync(join(work, 'right.json'), message);
    writeFileSync(join(work, 'wrong.json'), message.replace(/"msgID": ?"/, '$&0'));
    expect(await printed(['validate', 'CHANNEL_LOGIN_INFO', 'right.json'])).toContain('valid');
    const { status, stdout } = await run(['validate', 'CHANNEL_LOGIN_INFO', 'wrong.json']);
    expect(status).toBe(1);
    expect(stdout).toContain('/msgID  too-long');
  });

  it('validates lines in two threads', async () => {
    const lines = await printed(['sample', 'CHANNEL_LOGIN_INFO', '--seed', '1', '--count', '5000']);
    writeFileSync(join(work, 'lines.ndjson'), lines.replace(/"msgID":"/, '$&0'));
    const words = ['validate', 'CHANNEL_LOGIN_INFO', 'lines.ndjson', '--ndjson', '--jobs', '2'];
    const { status, stdout } = await run(words);
    expect(status).toBe(1);
    expect(stdout).toContain('too-long');
  });

  it('reads pages in HTML and in Markdown', async () => {
    for (const [page, name] of [
      [SAVED_PAGE, 'BERTH_INQUIRY'],
      [LOCKER_MD, 'LOCKER_RENTAL'],
    ] as const) {
      writeFileSync(join(work, 'page'), page);
      expect(JSON.parse(await printed(['tables', 'import', 'page', '--json'])).table.interface).toBe(name);
    }
  });

  it('runs the suite against the built-in implementation, and against a program', async () => {
    const chosen = ['conform', '--seed', '1', '--operation', 'serial-pad'];
    expect(await printed(chosen)).toContain('Conforms.');
    expect(await printed([...chosen, '--timeout', '60', '--', executable, 'testee'])).toContain('Conforms.');
  });

  it('starts the programs of the test of the suite', async () => {
    expect(await printed(['-e', 'process.stdout.write(String(6 * 7))'])).toBe('42');
  });

  it('serves, and calls what it serves', async () => {
    const words = ['serve', '--port', '0', '--control-port', '0', '--directory', 'served'];
    const server = start(words);
    const ended = once(server, 'close');
    try {
      let told = '';
      for await (const bytes of server.stderr) {
        told += bytes;
        if (/calls +\S+/.test(told)) break;
      }
      const [, url] = /calls +(\S+)/.exec(told) ?? [];
      const message = ['sample', 'MOBILE_NUMBER_VERIFICATION', '--seed', '1', '--party', 'member', '--fresh'];
      writeFileSync(join(work, 'message.json'), await printed(message));
      const { status, stdout } = await run([
        ...['call', 'MOBILE_NUMBER_VERIFICATION', 'message.json', '--keys', 'served/keys/member'],
        ...['--app-id', '39990029', '--url', `${url}/v1/mobile-number-verification`],
      ]);
      expect(status).toBe(0);
      expect(stdout).toContain('"responseCode": "00"');
    } finally {
      server.kill('SIGINT');
    }
    expect((await ended)[0]).toBe(0);
  });

  it('says where it cannot unpack, and what to do', async () => {
    expect(await run(['--version'], { XDG_CACHE_HOME: '/dev/null' })).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^error: Cannot write to \/dev\/null\/tallystick\/executable\/[0-9a-f]{64}: ENOTDIR\. Set XDG_CACHE_HOME .*\(cache-unwritable\)\n$/,
      ),
    });
  });

  it('ignores a relative XDG_CACHE_HOME, as the specification asks', async () => {
    expect((await run(['--version'], { XDG_CACHE_HOME: 'relative' })).status).toBe(0);
    expect(readdirSync(work)).not.toContain('relative');
  });
});
