import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { validMessages } from '../../codec/validMessages.js';
import { AT, partyDirectories, scratch } from '../keyFiles.js';
import { hasEscapeCodes, runProgram } from '../runProgram.js';

const { directory, file } = scratch();
const REQUEST = validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request'];
const LIANLIAN = validMessages['lianlian/MPAY_VERIFY/request'];
const PATH = '/v1/mobile-number-verification';

let member: string;
let network: string;
/** What the command line sealed: a request of each network, and a response. */
let sealed: string;
let md5: string;
let answer: string;

beforeAll(async () => {
  ({ member, network } = await partyDirectories(directory));
  const at = ['--at', AT];
  const seal = async (argv: readonly string[], value: unknown) => {
    const { code, out, err } = await runProgram(['seal', ...argv, ...at], { stdin: JSON.stringify(value) });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return out;
  };
  const party = ['--app-id', '39990029'];
  sealed = await seal(
    ['MOBILE_NUMBER_VERIFICATION', '--keys', member, ...party, '--request-path', PATH],
    REQUEST,
  );
  answer = await seal(['MOBILE_NUMBER_VERIFICATION/response', '--keys', network, ...party], {
    msgResponse: { responseCode: '00', responseMsg: '好'.repeat(20) },
  });
  md5 = await seal(
    ['MPAY_VERIFY', '--keys', member, '--request-path', '/mpay', '--sign-type', 'RSA'],
    LIANLIAN,
  );
});

function openArgv(capture: string, ...more: readonly string[]): readonly string[] {
  return ['open', 'MOBILE_NUMBER_VERIFICATION', capture, '--keys', network, '--at', AT, ...more];
}

async function codesOf(capture: string, ...more: readonly string[]): Promise<readonly string[]> {
  const { code, out } = await runProgram(openArgv('-', '--json', ...more), { stdin: capture });
  const { valid, violations, value } = JSON.parse(out);
  expect({ code, valid, value }).toEqual({ code: 1, valid: false, value: undefined });
  return violations.map((violation: { code: string }) => violation.code);
}

describe('open', () => {
  it('opens what the command line sealed', async () => {
    const { code, out, err } = await runProgram(openArgv(file('request.http', sealed)));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual(REQUEST);
  });

  it('opens the same capture again, from standard input', async () => {
    for (let time = 0; time < 2; time++) {
      const { code, out } = await runProgram(openArgv('-', '--app-id', '39990029', '--json'), {
        stdin: sealed,
      });
      expect(code).toBe(0);
      expect(JSON.parse(out)).toEqual({
        message: 'unionpay/MOBILE_NUMBER_VERIFICATION/request',
        valid: true,
        violations: [],
        notes: [],
        value: REQUEST,
      });
    }
  });

  it('opens a response', async () => {
    const argv = ['open', 'MOBILE_NUMBER_VERIFICATION/response', '-', '--keys', member, '--at', AT];
    const { code, out, err } = await runProgram([...argv, '--request-path', PATH], { stdin: answer });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual({ msgResponse: { responseCode: '00', responseMsg: '好'.repeat(20) } });
  });

  it('refuses a response without path where --require-path demands it', async () => {
    const argv = ['open', 'MOBILE_NUMBER_VERIFICATION/response', '-', '--keys', member, '--at', AT];
    const demanding = [...argv, '--request-path', PATH, '--require-path'];
    const { code, err } = await runProgram(demanding, { stdin: answer });
    expect(code).toBe(1);
    expect(err).toContain('jws-path');
  });

  it('prints notes of the tolerant reading on standard error, and refuses in the strict one', async () => {
    // A signature over sign_type in other letters, which the request's table does not list.
    const message = { ...LIANLIAN, sign_type: 'sha256withrsa' };
    const signed = await runProgram(['sign', 'lianlian', '--key', join(member, 'signing.key.pem')], {
      stdin: JSON.stringify(message),
    });
    const capture = `POST /mpay HTTP/1.1\r\n\r\n${signed.out.trimEnd()}`;
    const argv = ['open', 'MPAY_VERIFY', '-', '--keys', network];
    const { code, out, err } = await runProgram(argv, { stdin: capture });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(signed.out));
    expect(err).toMatch(/^ {2}note \/sign_type {2}letter-case\n/);
    const strict = await runProgram([...argv, '--reading', 'strict'], { stdin: capture });
    expect(strict).toMatchObject({ code: 1, out: '' });
    expect(strict.err).toMatch(/^not opened, 1 violation\n {2}✗ \/sign_type {2}letter-case\n/);
  });

  it('asks for --accept before it takes MD5 with RSA', async () => {
    const argv = ['open', 'MPAY_VERIFY', '-', '--keys', network];
    const { code, err } = await runProgram(argv, { stdin: md5 });
    expect(code).toBe(1);
    expect(err).toContain('kv-sign-type');
    expect(err.replace(/\s+/g, ' ')).toContain('--accept RSA,SHA256withRSA');
    for (const accepted of ['RSA', 'RSA,SHA256withRSA']) {
      expect((await runProgram([...argv, '--accept', accepted], { stdin: md5 })).code).toBe(0);
    }
    expect((await runProgram([...argv, '--accept', 'SHA256withRSA'], { stdin: md5 })).code).toBe(1);
    expect((await runProgram([...argv, '--accept', 'RSA,MD5'], { stdin: md5 })).code).toBe(2);
  });

  it('takes an ambiguous value where it is allowed by name', async () => {
    const key = join(member, 'signing.key.pem');
    const stdin = JSON.stringify({ ...LIANLIAN, verify_code: '482913&z=1' });
    const allowing = ['--allow-ambiguous', 'verify_code'];
    const signed = await runProgram(['sign', 'lianlian', '--key', key, ...allowing], { stdin });
    const capture = `POST /mpay HTTP/1.1\r\n\r\n${signed.out.trimEnd()}`;
    const argv = ['open', 'MPAY_VERIFY', '-', '--keys', network];
    const refused = await runProgram(argv, { stdin: capture });
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/✗ \/verify_code {2}kv-ambiguous\n/);
    // Opened, and then judged: the table wants six characters.
    const judged = await runProgram([...argv, ...allowing], { stdin: capture });
    expect(judged.err).not.toContain('kv-ambiguous');
    const unionpay = await runProgram([...openArgv('-'), ...allowing], { stdin: sealed });
    expect(unionpay).toMatchObject({ code: 2, err: expect.stringContaining('LianLian alone') });
  });

  it('says by which option an old capture opens', async () => {
    const argv = openArgv('-');
    const late = argv.with(argv.indexOf(AT), '2026-03-01T08:05:01Z');
    const { code, out, err } = await runProgram(late, { stdin: sealed });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('jws-timestamp');
    expect(err).toContain('--at');
    expect(hasEscapeCodes(err)).toBe(false);
    const justInTime = argv.with(argv.indexOf(AT), '2026-03-01T16:05:00+08:00');
    expect((await runProgram(justInTime, { stdin: sealed })).code).toBe(0);
  });

  it('compares the path, by default with the target without query', async () => {
    const asked = sealed.replace(`${PATH} HTTP`, `${PATH}?trace=1 HTTP`);
    expect((await runProgram(openArgv('-'), { stdin: asked })).code).toBe(0);
    const proxied = sealed.replace(`POST ${PATH}`, `POST https://gateway.example:8443${PATH}?x=1`);
    expect((await runProgram(openArgv('-'), { stdin: proxied })).code).toBe(0);
    const elsewhere = sealed.replace(`${PATH} HTTP`, '/v2/other HTTP');
    expect(await codesOf(elsewhere)).toEqual(['jws-path']);
    expect((await runProgram(openArgv('-', '--request-path', PATH), { stdin: elsewhere })).code).toBe(0);
    expect(await codesOf(sealed, '--request-path', '/v2/other')).toEqual(['jws-path']);
  });

  it('compares the application', async () => {
    expect(await codesOf(sealed, '--app-id', '39990030')).toEqual(['jws-app-id']);
  });

  it('sees a header that stands twice, in any letter case', async () => {
    const [line = ''] = /^UPI-JWS: .*\r\n/m.exec(sealed) ?? [];
    expect(line).not.toBe('');
    expect(await codesOf(sealed.replace(line, line + line))).toEqual(['jws-header']);
    expect(await codesOf(sealed.replace(line, line + line.replace('UPI-JWS', 'upi-jws')))).toEqual([
      'jws-header',
    ]);
    expect(await codesOf(sealed.replace(line, ''))).toEqual(['jws-header']);
    const lowerCase = sealed.replace('UPI-JWS', 'upi-jws');
    expect((await runProgram(openArgv('-'), { stdin: lowerCase })).code).toBe(0);
  });

  it.each([
    ['a changed byte of the body', (text: string) => text.replace('Harbour', 'Harbor '), 'jws-signature'],
    ['a blank behind the body', (text: string) => `${text} `, 'jws-signature'],
  ])('refuses %s', async (_, change, fault) => {
    expect(await codesOf(change(sealed))).toEqual([fault]);
  });

  it("refuses keys of another's", async () => {
    const { out } = await runProgram(openArgv('-', '--json').with(4, member), { stdin: sealed });
    expect(JSON.parse(out).violations).toMatchObject([{ code: 'jws-key' }]);
  });

  it('reports a call that the gateway declined', async () => {
    const capture =
      'HTTP/1.1 401 Unauthorized\r\n\r\n{"MsgResponse":{"responseCode":"E0","responseMsg":"secret"}}';
    const argv = ['open', 'MOBILE_NUMBER_VERIFICATION/response', '-', '--keys', member];
    const { code, out, err } = await runProgram([...argv, '--request-path', PATH], { stdin: capture });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('gateway-refused');
    expect(err).toContain('E0');
    expect(err).not.toContain('secret');
  });

  it('compares a response with its request', async () => {
    const request = validMessages['unionpay/CHANNEL_LOGIN_INFO/request'];
    const response = validMessages['unionpay/CHANNEL_LOGIN_INFO/response'];
    const { out: capture } = await runProgram(
      [
        ...['seal', 'CHANNEL_LOGIN_INFO/response', '--keys', network, '--at', AT],
        ...['--app-id', '39990029'],
      ],
      { stdin: JSON.stringify(response) },
    );
    const argv = [
      ...['open', 'CHANNEL_LOGIN_INFO/response', '-', '--keys', member, '--at', AT],
      ...['--request-path', PATH, '--request'],
    ];
    const asked = file('asked.json', JSON.stringify(request));
    expect((await runProgram([...argv, asked], { stdin: capture })).code).toBe(0);
    const other = file('other.json', JSON.stringify({ ...request, channelCode: 'CHNL0002' }));
    const refused = await runProgram([...argv, other], { stdin: capture });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('differs-from-request');
  });

  it('opens both messages of a HAR entry', async () => {
    const cut = (text: string) => {
      const end = text.indexOf('\r\n\r\n');
      const headers = text
        .slice(0, end)
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(': '))
        .map(([name, value]) => ({ name, value }));
      return { headers, text: text.slice(end + 4) };
    };
    const [asked, answered] = [cut(sealed), cut(answer)];
    const entry = {
      startedDateTime: AT,
      time: 20,
      request: {
        method: 'POST',
        url: `https://gateway.example${PATH}?x=1`,
        headers: asked.headers,
        postData: { mimeType: 'application/json', text: asked.text },
      },
      response: {
        status: 200,
        headers: answered.headers,
        content: {
          mimeType: 'application/json',
          encoding: 'base64',
          text: Buffer.from(answered.text).toString('base64'),
        },
      },
    };
    const other = { request: { url: 'https://example.com/' }, response: {} };
    const har = file('log.har', JSON.stringify({ log: { version: '1.2', entries: [other, entry] } }));
    const request = await runProgram(openArgv(har, '--entry', '1'));
    expect(request.code).toBe(0);
    expect(JSON.parse(request.out)).toEqual(REQUEST);
    const response = await runProgram([
      ...['open', 'MOBILE_NUMBER_VERIFICATION/response', har, '--keys', member, '--at', AT],
      ...['--entry', '1'],
    ]);
    expect(response.code).toBe(0);
    expect((await runProgram(openArgv(har, '--entry', '2'))).code).toBe(2);
    expect((await runProgram(openArgv(har, '--entry', 'x'))).code).toBe(2);
  });

  it('refuses 100 MB without reading on', async () => {
    let given = 0;
    function* endless(): Generator<Uint8Array> {
      for (; given < 100; given++) yield Buffer.alloc(0x100000, ' ');
    }
    const { code, err } = await runProgram(openArgv('-'), { stdin: endless() });
    expect(code).toBe(2);
    expect(err).toContain('at most 64 MiB');
    expect(given).toBeLessThan(80);
  });

  it.each([
    ['a capture that is not there', ['/nowhere/a.http'], 'Cannot read /nowhere/a.http'],
    ['a directory', [directory], 'it is a directory'],
    ['capture and request from one stream', ['-', '--request', '-'], 'Only one of'],
    ['a sign type, which UnionPay does not have', ['-', '--accept', 'RSA'], 'LianLian alone'],
  ])('ends with 2 for %s', async (_, [capture = '', ...more], hint) => {
    for (const mode of [[], ['--json']]) {
      const { code, out, err } = await runProgram(openArgv(capture, ...more, ...mode));
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(hint);
    }
  });

  it('ends with 2 for a response of UnionPay without path, and for no keys', async () => {
    const argv = ['open', 'MOBILE_NUMBER_VERIFICATION/response', '-', '--keys', member, '--at', AT];
    expect(await runProgram(argv, { stdin: answer })).toMatchObject({
      code: 2,
      err: expect.stringContaining('--request-path'),
    });
    const bare = ['open', 'MOBILE_NUMBER_VERIFICATION', '-'];
    expect(await runProgram(bare)).toMatchObject({ code: 2, err: expect.stringContaining('--keys') });
  });

  it('ends with 2 for a certificate where our private key is due', async () => {
    const broken = join(directory, 'broken');
    cpSync(network, broken, { recursive: true });
    const path = join(broken, 'key-ring.json');
    const ring = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...ring, decryption: [{ kid: '1', file: 'signing.cert.pem' }] }));
    const { code, out, err } = await runProgram(openArgv('-').with(4, broken), { stdin: sealed });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(
      /^error: \S+broken: signing\.cert\.pem: The key cannot be read: this is a certificate, which holds no private key; [^\n]*\n$/,
    );
  });
});
