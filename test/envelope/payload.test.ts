import crypto, {
  constants,
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importPrivateKey, importPublicKey } from '../../src/envelope/keys/importKey.js';
import { decryptPayload } from '../../src/envelope/lianlian/decryptPayload.js';
import { encryptPayload } from '../../src/envelope/lianlian/encryptPayload.js';
import { randomText } from '../../src/envelope/lianlian/randomText.js';
import {
  brokenBase64,
  MAC_KEY,
  PAYLOAD_KEY,
  payloadOf,
  withPayloadPart,
} from '../../tools/captures/payload.js';
import { hasOpenssl, openssl, scratch } from '../cli/keyFiles.js';
import { flipped } from './jweOf.js';
import { readVector } from './readVector.js';
import { errorOf, refusalOf } from './refusalOf.js';

interface RecordedPayload {
  readonly privateKey: string;
  readonly plaintext: string;
  readonly payload: string;
}

interface OpenSslPayload extends RecordedPayload {
  readonly macKey: string;
  readonly contentKey: string;
  readonly nonce: string;
}

const seed = Number(process.env.TALLYSTICK_SEED ?? 20260301);
const byOpenssl = readVector<OpenSslPayload>('openssl-payload');
const byPython = readVector<RecordedPayload>('cryptography-payload');
const ownKey = importPrivateKey(byOpenssl.privateKey);
const keys = [ownKey];
const key = createPublicKey(byOpenssl.privateKey);
const receiver = importPublicKey(key);
const good = payloadOf({ key, plaintext: '{"no_order":"ORDER-77120"}' });

const refusal = (payload: unknown) => refusalOf(() => decryptPayload(payload as string, keys));
const refused = (code: string, rule: string) => ({
  error: 'envelope-refused',
  code,
  rule,
  field: 'pay_load',
});
const undecryptable = refused('payload-decryption', 'decryption');
const malformed = refused('payload-form', 'header');

describe('a pay_load of another implementation', () => {
  it('the openssl command, is decrypted', () => {
    expect(decryptPayload(byOpenssl.payload, keys).toString()).toBe(byOpenssl.plaintext);
  });

  it('Python, with CRLF in its parts, is decrypted', () => {
    expect(byPython.payload.match(/\r\n/g)?.length).toBeGreaterThan(10);
    expect(decryptPayload(byPython.payload, keys).toString()).toBe(byPython.plaintext);
  });

  it('what the openssl command made of keys and nonce is what the builder of the tests makes', () => {
    const [, , , nonce, ciphertext, mac] = payloadOf({
      key,
      macKey: Buffer.from(byOpenssl.macKey),
      contentKey: Buffer.from(byOpenssl.contentKey),
      nonce: Buffer.from(byOpenssl.nonce),
      plaintext: byOpenssl.plaintext,
    }).split('$');
    expect([nonce, ciphertext, mac]).toEqual(byOpenssl.payload.split('$').slice(3));
  });
});

describe.skipIf(!hasOpenssl)('ours, opened by the openssl command (skipped where there is none)', () => {
  it('gives the text back, under its MAC', () => {
    const text = JSON.stringify({ acct_name: '王小明', memo: 'x'.repeat(500) });
    const payload = encryptPayload(text, receiver);
    const [version, macPart = '', contentPart = '', nonce = '', ciphertext = '', mac] = payload.split('$');
    const { file } = scratch();
    const pem = file('private.pem', byOpenssl.privateKey);
    const unwrap = (part: string) =>
      openssl(
        [
          ...['pkeyutl', '-decrypt', '-inkey', pem, '-pkeyopt', 'rsa_padding_mode:oaep'],
          ...['-pkeyopt', 'rsa_oaep_md:sha1', '-pkeyopt', 'rsa_mgf1_md:sha1'],
        ],
        Buffer.from(part, 'base64'),
      ).toString('hex');
    const block = `${Buffer.from(nonce, 'base64').toString('hex')}0000000000000001`;
    const decrypted = openssl(
      ['enc', '-d', '-aes-256-ctr', '-K', unwrap(contentPart), '-iv', block],
      Buffer.from(ciphertext, 'base64'),
    );
    const tag = openssl(
      ['dgst', '-sha256', '-mac', 'HMAC', '-macopt', `hexkey:${unwrap(macPart)}`, '-binary'],
      `${nonce}$${ciphertext}`,
    );
    expect(version).toBe('lianpay1_0_1');
    expect(decrypted.toString()).toBe(text);
    expect(tag.toString('base64')).toBe(mac);
  });
});

describe('encryptPayload', () => {
  it(`and decryptPayload give any text back (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const bytes = Buffer.from(text);
        const payload = encryptPayload(bytes, receiver);
        expect(decryptPayload(payload, keys)).toEqual(bytes);
        expect(payload).toMatch(/^lianpay1_0_1(?:\$[A-Za-z0-9+/]*={0,2}){5}$/);
      }),
      { seed, numRuns: 60 },
    );
  });

  it('draws two keys of 32 letters and digits, and a nonce of eight, anew for each call', () => {
    const seen = new Set<string>();
    for (let count = 0; count < 5; count++) {
      const parts = encryptPayload('{}', receiver).split('$');
      const drawn = [1, 2].map((place) =>
        openedOaep(Buffer.from(parts[place] ?? '', 'base64')).toString('latin1'),
      );
      for (const text of drawn) expect(text).toMatch(/^[A-Za-z0-9]{32}$/);
      const nonce = Buffer.from(parts[3] ?? '', 'base64').toString('latin1');
      expect(nonce).toMatch(/^[A-Za-z0-9]{8}$/);
      for (const text of [...drawn, nonce]) seen.add(text);
    }
    expect(seen.size).toBe(15);
  });

  it('takes keys of 1024 bits and refuses others that LianLian does not take', async () => {
    const small = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const payload = encryptPayload('{}', importPublicKey(small.publicKey));
    expect(decryptPayload(payload, [importPrivateKey(small.privateKey)]).toString()).toBe('{}');
    const large = { ...receiver, bits: 8192 };
    expect((await errorOf(() => encryptPayload('{}', large))).code).toBe('key-invalid');
    expect((await errorOf(() => decryptPayload(payload, [{ ...ownKey, bits: 8192 }]))).code).toBe(
      'key-invalid',
    );
  });

  it('is for public keys, and decryptPayload for lists of private ones', () => {
    expect(() => encryptPayload('{}', ownKey as never)).toThrow(TypeError);
    expect(() => decryptPayload(good, [receiver] as never)).toThrow(TypeError);
    expect(() => encryptPayload({} as never, receiver)).toThrow(TypeError);
  });
});

describe('randomText', () => {
  it('draws each of the 62 characters equally often of all bytes, and passes over the rest', () => {
    let next = 0;
    const everyByte = (size: number) => Uint8Array.from({ length: size }, () => next++ % 256);
    const text = randomText(248, everyByte).toString('latin1');
    const counts = new Map<string, number>();
    for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
    expect(counts.size).toBe(62);
    expect([...new Set(counts.values())]).toEqual([4]);
    expect(next).toBe(248);
    // 248 to 255 are passed over, and then it begins anew with A.
    expect(randomText(1, everyByte).toString()).toBe('A');
    expect(next).toBe(257);
  });
});

describe('decryptPayload', () => {
  it('takes line breaks inside the parts, with the MAC over the text as sent', async () => {
    for (const breaks of ['\r\n', '\n']) {
      const payload = payloadOf({
        key,
        plaintext: 'x'.repeat(200),
        write: (bytes) => brokenBase64(bytes).replaceAll('\r\n', breaks),
      });
      expect(decryptPayload(payload, keys).toString()).toBe('x'.repeat(200));
      // Without the line breaks it is another text, over which the MAC does not hold.
      expect(await refusal(payload.replaceAll(breaks, ''))).toEqual(undecryptable);
    }
  });

  it('tries each key of the ring', () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const older = importPrivateKey(other.privateKey);
    expect(decryptPayload(good, [older, ownKey]).toString()).toBe('{"no_order":"ORDER-77120"}');
    expect(decryptPayload(good, [ownKey, older]).toString()).toBe('{"no_order":"ORDER-77120"}');
  });

  it('says so where there is no key', async () => {
    expect(await refusalOf(() => decryptPayload(good, []))).toEqual(refused('payload-key', 'key'));
  });

  it.each([
    ['another version', good.replace('lianpay1_0_1', 'lianpay1_0_2')],
    ['no text', undefined],
    ['an empty text', ''],
    ['five parts', good.split('$').slice(0, 5).join('$')],
    ['seven parts', `${good}$AA==`],
    ['base64url', withPayloadPart(good, 4, '-_-_')],
    ['no padding', withPayloadPart(good, 4, 'AA')],
    ['unused bits', withPayloadPart(good, 4, 'AB==')],
    ['blanks', withPayloadPart(good, 4, 'AA ==')],
    ['a nonce of seven bytes', withPayloadPart(good, 3, Buffer.alloc(7))],
    ['a MAC of sixteen bytes', withPayloadPart(good, 5, Buffer.alloc(16))],
    ['more than a mebibyte', withPayloadPart(good, 4, Buffer.alloc(0x100000 - 900))],
  ])('refuses the form of %s', async (_, payload) => {
    expect(await refusal(payload)).toEqual(malformed);
  });

  it(`refuses one bit of anything (seed ${seed})`, () => {
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.nat(), async (place, bit) => {
        const bytes = Buffer.from(good.split('$')[place] ?? '', 'base64');
        const changed = withPayloadPart(good, place, flipped(bytes, bit % (bytes.length * 8)));
        expect(await refusal(changed)).toEqual(undecryptable);
      }),
      { seed, numRuns: 100 },
    );
  });

  it('keeps what it decrypted in memory of its own', () => {
    const plaintext = decryptPayload(good, keys);
    expect(plaintext.buffer.byteLength).toBe(plaintext.length);
  });
});

/** What is wrong behind the form, each at another step. */
const WRONG: Readonly<Record<string, string>> = {
  'a MAC key whose padding is wrong': withPayloadPart(good, 1, Buffer.alloc(256, 1)),
  'a content key whose padding is wrong': withPayloadPart(good, 2, Buffer.alloc(256, 1)),
  'a MAC key that is not below the modulus': withPayloadPart(good, 1, Buffer.alloc(256, 255)),
  'a content key that is not below the modulus': withPayloadPart(good, 2, Buffer.alloc(256, 255)),
  'a MAC key that is too short for the modulus': withPayloadPart(good, 1, Buffer.alloc(255, 1)),
  'a MAC key of 31 bytes': payloadOf({ key, macKey: MAC_KEY.subarray(1) }),
  'a content key of 33 bytes': withPayloadPart(good, 2, wrapped(Buffer.concat([PAYLOAD_KEY, Buffer.of(1)]))),
  'keys under PKCS#1 v1.5': payloadOf({ key, padding: constants.RSA_PKCS1_PADDING }),
  'keys under OAEP with SHA-256': withPayloadPart(
    good,
    1,
    publicEncrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, MAC_KEY),
  ),
  'a wrong MAC': withPayloadPart(good, 5, Buffer.alloc(32)),
  'a MAC over the raw bytes': payloadOf({
    key,
    mac: (macKey, _, bytes) => createHmac('sha256', macKey).update(bytes).digest(),
  }),
};

describe('whoever tries', () => {
  /** What can be seen of a refusal. */
  async function seen(payload: string): Promise<string> {
    const error = await errorOf(() => decryptPayload(payload, keys));
    return JSON.stringify([error.name, error.message, Object.entries(error), error.cause ?? null]);
  }

  it('learns the same from everything that is wrong behind the form', async () => {
    const answers = new Set<string>();
    for (const payload of Object.values(WRONG)) answers.add(await seen(payload));
    expect(answers.size).toBe(1);
  });

  it.each(Object.entries(WRONG))('makes the same work with %s', (_, payload) => {
    const due = ['privateDecrypt', 'privateDecrypt', 'createHmac', 'timingSafeEqual', 'createCipheriv'];
    expect(workOf(() => decryptPayload(payload, keys))).toEqual(due);
    expect(workOf(() => decryptPayload(good, keys))).toEqual(due);
  });

  it('cannot make the MAC hold with a key that stands in for a wrong one', async () => {
    // A fixed stand-in would let an attacker know the MAC key without wrapping it.
    for (const guess of [Buffer.alloc(32), Buffer.alloc(32, 255), MAC_KEY]) {
      const payload = withPayloadPart(payloadOf({ key, macKey: guess }), 1, Buffer.alloc(256, 1));
      expect(await refusal(payload)).toEqual(undecryptable);
    }
  });
});

function wrapped(secret: Buffer): Buffer {
  return publicEncrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING }, secret);
}

function openedOaep(block: Buffer): Buffer {
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  return privateDecrypt({ key: byOpenssl.privateKey, padding, oaepHash: 'sha1' }, block);
}

/** Every job of cryptography that is done in a call, in its order; a refusal before any work adds none. */
function workOf(call: () => unknown): readonly string[] {
  const names = ['privateDecrypt', 'createHmac', 'timingSafeEqual', 'createCipheriv'] as const;
  const work: string[] = [];
  const originals = names.map((name) => [name, crypto[name] as (...given: unknown[]) => unknown] as const);
  const replace = (name: string, made: unknown) => Object.assign(crypto, { [name]: made });
  for (const [name, original] of originals) {
    replace(name, (...given: unknown[]) => {
      try {
        const result = original(...given);
        work.push(name);
        return result;
      } catch (error) {
        if (!(error as Error).message.includes('too large for modulus')) work.push(name);
        throw error;
      }
    });
  }
  syncBuiltinESMExports();
  try {
    call();
  } catch {
    // What it says is tested above.
  } finally {
    for (const [name, original] of originals) replace(name, original);
    syncBuiltinESMExports();
  }
  return work;
}
