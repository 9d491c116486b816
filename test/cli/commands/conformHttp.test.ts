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
    expect(out).toContain(`conform server --include serve.mpay-apply.success --keys ${member} -- `);
  });

  it('asks nothing of a server that offers nothing', async () => {
    const { code, out } = await tested(server(404), '--interface', 'MPAY_APPLY');
    expect(code).toBe(4);
    expect(out).toContain('Nothing was asked.');
  });

  it.each([
    ['neither keys nor a program', ['--url', 'http://127.0.0.1:1'], 'give --keys'],
    ['another scheme', ['--url', 'ftp://127.0.0.1', '--keys', 'x'], 'http or https'],
    ['a URL and a program', ['--url', 'http://127.0.0.1:1', '--', 'node'], 'exclude each other'],
  ])('refuses %s', async (_, options, words) => {
    const { code, err } = await runProgram(['conform', 'server', ...options]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(words) });
  });

  it.each([
    [
      'says something else',
      'console.log("listening on 4010"); setInterval(() => {}, 1000)',
      'said something else',
    ],
    ['ends', '', 'ended before it said where it is'],
  ])('refuses a program that %s', async (_, program, words) => {
    const { code, err } = await tested(program);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(words) });
    expect(err).toContain('{"url":"http://127.0.0.1:4010"}');
  });

  it('refuses a program that there is not', async () => {
    const { code, err } = await runProgram(['conform', 'server', '--keys', member, '--', '/nowhere/server']);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('no such program') });
  });
});
