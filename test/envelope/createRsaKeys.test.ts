import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRsaKeys, type RsaKeys } from '../../src/envelope/keys/createRsaKeys.js';
import { hasOpenssl, openssl } from '../cli/keyFiles.js';

let keys: RsaKeys;
let key: KeyObject;

beforeAll(async () => {
  keys = await createRsaKeys();
  key = createPrivateKey(keys.privateKey);
});

describe('createRsaKeys', () => {
  it('makes keys of 2048 bits, with the exponent that certificates use', () => {
    expect(key.asymmetricKeyDetails).toMatchObject({ modulusLength: 2048, publicExponent: 65537n });
    expect(createPublicKey(keys.publicKey).equals(createPublicKey(key))).toBe(true);
  });

  it('has members that fulfil RFC 8017 section 3.2', () => {
    const number = (text: string | undefined) =>
      BigInt(`0x${Buffer.from(text ?? '', 'base64url').toString('hex')}`);
    const jwk = key.export({ format: 'jwk' });
    const [n, e, d, p, q] = [jwk.n, jwk.e, jwk.d, jwk.p, jwk.q].map(number) as [
      bigint,
      bigint,
      bigint,
      bigint,
      bigint,
    ];
    expect([p * q === n, p === q]).toEqual([true, false]);
    expect([(e * d) % (p - 1n), (e * d) % (q - 1n)]).toEqual([1n, 1n]);
    expect([number(jwk.dp), number(jwk.dq)]).toEqual([d % (p - 1n), d % (q - 1n)]);
    expect((number(jwk.qi) * q) % p).toBe(1n);
  });

  it('makes another key each time', async () => {
    expect((await createRsaKeys()).publicKey).not.toBe(keys.publicKey);
  });
});

describe.skipIf(!hasOpenssl)('createRsaKeys as openssl sees it (skipped where there is no openssl)', () => {
  it('is consistent, its factors are primes', () => {
    expect(openssl(['pkey', '-check', '-noout'], keys.privateKey).toString()).toContain('Key is valid');
  });
});
