import { createDecipheriv, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { importPrivateKey, importPublicKey } from '../../src/envelope/keys/importKey.js';
import { decrypt, unseal } from '../../src/envelope/unionpay/decrypt.js';
import { authenticationTag, encrypt } from '../../src/envelope/unionpay/encrypt.js';
import { rawDecrypt } from '../../src/envelope/unionpay/rawDecrypt.js';
import { CONTENT_KEY, encodedBlock, flipped, jweOf, partOf, tagOf, withPart } from './jweOf.js';
import { readVector } from './readVector.js';
import { errorOf, refusalOf } from './refusalOf.js';

interface OpenSslJwe {
  readonly kid: string;
  readonly privateKey: string;
  readonly contentKey: string;
  readonly vector: string;
  readonly plaintext: string;
  readonly jwe: string;
}

interface Rfc7516 extends Omit<OpenSslJwe, 'privateKey' | 'kid'> {
  readonly key: Readonly<Record<string, string>>;
}

interface Rfc7518 {
  readonly contentKey: string;
  readonly plaintext: string;
  readonly vector: string;
  readonly authenticated: string;
  readonly ciphertext: string;
  readonly tag: string;
}

const vector = readVector<OpenSslJwe>('openssl-jwe');
const { kid } = vector;
const privateKey = importPrivateKey(vector.privateKey, { kid });
const publicKey = createPublicKey(vector.privateKey);
const keys = [privateKey];
const header = { alg: 'RSA1_5', enc: 'A128CBC-HS256', kid };
const good = jweOf({ key: publicKey, header, plaintext: 'three blocks of sixteen bytes, with padding' });

const refusal = (jwe: unknown) => refusalOf(() => decrypt(jwe as string, keys));
const refused = (code: string, rule = 'header') => ({
  error: 'envelope-refused',
  code,
  rule,
  field: 'encData',
});

describe('a JWE made by the openssl command', () => {
  it('is decrypted', () => {
    expect(decrypt(vector.jwe, keys).toString()).toBe(vector.plaintext);
  });

  it('has the content key, the vector and the tag that the pieces find', () => {
    const [encoded = ''] = vector.jwe.split('.');
    const block = rawDecrypt(privateKey.key, partOf(vector.jwe, 1));
    expect(block.subarray(-32).toString('hex')).toBe(vector.contentKey);
    expect(partOf(vector.jwe, 2).toString('hex')).toBe(vector.vector);
    expect(
      authenticationTag(
        Buffer.from(vector.contentKey, 'hex'),
        encoded,
        partOf(vector.jwe, 2),
        partOf(vector.jwe, 3),
      ),
    ).toEqual(partOf(vector.jwe, 4));
  });
});

describe('RFC 7516 appendix A.2', () => {
  const { jwe, key, contentKey, plaintext, vector: iv } = readVector<Rfc7516>('rfc7516-a2');
  const rfcKey = importPrivateKey({ kty: 'RSA', ...key }, { kid });
  const [encoded = ''] = jwe.split('.');
  const parts = {
    key: rfcKey,
    wrapped: partOf(jwe, 1),
    decoy: Buffer.alloc(32),
    encodedHeader: encoded,
    iv: partOf(jwe, 2),
    ciphertext: partOf(jwe, 3),
    tag: partOf(jwe, 4),
  };

  it('its key, content key, IV and tag are found', () => {
    expect(parts.iv.toString('hex')).toBe(iv);
    expect(rawDecrypt(rfcKey.key, parts.wrapped).subarray(-32).toString('hex')).toBe(contentKey);
    expect(authenticationTag(Buffer.from(contentKey, 'hex'), encoded, parts.iv, parts.ciphertext)).toEqual(
      parts.tag,
    );
  });

  it('is decrypted to its plaintext', () => {
    expect(unseal(parts, rawDecrypt(rfcKey.key, parts.wrapped)).toString()).toBe(plaintext);
  });

  it('as a whole it is refused, because it names no key', async () => {
    expect(await refusalOf(() => decrypt(jwe, [rfcKey]))).toEqual(refused('jwe-header'));
  });
});

it('RFC 7518 appendix B.1: tag and plaintext', () => {
  const given = readVector<Rfc7518>('rfc7518-b1');
  const [contentKey, iv, ciphertext] = [given.contentKey, given.vector, given.ciphertext].map((hex) =>
    Buffer.from(hex, 'hex'),
  ) as [Buffer, Buffer, Buffer];
  const tag = Buffer.from(given.tag, 'hex');
  expect(authenticationTag(contentKey, given.authenticated, iv, ciphertext)).toEqual(tag);
  const sealed = { key: privateKey, wrapped: Buffer.alloc(256), decoy: Buffer.alloc(32), tag };
  const rest = { encodedHeader: given.authenticated, iv, ciphertext };
  expect(unseal({ ...sealed, ...rest }, encodedBlock(contentKey)).toString()).toBe(given.plaintext);
});

describe('what encrypt makes', () => {
  const receiver = importPublicKey(publicKey, { kid });

  it('has the published header and nothing else, and decrypts by other means', () => {
    const jwe = encrypt(vector.plaintext, receiver);
    const [encoded = ''] = jwe.split('.');
    expect(Buffer.from(encoded, 'base64url').toString()).toBe(
      `{"alg":"RSA1_5","enc":"A128CBC-HS256","kid":"${kid}"}`,
    );
    const contentKey = rawDecrypt(privateKey.key, partOf(jwe, 1)).subarray(-32);
    const decipher = createDecipheriv('aes-128-cbc', contentKey.subarray(16), partOf(jwe, 2));
    expect(Buffer.concat([decipher.update(partOf(jwe, 3)), decipher.final()]).toString()).toBe(
      vector.plaintext,
    );
    expect(tagOf(encoded, partOf(jwe, 2), partOf(jwe, 3), contentKey)).toEqual(partOf(jwe, 4));
  });

  it('is never made twice: content key, vector and padding are new', () => {
    const made = Array.from({ length: 50 }, () => encrypt('{}', receiver));
    const blocks = made.map((jwe) => rawDecrypt(privateKey.key, partOf(jwe, 1)).toString('hex'));
    expect(new Set(blocks.map((block) => block.slice(-64, -32))).size).toBe(50);
    expect(new Set(blocks.map((block) => block.slice(-32))).size).toBe(50);
    expect(new Set(blocks.map((block) => block.slice(4, -66))).size).toBe(50);
    expect(new Set(made.map((jwe) => partOf(jwe, 2).toString('hex'))).size).toBe(50);
  });

  it('is not made with a key of 1024 bits or without kid', async () => {
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
    for (const wrong of [importPublicKey(short, { kid }), importPublicKey(publicKey)]) {
      expect(await refusalOf(() => encrypt('{}', wrong))).toMatchObject({
        error: 'key-invalid',
        rule: 'key',
      });
    }
  });

  it.each([2048, 2049, 2055, 3072])('is decrypted with a key of %i bits', (modulusLength) => {
    const pair = generateKeyPairSync('rsa', { modulusLength });
    const jwe = encrypt('{}', importPublicKey(pair.publicKey, { kid }));
    expect(decrypt(jwe, [importPrivateKey(pair.privateKey, { kid })]).toString()).toBe('{}');
  });
});

describe('the form of a JWE', () => {
  const parts = good.split('.');
  it.each([
    ['empty', ''],
    ['four parts', parts.slice(0, 4).join('.')],
    ['six parts', `${good}.AAAA`],
    ['a JWS', parts.slice(0, 3).join('.')],
    ['an empty part', withPart(good, 1, '')],
    ['an empty tag', withPart(good, 4, '')],
    ['padding', `${good}=`],
    ['standard Base64', withPart(good, 4, 'ab+/AAAAAAAAAAAAAAAAAA')],
    ['a line feed at the end', `${good}\n`],
    ['a blank', ` ${good}`],
    ['more than 1 MiB', withPart(good, 3, 'A'.repeat(0x100000))],
  ])('refuses %s', async (_, jwe) => {
    expect(await refusal(jwe)).toEqual(refused('jwe-form'));
  });
});

describe('the header of a JWE', () => {
  const by = (members: object | string) =>
    jweOf({ key: publicKey, header: typeof members === 'string' ? members : { ...header, ...members } });

  it.each([
    ['alg', 'RSA-OAEP'],
    ['alg', 'RSA-OAEP-256'],
    ['alg', 'dir'],
    ['alg', 'none'],
    ['alg', 'rsa1_5'],
    ['alg', ['RSA1_5']],
    ['alg', undefined],
    ['enc', 'A128GCM'],
    ['enc', 'A256CBC-HS512'],
    ['enc', undefined],
  ])('refuses %s %j', async (name, value) => {
    expect(await refusal(by({ [name]: value }))).toEqual(refused('jwe-algorithm'));
  });

  it.each([
    ['zip', 'DEF'],
    ['zip', null],
    ['crit', ['exp']],
    ['crit', []],
    ['kid', undefined],
    ['kid', ''],
    ['kid', 4_000_370_653],
    ['kid', [kid]],
  ])('refuses %s %j', async (name, value) => {
    expect(await refusal(by({ [name]: value }))).toEqual(refused('jwe-header'));
  });

  it.each([
    ['an array', '[]'],
    ['no JSON', 'alg'],
    ['a member twice', JSON.stringify(header).replace('{', '{"alg":"dir",')],
    ['more than 16,384 bytes', JSON.stringify({ ...header, x: 'x'.repeat(16_384) })],
  ])('refuses %s', async (_, text) => {
    expect(await refusal(by(text))).toEqual(refused('jwe-header'));
  });

  it.each(['4000370652', '__proto__', 'constructor', 'length', '0'])(
    'an unknown kid %j is refused',
    async (other) => {
      expect(await refusal(by({ kid: other }))).toEqual(refused('jwe-key', 'key'));
    },
  );

  it('a key of 1024 bits is refused', async () => {
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const jwe = jweOf({
      key: short.publicKey,
      header,
      encoded: encodedBlock(CONTENT_KEY, 128),
    });
    const ring = [importPrivateKey(short.privateKey, { kid })];
    expect(await refusalOf(() => decrypt(jwe, ring))).toMatchObject({ error: 'key-invalid', rule: 'key' });
  });
});

describe('whatever is wrong behind the header', () => {
  const block = (change: (encoded: Buffer) => void) => {
    const encoded = encodedBlock();
    change(encoded);
    return jweOf({ key: publicKey, header, encoded });
  };
  const modulus = Buffer.from(
    createPrivateKey(vector.privateKey).export({ format: 'jwk' }).n ?? '',
    'base64url',
  );
  const separator = 256 - 33;
  /** A wrong content key of that many bytes, whose last or first 32 are the right one. */
  const sized = (contentKey: Buffer) =>
    jweOf({ key: publicKey, header, encoded: encodedBlock(contentKey), contentKey: CONTENT_KEY });
  const withTag = (jwe: string) =>
    withPart(jwe, 4, tagOf(jwe.split('.')[0] ?? '', partOf(jwe, 2), partOf(jwe, 3)));
  const sealedAs = (ciphertext: Buffer) => withTag(withPart(good, 3, ciphertext));
  /** Its length leaves bits to spare. */
  const blankHeader = jweOf({ key: publicKey, header: `${JSON.stringify(header)}  ` });

  const wrong: readonly (readonly [string, string])[] = [
    ['the first byte of the padding', block((encoded) => encoded.writeUInt8(1, 0))],
    ['the second byte', block((encoded) => encoded.writeUInt8(1, 1))],
    ['the second byte zero', block((encoded) => encoded.writeUInt8(0, 1))],
    ['a zero at the start of the padding', block((encoded) => encoded.writeUInt8(0, 2))],
    ['a zero after eight bytes of padding', block((encoded) => encoded.writeUInt8(0, 10))],
    ['a zero at the end of the padding', block((encoded) => encoded.writeUInt8(0, separator - 1))],
    ['no separator', block((encoded) => encoded.writeUInt8(1, separator))],
    ['no separator, high bit', block((encoded) => encoded.writeUInt8(0x80, separator))],
    ['a block of zeros', block((encoded) => encoded.fill(0))],
    ['a block of ones', block((encoded) => encoded.fill(255, 2))],
    ['a content key of 31 bytes', sized(CONTENT_KEY.subarray(1))],
    ['a content key of 33 bytes', sized(Buffer.concat([Buffer.of(7), CONTENT_KEY]))],
    ['a content key of no byte', sized(Buffer.alloc(0))],
    ['a content key of 64 bytes', sized(Buffer.concat([CONTENT_KEY, CONTENT_KEY]))],
    ['another content key', sized(Buffer.alloc(32, 1))],
    ['a wrapped key that is a byte short', withPart(good, 1, partOf(good, 1).subarray(1))],
    ['a wrapped key with a zero ahead', withPart(good, 1, Buffer.concat([Buffer.of(0), partOf(good, 1)]))],
    ['a wrapped key of a byte', withPart(good, 1, Buffer.of(2))],
    ['a wrapped key of zeros', withPart(good, 1, Buffer.alloc(256))],
    ['a wrapped key that is the modulus', withPart(good, 1, modulus)],
    ['a wrapped key above the modulus', withPart(good, 1, Buffer.alloc(256, 255))],
    ['a wrapped key for another receiver', withPart(good, 1, flipped(partOf(good, 1), 2047))],
    ['a bit of the vector', withPart(good, 2, flipped(partOf(good, 2), 0))],
    ['a vector of 12 bytes', withPart(good, 2, Buffer.alloc(12))],
    ['a vector of 17 bytes', withPart(good, 2, Buffer.alloc(17))],
    ['a bit of the ciphertext', withPart(good, 3, flipped(partOf(good, 3), 5))],
    ['a block less', withPart(good, 3, partOf(good, 3).subarray(16))],
    ['a byte less', withPart(good, 3, partOf(good, 3).subarray(1))],
    ['a byte less under a right tag', sealedAs(partOf(good, 3).subarray(1))],
    ['wrong padding of AES under a right tag', sealedAs(Buffer.alloc(32))],
    ['a bit of the tag', withPart(good, 4, flipped(partOf(good, 4), 127))],
    ['a tag of 15 bytes', withPart(good, 4, partOf(good, 4).subarray(1))],
    ['a tag of 32 bytes', withPart(good, 4, Buffer.concat([partOf(good, 4), Buffer.alloc(16)]))],
    ['spare bits of the tag', withSpareBit(good, 4)],
    ['spare bits of the vector', withSpareBit(good, 2)],
    ['spare bits of the wrapped key', withSpareBit(good, 1)],
    ['spare bits of the header under a right tag', withTag(withSpareBit(blankHeader, 0))],
    ['a header that means the same', withPart(good, 0, Buffer.from(` ${JSON.stringify(header)}`))],
  ];

  it('the message itself is right', () => {
    expect(decrypt(good, keys).toString()).toBe('three blocks of sixteen bytes, with padding');
    expect(
      decrypt(
        block(() => undefined),
        keys,
      ).toString(),
    ).toBe('{}');
    expect(decrypt(blankHeader, keys).toString()).toBe('{}');
    expect(decrypt(sealedAs(partOf(good, 3)), keys).length).toBe(43);
  });

  it.each(wrong)('%s is refused', async (_, jwe) => {
    expect(await refusal(jwe)).toEqual(refused('jwe-decryption', 'decryption'));
  });

  it('is one error: nothing but its stack differs', async () => {
    const errors = await Promise.all(wrong.map(([, jwe]) => errorOf(() => decrypt(jwe, keys))));
    const shown = errors.map((error) =>
      JSON.stringify([
        error.name,
        error.message,
        error.cause ?? null,
        Object.getPrototypeOf(error) === Object.getPrototypeOf(errors[0]),
        Object.getOwnPropertyNames(error)
          .filter((name) => name !== 'stack')
          .map((name) => [name, error[name as keyof typeof error]]),
      ]),
    );
    expect(new Set(shown).size).toBe(1);
    expect(shown[0]).toContain('jwe-decryption');
  });
});

/** A part whose text says the same bytes with an unused bit set. */
function withSpareBit(jwe: string, place: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const text = jwe.split('.')[place] ?? '';
  const changed = text.slice(0, -1) + alphabet.charAt(alphabet.indexOf(text.slice(-1)) + 1);
  if (!Buffer.from(changed, 'base64url').equals(Buffer.from(text, 'base64url')))
    throw new Error('no spare bits');
  return withPart(jwe, place, changed);
}
