import { generateKeyPairSync } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasOpenssl, openssl, scratch } from '../keyFiles.js';
import { runProgram } from '../runProgram.js';

const { directory, file } = scratch();
const spki = { type: 'spki', format: 'pem' } as const;
const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;
const pair = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  publicKeyEncoding: spki,
  privateKeyEncoding: pkcs8,
});
const privatePem = file('private.pem', pair.privateKey);
const publicPem = file('public.pem', pair.publicKey);
const encryptedPem = file(
  'encrypted.pem',
  generateKeyPairSync('rsa', {
    modulusLength: 1024,
    publicKeyEncoding: spki,
    privateKeyEncoding: { ...pkcs8, cipher: 'aes-256-cbc', passphrase: 'open sesame' },
  }).privateKey,
);
const short = file(
  'short.pem',
  generateKeyPairSync('rsa', { modulusLength: 512, publicKeyEncoding: spki, privateKeyEncoding: pkcs8 })
    .privateKey,
);
const elliptic = file(
  'elliptic.pem',
  generateKeyPairSync('ec', { namedCurve: 'P-256', publicKeyEncoding: spki, privateKeyEncoding: pkcs8 })
    .privateKey,
);
const MESSAGE = '{"no_order":"7","memo":"","dt_order":"20260301160000","name":"张伟","zero":"0"}';

describe('sign lianlian', () => {
  it('fills in sign_type and sign and keeps the order of the members', async () => {
    const { code, out, err } = await runProgram(['sign', 'lianlian', '--key', privatePem], {
      stdin: MESSAGE,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^\{"no_order":"7","memo":"","dt_order":"20260301160000","name":"张伟","zero":"0","sign_type":"SHA256withRSA","sign":"[A-Za-z0-9+/]{171}="\}\n$/,
    );
  });

  it('puts them where the message has them', async () => {
    const stdin = '{"sign":"old","b":"1","sign_type":"rsa","a":"2"}';
    const { out } = await runProgram(['sign', 'lianlian', '--key', privatePem], { stdin });
    expect(out).toMatch(/^\{"sign":"[^"]{172}","b":"1","sign_type":"rsa","a":"2"\}\n$/);
    const asked = await runProgram(
      ['sign', 'lianlian', '-', '--key', privatePem, '--sign-type', 'SHA256withRSA'],
      { stdin },
    );
    expect(asked.out).toMatch(/^\{"sign":"[^"]{172}","b":"1","sign_type":"SHA256withRSA","a":"2"\}\n$/);
  });

  it.skipIf(!hasOpenssl).each([
    ['SHA256withRSA', '-sha256'],
    ['RSA', '-md5'],
  ])('makes a %s signature that openssl verifies', async (type, digest) => {
    const argv = ['sign', 'lianlian', file('message.json', MESSAGE), '--key', privatePem];
    const { out } = await runProgram([...argv, '--sign-type', type]);
    const signature = file('signature', Buffer.from(JSON.parse(out).sign, 'base64'));
    const source = `dt_order=20260301160000&name=张伟&no_order=7&sign_type=${type}&zero=0`;
    const verdict = openssl(['dgst', digest, '-verify', publicPem, '-signature', signature], source);
    expect(verdict.toString()).toBe('Verified OK\n');
  });

  it('takes the passphrase from the environment', async () => {
    const argv = ['sign', 'lianlian', '--key', encryptedPem];
    const env = (passphrase: string) => ({ stdin: '{}', env: { TALLYSTICK_PASSPHRASE: passphrase } });
    expect((await runProgram(argv, env('open sesame'))).code).toBe(0);
    for (const given of [env('wrong'), { stdin: '{}' }]) {
      const { code, out, err } = await runProgram(argv, given);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(
        /^error: \S+encrypted\.pem: The private key (?:is encrypted|does not open).* TALLYSTICK_PASSPHRASE .*\.\n$/,
      );
    }
  });

  it.each([
    ['a public key', [publicPem], 'public.pem is public; give the private key.'],
    ['a short key', [short], 'at least 1024 bits'],
    ['a key that is not RSA', [elliptic], 'must be an RSA key'],
    ['a file that holds no key', [file('no.pem', 'password: hunter2')], 'The key cannot be read'],
    ['a file that is empty', [file('empty.pem', '')], 'The key cannot be read'],
    ['a file that is too large', [file('large.pem', Buffer.alloc(0x100001, 'A'))], 'larger than 1 MiB'],
    [
      'a file that is not there',
      ['/nowhere/key.pem'],
      'Cannot read /nowhere/key.pem: there is no such file.',
    ],
    ['a directory', [directory], 'it is a directory'],
    ['key and message from one stream', ['-'], 'Only one of the message and the key'],
    ['no key', [], "required option '--key <file>'"],
    ['an unknown sign type', [privatePem, '--sign-type', 'MD5'], 'RSA, SHA256withRSA'],
  ])('ends with 2 for %s', async (_, argv, hint) => {
    const key = argv.length === 0 ? [] : ['--key', ...argv];
    const { code, out, err } = await runProgram(['sign', 'lianlian', ...key], { stdin: '{}' });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(hint);
    expect(err).not.toContain('hunter2');
    expect(err).not.toMatch(/BEGIN|^ +at /m);
  });

  it('ends with 2 for a sign_type of the message that is none', async () => {
    const stdin = '{"sign_type":"MD5"}';
    const { code, out, err } = await runProgram(['sign', 'lianlian', '--key', privatePem], { stdin });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('--sign-type');
  });

  it.each([
    ['no JSON', '{"a":', 'not-json'],
    ['a list', '["secret"]', 'type'],
    ['two members of one name', '{"a":"1","a":"2"}', 'duplicate-member'],
  ])('ends with 1 for %s', async (_, stdin, fault) => {
    const { code, out, err } = await runProgram(['sign', 'lianlian', '--key', privatePem], { stdin });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^not signed, 1 violation\n/);
    expect(err).toContain(`  ${fault}\n`);
    expect(err).not.toContain('secret');
  });

  it('refuses a value that could pass for another member, unless it is allowed by name', async () => {
    const argv = ['sign', 'lianlian', '--key', privatePem];
    const stdin = '{"no_order":"A1&oid_partner=EVIL"}';
    const refused = await runProgram(argv, { stdin });
    expect({ code: refused.code, out: refused.out }).toEqual({ code: 1, out: '' });
    expect(refused.err).toMatch(/^not signed, 1 violation\n {2}✗ \/no_order {2}kv-ambiguous\n/);
    expect(refused.err).not.toContain('EVIL');
    const other = await runProgram([...argv, '--allow-ambiguous', 'notify_url'], { stdin });
    expect(other.code).toBe(1);
    const allowed = await runProgram([...argv, '--allow-ambiguous', 'notify_url,no_order'], { stdin });
    expect(allowed.code).toBe(0);
    expect(JSON.parse(allowed.out)).toMatchObject({ no_order: 'A1&oid_partner=EVIL' });
  });

  it('ends with 2 for a list of names that is none', async () => {
    for (const names of ['', 'a,', 'a,,b']) {
      const argv = ['sign', 'lianlian', '--key', privatePem, '--allow-ambiguous', names];
      expect((await runProgram(argv, { stdin: '{}' })).code).toBe(2);
    }
  });

  it.skipIf(process.getuid?.() === 0)('ends with 2 for a key that may not be read', async () => {
    const locked = file('locked.pem', pair.privateKey);
    chmodSync(locked, 0);
    const { code, err } = await runProgram(['sign', 'lianlian', '--key', locked], { stdin: '{}' });
    expect(code).toBe(2);
    expect(err).toContain('permission denied');
  });
});
