import {
  checkPrimeSync,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
} from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importPrivateKey, importPublicKey } from '../../src/envelope/keys/importKey.js';
import { readKeyRing } from '../../src/envelope/keys/readKeyRing.js';
import * as lianlian from '../../src/envelope/lianlian.js';
import * as unionpay from '../../src/envelope/unionpay.js';
import { derBits, derInteger, derNull, derOid, derSequence, RSA_OID } from './derOf.js';
import { faultOf, rejectionOf } from './keysFault.js';

/** A modulus of as many bits: the first and the last byte are given, the others say nothing. */
const modulus = (bits: number, last = 0xfd) =>
  Buffer.concat([Buffer.of(0xc1), Buffer.alloc(bits / 8 - 2, 0x5a), Buffer.of(last)]);

const pkcs1 = (n: Uint8Array, e: Uint8Array) => derSequence(derInteger(n), derInteger(e));
const spki = (n: Uint8Array, e: Uint8Array) =>
  derSequence(derSequence(derOid(RSA_OID), derNull), derBits(pkcs1(n, e)));
const pem = (label: string, der: Buffer) =>
  `-----BEGIN ${label}-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;
const jwk = (n: Buffer, e: Buffer): JsonWebKey => ({
  kty: 'RSA',
  n: n.toString('base64url'),
  e: e.toString('base64url'),
});

/** Every way in for a public key. */
const forms = (n: Buffer, e: Buffer) =>
  [
    pkcs1(n, e),
    spki(n, e),
    pem('PUBLIC KEY', spki(n, e)),
    pem('RSA PUBLIC KEY', pkcs1(n, e)),
    jwk(n, e),
    createPublicKey({ key: spki(n, e), format: 'der', type: 'spki' }),
  ] as const;

describe('the numbers of a public key', () => {
  it.each([
    ['0', [0]],
    ['1', [1]],
    ['2', [2]],
    ['65536', [1, 0, 0]],
    ['of 65 bits', [1, 0, 0, 0, 0, 0, 0, 0, 1]],
  ])('an exponent of %s is refused', (_, e) => {
    for (const form of forms(modulus(2048), Buffer.from(e))) {
      expect(faultOf(() => importPublicKey(form))).toMatch(/exponent of the key must be odd, at least 3/);
    }
  });

  it.each([[[3]], [[17]], [[1, 0, 1]], [[1, 0, 0, 0, 1]]])('an exponent of the bytes %j is taken', (e) => {
    for (const form of forms(modulus(2048), Buffer.from(e))) expect(importPublicKey(form).bits).toBe(2048);
  });

  it('an even modulus is refused', () => {
    for (const form of forms(modulus(2048, 0xfe), Buffer.of(1, 0, 1))) {
      expect(faultOf(() => importPublicKey(form))).toMatch(/modulus of the key is even/);
    }
  });

  it('a modulus of a faulty chip is refused (CVE-2017-15361)', () => {
    // By the paper that found it: a factor is k * M + (65537^a mod M), M the product of the first 39 primes or more.
    const primes = Array.from({ length: 166 }, (_, index) => BigInt(index + 2)).filter((one) =>
      checkPrimeSync(one),
    );
    const product = primes.reduce((left, right) => left * right, 1n);
    const factor = (exponent: bigint) => {
      for (let k = 1n << 300n; ; k++) {
        const candidate = k * product + (65537n ** exponent % product);
        if (checkPrimeSync(candidate)) return candidate;
      }
    };
    const bytesOf = (number: bigint) => {
      const hex = number.toString(16);
      return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
    };
    expect(primes).toHaveLength(39);
    const n = factor(31n) * factor(77n);
    for (const form of forms(bytesOf(n), Buffer.of(1, 0, 1))) {
      expect(faultOf(() => importPublicKey(form))).toMatch(/can be computed from the public one.*ROCA/);
    }
    for (const form of forms(bytesOf(n + 2n), Buffer.of(1, 0, 1)))
      expect(importPublicKey(form).bits).toBe(n.toString(2).length);
  });

  it('1024 to 16,384 bits are taken, and a modulus of 2^20 is refused before it is computed with', () => {
    const e = Buffer.of(1, 0, 1);
    for (const bits of [1024, 16_384]) {
      for (const form of forms(modulus(bits), e)) expect(importPublicKey(form).bits).toBe(bits);
    }
    for (const bits of [16_392, 2 ** 20]) {
      for (const form of forms(modulus(bits), e)) {
        expect(faultOf(() => importPublicKey(form))).toMatch(/at most 16384 bits, not/);
      }
    }
  });

  it('what is larger than 1 MiB is not looked at', () => {
    const n = Buffer.alloc(0x100000, 0xc1);
    for (const form of [
      pkcs1(n, Buffer.of(3)),
      pem('PUBLIC KEY', spki(n, Buffer.of(3))),
      jwk(n, Buffer.of(3)),
    ])
      expect(faultOf(() => importPublicKey(form))).toMatch(/larger than 1 MiB/);
  });

  it('what is neither text, bytes nor an object is misuse', () => {
    for (const source of [undefined, null, 7, true]) {
      expect(() => importPublicKey(source as never)).toThrow(TypeError);
      expect(() => importPrivateKey(source as never)).toThrow(TypeError);
    }
  });
});

describe('the parts of a private key', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const one = privateJwk(privateKey.export({ type: 'pkcs1', format: 'der' }));
  const other = privateJwk(
    generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs1', format: 'der' }),
  );

  it('belong to one key', () => {
    expect(importPrivateKey(one).bits).toBe(1024);
  });

  it.each(['n', 'd', 'p', 'q', 'dp', 'dq', 'qi'])('%s of another key is refused', (part) => {
    const mixed = { ...one, [part]: other[part] };
    expect(faultOf(() => importPrivateKey(mixed), String(one.d))).toMatch(/do not belong to one key/);
    const asKey = createPrivateKey({ key: mixed as JsonWebKey, format: 'jwk' });
    expect(faultOf(() => importPrivateKey(asKey))).toMatch(/do not belong to one key/);
    const der = asKey.export({ type: 'pkcs1', format: 'der' });
    expect(faultOf(() => importPrivateKey(der))).toMatch(/do not belong to one key/);
  });

  it('an exponent of the wrong pair is refused', () => {
    expect(faultOf(() => importPrivateKey({ ...one, e: 'Aw' }))).toMatch(/do not belong to one key/);
  });

  it('factors of 1 and the modulus are none', () => {
    expect(faultOf(() => importPrivateKey({ ...one, p: one.n, q: 'AQ' }))).toMatch(
      /do not belong to one key/,
    );
  });
});

describe('the exponent that UnionPay takes', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 });
  const options = { appId: '39990029', requestPath: '/v1' };
  const refused = /public exponent 65537.*anyExponent: true/;

  it('is 65537 alone, unless the import says otherwise', async () => {
    const key = importPrivateKey(privateKey, { kid: 'A1' });
    const other = importPublicKey(publicKey, { kid: 'A1' });
    expect((await rejectionOf(unionpay.sign('{}', { key, ...options }))).message).toMatch(refused);
    expect(faultOf(() => unionpay.encrypt('{}', other))).toMatch(refused);

    const ownKey = importPrivateKey(privateKey, { kid: 'A1', anyExponent: true });
    const theirs = importPublicKey(publicKey, { kid: 'A1', anyExponent: true });
    const header = await unionpay.sign('{}', { key: ownKey, ...options });
    await unionpay.verify('{}', header, { keys: [theirs], requestPath: '/v1' });
    const verifying = unionpay.verify('{}', header, { keys: [other], requestPath: '/v1' });
    expect((await rejectionOf(verifying)).message).toMatch(refused);
    const jwe = unionpay.encrypt('{}', theirs);
    expect(unionpay.decrypt(jwe, [ownKey]).toString()).toBe('{}');
    expect(faultOf(() => unionpay.decrypt(jwe, [key]))).toMatch(refused);
  });

  it('is not asked for by LianLian', () => {
    const key = importPrivateKey(privateKey);
    expect(lianlian.sign({ no_order: '7', sign_type: 'SHA256withRSA' }, { key })).toHaveLength(344);
  });

  it('is named in key-ring.json', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'tallystick-'));
    writeFileSync(join(directory, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const read = (anyExponent: unknown) => {
      const signing = [{ kid: 'A1', file: 'key.pem', anyExponent }];
      writeFileSync(join(directory, 'key-ring.json'), JSON.stringify({ signing }));
      return readKeyRing(directory);
    };
    const sign = async (anyExponent: unknown) => {
      const [key] = (await read(anyExponent)).signing;
      if (key === undefined) throw new Error('no key');
      return unionpay.sign('{}', { key, ...options });
    };
    expect(await sign(true)).toContain('..');
    expect((await rejectionOf(sign(false))).message).toMatch(refused);
    expect((await rejectionOf(sign(undefined))).message).toMatch(refused);
    expect(await rejectionOf(read('yes'))).toEqual({
      message: 'signing[0].anyExponent must be true or false.',
      path: '/signing/0/anyExponent',
    });
  });
});

/**
 * The numbers of PKCS#1 as a JWK: lengths are of two bytes here. The engine's own export to JWK may wait for ever on
 * a key that it has just made.
 */
function privateJwk(der: Buffer): Record<string, string> {
  const numbers: string[] = [];
  for (let at = 4; at < der.length; ) {
    const long = (der[at + 1] as number) & 0x80 ? (der[at + 1] as number) & 0x7f : 0;
    const length = long === 0 ? (der[at + 1] as number) : der.readUIntBE(at + 2, long);
    const start = at + 2 + long;
    const bytes = der.subarray(start, start + length);
    numbers.push((bytes[0] === 0 ? bytes.subarray(1) : bytes).toString('base64url'));
    at = start + length;
  }
  const [, n = '', e = '', d = '', p = '', q = '', dp = '', dq = '', qi = ''] = numbers;
  return { kty: 'RSA', n, e, d, p, q, dp, dq, qi };
}
