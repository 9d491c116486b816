import { execFile, execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { importPublicKey } from '../../src/envelope/keys/importKey.js';
import { importRemoteKey } from '../../src/envelope/keys/importRemoteKey.js';
import type { RemoteKey, RemoteKeyFunctions } from '../../src/envelope/keys/RemoteKey.js';
import { lianlian, unionpay } from '../../src/envelope.js';
import { mobileNumberVerification } from '../../src/networks/unionpay.js';
import { samples } from '../../src/samples.js';
import { scratch } from '../cli/keyFiles.js';

const run = promisify(execFile);
/** Where Debian and others put it. */
const MODULE = [
  process.env.SOFTHSM2_MODULE ?? '',
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib64/pkcs11/libsofthsm2.so',
  '/usr/local/lib/softhsm/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
].find((path) => path !== '' && existsSync(path));
const hasToken = MODULE !== undefined && has('softhsm2-util') && has('pkcs11-tool');

function has(program: string): boolean {
  try {
    execFileSync(program, ['--help'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

const { member, network } = await createTestKeys();
const to = { appId: '39990029', requestPath: '/v1/verify' };

describe.skipIf(!hasToken)('keys in a PKCS#11 token (skipped without softhsm2 and opensc of Debian)', () => {
  const { directory } = scratch();
  const env = { ...process.env, SOFTHSM2_CONF: join(directory, 'softhsm2.conf') };
  const login = ['--module', MODULE ?? '', '--token-label', 'tallystick', '--login', '--pin', '1234'];
  let publicKey: Buffer;

  /** One operation of the token, by a separate process; the private key was made in it and does not leave it. */
  const operate = async (input: Uint8Array, ...argv: readonly string[]): Promise<Buffer> => {
    const [from, into] = [join(directory, randomUUID()), join(directory, randomUUID())];
    writeFileSync(from, input);
    const files = ['--input-file', from, '--output-file', into];
    await run('pkcs11-tool', [...login, '--id', '01', ...argv, ...files], { env });
    return readFileSync(into);
  };
  const PREFIX = {
    'SHA-256': '3031300d060960864801650304020105000420',
    MD5: '3020300c06082a864886f70d020505000410',
  };
  const functions = {
    signBytes: (bytes, hash) =>
      operate(bytes, '--sign', '--mechanism', hash === 'MD5' ? 'MD5-RSA-PKCS' : 'SHA256-RSA-PKCS'),
    signDigest: (digest, hash) =>
      operate(Buffer.concat([Buffer.from(PREFIX[hash], 'hex'), digest]), '--sign', '--mechanism', 'RSA-PKCS'),
    decryptRaw: (wrapped) => operate(wrapped, '--decrypt', '--mechanism', 'RSA-X-509'),
    decrypt: (wrapped, wrapping) =>
      wrapping === 'RSA1_5'
        ? operate(wrapped, '--decrypt', '--mechanism', 'RSA-PKCS')
        : operate(wrapped, '--decrypt', '--mechanism', 'RSA-PKCS-OAEP', '--hash-algorithm', 'SHA-1'),
  } satisfies RemoteKeyFunctions;
  const keyWith = (...names: readonly (keyof typeof functions)[]): RemoteKey =>
    importRemoteKey(Object.fromEntries(names.map((name) => [name, functions[name]])), publicKey, {
      kid: '4000000001',
    });

  beforeAll(() => {
    const tokens = join(directory, 'tokens');
    mkdirSync(tokens);
    writeFileSync(
      join(directory, 'softhsm2.conf'),
      `directories.tokendir = ${tokens}\nobjectstore.backend = file\nlog.level = ERROR\n`,
    );
    const init = ['--init-token', '--free', '--label', 'tallystick', '--so-pin', '5678', '--pin', '1234'];
    execFileSync('softhsm2-util', init, { env, stdio: 'ignore' });
    const make = ['--keypairgen', '--key-type', 'rsa:2048', '--id', '01', '--label', 'own'];
    execFileSync('pkcs11-tool', [...login, ...make], { env, stdio: 'ignore' });
    const read = [
      '--read-object',
      '--type',
      'pubkey',
      '--id',
      '01',
      '--output-file',
      join(directory, 'own.der'),
    ];
    execFileSync('pkcs11-tool', [...login, ...read], { env, stdio: 'ignore' });
    publicKey = readFileSync(join(directory, 'own.der'));
  });

  it.each([['signBytes'], ['signDigest']] as const)(
    '%s seals for UnionPay what the network opens',
    async (name) => {
      const { request } = mobileNumberVerification;
      const { value } = samples(request, { seed: 1 }).next();
      const keys = { ...member.ring, signing: [keyWith(name)] };
      const sent = await unionpay.seal(request, value, { keys, ...to });
      const theirs = { ...network.ring, verification: [importPublicKey(publicKey, { kid: '4000000001' })] };
      expect((await unionpay.open(request, sent, { keys: theirs, ...to })).value).toEqual(value);
    },
  );

  it.each([
    ['signBytes', 'SHA256withRSA'],
    ['signDigest', 'SHA256withRSA'],
    ['signDigest', 'RSA'],
  ] as const)('%s signs for LianLian by %s', async (name, signType) => {
    const params = { no_order: '7', sign_type: signType };
    const sign = await lianlian.sign(params, { key: keyWith(name) });
    lianlian.verify({ ...params, sign }, { keys: [importPublicKey(publicKey)], accept: [signType] });
  });

  it.each([['decryptRaw'], ['decrypt']] as const)('%s opens a JWE of RSA1_5', async (name) => {
    const jwe = unionpay.encrypt('{"a":1}', importPublicKey(publicKey, { kid: '4000000001' }));
    expect((await unionpay.decrypt(jwe, [keyWith(name)])).toString()).toBe('{"a":1}');
  });

  it('decrypt opens a pay_load of RSA-OAEP', async () => {
    const payload = lianlian.encryptPayload('{"a":1}', importPublicKey(publicKey));
    expect((await lianlian.decryptPayload(payload, [keyWith('decrypt')])).toString()).toBe('{"a":1}');
  });

  it('what the token refuses is the one failure', async () => {
    const parts = unionpay.encrypt('{}', importPublicKey(publicKey, { kid: '4000000001' })).split('.');
    parts[1] = Buffer.alloc(256, 1).toString('base64url');
    for (const name of ['decryptRaw', 'decrypt'] as const) {
      await expect(unionpay.decrypt(parts.join('.'), [keyWith(name)])).rejects.toMatchObject({
        code: 'envelope-refused',
        violations: [{ code: 'jwe-decryption' }],
      });
    }
  });
});
