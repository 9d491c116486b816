import {
  constants,
  createPrivateKey,
  privateDecrypt,
  privateEncrypt,
  randomBytes,
  sign as signNatively,
} from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { createTestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { importRemoteKey } from '../../src/envelope/keys/importRemoteKey.js';
import { keyWarnings } from '../../src/envelope/keys/keyWarnings.js';
import type { OwnKey, RemoteKeyFunctions } from '../../src/envelope/keys/RemoteKey.js';
import { diagnose, lianlian, readCapture, unionpay } from '../../src/envelope.js';
import { mpayVerify } from '../../src/networks/lianlian.js';
import { mobileNumberVerification } from '../../src/networks/unionpay.js';
import { samples } from '../../src/samples.js';
import { faultOf, rejectionOf } from './keysFault.js';

const { member, network } = await createTestKeys();
const requestPath = '/v1/verify';
const to = { appId: '39990029', requestPath };
const device = createPrivateKey(network.encryption.privateKey);
const signer = createPrivateKey(member.signing.privateKey);
const HASH = { 'SHA-256': 'sha256', MD5: 'md5' } as const;

/** What a device does, with the same arithmetic by another way than the code under test: raw RSA over a DigestInfo. */
const PREFIX = {
  'SHA-256': '3031300d060960864801650304020105000420',
  MD5: '3020300c06082a864886f70d020505000410',
};
const signing: Readonly<Record<string, RemoteKeyFunctions>> = {
  'bytes, at once': { signBytes: (bytes, hash) => signNatively(HASH[hash], bytes, signer) },
  'bytes, later': { signBytes: async (bytes, hash) => signNatively(HASH[hash], bytes, signer) },
  'a digest, at once': {
    signDigest: (digest, hash) =>
      privateEncrypt(signer, Buffer.concat([Buffer.from(PREFIX[hash], 'hex'), digest])),
  },
  'a digest, by a thenable': {
    signDigest: (digest, hash) => ({
      // biome-ignore lint/suspicious/noThenProperty: of a library that has its own promises.
      then: (resolve) => {
        const signature = privateEncrypt(signer, Buffer.concat([Buffer.from(PREFIX[hash], 'hex'), digest]));
        return Promise.resolve(new Uint8Array(signature)).then(resolve as never);
      },
    }),
  },
};
const raw = (wrapped: Uint8Array) =>
  privateDecrypt({ key: device, padding: constants.RSA_NO_PADDING }, wrapped);
/** PKCS#1 v1.5, as a device that takes it off itself does: `node:crypto` refuses that padding. */
const unpadded = (wrapped: Uint8Array) => {
  const block = raw(wrapped);
  const zero = block.indexOf(0, 2);
  if (block[0] !== 0 || block[1] !== 2 || zero < 10) throw new Error('CKR_ENCRYPTED_DATA_INVALID');
  return block.subarray(zero + 1);
};
const oaep = (wrapped: Uint8Array) =>
  privateDecrypt({ key: device, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }, wrapped);
const decrypting: Readonly<Record<string, RemoteKeyFunctions>> = {
  'raw, at once': { decryptRaw: raw },
  'raw, later': { decryptRaw: async (wrapped) => raw(wrapped) },
  'with padding, at once': {
    decrypt: (wrapped, wrapping) => (wrapping === 'RSA1_5' ? unpadded(wrapped) : oaep(wrapped)),
  },
  'with padding, later': {
    decrypt: async (wrapped, wrapping) => (wrapping === 'RSA1_5' ? unpadded(wrapped) : oaep(wrapped)),
  },
};
const isLater = (name: string) => !name.endsWith('at once');
const signingKey = (functions: RemoteKeyFunctions) =>
  importRemoteKey(functions, member.signing.certificate, { kid: member.signing.kid });
const decryptionKey = (functions: RemoteKeyFunctions) =>
  importRemoteKey(functions, network.encryption.certificate, { kid: network.encryption.kid });
const { request } = mobileNumberVerification;
const { value } = samples(request, { seed: 1 }).next();

describe.each(Object.entries(signing))('a remote key that signs %s', (name, functions) => {
  const key = signingKey(functions);
  const ring = { ...member.ring, signing: [key] };

  it('seals for UnionPay what the network opens', async () => {
    const sent = await unionpay.seal(request, value, { keys: ring, ...to });
    expect((await unionpay.open(request, sent, { keys: network.ring, ...to })).value).toEqual(value);
  });

  it('signs a long body', async () => {
    const body = Buffer.alloc(300_000, 'a');
    const header = await unionpay.sign(body, { key, ...to });
    expect((await unionpay.verify(body, header, { keys: network.ring.verification })).kid).toBe(key.kid);
  });

  it.each(['SHA256withRSA', 'RSA'] as const)(
    'seals for LianLian by %s, at once where it answers at once',
    async (signType) => {
      const value = samples(mpayVerify.request, { seed: 1 }).next().value;
      const sealed = lianlian.seal(mpayVerify.request, value, { keys: ring, requestPath, signType });
      expect(sealed instanceof Promise).toBe(isLater(name));
      const accepting = { keys: network.ring, accept: [signType] };
      expect(lianlian.open(mpayVerify.request, await sealed, accepting).value.sign_type).toBe(signType);
      const signature = lianlian.sign({ no_order: '7' }, { key });
      expect(signature instanceof Promise).toBe(isLater(name));
      lianlian.verify(
        { no_order: '7', sign_type: 'SHA256withRSA', sign: await signature },
        { keys: network.ring.verification },
      );
    },
  );
});

describe.each(Object.entries(decrypting))('a remote key that decrypts %s', (name, functions) => {
  const key = decryptionKey(functions);
  const ring = { ...network.ring, decryption: [key] };

  it('opens what was sealed for it', async () => {
    const sent = await unionpay.seal(request, value, { keys: member.ring, ...to });
    expect((await unionpay.open(request, sent, { keys: ring, ...to })).value).toEqual(value);
    const pool = unionpay.createDecryptionPool({ threads: 1 });
    const again = await unionpay.seal(request, value, { keys: member.ring, ...to });
    expect((await unionpay.open(request, again, { keys: ring, pool, ...to })).value).toEqual(value);
    await pool.close();
  });

  it('decrypts a JWE, at once where it answers at once', async () => {
    const [publicKey] = member.ring.encryption;
    const jwe = unionpay.encrypt('{"a":1}', publicKey as never);
    const plaintext = unionpay.decrypt(jwe, [key]);
    expect(plaintext instanceof Promise).toBe(isLater(name));
    expect((await plaintext).toString()).toBe('{"a":1}');
  });
});

describe('pay_load of LianLian', () => {
  const [publicKey] = member.ring.encryption;
  const payload = lianlian.encryptPayload('{"a":1}', publicKey as never);

  it.each(['with padding, at once', 'with padding, later'])('is decrypted %s', async (name) => {
    const key = decryptionKey(decrypting[name] as RemoteKeyFunctions);
    const plaintext = lianlian.decryptPayload(payload, [key]);
    expect(plaintext instanceof Promise).toBe(isLater(name));
    expect((await plaintext).toString()).toBe('{"a":1}');
    // After a key that does not do it.
    const [other] = member.ring.decryption;
    expect((await lianlian.decryptPayload(payload, [other as OwnKey, key])).toString()).toBe('{"a":1}');
  });

  it('needs the function that takes the padding off', () => {
    const key = decryptionKey({ decryptRaw: raw });
    expect(faultOf(() => lianlian.decryptPayload(payload, [key]))).toMatch(
      /no function that decrypts RSA-OAEP; give decrypt/,
    );
  });

  it('is the one failure, whatever the function does', async () => {
    const told = [];
    for (const decrypt of [
      () => randomBytes(32),
      () => randomBytes(31),
      () => new Uint8Array(),
      () => 'text' as never,
      () => undefined as never,
      () => {
        throw new Error('the device is gone');
      },
      async () => randomBytes(32),
      async () => null as never,
      () => Promise.reject(new Error('the device is gone')),
    ]) {
      const work = (async () => lianlian.decryptPayload(payload, [decryptionKey({ decrypt })]))();
      told.push(await work.catch((error) => JSON.stringify([error.message, error.violations])));
    }
    expect(new Set(told).size).toBe(1);
    expect(told[0]).toContain('payload-decryption');
  });
});

describe('faults of a function', () => {
  const faults: Readonly<Record<string, () => unknown>> = {
    throws: () => {
      throw new Error('SECRET of the device');
    },
    'is rejected': () => Promise.reject(new Error('SECRET of the device')),
    'gives nothing': () => undefined,
    'gives null': () => null,
    'gives a text': () => 'SECRET of the device',
    'gives a promise of a text': async () => 'SECRET of the device',
    'gives no bytes': () => new Uint8Array(),
    'gives too few bytes': () => randomBytes(255),
    'gives too many bytes': () => randomBytes(257),
    'gives other bytes': () => randomBytes(256),
    'gives other bytes later': async () => randomBytes(256),
  };

  it.each(Object.entries(faults))(
    'a signature where it %s: one failure, and the reason for onFault alone',
    async (_, function_) => {
      for (const name of ['signBytes', 'signDigest']) {
        const onFault = vi.fn();
        const key = signingKey({ [name]: function_, onFault });
        const said = await Promise.all([
          rejectionOf(unionpay.sign('{}', { key, ...to }), 'SECRET'),
          rejectionOf((async () => lianlian.sign({ a: '1' }, { key }))(), 'SECRET'),
        ]);
        expect(new Set(said.map(({ message }) => message))).toEqual(
          new Set([
            'The remote key gave no signature that its public key verifies; onFault receives the reason.',
          ]),
        );
        expect(onFault).toHaveBeenCalledTimes(2);
      }
    },
  );

  it.each(Object.entries(faults))(
    'a decryption where it %s is the one of any wrong key',
    async (_, function_) => {
      const [publicKey] = member.ring.encryption;
      const jwe = unionpay.encrypt('{}', publicKey as never);
      const wrong = await (async () =>
        unionpay.decrypt(jwe, [
          { ...member.ring.decryption[0], kid: network.encryption.kid } as never,
        ]))().catch((error) => error);
      for (const name of ['decryptRaw', 'decrypt']) {
        const work = (async () => unionpay.decrypt(jwe, [decryptionKey({ [name]: function_ })]))();
        const error = await work.catch((reason: unknown) => reason);
        expect(error).toMatchObject({ message: wrong.message, violations: wrong.violations });
        expect(error).not.toHaveProperty('cause');
      }
    },
  );

  it('a wrong padding is the one failure, whether the device says so or not', async () => {
    const [publicKey] = member.ring.encryption;
    const parts = unionpay.encrypt('{}', publicKey as never).split('.');
    parts[1] = randomBytes(256).fill(0, 0, 1).toString('base64url');
    const codes = [];
    for (const functions of Object.values(decrypting)) {
      const work = (async () => unionpay.decrypt(parts.join('.'), [decryptionKey(functions)]))();
      codes.push(await work.catch((error) => JSON.stringify([error.message, error.violations])));
    }
    expect(new Set(codes).size).toBe(1);
    expect(codes[0]).toContain('jwe-decryption');
  });

  it('onFault may fail as well', async () => {
    const onFault = () => {
      throw new Error('no log');
    };
    const key = signingKey({ signBytes: faults.throws as never, onFault });
    expect((await rejectionOf(unionpay.sign('{}', { key, ...to }))).message).toMatch(/gave no signature/);
  });

  it('bytes that are given are not those that the device goes on to write over', async () => {
    const shared = Buffer.alloc(256);
    const key = signingKey({
      signBytes: (bytes) => {
        signNatively('sha256', bytes, signer).copy(shared);
        queueMicrotask(() => shared.fill(0));
        return shared;
      },
    });
    const header = await unionpay.sign('{}', { key, ...to });
    expect((await unionpay.verify('{}', header, { keys: network.ring.verification })).alg).toBe('RS256');
  });
});

describe('importRemoteKey', () => {
  it('has what its certificate says, and takes part in warnings', () => {
    const key = signingKey({ signBytes: () => new Uint8Array() });
    expect(key).toMatchObject({
      type: 'remote',
      kid: member.signing.kid,
      bits: 2048,
      certificate: { use: ['signing'] },
    });
    const ring = { ...member.ring, signing: [importRemoteKey({}, member.signing.certificate)] };
    expect(keyWarnings(ring, Date.now()).map(({ code }) => code)).toEqual(['kid-missing']);
  });

  it('without the function that is asked for, says which to give', async () => {
    const none = signingKey({ decryptRaw: raw });
    expect((await rejectionOf(unionpay.sign('{}', { key: none, ...to }))).message).toMatch(
      /no function that signs; give signDigest or signBytes/,
    );
    const [publicKey] = member.ring.encryption;
    const jwe = unionpay.encrypt('{}', publicKey as never);
    expect(
      faultOf(() => unionpay.decrypt(jwe, [decryptionKey({ signBytes: () => new Uint8Array() })])),
    ).toMatch(/no function that decrypts RSA1_5; give decryptRaw or decrypt/);
  });

  it.each([[undefined], [{ sign: () => new Uint8Array() }], [{ signBytes: 'no function' }]])(
    'refuses %j',
    (functions) => {
      expect(() => importRemoteKey(functions as never, member.signing.certificate)).toThrow(TypeError);
    },
  );

  it('is no private key where one in memory is needed', () => {
    expect(() => unionpay.encrypt('{}', signingKey({}) as never)).toThrow(TypeError);
  });

  it('takes part in a diagnosis by its public half', async () => {
    const key = signingKey(signing['bytes, later'] as RemoteKeyFunctions);
    const sent = await unionpay.seal(request, value, { keys: { ...member.ring, signing: [key] }, ...to });
    const head = Object.entries(sent.headers)
      .map(([name, text]) => `${name}: ${text}\r\n`)
      .join('');
    const raw = `POST ${requestPath} HTTP/1.1\r\nContent-Length: ${sent.body.length}\r\n${head}\r\n${Buffer.from(sent.body)}`;
    const ring = {
      ...member.ring,
      signing: [key],
      decryption: [decryptionKey({ decryptRaw: () => new Uint8Array() })],
    };
    expect(diagnose(readCapture(raw), ring).findings).toEqual([]);
  });
});
