import {
  constants,
  createCipheriv,
  createHash,
  createHmac,
  createSign,
  generateKeyPairSync,
  privateEncrypt,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompactEncrypt, CompactSign } from 'jose';
import { describe, expect, it } from 'vitest';
import { runVectorFolder } from '../../tools/publicVectors/runVectorFolder.js';
import { VectorFileError } from '../../tools/publicVectors/VectorFileError.js';
import { runFiles, vectorFile, type WrittenVector } from './vectorFolder.js';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' });
const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' });
const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'a' };
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The vectors are right; then each expectation is turned round, and each but the acceptable ones must fail. */
function isJudged(group: object, tests: readonly WrittenVector[], algorithm?: string) {
  const right = runFiles({ right: vectorFile(group, tests, algorithm) });
  expect(right.lines.filter((line) => line.includes('FAILED'))).toEqual([]);
  expect(right).toMatchObject({ asked: tests.length, failed: 0, malformed: 0 });
  const turned = tests.map((test) => ({
    ...test,
    result: { valid: 'invalid', invalid: 'valid' }[test.result] ?? test.result,
  }));
  const wrong = runFiles({ wrong: vectorFile(group, turned, algorithm) });
  expect(wrong.lines.filter((line) => line.includes('FAILED'))).toHaveLength(
    tests.filter(({ result }) => result !== 'acceptable').length,
  );
  return right.lines;
}

describe('RSASSA-PKCS1-v1_5', () => {
  const group = { type: 'RsassaPkcs1Verify', sha: 'SHA-256', publicKeyPem };
  const msg = Buffer.from('123400');
  const sig = createSign('sha256').update(msg).sign(privateKey);
  /** By RFC 8017 section 9.2; an absent NULL is what older senders wrote. */
  const signed = (prefix: string) =>
    privateEncrypt(
      { key: privateKey, padding: constants.RSA_PKCS1_PADDING },
      Buffer.concat([Buffer.from(prefix, 'hex'), createHash('sha256').update(msg).digest()]),
    );
  const tests: readonly WrittenVector[] = [
    { comment: 'as it is', result: 'valid', msg: hex(msg), sig: hex(sig) },
    {
      comment: 'by hand',
      result: 'valid',
      msg: hex(msg),
      sig: hex(signed('3031300d060960864801650304020105000420')),
    },
    { comment: 'other message', result: 'invalid', msg: '00', sig: hex(sig) },
    { comment: 'zero in front', result: 'invalid', msg: hex(msg), sig: `00${hex(sig)}` },
    { comment: 'cut', result: 'invalid', msg: hex(msg), sig: hex(sig.subarray(1)) },
    { comment: 'empty', result: 'invalid', msg: hex(msg), sig: '' },
    {
      comment: 'Missing NULL',
      result: 'acceptable',
      flags: ['MissingNull'],
      msg: hex(msg),
      sig: hex(signed('302f300b0609608648016503040201'.concat('0420'))),
    },
  ];

  it('is judged, and what is acceptable is counted apart', () => {
    const lines = isJudged(group, tests);
    expect(lines[0]).toBe('right.json: 6 passed, 0 failed, 1 acceptable, 0 skipped');
    expect(lines[1]).toMatch(/^ {2}acceptable: (?:1 accepted, 0|0 accepted, 1) refused$/);
  });

  it('names what fails, with number, comment and flags', () => {
    const [first = tests[0] as WrittenVector] = tests;
    const file = vectorFile(group, [{ ...first, result: 'invalid', flags: ['BadPadding', 'Old'] }]);
    expect(runFiles({ one: file }).lines).toEqual([
      'one.json: 0 passed, 1 failed, 0 acceptable, 0 skipped',
      '  FAILED tcId 1 "as it is" [BadPadding, Old]: invalid, and accepted',
    ]);
  });

  it('with another hash is skipped', () => {
    const { lines, asked } = runFiles({ sha512: vectorFile({ ...group, sha: 'SHA-512' }, tests) });
    expect([asked, ...lines]).toEqual([
      0,
      'sha512.json: 0 passed, 0 failed, 0 acceptable, 7 skipped',
      '  skipped 7: hash SHA-512',
    ]);
  });
});

describe('RSAES-PKCS1-v1_5', () => {
  const group = { type: 'RsaesPkcs1Decrypt', keySize: 2048, privateKeyPem };
  const secret = randomBytes(32);
  const encrypted = (message: Buffer) =>
    publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, message);
  /** A block as RFC 8017 section 7.2.1 has it, but for what is changed. */
  const block = (change: (bytes: Buffer) => void, message = secret) => {
    const bytes = Buffer.concat([
      Buffer.of(0, 2),
      Buffer.alloc(253 - message.length, 0x11),
      Buffer.of(0),
      message,
    ]);
    change(bytes);
    return publicEncrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, bytes);
  };
  const at = (place: number, byte: number) => (bytes: Buffer) => bytes.writeUInt8(byte, place);

  it('is judged by a JWE that opens where nobody looks at the padding', () => {
    isJudged(group, [
      { comment: 'by node:crypto', result: 'valid', msg: hex(secret), ct: hex(encrypted(secret)) },
      { comment: 'by hand', result: 'valid', msg: hex(secret), ct: hex(block(() => undefined)) },
      { comment: 'first byte 1', result: 'invalid', msg: hex(secret), ct: hex(block(at(0, 1))) },
      { comment: 'block type 1', result: 'invalid', msg: hex(secret), ct: hex(block(at(1, 1))) },
      { comment: 'zero first in the padding', result: 'invalid', msg: hex(secret), ct: hex(block(at(2, 0))) },
      {
        comment: 'zero last in the padding',
        result: 'invalid',
        msg: hex(secret),
        ct: hex(block(at(222, 0))),
      },
      { comment: 'no separator', result: 'invalid', msg: hex(secret), ct: hex(block(at(223, 1))) },
      { comment: 'not reduced', result: 'invalid', msg: hex(secret), ct: 'ff'.repeat(256) },
      { comment: 'byte in front', result: 'invalid', msg: hex(secret), ct: `00${hex(encrypted(secret))}` },
      { comment: 'cut', result: 'invalid', msg: hex(secret), ct: hex(encrypted(secret).subarray(1)) },
      { comment: 'empty', result: 'invalid', msg: hex(secret), ct: '' },
    ]);
  });

  it('of a message that is no content key is refused, and said so', () => {
    const messages = [
      Buffer.alloc(0),
      Buffer.from('Test'),
      randomBytes(31),
      randomBytes(33),
      randomBytes(245),
    ];
    const tests = messages.map((message) => ({
      comment: `${message.length} bytes`,
      result: 'valid',
      msg: hex(message),
      ct: hex(encrypted(message)),
    }));
    expect(runFiles({ other: vectorFile(group, tests) }).lines).toEqual([
      'other.json: 5 passed, 0 failed, 0 acceptable, 0 skipped',
      '  passed by a refusal, 5: a content key has 32 bytes',
    ]);
  });
});

describe('A128CBC-HS256', () => {
  const group = { type: 'AeadTest', keySize: 256, ivSize: 128, tagSize: 128 };
  const [key, iv, msg] = [randomBytes(32), randomBytes(16), Buffer.from('a message of more than one block')];
  // No UTF-8, which the protected header of a JWE is.
  const aad = Buffer.from('ff00fe', 'hex');
  const cipher = createCipheriv('aes-128-cbc', key.subarray(16), iv);
  const ct = Buffer.concat([cipher.update(msg), cipher.final()]);
  const tag = createHmac('sha256', key.subarray(0, 16))
    .update(Buffer.concat([aad, iv, ct, Buffer.from('0000000000000018', 'hex')]))
    .digest()
    .subarray(0, 16);
  const members = { key: hex(key), iv: hex(iv), aad: hex(aad), msg: hex(msg), ct: hex(ct), tag: hex(tag) };

  it('is judged', () => {
    const flipped = Buffer.from(tag).fill((tag[15] as number) ^ 0x80, 15);
    isJudged(
      group,
      [
        { comment: 'as it is', result: 'valid', ...members },
        { comment: 'last bit of the tag', result: 'invalid', ...members, tag: hex(flipped) },
        { comment: 'half a tag', result: 'invalid', ...members, tag: hex(tag.subarray(0, 8)) },
        { comment: 'other associated data', result: 'invalid', ...members, aad: 'ff00' },
      ],
      'A128CBC-HS256',
    );
  });

  it('whose plaintext is another fails', () => {
    const test = { comment: 'other text', result: 'valid', ...members, msg: '00' };
    expect(runFiles({ one: vectorFile(group, [test], 'A128CBC-HS256') }).lines[1]).toContain(
      'another plaintext came out',
    );
  });

  it('of other lengths or under another name is skipped', () => {
    const test = { comment: '', result: 'valid', ...members };
    const { lines } = runFiles({
      gcm: vectorFile(group, [test], 'AES-GCM'),
      short: vectorFile({ ...group, tagSize: 96 }, [test], 'A128CBC-HS256'),
    });
    expect(lines.filter((line) => line.startsWith('  '))).toEqual([
      '  skipped 1: algorithm AES-GCM',
      '  skipped 1: lengths that no JWE has',
    ]);
  });
});

describe('JWS and JWE', () => {
  it('are judged by what jose makes', async () => {
    const sign = (alg: string, kid: string) =>
      new CompactSign(Buffer.from('foo')).setProtectedHeader({ alg, kid }).sign(privateKey);
    const jws = await sign('RS256', 'a');
    const [head = '', payload = '', signature = ''] = jws.split('.');
    isJudged({ type: 'JsonWebSignature', public: jwk }, [
      { comment: 'as it is', result: 'valid', jws },
      { comment: 'other payload', result: 'invalid', jws: `${head}.Zm9w.${signature}` },
      { comment: 'detached', result: 'invalid', jws: `${head}..${signature}` },
      { comment: 'no signature', result: 'invalid', jws: `${head}.${payload}.` },
      { comment: 'two parts', result: 'invalid', jws: `${head}.${payload}` },
      { comment: 'padding', result: 'invalid', jws: `${jws}==` },
      { comment: 'alphabet', result: 'invalid', jws: `${head}.${payload}!.${signature}` },
      { comment: 'PS256', result: 'invalid', jws: await sign('PS256', 'a') },
      { comment: 'RS512', result: 'invalid', jws: await sign('RS512', 'a') },
      { comment: 'other key', result: 'invalid', jws: await sign('RS256', 'b') },
      { comment: 'empty', result: 'invalid', jws: '' },
    ]);
  });

  it('of the algorithms of this network are judged, by what node:crypto makes', () => {
    const contentKey = randomBytes(32);
    const iv = randomBytes(16);
    const head = Buffer.from('{"alg":"RSA1_5","enc":"A128CBC-HS256","kid":"a"}').toString('base64url');
    const cipher = createCipheriv('aes-128-cbc', contentKey.subarray(16), iv);
    const ct = Buffer.concat([cipher.update('foo'), cipher.final()]);
    const bits = Buffer.alloc(8);
    bits.writeUInt32BE(head.length * 8, 4);
    const mac = createHmac('sha256', contentKey.subarray(0, 16));
    const tag = mac.update(head).update(iv).update(ct).update(bits).digest().subarray(0, 16);
    const wrapped = publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, contentKey);
    const compact = (...parts: readonly Buffer[]) =>
      [head, ...parts.map((part) => part.toString('base64url'))].join('.');
    isJudged({ type: 'JsonWebEncryption', private: jwk }, [
      {
        comment: 'as it is',
        result: 'valid',
        jwe: compact(wrapped, iv, ct, tag),
        pt: hex(Buffer.from('foo')),
      },
      { comment: 'no tag', result: 'invalid', jwe: compact(wrapped, iv, ct, Buffer.alloc(0)) },
      { comment: 'cut tag', result: 'invalid', jwe: compact(wrapped, iv, ct, tag.subarray(1)) },
      { comment: 'other vector', result: 'invalid', jwe: compact(wrapped, Buffer.alloc(16), ct, tag) },
      { comment: 'longer', result: 'invalid', jwe: compact(wrapped, iv, Buffer.concat([ct, iv]), tag) },
      { comment: 'four parts', result: 'invalid', jwe: compact(wrapped, iv, ct) },
    ]);
  });

  it('of other algorithms, keys and forms are skipped, each with its reason', async () => {
    const jwe = await new CompactEncrypt(Buffer.from('foo'))
      .setProtectedHeader({ alg: 'RSA-OAEP', enc: 'A128GCM' })
      .encrypt(publicKey);
    const jws = await new CompactSign(Buffer.from('foo'))
      .setProtectedHeader({ alg: 'RS256', kid: 'a' })
      .sign(privateKey);
    const valid = { comment: '', result: 'valid' };
    const { lines, asked } = runFiles({
      a: vectorFile({ type: 'JsonWebEncryption', private: jwk }, [{ ...valid, jwe }]),
      b: vectorFile({ type: 'JsonWebSignature', private: { kty: 'oct', alg: 'HS256', k: 'AA' } }, [
        { ...valid, jws },
      ]),
      c: vectorFile({ type: 'JsonWebKey', public: { ...jwk, use: 'enc' } }, [{ ...valid, jws }]),
      d: vectorFile({ type: 'JsonWebCrypto', public: jwk }, [{ ...valid, jws: { payload: 'Zm9v' } }]),
      e: vectorFile({ type: 'EcdsaVerify' }, [{ ...valid }], 'ECDSA'),
    });
    expect(asked).toBe(0);
    expect(lines.filter((line) => line.startsWith('  '))).toEqual([
      '  skipped 1: algorithm RSA-OAEP with A128GCM',
      '  skipped 1: algorithm HS256',
      '  skipped 1: use of a JWK; key rings say what a key is for',
      '  skipped 1: JSON serialization',
      '  skipped 1: ECDSA (EcdsaVerify)',
    ]);
  });
});

describe('what a pay_load has', () => {
  it('RSAES-OAEP with SHA-1 is judged', () => {
    const group = { type: 'RsaesOaepDecrypt', sha: 'SHA-1', mgfSha: 'SHA-1', privateKeyPem };
    const secret = randomBytes(32);
    const encrypted = (oaepHash: string, oaepLabel?: Buffer) =>
      hex(
        publicEncrypt(
          {
            key: publicKey,
            padding: constants.RSA_PKCS1_OAEP_PADDING,
            oaepHash,
            ...(oaepLabel && { oaepLabel }),
          },
          secret,
        ),
      );
    const common = { msg: hex(secret), label: '' };
    isJudged(group, [
      { comment: 'as it is', result: 'valid', ...common, ct: encrypted('sha1') },
      { comment: 'SHA-256', result: 'invalid', ...common, ct: encrypted('sha256') },
      { comment: 'a label', result: 'invalid', ...common, ct: encrypted('sha1', Buffer.from('x')) },
      { comment: 'cut', result: 'invalid', ...common, ct: encrypted('sha1').slice(2) },
    ]);
  });

  it('HMAC-SHA-256 is judged', () => {
    const group = { type: 'MacTest', keySize: 256, tagSize: 256 };
    const key = randomBytes(32);
    const tag = createHmac('sha256', key).update('').digest();
    const common = { key: hex(key), msg: '' };
    isJudged(
      group,
      [
        { comment: 'as it is', result: 'valid', ...common, tag: hex(tag) },
        { comment: 'all zero', result: 'invalid', ...common, tag: '00'.repeat(32) },
      ],
      'HMACSHA256',
    );
  });
});

describe('files that cannot be run', () => {
  const test = { comment: '', result: 'valid', msg: '', sig: '' };
  const group = { type: 'RsassaPkcs1Verify', sha: 'SHA-256', publicKeyPem };
  const whole = vectorFile(group, [test]);

  it.each([
    ['{', 'vectors-json: The file must be JSON.'],
    ['[]', 'vectors-form: The file must be an object.'],
    [{ numberOfTests: 0 }, 'vectors-form: testGroups must be a list.'],
    [{ ...whole, numberOfTests: 2 }, 'vectors-count: numberOfTests must be 1, as many as the file has.'],
    [vectorFile({}, [test]), 'vectors-form: testGroups[0].type must be a string.'],
    [
      vectorFile(group, [{ ...test, result: 'vaild' }]),
      'vectors-form: result of tcId 1 must be valid, invalid, acceptable.',
    ],
    [vectorFile(group, [{ ...test, tcId: '1' }]), 'vectors-form: tests[0].tcId must be a whole number.'],
    [vectorFile(group, [{ ...test, sig: 'abc' }]), 'vectors-form: sig must be whole bytes in hexadecimal.'],
    [vectorFile(group, [{ ...test, msg: undefined }]), 'vectors-form: msg must be a string.'],
    [vectorFile({ ...group, sha: 7 }, [test]), 'vectors-form: sha must be a string.'],
  ])('%j', (file, said) => {
    expect(runFiles({ bad: file, good: whole })).toMatchObject({
      malformed: 1,
      failed: 1,
      lines: [`bad.json: ${said}`, expect.anything(), expect.stringContaining('valid, and refused')],
    });
  });

  it('nor a folder without any', () => {
    for (const folder of [join(tmpdir(), 'tallystick-no-such-folder'), import.meta.dirname]) {
      expect(() => runVectorFolder(folder, () => undefined)).toThrow(
        expect.objectContaining({ name: 'VectorFileError', code: 'vectors-folder' }),
      );
      expect(() => runVectorFolder(folder, () => undefined)).toThrow(VectorFileError);
    }
  });
});
