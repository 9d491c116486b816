import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PrivateKey, readKeyRing, unionpay } from 'tallystick/envelope';
import { beforeAll, describe, expect, it } from 'vitest';
import { validMessages } from '../../codec/validMessages.js';
import { AT, hasOpenssl, openssl, partyDirectories, scratch } from '../keyFiles.js';
import { runProgram } from '../runProgram.js';

const { directory, file } = scratch();
const REQUEST = validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request'];
const PATH = '/v1/mobile-number-verification';
const LIANLIAN = {
  ...validMessages['lianlian/MPAY_VERIFY/request'],
  sign: undefined,
  sign_type: undefined,
};
const requestFile = file('request.json', JSON.stringify(REQUEST));
const lianlianFile = file('lianlian.json', JSON.stringify(LIANLIAN));

let member: string;
let network: string;

beforeAll(async () => {
  ({ member, network } = await partyDirectories(directory));
});

function sealArgv(...more: readonly string[]): readonly string[] {
  return [
    ...['seal', 'MOBILE_NUMBER_VERIFICATION', requestFile, '--keys', member, '--at', AT],
    ...['--app-id', '39990029', '--request-path', PATH],
    ...more,
  ];
}

/** Whether the library signs with such options. */
async function isSigned(options: { readonly appId: string; readonly requestPath?: string }) {
  const [key] = (await readKeyRing(member)).signing;
  try {
    await unionpay.sign('{}', { key: key as PrivateKey, ...options });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Cut by hand, so that nothing of ours reads what ours wrote. */
function cut(out: string) {
  const end = out.indexOf('\r\n\r\n');
  const [startLine, ...lines] = out.slice(0, end).split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => line.split(': ') as [string, string]));
  return { startLine, headers, body: Buffer.from(out.slice(end + 4)) };
}

const bytes = (part = '') => Buffer.from(part, 'base64url');

describe('seal', () => {
  it('prints raw HTTP/1.1', async () => {
    const { code, out, err } = await runProgram(sealArgv('--host', 'gateway.example:8443'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { startLine, headers, body } = cut(out);
    expect(startLine).toBe('POST /v1/mobile-number-verification HTTP/1.1');
    expect(headers).toEqual({
      Host: 'gateway.example:8443',
      'Content-Type': 'application/json; charset=utf-8',
      'UPI-JWS': expect.stringMatching(/^[\w-]+\.\.[\w-]+$/),
      'Content-Length': String(body.length),
    });
    const { encData, ...clear } = JSON.parse(body.toString());
    const { encData: secret, ...others } = REQUEST;
    expect(clear).toEqual(others);
    expect(encData).toMatch(/^[\w-]+(\.[\w-]+){4}$/);
    for (const value of Object.values(secret)) expect(out).not.toContain(value);
  });

  it.skipIf(!hasOpenssl)('makes bytes that openssl verifies and decrypts', async () => {
    const { headers, body } = cut((await runProgram(sealArgv())).out);

    const [encoded, nothing, signature] = (headers['UPI-JWS'] ?? '').split('.');
    expect(nothing).toBe('');
    expect(JSON.parse(bytes(encoded).toString())).toEqual({
      alg: 'RS256',
      kid: JSON.parse(readFileSync(join(member, 'key-ring.json'), 'utf8')).signing[0].kid,
      crit: ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'],
      'UPI-UUID': expect.stringMatching(/^[0-9a-f]{32}$/),
      // date -u -d 2026-03-01T08:00:00Z +%s
      'UPI-TIMESTAMP': '1772352000',
      'UPI-APPID': '39990029',
      'UPI-REQPATH': PATH,
    });
    const publicKey = openssl(['x509', '-pubkey', '-noout', '-in', join(member, 'signing.cert.pem')]);
    const verdict = openssl(
      [
        ...['dgst', '-sha256', '-verify', file('signer.pem', publicKey)],
        ...['-signature', file('signature', bytes(signature))],
      ],
      `${encoded}.${body.toString('base64url')}`,
    );
    expect(verdict.toString()).toBe('Verified OK\n');

    const { encData } = JSON.parse(body.toString()) as { encData: string };
    const [header = '', wrapped, vector, ciphertext, tag] = encData.split('.');
    expect(JSON.parse(bytes(header).toString())).toEqual({
      alg: 'RSA1_5',
      enc: 'A128CBC-HS256',
      kid: JSON.parse(readFileSync(join(network, 'key-ring.json'), 'utf8')).decryption[0].kid,
    });
    const contentKey = openssl(
      [
        ...['pkeyutl', '-decrypt', '-inkey', join(network, 'encryption.key.pem')],
        ...['-pkeyopt', 'rsa_padding_mode:pkcs1'],
      ],
      bytes(wrapped),
    ).toString('hex');
    expect(contentKey).toHaveLength(64);
    const plaintext = openssl(
      ['enc', '-d', '-aes-128-cbc', '-K', contentKey.slice(32), '-iv', bytes(vector).toString('hex')],
      bytes(ciphertext),
    );
    expect(plaintext.toString()).toBe(
      '{"customerNm":"张伟","phoneNo":"13800138000","certifID":"11010519491231002X"}',
    );
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(header.length * 8));
    const authentic = openssl(
      ['dgst', '-sha256', '-mac', 'HMAC', '-macopt', `hexkey:${contentKey.slice(0, 32)}`, '-binary'],
      Buffer.concat([Buffer.from(header), bytes(vector), bytes(ciphertext), length]),
    );
    expect(bytes(tag).toString('hex')).toBe(authentic.subarray(0, 16).toString('hex'));
  });

  it.skipIf(!hasOpenssl).each([
    ['SHA256withRSA', [], '-sha256'],
    ['RSA', ['--sign-type', 'RSA'], '-md5'],
  ])('signs for LianLian with %s, which openssl verifies', async (type, options, digest) => {
    const argv = ['seal', 'MPAY_VERIFY', lianlianFile, '--keys', member, '--at', AT, ...options];
    const { code, out } = await runProgram([...argv, '--request-path', '/v1/bankcardprepay']);
    expect(code).toBe(0);
    const { startLine, headers, body } = cut(out);
    expect(startLine).toBe('POST /v1/bankcardprepay HTTP/1.1');
    expect(headers['Content-Type']).toBe('application/json;charset=utf-8');
    const { sign, ...signed } = JSON.parse(body.toString());
    expect(signed).toEqual({ ...LIANLIAN, sign: undefined, sign_type: type });
    const publicKey = openssl(['x509', '-pubkey', '-noout', '-in', join(member, 'signing.cert.pem')]);
    const verdict = openssl(
      [
        ...['dgst', digest, '-verify', file('signer.pem', publicKey)],
        ...['-signature', file('signature', Buffer.from(sign, 'base64'))],
      ],
      `money_order=88.00&no_agree=2017080112345678&no_order=ORDER-77120&oid_partner=201304121000001004&sign_type=${type}&token=4f2c9d7e&verify_code=482913`,
    );
    expect(verdict.toString()).toBe('Verified OK\n');
  });

  it('seals an ambiguous value where it is allowed by name', async () => {
    const values = { ...validMessages['lianlian/MPAY_VERIFY/response'], info_order: 'shoes&k=1' };
    const stdin = JSON.stringify({ ...values, sign: undefined, sign_type: undefined });
    const argv = ['seal', 'MPAY_VERIFY/response', '--keys', network];
    const refused = await runProgram(argv, { stdin });
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/✗ \/info_order {2}kv-ambiguous\n/);
    const sealed = await runProgram([...argv, '--allow-ambiguous', 'info_order'], { stdin });
    expect(sealed).toMatchObject({ code: 0, out: expect.stringContaining('shoes&k=1') });
  });

  it('prints a response', async () => {
    const { code, out } = await runProgram(
      [
        ...['seal', 'MOBILE_NUMBER_VERIFICATION/response', '--keys', network, '--at', AT],
        ...['--app-id', '39990029'],
      ],
      { stdin: '{"msgResponse":{"responseCode":"00","responseMsg":"成功"}}' },
    );
    expect(code).toBe(0);
    const { startLine, headers, body } = cut(out);
    expect(startLine).toBe('HTTP/1.1 200 OK');
    // As `wc -c` counts.
    expect(headers['Content-Length']).toBe('60');
    expect(headers).not.toHaveProperty('Host');
    expect(body.toString()).toBe('{"msgResponse":{"responseCode":"00","responseMsg":"成功"}}');
    const [header] = (headers['UPI-JWS'] ?? '').split('.');
    expect(JSON.parse(bytes(header).toString())).not.toHaveProperty('UPI-REQPATH');
  });

  it('prints a curl command that sends the same bytes', async () => {
    const commands = join(directory, 'bin');
    mkdirSync(commands, { recursive: true });
    const curl = join(commands, 'curl');
    writeFileSync(curl, `#!/bin/sh\ncat > '${directory}/body'\nprintf '%s\\0' "$@" > '${directory}/argv'\n`);
    chmodSync(curl, 0o755);
    const path = "/v1/it's?a=1&b=$HOME";
    const { code, out } = await runProgram(
      sealArgv('--curl', '--host', 'gateway.example').map((argument) =>
        argument === PATH ? path : argument,
      ),
    );
    expect(code).toBe(0);
    execFileSync('sh', [], { input: out, env: { PATH: `${commands}:${process.env.PATH}` } });
    const argv = readFileSync(join(directory, 'argv'), 'utf8').split('\0').slice(0, -1);
    expect(argv.at(-1)).toBe(`https://gateway.example${path}`);
    expect(argv).toContain('Content-Type: application/json; charset=utf-8');
    expect(argv[argv.indexOf('--data-binary') + 1]).toBe('@-');
    const value = argv.find((argument) => argument.startsWith('UPI-JWS: '))?.slice('UPI-JWS: '.length);
    // The signature covers the bytes, so that what verifies is what was sent.
    const sent = file(
      'sent.http',
      Buffer.concat([
        Buffer.from(`POST ${path} HTTP/1.1\r\nUPI-JWS: ${value}\r\n\r\n`),
        readFileSync(join(directory, 'body')),
      ]),
    );
    const opened = await runProgram([
      ...['open', 'MOBILE_NUMBER_VERIFICATION', sent, '--keys', network, '--at', AT],
      ...['--request-path', path],
    ]);
    expect(JSON.parse(opened.out)).toEqual(REQUEST);
  });

  it.each([
    ['localhost', 'http://localhost/'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080/'],
    ['[::1]:8080', 'http://[::1]:8080/'],
    ['localhost.example', 'https://localhost.example/'],
  ])('calls %s without TLS only on this computer', async (host, url) => {
    const { out } = await runProgram(sealArgv('--curl', '--host', host));
    expect(out).toContain(`'${url}`);
  });

  it('passes a body that is longer than an argument may be', async () => {
    const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(150_000)]).toString('base64');
    const message = validMessages['unionpay/ID_CARD_PHOTO_VERIFICATION/request'];
    const stdin = JSON.stringify({ ...message, encData: { ...message.encData, photo } });
    const argv = sealArgv('--curl').with(1, 'ID_CARD_PHOTO_VERIFICATION').with(2, '-');
    const { code, out } = await runProgram(argv, { stdin });
    expect({ code, isLong: out.length > 200_000 }).toEqual({ code: 0, isLong: true });
    const script = out.replace(/^ {2}curl [\s\S]*$/m, '  wc -c');
    const counted = Number(execFileSync('sh', [], { input: script, encoding: 'utf8' }));
    expect(counted).toBeGreaterThan(200_000);
  });

  it('refuses a message that breaks its table, without its values', async () => {
    const faulty = { ...REQUEST, memberIIN: '3999', encData: { ...REQUEST.encData, phoneNo: 'hunter2' } };
    const { code, out, err } = await runProgram(sealArgv().with(2, '-'), { stdin: JSON.stringify(faulty) });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^not sealed, 2 violations\n {2}✗ \/memberIIN {2}too-short\n/);
    expect(err).toContain('/encData/phoneNo');
    expect(err).not.toContain('hunter2');
  });

  it('judges by party and by request', async () => {
    expect((await runProgram(sealArgv('--party', 'merchant'))).code).toBe(0);
    expect((await runProgram(sealArgv('--party', 'member'))).code).toBe(1);
    const request = validMessages['unionpay/CHANNEL_LOGIN_INFO/request'];
    const response = validMessages['unionpay/CHANNEL_LOGIN_INFO/response'];
    const argv = [
      ...['seal', 'CHANNEL_LOGIN_INFO/response', '--keys', network, '--at', AT, '--app-id', '39990029'],
      ...['--request', file('asked.json', JSON.stringify(request))],
    ];
    expect((await runProgram(argv, { stdin: JSON.stringify(response) })).code).toBe(0);
    const other = JSON.stringify({ ...response, channelCode: 'CHNL0002' });
    expect((await runProgram(argv, { stdin: other })).err).toContain('differs-from-request');
  });

  it.each([
    ['no JSON', '{', 'not-json'],
    ['a list', '[1]', 'type'],
    ['two members of one name', '{"a":"1","a":"2"}', 'duplicate-member'],
    ['no UTF-8', '\uD800', 'not-'],
  ])('refuses %s', async (_, stdin, fault) => {
    const { code, out, err } = await runProgram(sealArgv().with(2, '-'), { stdin });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`  ${fault}`);
  });

  it('refuses 100 MB without reading on', async () => {
    let given = 0;
    function* endless(): Generator<Uint8Array> {
      for (; given < 100; given++) yield Buffer.alloc(0x100000, ' ');
    }
    const { code, err } = await runProgram(sealArgv().with(2, '-'), { stdin: endless() });
    expect(code).toBe(1);
    expect(err).toContain('too-large');
    expect(given).toBeLessThan(50);
  });

  it.each([
    ['no application ID', ['--request-path', PATH], 'needs --app-id'],
    ['no path', ['--app-id', '39990029'], 'needs --request-path'],
    ['a short application ID', ['--app-id', '1', '--request-path', PATH], '--app-id must be 8 '],
    [
      'a path that injects a header',
      ['--app-id', '39990029', '--request-path', '/v1\r\nX: y'],
      '--request-path must be a path',
    ],
    [
      'a host that injects a header',
      ['--app-id', '39990029', '--request-path', PATH, '--host', 'a\r\nX: y'],
      'host:port',
    ],
    [
      'a sign type, which UnionPay does not have',
      ['--app-id', '39990029', '--request-path', PATH, '--sign-type', 'RSA'],
      'LianLian alone',
    ],
    [
      'a time without zone',
      ['--app-id', '39990029', '--request-path', PATH, '--at', '2026-03-01T08:00:00'],
      'with its zone',
    ],
    [
      'a day that is none',
      ['--app-id', '39990029', '--request-path', PATH, '--at', '2026-13-01T08:00:00Z'],
      'with its zone',
    ],
    [
      'an address after --curl',
      ['--app-id', '39990029', '--curl', 'http://127.0.0.1:4010/v1/verify'],
      '--curl takes no value: name the server with --host <host>, and the path with --request-path <path>.',
    ],
    [
      'an argument too many',
      ['more', '--app-id', '39990029', '--request-path', PATH],
      "too many arguments for 'seal'. Expected 2 arguments but got 3.",
    ],
  ])('ends with 2 for %s', async (_, more, hint) => {
    const argv = ['seal', 'MOBILE_NUMBER_VERIFICATION', requestFile, '--keys', member, ...more];
    const { code, out, err } = await runProgram(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(hint);
    expect(err).not.toMatch(/^ +at /m);
  });

  describe('refuses what the library refuses, and nothing else', () => {
    const long = `/${'p'.repeat(2047)}`;

    it.each([
      [true, '/v1/verify'],
      [true, '/'],
      [true, '/v1#x'],
      [true, '/v1?a=1&b=~'],
      [true, long],
      [false, `${long}p`],
      [false, 'v1'],
      [false, '#v1'],
      [false, '/v1 x'],
      [false, '/v1\tx'],
      [false, '/v1\r\nX: y'],
      [false, '/v1\u00e9'],
    ])('path %s: %j', async (isFine, requestPath) => {
      expect(await isSigned({ appId: '39990029', requestPath })).toBe(isFine);
      const argv = sealArgv().map((argument) => (argument === PATH ? requestPath : argument));
      expect((await runProgram(argv)).code).toBe(isFine ? 0 : 2);
    });

    it.each([
      [true, '39990029'],
      [true, '3999#029'],
      [false, '3999002'],
      [false, '399900299'],
      [false, '3999 029'],
      [false, '3999002\u00e9'],
    ])('application ID %s: %j', async (isFine, appId) => {
      expect(await isSigned({ appId })).toBe(isFine);
      const argv = sealArgv().map((argument) => (argument === '39990029' ? appId : argument));
      expect((await runProgram(argv)).code).toBe(isFine ? 0 : 2);
    });

    it('opens what was sealed with a path with #', async () => {
      const argv = sealArgv().map((argument) => (argument === PATH ? '/v1#x' : argument));
      const { out } = await runProgram(argv);
      expect(out).toMatch(/^POST \/v1#x HTTP\/1\.1\r\n/);
      const open = ['open', 'MOBILE_NUMBER_VERIFICATION', '-', '--keys', network, '--at', AT];
      expect(await runProgram(open, { stdin: out })).toMatchObject({ code: 0, err: '' });
    });

    it('lets curl send the whole of a path with #', async () => {
      const argv = sealArgv('--curl').map((argument) => (argument === PATH ? '/v1#x' : argument));
      const { out } = await runProgram(argv);
      expect(out).toContain("--request-target '/v1#x' \\\n    'http://localhost/v1'\n");
    });
  });

  it('ends with 2 for an application ID for LianLian, and for curl with a response', async () => {
    const lianlian = ['seal', 'MPAY_VERIFY', lianlianFile, '--keys', member, '--request-path', '/v1'];
    const named = await runProgram([...lianlian, '--app-id', '39990029']);
    expect(named).toMatchObject({ code: 2, err: expect.stringContaining('UnionPay alone') });
    const curl = await runProgram([
      ...['seal', 'MPAY_VERIFY/response', lianlianFile, '--keys', member, '--curl'],
    ]);
    expect(curl).toMatchObject({ code: 2, err: expect.stringContaining('--curl is for requests') });
  });

  it('ends with 2 for keys that cannot be read, and shows none of them', async () => {
    const broken = join(directory, 'broken');
    const broke = (change: (ring: Record<string, unknown>) => void) => {
      rmSync(broken, { recursive: true, force: true });
      cpSync(member, broken, { recursive: true });
      const path = join(broken, 'key-ring.json');
      const ring = JSON.parse(readFileSync(path, 'utf8'));
      change(ring);
      writeFileSync(path, JSON.stringify(ring));
    };
    const fails = async (keys: string, hint: string, env: Readonly<Record<string, string>> = {}) => {
      const { code, out, err } = await runProgram(sealArgv().with(4, keys), { env });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(hint);
      expect(err).not.toMatch(/-----|^ +at |MII|hunter2/m);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
    };
    await fails('/nowhere', '/nowhere/key-ring.json cannot be read: there is no such file');
    await fails(requestFile, 'is a file, and --keys takes the directory of a key-ring.json');
    broke((ring) => {
      ring.signing = [{ kid: '1', file: 'signing.cert.pem' }];
    });
    await fails(broken, 'signing.cert.pem');
    broke((ring) => {
      ring.signing = [{ kid: '1', file: 'signing.p12', passphraseEnv: 'SECRET' }];
    });
    await fails(broken, 'signing.p12', { SECRET: 'hunter2' });
    broke((ring) => {
      ring.signing = [];
    });
    await fails(broken, 'no key for signing');
    broke((ring) => {
      ring.encryption = [{ kid: '1', file: 'key-ring.json' }];
    });
    await fails(broken, 'broken: key-ring.json: ');
    broke(() => rmSync(join(broken, 'signing.key.pem')));
    await fails(broken, 'signing.key.pem');
  });

  it('takes passphrases from the environment', async () => {
    const encrypted = join(directory, 'encrypted');
    cpSync(member, encrypted, { recursive: true });
    const path = join(encrypted, 'key-ring.json');
    const ring = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(
      path,
      JSON.stringify({ ...ring, signing: [{ kid: ring.signing[0].kid, file: 'signing.p12' }] }),
    );
    const argv = sealArgv().with(4, encrypted);
    expect((await runProgram(argv, { env: { TALLYSTICK_PASSPHRASE: 'tallystick' } })).code).toBe(0);
    expect((await runProgram(argv, { env: { TALLYSTICK_PASSPHRASE: 'wrong' } })).code).toBe(2);
  });

  it('ends with 2 when no certificate is valid at the time', async () => {
    const argv = sealArgv();
    const { code, err } = await runProgram(argv.with(argv.indexOf(AT), '2030-03-01T08:00:00Z'));
    expect(code).toBe(2);
    expect(err).toContain('At 2030-03-01T08:00:00Z, the time that was used, no certificate for');
    expect(err).toContain('--at sets the time that is used.');
  });
});
