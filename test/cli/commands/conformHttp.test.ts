import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { partyDirectories, scratch } from '../keyFiles.js';
import { runProgram } from '../runProgram.js';

const { directory } = scratch();
let member: string;

beforeAll(async () => {
  ({ member } = await partyDirectories(directory));
});

/** A server that answers everything with one status, and says where it is. */
const server = (status: number) => `
const server = require('node:http').createServer((_, response) => response.writeHead(${status}).end());
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ url: 'http://127.0.0.1:' + server.address().port })));`;

/** A server that ends after its twelfth request. */
const dying = `
let count = 0;
const server = require('node:http').createServer((_, response) => {
  count += 1;
  response.writeHead(403, { connection: 'close' }).end(() => count === 12 && process.exit());
});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ url: 'http://127.0.0.1:' + server.address().port })));`;

/** A server that ends each connection without an answer. */
const hangingUp = `
const server = require('node:net').createServer((socket) => socket.once('data', () => socket.destroy()));
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ url: 'http://127.0.0.1:' + server.address().port })));`;

/** A port that nothing listens to. */
async function freeUrl(): Promise<string> {
  const held = createServer();
  await new Promise<void>((resolve) => held.listen(0, '127.0.0.1', resolve));
  const { port } = held.address() as AddressInfo;
  await new Promise((resolve) => held.close(resolve));
  return `http://127.0.0.1:${port}`;
}

const tested = (program: string, ...options: readonly string[]) =>
  runProgram(['conform', 'server', '--keys', member, ...options, '--', process.execPath, '-e', program]);

describe('tallystick conform client', () => {
  it('tests the built-in client, and no other operation', async () => {
    const { code, out } = await runProgram(['conform', 'client', '--include', 'call.mpay-verify.s*']);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/Conforms\. [2-9] passed/) });
    expect(out).not.toContain('validate');
  });

  it('fails a program that does not declare the operation', async () => {
    const testee = `process.stdin.once('data', () => console.log(JSON.stringify({ type: 'ready', protocol: 1, implementation: { name: 'x' }, operations: ['validate'] })));`;
    const { code, out } = await runProgram([
      ...['conform', 'client', '--include', 'call.mpay-verify.success', '--', process.execPath, '-e', testee],
    ]);
    expect(code).toBe(1);
    expect(out).toContain('The operation is required, and the testee does not declare it.');
  });
});

describe('tallystick conform server', () => {
  it('tests the built-in gateway, its work included', async () => {
    const { code, out } = await runProgram(['conform', 'server', '--include', 'serve.mpay-apply.u*']);
    // unsigned and unknown-member, and the work of the first.
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Conforms. 3 passed') });
  });

  it('starts a program, tests it where it says it is, and ends it', async () => {
    const { code, out } = await tested(server(403), '--include', 'serve.mpay-apply.success');
    expect(code).toBe(1);
    expect(out).toContain('A right request is refused with HTTP 403.');
    const seed = /, seed (\d+)/.exec(out)?.[1];
    expect(out).toContain(
      `conform server --include serve.mpay-apply.success --keys ${member} --seed ${seed} -- `,
    );
  });

  it('calls it by the name that is given', async () => {
    const { out } = await tested(
      server(403),
      ...['--name', 'acme-server', '--include', 'serve.mpay-apply.success', '--reporter', 'junit'],
    );
    expect(out).toContain('<testsuites name="acme-server"');
    expect(out).toContain('conform server --include serve.mpay-apply.success --name acme-server --keys ');
  });

  it('says what tests a program that prints a URL, where it is taken for a testee', async () => {
    const { code, err } = await runProgram(['conform', '--', process.execPath, '-e', server(403)]);
    expect(code).toBe(3);
    expect(err).toContain('It said a url: a server is tested with `tallystick conform server`.');
  });

  it('asks nothing of a server that offers nothing, and says what it does not offer', async () => {
    const { code, out } = await tested(server(404), '--include', 'serve.mpay-apply.*');
    expect(code).toBe(4);
    expect(out).toContain('Nothing was asked.');
    expect(out).toContain(
      'Not offered (a right call got 404): MPAY_APPLY. Are the path of --url and --app-id right?',
    );
  });

  it('fails an interface that is named and not offered', async () => {
    const { code, out } = await tested(server(404), ...['--interface', 'MPAY_APPLY', '--include', '*.uns*']);
    expect(code).toBe(1);
    expect(out).toContain('Does not conform. 1 failed, 1 not applicable');
    expect(out).toContain('answers a right call with 404, and the interface is named with --interface.');
    expect(out).toContain('Not offered (a right call got 404): MPAY_APPLY.');
  });

  it('says what an interface needs of which nothing can be asked', async () => {
    const { code, out } = await tested(server(403), '--interface', 'MPAY_VERIFY');
    expect(code).toBe(4);
    expect(out).toContain('Nothing was asked.');
    expect(out).toContain(
      'MPAY_VERIFY comes after MPAY_APPLY: the suite calls MPAY_APPLY, then reads the code',
    );
  });

  it('asks whether the server knows the keys, where every right request is refused', async () => {
    const words = 'Every right request was refused: does the server know these keys?';
    const stranger = await tested(server(401), '--include', 'serve.mpay-apply.*s*');
    expect(stranger.code).toBe(1);
    expect(stranger.out).toContain(words);
    const { out } = await tested(server(401), '--include', 'serve.mpay-apply.uns*');
    expect(out).toContain('1 passed');
    expect(out).not.toContain(words);
  });

  it('asks nothing where no server answers', async () => {
    const { code, out, err } = await runProgram([
      ...['conform', 'server', '--url', `${await freeUrl()}/base`, '--keys', member],
    ]);
    expect({ code, out, err }).toEqual({
      code: 3,
      out: expect.stringContaining('The testee broke. No case'),
      err: expect.stringMatching(
        /^error: No server answers at http:\/\/127\.0\.0\.1:\d+ \(connection refused\)\. Nothing was asked\.\n$/,
      ),
    });
  });

  it('passes nothing once the server is gone', async () => {
    const { code, out } = await tested(dying, '--include', 'serve.mpay-apply.*', '--include', 'serve.card*');
    expect(code).toBe(3);
    expect(out).toMatch(/FAILED serve\.[a-z.-]+\n.*\n.*No server answers at .*\(connection refused\)\./);
    expect(out).toContain('The testee broke too often in a row to be asked.');
    expect(out).toMatch(/The testee broke\. ([1-9]|10) passed/);
    expect(out).not.toContain('499');
  });

  it('says that a connection ended, and makes up no status', async () => {
    const { out } = await tested(hangingUp, '--include', 'serve.mpay-apply.success');
    expect(out).toContain('A right request is refused with no answer: the connection ends.');
    expect(out).not.toContain('499');
  });

  it.each([
    ['neither keys nor a program', ['--url', 'http://127.0.0.1:1'], 'give --keys'],
    ['another scheme', ['--url', 'ftp://127.0.0.1', '--keys', 'x'], 'http or https'],
    ['a URL and a program', ['--url', 'http://127.0.0.1:1', '--', 'node'], 'exclude each other'],
  ])('refuses %s', async (_, options, words) => {
    const { code, err } = await runProgram(['conform', 'server', ...options]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(words) });
  });

  describe('where a program does not start', () => {
    const saying = (line: string) => `console.log(${JSON.stringify(line)}); setInterval(() => {}, 1000)`;

    it.each([
      [
        'says something else',
        'console.log("listening, token=abc123"); setInterval(() => {}, 1000)',
        'The server said something else than where it is.',
      ],
      [
        'misspells a member',
        saying('{"url":"http://127.0.0.1:1","observes":"http://127.0.0.1:1/work"}'),
        'In the first line of the server, "observes" is not a member; did you mean observe?',
      ],
      [
        'says where it is observed, but not by a URL',
        saying('{"url":"http://127.0.0.1:1","observe":"/work"}'),
        'In the first line of the server, observe is not a URL.',
      ],
      [
        'has a limit above that of the suite',
        saying('{"url":"http://127.0.0.1:1","limit":600.5}'),
        'In the first line of the server, limit is not a number of seconds above 0, and at most 600.',
      ],
      [
        'has no limit',
        saying('{"url":"http://127.0.0.1:1","limit":0}'),
        'In the first line of the server, limit is not a number of seconds above 0, and at most 600.',
      ],
      ['ends', '', 'The server ended by itself with exit code 0 before it said where it is.'],
      ['is killed', 'process.kill(process.pid, "SIGTERM")', 'The server was ended by SIGTERM before'],
      [
        'has a first line without end',
        'process.stdout.write("x".repeat(2 ** 21)); setInterval(() => {}, 1000)',
        'The first line of the server is too long.',
      ],
    ])('it %s: nothing is asked, and the first line is shown', async (_, program, words) => {
      const { code, out, err } = await tested(program);
      expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining(`error: ${words}`) });
      expect(err).toContain('{"url":"http://127.0.0.1:4010"}.\n  command  ');
      expect(err).toMatch(/\nNothing was asked\.\n$/);
      expect(err).not.toContain('smoke');
      expect(out).toContain('The testee broke. No case');
    });

    it('takes members without a value, and those of a later suite', async () => {
      const line =
        '{"url":"http://127.0.0.1:1","observe":null,"limit":null,"name":"mine","pay":"/pay","paid":1}';
      const { err } = await tested(saying(line), '--include', 'serve.mpay-apply.success');
      expect(err).not.toContain('first line');
    });

    it('shows what it said instead and its last words, masked', async () => {
      const said = await tested('console.log("listening, token=abc123"); setInterval(() => {}, 1000)');
      expect(said.err).toContain('\n  said     listening, token=…\n');
      const { err } = await tested(
        'console.error("no keys at /keys\\nfor 138 0013 8000"); process.exitCode = 7;',
      );
      expect(err).toContain('exit code 7 before it said where it is.');
      expect(err).toContain('\n  stderr\n    no keys at /keys\n    for …\nNothing was asked.\n');
    });

    it('leaves its standard error where it is passed on', async () => {
      const { code, err } = await tested('console.error("lost"); process.exit(1)', '--stderr');
      expect(code).toBe(3);
      expect(err).not.toContain('  stderr\n');
    });

    it('is in the reports', async () => {
      const { out } = await tested('process.exit(1)', '--reporter', 'junit');
      expect(out).toContain('tests="0" failures="0" errors="1"');
      expect(out).toContain('The server ended by itself with exit code 1');
    });

    it('names the program that there is not, and quotes around a command', async () => {
      const { code, err } = await runProgram([
        ...['conform', 'server', '--keys', member, '--', '/nowhere/server'],
      ]);
      const words = 'error: The server cannot be started: there is no such program (ENOENT).\n';
      expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining(words) });
      expect(err).toContain('  command  /nowhere/server\n');
      const quoted = await runProgram(['conform', 'server', '--keys', member, '--', 'node server.js']);
      expect(quoted.err).toContain('remove the quotes');
    });

    it('refuses wrong usage before it starts anything', async () => {
      const { code, err } = await tested('process.exit(1)', '--interface', 'MPAY');
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringContaining('MPAY is not called. --interface is one of '),
      });
      const misspelt = await tested('process.exit(1)', '--interface', 'MPAY_APLY');
      expect(misspelt).toMatchObject({
        code: 2,
        err: expect.stringContaining(
          'MPAY_APLY is not called. Did you mean MPAY_APPLY? --interface is one of ',
        ),
      });
    });
  });
});

describe('conform replay', () => {
  it.each([
    ['serve.mobile-number-verification.success', 'server'],
    ['receive.aggregate-notification.success', 'receiver'],
  ])('of %s names the command that asks it', async (id, command) => {
    const { code, err } = await runProgram(['conform', 'replay', id, '--', 'true']);
    expect(code).toBe(2);
    expect(err).toContain(
      `${id} is a case of a ${command}: npx tallystick conform ${command} --include ${id}`,
    );
  });
});
