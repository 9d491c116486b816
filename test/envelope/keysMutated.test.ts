import { createPrivateKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { TallystickError } from '../../src/codec/TallystickError.js';
import { createTestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { encodePkcs12 } from '../../src/envelope/keys/encodePkcs12.js';
import { importPrivateKey, importPublicKey, type KeySource } from '../../src/envelope/keys/importKey.js';
import { readPkcs12 } from '../../src/envelope/keys/readPkcs12.js';
import { derBits, derInteger, derNull, derOf, derOid, derSequence, RSA_OID } from './derOf.js';
import { faultOf } from './keysFault.js';

const SEED = Number(process.env.TALLYSTICK_SEED ?? Math.floor(Math.random() * 2 ** 32));
const { member } = await createTestKeys();
const { privateKey, certificate } = member.signing;
const key = createPrivateKey(privateKey);
const der = (pem: string) => Buffer.from(pem.replace(/-----.*-----|\s/g, ''), 'base64');

/** Numbers from 0 to below a bound, from a seed (xorshift). */
function drawer(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** A copy with one to four places changed, left out, doubled or cut off. */
function mutated(bytes: Buffer, draw: (below: number) => number): Buffer {
  let copy = Buffer.from(bytes);
  for (let change = draw(4); change >= 0; change--) {
    // Headers stand in front, and are where most can go wrong.
    const at = draw(draw(2) === 0 ? Math.min(80, copy.length) : copy.length) || 0;
    const kind = draw(8);
    if (kind < 4) copy[at] = draw(256);
    else if (kind === 4) copy[at] = (copy[at] ?? 0) ^ (1 << draw(8));
    else if (kind === 5) copy = Buffer.concat([copy.subarray(0, at), copy.subarray(at + 1 + draw(4))]);
    else if (kind === 6) copy = Buffer.concat([copy.subarray(0, at + 1 + draw(8)), copy.subarray(at)]);
    else copy = Buffer.from(copy.subarray(0, copy.length - draw(Math.min(40, copy.length) + 1)));
    if (copy.length === 0) return copy;
  }
  return copy;
}

function isKeyError(error: unknown): boolean {
  return error instanceof TallystickError && error.code === 'key-invalid';
}

/** What came out of it: read, or the code of what was refused. */
function outcome(read: () => unknown): string {
  try {
    read();
    return 'read';
  } catch (error) {
    if (isKeyError(error)) return 'key-invalid';
    throw error;
  }
}

const pkcs1 = key.export({ type: 'pkcs1', format: 'der' });
const encryptedDer = key.export({
  type: 'pkcs8',
  format: 'der',
  cipher: 'aes-256-cbc',
  passphrase: 'x',
});
const encryptedPem = Buffer.from(
  key.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'x' }),
);

describe(`mutated keys (TALLYSTICK_SEED=${SEED})`, () => {
  it.each([
    ['a certificate in PEM', Buffer.from(certificate)],
    ['a certificate in DER', der(certificate)],
    ['a private key in PEM', Buffer.from(privateKey)],
    ['a private key in DER', der(privateKey)],
    ['PKCS#1', pkcs1],
    ['an encrypted key in DER', encryptedDer],
    ['an encrypted key in PEM', encryptedPem],
  ])('%s: nothing but key-invalid comes out', (_, bytes) => {
    const draw = drawer(SEED);
    const seen = new Set<string>();
    for (let run = 0; run < 400; run++) {
      const source = mutated(bytes, draw);
      for (const given of [source, source.toString('latin1')]) {
        seen.add(outcome(() => importPublicKey(given)));
        seen.add(outcome(() => importPrivateKey(given, { passphrase: 'x' })));
        seen.add(outcome(() => importPrivateKey(key, { certificate: given })));
      }
    }
    expect(seen).toContain('key-invalid');
  });

  it('a JWK: nothing but key-invalid comes out', () => {
    const draw = drawer(SEED);
    const numbers = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'];
    const jwk = Object.fromEntries(numbers.map((name) => [name, pkcs1.toString('base64url', 8, 136)]));
    const odd = [undefined, null, 0, 1, true, '', '=', 'AA', 'AQAB', [], {}, '\u0000', 'a'.repeat(3000)];
    for (let run = 0; run < 500; run++) {
      const source: Record<string, unknown> = { kty: draw(8) === 0 ? odd[draw(odd.length)] : 'RSA', ...jwk };
      for (let change = draw(4); change >= 0; change--) {
        source[numbers[draw(numbers.length)] as string] = odd[draw(odd.length)];
      }
      outcome(() => importPublicKey(source as KeySource));
      outcome(() => importPrivateKey(source as KeySource));
    }
  });

  it('PKCS#12: nothing but key-invalid comes out', async () => {
    const draw = drawer(SEED);
    const bytes = encodePkcs12(member.signing, 'x');
    const seen = new Set<string>();
    for (let run = 0; run < 150; run++) {
      const source = mutated(bytes, draw);
      seen.add(
        await readPkcs12(source, 'x').then(
          () => 'read',
          (error: unknown) => {
            if (isKeyError(error)) return 'key-invalid';
            throw error;
          },
        ),
      );
    }
    expect(seen).toContain('key-invalid');
  });
});

describe('a certificate', () => {
  const name = derSequence();
  const time = derSequence(
    ...['260101000000Z', '270101000000Z'].map((text) => derOf(0x17, Buffer.from(text))),
  );
  const SHA256_WITH_RSA = derSequence(derOid('2a864886f70d01010b'), derNull);
  const issued = (publicKey: Buffer) => {
    const body = derSequence(derInteger(1), SHA256_WITH_RSA, name, time, name, publicKey);
    return derSequence(body, SHA256_WITH_RSA, derBits(Buffer.alloc(256, 1)));
  };
  const publicKeyOf = (bits: Buffer) => derSequence(derSequence(derOid(RSA_OID), derNull), derBits(bits));

  it('whose public key does not decode is refused like any other', () => {
    for (const bits of [Buffer.from('no key'), derSequence(), derSequence(derInteger(5))]) {
      const der = issued(publicKeyOf(bits));
      expect(faultOf(() => importPublicKey(der))).toMatch(/cannot be read/);
      expect(faultOf(() => importPrivateKey(key, { certificate: der }))).toMatch(
        /cannot be read|do not belong/,
      );
    }
  });

  it.each([
    ['of an even exponent', [2], 0xfd, /exponent of the key must be odd/],
    ['of an even modulus', [1, 0, 1], 0xfe, /modulus of the key is even/],
  ])('%s is refused', (_, e, last, message) => {
    const n = Buffer.concat([Buffer.alloc(255, 0xc5), Buffer.of(last)]);
    const der = issued(publicKeyOf(derSequence(derInteger(n), derInteger(Buffer.from(e)))));
    expect(faultOf(() => importPublicKey(der))).toMatch(message);
  });
});
