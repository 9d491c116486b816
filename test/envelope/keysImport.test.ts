import { createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { importPrivateKey, importPublicKey } from '../../src/envelope/keys/importKey.js';
import { readKey } from '../../src/envelope/keys/readKey.js';
import { hasOpenssl, openssl } from '../cli/keyFiles.js';
import { issue, keysByOpenssl, PASSPHRASE, type Printed } from './keysByOpenssl.js';
import { faultOf } from './keysFault.js';

const spki = (key: KeyObject) =>
  createPublicKey(
    key.type === 'private'
      ? key.export({ type: 'pkcs8', format: 'pem' })
      : key.export({ type: 'spki', format: 'pem' }),
  )
    .export({ type: 'spki', format: 'der' })
    .toString('hex');

describe.skipIf(!hasOpenssl)('keys that openssl wrote (skipped where there is no openssl)', () => {
  let directory: string;
  let printed: Printed;
  const bytes = (name: string) => readFileSync(`${directory}/${name}`);
  const text = (name: string) => readFileSync(`${directory}/${name}`, 'utf8');

  beforeAll(() => {
    ({ directory, printed } = keysByOpenssl());
  });

  it.each([
    'key.pem',
    'key.der',
    'key.pkcs1.pem',
    'key.pkcs1.der',
    'key.encrypted.pem',
    'key.encrypted.der',
    'key.encrypted.pkcs1.pem',
  ])('%s is imported as it was read from the disk', (name) => {
    const { type, kid, key, bits, validity } = importPrivateKey(bytes(name), { passphrase: PASSPHRASE });
    expect({ type, kid, bits, validity }).toEqual({
      type: 'private',
      kid: '',
      bits: 2048,
      validity: undefined,
    });
    expect(spki(key)).toBe(printed.publicKey);
  });

  it.each(['public.pem', 'public.der', 'public.pkcs1.pem', 'public.pkcs1.der'])('%s is imported', (name) => {
    const { type, kid, key, bits, validity } = importPublicKey(bytes(name));
    expect({ type, kid, bits, validity }).toEqual({
      type: 'public',
      kid: '',
      bits: 2048,
      validity: undefined,
    });
    expect(spki(key)).toBe(printed.publicKey);
  });

  it.each(['cert.pem', 'cert.der'])('%s gives its validity, and no kid: that the network assigns', (name) => {
    const { kid, isUnnamed, key, validity, certificate } = importPublicKey(bytes(name));
    expect({ kid, isUnnamed, validity }).toEqual({
      kid: '',
      isUnnamed: true,
      validity: { from: printed.from, to: printed.to },
    });
    expect(certificate).toEqual({
      subject: 'CN=test',
      issuer: 'CN=test',
      serialNumber: printed.serialNumber,
      fingerprint: printed.fingerprint,
      use: [],
    });
    expect(importPublicKey(bytes(name), { kid: '' }).isUnnamed).toBeUndefined();
    expect(spki(key)).toBe(printed.publicKey);
    expect(importPublicKey(bytes(name), { kid: 'A1' }).kid).toBe('A1');
  });

  it('text is as good as bytes', () => {
    expect(spki(importPrivateKey(text('key.pem')).key)).toBe(printed.publicKey);
    expect(importPublicKey(text('cert.pem')).certificate?.serialNumber).toBe(printed.serialNumber);
  });

  it('words before the key, as openssl pkcs12 prints them, do no harm', () => {
    const printedPem = openssl([
      'pkcs12',
      '-in',
      `${directory}/key.p12`,
      '-nodes',
      '-passin',
      `pass:${PASSPHRASE}`,
    ]);
    expect(printedPem.toString()).toContain('Bag Attributes');
    expect(spki(importPrivateKey(printedPem).key)).toBe(printed.publicKey);
    expect(importPublicKey(printedPem).certificate?.serialNumber).toBe(printed.serialNumber);
    expect(importPrivateKey(printedPem).validity).toEqual({ from: printed.from, to: printed.to });
  });

  it.each(['cert.pem', 'cert.der'])('a private key gets the validity of %s', (name) => {
    const { kid, validity } = importPrivateKey(bytes('key.pem'), { certificate: bytes(name) });
    expect({ kid, validity }).toEqual({
      kid: '',
      validity: { from: printed.from, to: printed.to },
    });
    expect(importPrivateKey(bytes('key.pem'), { certificate: bytes(name), kid: 'A1' }).kid).toBe('A1');
  });

  it('the kid of a JWK names the key', () => {
    const jwk = { ...importPrivateKey(text('key.pem')).key.export({ format: 'jwk' }), kid: 'of the JWK' };
    const { kid, key, validity } = importPrivateKey(jwk, { certificate: text('cert.pem') });
    expect({ kid, validity }).toEqual({
      kid: 'of the JWK',
      validity: { from: printed.from, to: printed.to },
    });
    expect(spki(key)).toBe(printed.publicKey);
  });

  it('a certificate of another key is refused', () => {
    openssl(['genpkey', '-algorithm', 'RSA', '-out', `${directory}/other.pem`]);
    issue(directory, 'other', 'other.cert');
    const fault = faultOf(() => importPrivateKey(text('key.pem'), { certificate: text('other.cert.pem') }));
    expect(fault).toMatch(/do not belong together/);
  });

  it.each(['public.pem', 'public.der', 'key.pem'])('%s is no certificate', (name) => {
    expect(faultOf(() => importPrivateKey(text('key.pem'), { certificate: bytes(name) }))).toMatch(
      /expected an X\.509 certificate/,
    );
  });

  it.each(['key.encrypted.pem', 'key.encrypted.der', 'key.encrypted.pkcs1.pem'])(
    '%s with a wrong passphrase or none says so',
    (name) => {
      // A wrong passphrase may by chance decrypt to something, so one is not enough.
      const wrong = Array.from({ length: name.endsWith('.der') ? 3 : 300 }, (_, index) => `hunter${index}`);
      for (const passphrase of ['', ...wrong]) {
        expect(faultOf(() => importPrivateKey(bytes(name), { passphrase }), 'hunter')).toMatch(
          /does not open with this passphrase; check the passphrase/,
        );
      }
      expect(faultOf(() => importPrivateKey(bytes(name)))).toMatch(/is encrypted; give its passphrase/);
    },
  );

  it('a private key that is cut off is refused without a word of it', () => {
    const cut = text('key.pem').slice(0, 900);
    expect(faultOf(() => importPrivateKey(cut), ...cut.split('\n').slice(1))).toMatch(/cannot be read/);
    expect(faultOf(() => importPrivateKey(bytes('key.der').subarray(0, 700)))).toMatch(/cannot be read/);
    expect(faultOf(() => importPublicKey(text('cert.pem').slice(0, 500)))).toMatch(/cannot be read/);
  });

  it('a public key is no private one', () => {
    expect(faultOf(() => importPrivateKey(text('public.pem')))).toMatch(/cannot be read/);
    expect(faultOf(() => importPrivateKey(createPublicKey(text('public.pem'))))).toMatch(/cannot be read/);
  });
});

describe('keys that are not taken', () => {
  it('elliptic curves', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(faultOf(() => importPrivateKey(privateKey))).toMatch(/must be an RSA key/);
    expect(faultOf(() => importPublicKey(publicKey))).toMatch(
      /must be an RSA key, not ec \(prime256v1\); both networks take RSA alone: give the RSA key, or make one/,
    );
  });

  it.each(['../bank.pem', './keys/own', 'C:\\keys\\bank.P12', 'my bank.cer'])(
    'the name of a file in place of its content: %s',
    async (name) => {
      for (const read of [importPrivateKey, importPublicKey])
        expect(faultOf(() => read(name), name)).toMatch(/looks like a file name; give the content/);
      await expect(readKey(name)).rejects.toThrow(/looks like a file name; give the content/);
    },
  );

  it('short keys', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1016 });
    expect(faultOf(() => importPrivateKey(privateKey))).toMatch(/at least 1024 bits, not 1016/);
  });

  it.each<[string, string | Uint8Array | JsonWebKey]>([
    ['no text', ''],
    ['no bytes', new Uint8Array()],
    ['another text', 'hunter2 is no key'],
    ['another sequence', Uint8Array.of(0x30, 3, 2, 1, 1)],
    ['a JWK without modulus', { kty: 'RSA', e: 'AQAB' }],
    ['a symmetric JWK', { kty: 'oct', k: 'aHVudGVyMg' }],
    ['an empty object', {}],
  ])('%s', (_, source) => {
    expect(faultOf(() => importPrivateKey(source), 'hunter2', 'aHVudGVyMg')).toMatch(/cannot be read/);
    expect(faultOf(() => importPublicKey(source), 'hunter2', 'aHVudGVyMg')).toMatch(/cannot be read/);
  });
});
