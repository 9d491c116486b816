import { createServer, type Server } from 'node:http';
import { PassThrough } from 'node:stream';
import { readKeyRing, unionpay } from 'tallystick/envelope';
import { FailedError } from 'tallystick/http';
import { channelLoginInfo, mobileNumberVerification } from 'tallystick/unionpay';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printCall } from '../../../src/cli/commands/call/printCall.js';
import { validMessages } from '../../codec/validMessages.js';
import { AT, partyDirectories, scratch } from '../keyFiles.js';
import { runProgram } from '../runProgram.js';

const { directory, file } = scratch();
const REQUEST = validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request'];
const PATH = '/v1/verify';
const requestFile = file('request.json', JSON.stringify(REQUEST));
const clock = () => Date.parse(AT);

let member: string;
let server: Server;
let origin: string;
const paths: unknown[] = [];

/** The network's side: what it answers is the code in front of the path; without one it declines. */
beforeAll(async () => {
  const parties = await partyDirectories(directory);
  member = parties.member;
  const keys = await readKeyRing(parties.network);
  server = createServer(async (request, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const received = { headers: request.headers, body: Buffer.concat(chunks) };
    const options = { keys, requestPath: PATH, appId: '39990029', clock };
    await unionpay.open(mobileNumberVerification.request, received, options);
    paths.push(request.url);
    const [, responseCode = ''] = /^\/(\w\w)\//.exec(request.url ?? '') ?? [];
    if (responseCode === 'no') {
      answer.writeHead(401).end('{"MsgResponse":{"responseCode":"E0","responseMsg":"Unauthorized access"}}');
      return;
    }
    const detail = responseCode === '00' ? {} : { errorDetail: 'orderID was used before' };
    const value = { msgResponse: { responseCode, responseMsg: 'As asked', ...detail } };
    const sealed = await unionpay.seal(mobileNumberVerification.response, value, {
      keys,
      appId: '00010344',
      clock,
    });
    answer.writeHead(200, sealed.headers).end(sealed.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});

afterAll(() => server.close());

function callArgv(url: string, ...more: readonly string[]): readonly string[] {
  return [
    ...['call', 'MOBILE_NUMBER_VERIFICATION', requestFile, '--keys', member, '--at', AT],
    ...['--app-id', '39990029', '--url', url, '--request-path', PATH, ...more],
  ];
}

describe('call', () => {
  it('prints the opened answer; the path in front is called and not signed', async () => {
    const { code, out, err } = await runProgram(callArgv(`${origin}/00${PATH}`));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual({ msgResponse: { responseCode: '00', responseMsg: 'As asked' } });
    expect(paths).toContain(`/00${PATH}`);
  });

  it('says refused first, and prints nothing that nobody signed', async () => {
    const { code, out, err } = await runProgram(callArgv(`${origin}/no${PATH}`));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.startsWith('refused: ')).toBe(true);
  });

  it('says failed first, and prints the opened answer with its reason', async () => {
    const { code, out, err } = await runProgram(callArgv(`${origin}/94${PATH}`));
    expect(code).toBe(1);
    expect(err.startsWith('failed: ')).toBe(true);
    expect(err).not.toContain('orderID');
    expect(JSON.parse(out)).toEqual({
      msgResponse: { responseCode: '94', responseMsg: 'As asked', errorDetail: 'orderID was used before' },
    });
  });

  // The address logs the user in, so its row is marked as sensitive.
  it('masks an answer that says no', async () => {
    const value = {
      msgResponse: { responseCode: '94', responseMsg: 'x' },
      industryUrl: 'https://a.example/?t=5f0c',
    };
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const session = {
      io: { stdin: new PassThrough(), stdout, stderr, env: {}, version: '' },
      exitCode: 0 as const,
    };
    const failed = new FailedError({ interface: 'CHANNEL_LOGIN_INFO' }, '94', undefined, value);
    await printCall(() => Promise.reject(failed), channelLoginInfo.response, session);
    expect(JSON.parse(String(stdout.read()))).toEqual({ ...value, industryUrl: '***' });
    expect(session.exitCode).toBe(1);
  });

  it('sends nothing that is not valid, and says what is wrong', async () => {
    const before = paths.length;
    const wrong = file('wrong.json', JSON.stringify({ ...REQUEST, memberIIN: '1' }));
    const argv = callArgv(`${origin}/00${PATH}`).map((part) => (part === requestFile ? wrong : part));
    const { code, err } = await runProgram(argv);
    expect(code).toBe(1);
    expect(err).toMatch(/^not-sent: /);
    expect(err).toContain('/memberIIN');
    expect(paths).toHaveLength(before);
  });

  it('sends nothing at a time when no certificate is valid, and says which time and which would do', async () => {
    const before = paths.length;
    const argv = callArgv(`${origin}/00${PATH}`).map((part) => (part === AT ? '2020-03-01T08:00:00Z' : part));
    const { code, err } = await runProgram(argv);
    const text = err.replace(/\s+/g, ' ');
    expect(code).toBe(1);
    expect(text).toMatch(
      /^not-sent: MOBILE_NUMBER_VERIFICATION: At 2020-03-01T08:00:00Z, the time that was used, no certificate for (?:signing|encryption) is valid; the nearest one is valid from 2026-03-01T07:00:00Z to 2027-03-01T07:00:00Z\./,
    );
    expect(text).toContain('key-not-yet-valid');
    expect(err).toMatch(/that of --at, 2020-03-01T08:00:00Z; leave --at out for the time of the system\.\n$/);
    expect(paths).toHaveLength(before);
  });

  it('names the time of --at where the gateway may have another one, and not where it is of no use', async () => {
    const hint = 'The time of this call is that of --at, 2026-03-01T08:00:00Z';
    expect((await runProgram(callArgv(`${origin}/no${PATH}`))).err).toContain(hint);
    expect((await runProgram(callArgv(`${origin}/94${PATH}`))).err).not.toContain('--at');
    expect((await runProgram(callArgv(`${origin}/00${PATH}`))).err).toBe('');
  });

  it.each([
    ['a URL of another scheme', ['ftp://gateway.example/v1/verify'], '--url must be a URL'],
    ['a URL with another path', [`https://gateway.example/v2`], '--url must end with --request-path'],
    ['a query', [`https://gateway.example${PATH}?x=1`], '--url must have no query'],
    [
      'an application ID of three characters',
      [`https://gateway.example${PATH}`, '--app-id', '399'],
      '--app-id must be 8 printable characters',
    ],
    ['no time', [`https://gateway.example${PATH}`, '--timeout', '0'], 'whole number from 1 to 600'],
  ])('refuses %s', async (_, [url = '', ...more], sentence) => {
    const { code, err } = await runProgram(callArgv(url, ...more));
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});
