import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../package/repository.js';
import { scriptedTestee } from './scriptedTestee.js';

/**
 * A testee that nothing but SIGKILL ends, with a child like that in its group. Both hold a connection to
 * the test: the system closes it when they are gone, and no sooner. The testee answers once the test has
 * written to it.
 */
function stubborn(socket: string): string[] {
  const hold = (name: string) =>
    `for (const signal of ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM']) process.on(signal, () => {});
     process.stdout.on('error', () => {});
     const held = require('node:net').connect(${JSON.stringify(socket)}).on('connect', function () { this.write('${name} ' + process.pid + '\\n'); }).resume();
     setInterval(() => {}, 1000);`;
  return scriptedTestee({
    begin: `${hold('testee')}
      require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hold('child'))}], { stdio: 'ignore' });`,
    onCase: `if (held.bytesRead > 0) answer(serial); else held.once('data', () => answer(serial));`,
    onBye: '',
  });
}

interface Held {
  readonly connection: Socket;
  readonly gone: Promise<unknown>;
}

describe.skipIf(process.platform === 'win32')('a testee ends with its run', { timeout: 20_000 }, () => {
  const directory = mkdtempSync(join(tmpdir(), 'tallystick-ends-'));
  const socket = join(directory, 'socket');
  let server: Server;
  let holders: Promise<readonly Held[]>;
  const started: ChildProcess[] = [];
  const pids = new Set<number>();

  beforeAll(async () => {
    server = createServer().listen(socket);
    await once(server, 'listening');
  });
  beforeEach(() => {
    holders = new Promise((resolve) => {
      const held: Held[] = [];
      server.removeAllListeners('connection').on('connection', (connection: Socket) => {
        const gone = once(connection, 'close');
        connection.on('error', () => {});
        connection.once('data', (told) => {
          const pid = Number(told.toString().split(' ')[1]);
          pids.add(pid);
          held.push({ connection, gone });
          if (held.length === 2) resolve(held);
        });
      });
    });
  });
  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // As it should be.
      }
    }
    pids.clear();
  });
  afterAll(() => {
    server.close();
    rmSync(directory, { recursive: true });
  });

  function start(args: readonly string[]): ChildProcess {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    started.push(child);
    return child;
  }

  const command = [
    join(root, 'dist/cli/main.js'),
    ...['conform', '--operation', 'serial-pad', '--runs', '1', '--seed', '1', '--reporter', 'jsonl', '--'],
    ...stubborn(socket),
  ];

  /** A program of somebody else that runs the suite; `after` runs once the testee is asked. */
  const host = (after: string) => [
    '--input-type=module',
    '--eval',
    `import { conform } from ${JSON.stringify(pathToFileURL(join(root, 'dist/conformance.js')).href)};
     const command = ${JSON.stringify(stubborn(socket))};
     const running = conform({ command }, { operations: ['serial-pad'], runs: 1, seed: 1 });
     process.stdin.resume().once('data', () => { ${after} });
     await running;`,
  ];

  const gone = async () => Promise.all((await holders).map((held) => held.gone));

  it('with a verdict where what it says to bye is a fault', async () => {
    const line = JSON.stringify({ type: 'result', id: null, status: 'ok', output: {} });
    const testee = scriptedTestee({ onBye: `console.log(${JSON.stringify(line)})` });
    const few = ['conform', '--include', 'serial-pad.one-character', '--seed', '1', '--'];
    const cli = start([join(root, 'dist/cli/main.js'), ...few, ...testee]);
    const printed: Buffer[] = [];
    cli.stdout?.on('data', (part) => printed.push(part));
    expect(await once(cli, 'close')).toEqual([1, null]);
    expect(Buffer.concat(printed).toString()).toMatch(/\nDoes not conform\. 1 failed, in /);
    expect(Buffer.concat(printed).toString()).not.toContain('RESTART');
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGKILL'] as const)(
    'of the command that %s ends, which its status tells',
    async (signal) => {
      const cli = start(command);
      const ended = once(cli, 'exit');
      await holders;
      cli.kill(signal);
      await gone();
      expect(await ended).toEqual([null, signal]);
    },
  );

  it('of the command that is interrupted, with a report that has an end', async () => {
    const cli = start(command);
    let out = '';
    cli.stdout?.on('data', (chunk) => {
      out += chunk;
    });
    const ended = once(cli, 'close');
    await holders;
    cli.kill('SIGTERM');
    await ended;
    const events = out.trimEnd().split('\n');
    expect(JSON.parse(events.at(-1) ?? '')).toMatchObject({ type: 'end', exitCode: 130 });
  });

  it('of the command whose reader is gone', async () => {
    const cli = start(command);
    const ended = once(cli, 'exit');
    const held = await holders;
    cli.stdout?.destroy();
    for (const { connection } of held) connection.write('go\n');
    await gone();
    const [code] = await ended;
    expect(code).not.toBe(0);
    expect(code).not.toBeNull();
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGKILL'] as const)(
    'of a program that %s ends',
    async (signal) => {
      const program = start(host(''));
      const ended = once(program, 'exit');
      await holders;
      program.kill(signal);
      await gone();
      expect(await ended).toEqual([null, signal]);
    },
  );

  it.each([
    ['process.exit', 'process.exit(7)', 7],
    ['an uncaught error', 'throw new Error("mine")', 1],
    ['a promise that nobody awaits', 'Promise.reject(new Error("mine"))', 1],
  ])('of a program that %s ends', async (_, after, code) => {
    const child = spawn(process.execPath, host(after), { stdio: ['pipe', 'ignore', 'ignore'] });
    started.push(child);
    const ended = once(child, 'exit');
    await holders;
    child.stdin.write('\n');
    await gone();
    expect(await ended).toEqual([code, null]);
  });
});
