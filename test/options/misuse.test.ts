import { createHash, sign as signNatively } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createReplayGuard } from '../../src/envelope/createReplayGuard.js';
import { currentKey } from '../../src/envelope/keys/currentKey.js';
import { keyWarnings } from '../../src/envelope/keys/keyWarnings.js';
import * as lianlian from '../../src/envelope/lianlian.js';
import * as unionpay from '../../src/envelope/unionpay.js';
import { createSqlReplayGuard } from '../../src/http/replayGuard/createSqlReplayGuard.js';
import { ring } from '../envelope/networkKeys.js';
import { messageNamed } from '../messageNamed.js';

const response = messageNamed('unionpay/CHANNEL_LOGIN_INFO/response');
const [signing] = ring.signing;
const [encryption] = ring.encryption;
if (signing === undefined || encryption === undefined) throw new Error('no key');

/** By the rules of LianLian, by hand: RSA is MD5withRSA over the sorted members. */
const md5 = {
  no_order: '7',
  sign_type: 'RSA',
  sign: signNatively('md5', Buffer.from('no_order=7&sign_type=RSA'), signing.key).toString('base64'),
};

describe('a sign type', () => {
  it.each(['SHA256withRSA', 'RSA', new Set(['RSA']), { 0: 'RSA', length: 1 }, ['rsa'], []])(
    'is never widened by what is no list of sign types: %j',
    (accept) => {
      expect(() => lianlian.verify(md5, { keys: ring.verification, accept: accept as never })).toThrow(
        new TypeError('accept must be a list, each entry RSA or SHA256withRSA, and not empty'),
      );
      expect(() =>
        lianlian.open(
          messageNamed('lianlian/MPAY_VERIFY/response'),
          { headers: {}, body: JSON.stringify(md5) },
          { keys: ring, accept: accept as never },
        ),
      ).toThrow(TypeError);
    },
  );

  it('is taken where it is on the list', () => {
    expect(lianlian.verify(md5, { keys: ring.verification, accept: ['RSA'] })).toBeUndefined();
  });
});

describe('a bound', () => {
  const deep = `${'['.repeat(1000)}${']'.repeat(1000)}`;

  it.each(['128', 127.5, Number.NaN, Number.POSITIVE_INFINITY, 0, -1, 10_001, null, [128]])(
    'on depth is not lifted by %j',
    (maxDepth) => {
      expect(() => response.tryDecode(deep, { maxDepth: maxDepth as never })).toThrow(
        new TypeError('maxDepth must be a whole number from 1 to 10000'),
      );
    },
  );

  it.each(['1048576', 0.5, Number.NaN, Number.POSITIVE_INFINITY, 0, 2 ** 30 + 1])(
    'on size is not lifted by %j',
    (maxBytes) => {
      expect(() => response.decode('{}', { maxBytes: maxBytes as never })).toThrow(
        new TypeError('maxBytes must be a whole number from 1 to 1073741824'),
      );
    },
  );

  it('holds up to its last number', () => {
    const codes = (maxDepth: number) =>
      response.tryDecode(deep, { maxDepth }).violations.map(({ code }) => code);
    expect([codes(999), codes(1000), codes(10_000)]).toEqual([['too-deep'], ['type'], ['type']]);
  });
});

describe('options of another function', () => {
  it.each([
    ['encode has one reading', () => response.encode({}, { reading: 'tolerant' } as never)],
    ['validate reads no text', () => response.validate({}, { maxDepth: 1 } as never)],
    ['an index is no options', () => [{}].map(response.validate as never)],
  ])('are refused: %s', (_, call) => {
    expect(call).toThrow(TypeError);
  });

  it('do not come from Object.prototype', () => {
    const prototype = Object.prototype as Record<string, unknown>;
    prototype.accept = ['RSA'];
    prototype.form = 'lax';
    try {
      expect(() => lianlian.verify(md5, { keys: ring.verification })).toThrow(/accepts/);
      expect(response.validate({ msgID: 1 }).violations).toEqual(
        response.validate({ msgID: 1 }, { form: 'plain' }).violations,
      );
    } finally {
      delete prototype.accept;
      delete prototype.form;
    }
  });
});

describe('an argument that decides security', () => {
  const jwe = unionpay.encrypt('{}', encryption);
  const window = { now: 0, until: 1 };
  const sqlGuard = createSqlReplayGuard({ path: ':memory:' });

  it.each<readonly [string, () => unknown, string]>([
    ['decrypt: one key, no list', () => unionpay.decrypt(jwe, ring.decryption[0] as never), 'keys'],
    ['decrypt: a list of public keys', () => unionpay.decrypt(jwe, ring.encryption as never), 'keys'],
    ['decrypt: the ring', () => unionpay.decrypt(jwe, ring as never), 'keys'],
    ['encrypt: PEM', () => unionpay.encrypt('{}', '-----BEGIN PUBLIC KEY-----' as never), 'key'],
    ['encrypt: a private key', () => unionpay.encrypt('{}', signing as never), 'key'],
    ['stringToSign: one name', () => lianlian.stringToSign({ a: '1' }, 'a,b' as never), 'unsigned'],
    ['currentKey: one key', () => currentKey(signing as never, 'signing', 0), 'keys'],
    ['currentKey: no time', () => currentKey(ring.signing, 'signing', Number.NaN), 'now'],
    ['keyWarnings: no time', () => keyWarnings(ring, Number.NaN), 'now'],
    ['keyWarnings: no list', () => keyWarnings({ ...ring, signing } as never, 0), 'ring.signing'],
    ['claim: no end', () => createReplayGuard().claim('a', { ...window, until: Number.NaN }), 'until'],
    ['claim: no time', () => createReplayGuard().claim('a', { ...window, now: '0' as never }), 'now'],
    ['claim: no name', () => createReplayGuard().claim(undefined as never, window), 'name'],
    ['claim in SQL: no end', () => sqlGuard.claim('a', { ...window, until: Number.NaN }), 'until'],
    ['claim in SQL: no time', () => sqlGuard.claim('a', { ...window, now: '0' as never }), 'now'],
    ['claim in SQL: no name', () => sqlGuard.claim(undefined as never, window), 'name'],
  ])('%s: a TypeError', (_, call, name) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(new RegExp(`^${name} must be `));
  });

  it.each<readonly [string, unknown]>([
    ['one key', ring.verification[0]],
    ['texts', ['-----BEGIN PUBLIC KEY-----']],
    ['private keys', ring.signing],
    ['a forged key', [{ ...ring.verification[0], key: {} }]],
    ['a private key that says public', [{ ...ring.verification[0], key: signing.key }]],
  ])('keys of verify that are %s: a TypeError that shows nothing of them', async (_, keys) => {
    const message = 'keys must be a list, each entry a key of importPublicKey';
    await expect(unionpay.verify('{}', 'a..b', { keys: keys as never })).rejects.toThrow(
      new TypeError(message),
    );
    expect(() => lianlian.verify(md5, { keys: keys as never })).toThrow(new TypeError(message));
  });

  it('a path that is optional by a text is not', async () => {
    const wrong = { keys: ring.verification, requestPath: '/v1', pathOptional: 'false' as never };
    await expect(unionpay.verify('{}', 'a..b', wrong)).rejects.toThrow('pathOptional must be true or false');
  });
});

it('no message shows a value', () => {
  const secret = createHash('sha256').update('secret').digest('hex');
  for (const options of [{ [secret]: 1 }, { reading: secret }, { request: secret }, secret]) {
    expect(() => response.validate({}, options as never)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret) }),
    );
  }
});
