import { beforeAll, describe, expect, it } from 'vitest';
import {
  createTestKeys,
  diagnose,
  importPrivateKey,
  importPublicKey,
  lianlian,
  readCapture,
  readPkcs12,
  type TestKeys,
  unionpay,
} from '../../src/envelope.js';
import { importTable } from '../../src/import.js';
import { mask, padSerialNumber, parseMessageId } from '../../src/index.js';
import { mpayVerify } from '../../src/networks/lianlian.js';
import { channelLoginInfo, idCardPhotoVerification } from '../../src/networks/unionpay.js';
import { samples } from '../../src/samples.js';
import { isDecodedWhole, isOfAlphabet } from '../../src/table/format/forms/base64.js';

/** What is in every text that the functions are given; no text of ours has it. */
const MARK = '4929117';

/** What the runtime tells of the text that matched last (ECMA-262, legacy features of RegExp). */
function remembered(): readonly string[] {
  const { input, lastMatch, lastParen, leftContext, rightContext } = RegExp as unknown as Record<
    string,
    string
  >;
  const groups = [
    RegExp.$1,
    RegExp.$2,
    RegExp.$3,
    RegExp.$4,
    RegExp.$5,
    RegExp.$6,
    RegExp.$7,
    RegExp.$8,
    RegExp.$9,
  ];
  return [input, lastMatch, lastParen, leftContext, rightContext, ...groups].map(String);
}

let keys: TestKeys;
beforeAll(async () => {
  keys = await createTestKeys();
});

const photo = `/9j/4AAQ${MARK}A`;
const request = {
  ...(samples(idCardPhotoVerification.request, { seed: 3, party: 'member' }).next().value as object),
  memberName: `Bank ${MARK}`,
};
const payment = {
  ...(samples(mpayVerify.request, { seed: 3 }).next().value as Record<string, string>),
  no_order: `ORDER-${MARK}`,
};
const wire = { keys: undefined, appId: '39990029', requestPath: '/v1/photo' };

const calls: Readonly<Record<string, () => unknown>> = {
  validate: () => idCardPhotoVerification.request.validate({ ...request, serialNm: MARK }),
  'validate of an array': () => idCardPhotoVerification.request.validate([MARK]),
  accept: () => idCardPhotoVerification.request.accept(request),
  decode: () => idCardPhotoVerification.request.decode(JSON.stringify(request)),
  'tryDecode of no JSON': () => idCardPhotoVerification.request.tryDecode(`{"a":"${MARK}",}`),
  encode: () => idCardPhotoVerification.request.encode(request as never),
  mask: () => mask(channelLoginInfo.request, { userId: MARK, [`x${MARK}`]: '1' }),
  parseMessageId: () => parseMessageId(`A0010023420260301160000${MARK.slice(0, 6)}`),
  padSerialNumber: () => padSerialNumber(MARK),
  importTable: () => importTable(`Request Parameter\nName ${MARK}\tmemberIIN\tAN\t8\tM\tnote ${MARK}`),
  'importTable of no page': () => importTable(`no page ${MARK}`),
  'unionpay.seal and open': async () => {
    const sent = await unionpay.seal(idCardPhotoVerification.request, request as never, {
      ...wire,
      keys: keys.member.ring,
    });
    expectForgotten();
    await unionpay.open(idCardPhotoVerification.request, sent, { ...wire, keys: keys.network.ring });
  },
  'unionpay.sign': () =>
    unionpay.sign(MARK, {
      key: keys.member.ring.signing[0] as never,
      appId: `A${MARK}`,
      requestPath: `/${MARK}`,
    }),
  'unionpay.encrypt and decrypt': () => {
    const jwe = unionpay.encrypt(MARK, keys.member.ring.encryption[0] as never);
    return unionpay.decrypt(jwe, keys.network.ring.decryption);
  },
  'lianlian.encryptPayload and decryptPayload': () => {
    const payload = lianlian.encryptPayload(MARK, keys.member.ring.encryption[0] as never);
    expectForgotten();
    return lianlian.decryptPayload(payload, keys.network.ring.decryption);
  },
  'lianlian.seal and open': () => {
    const sent = lianlian.seal(mpayVerify.request, payment as never, {
      keys: keys.member.ring,
      requestPath: '/v1/pay',
    });
    expectForgotten();
    lianlian.open(mpayVerify.request, sent, { keys: keys.network.ring });
  },
  'lianlian.sign': () =>
    lianlian.sign({ no_order: MARK, b: `&a=${MARK}` }, { key: keys.member.ring.signing[0] as never }),
  'lianlian.verify': () =>
    lianlian.verify(
      { no_order: MARK, sign: MARK, sign_type: 'RSA' },
      { keys: keys.member.ring.verification },
    ),
  'readCapture and diagnose': () => {
    const capture = readCapture(`POST /${MARK} HTTP/1.1\r\nUPI-JWS: ${MARK}..AA\r\n\r\n{"a":"${MARK}"}`);
    expectForgotten();
    diagnose(capture, keys.network.ring);
  },
  importPrivateKey: () => importPrivateKey(keys.member.signing.privateKey),
  'importPrivateKey of something else': () => importPrivateKey(`-----BEGIN PRIVATE KEY-----\n${MARK}`),
  importPublicKey: () => importPublicKey(keys.member.signing.certificate),
  readPkcs12: () => readPkcs12(Buffer.from(MARK), MARK),
};

function expectForgotten(): void {
  const secrets = [MARK, 'PRIVATE KEY', keys.member.signing.certificate.slice(40, 80)];
  expect(remembered().filter((text) => secrets.some((secret) => text.includes(secret)))).toEqual([]);
}

describe('nothing of a message outlives its call', () => {
  it.each(Object.entries(calls))('in what regular expressions remember: %s', async (_name, call) => {
    try {
      await call();
    } catch (error) {
      if (!(error instanceof Error) || !('violations' in error)) throw error;
    }
    expectForgotten();
  });

  it('is a test that can fail', () => {
    /\d+/.test(MARK);
    expect(remembered()).toContain(MARK);
  });

  it.each([
    ['Buffer', isDecodedWhole],
    ['a table', isOfAlphabet],
  ])('in the memory in which %s decodes a photo', (_name, decide) => {
    const buffers: ArrayBufferLike[] = [];
    const [write, encodeInto] = [Buffer.prototype.write, TextEncoder.prototype.encodeInto];
    Buffer.prototype.write = function (this: Buffer, ...given: unknown[]) {
      buffers.push(this.buffer);
      return Reflect.apply(write, this, given);
    } as typeof write;
    TextEncoder.prototype.encodeInto = function (this: TextEncoder, text, into) {
      buffers.push(into.buffer);
      return Reflect.apply(encodeInto, this, [text, into]);
    };
    try {
      expect(decide(photo)).toBe(true);
    } finally {
      Buffer.prototype.write = write;
      TextEncoder.prototype.encodeInto = encodeInto;
    }
    expect(buffers.length).toBeGreaterThan(0);
    for (const buffer of buffers) expect(new Uint8Array(buffer).every((byte) => byte === 0)).toBe(true);
  });

  it('and what is decrypted has memory of its own', () => {
    const jwe = unionpay.encrypt(MARK, keys.member.ring.encryption[0] as never);
    const plain = unionpay.decrypt(jwe, keys.network.ring.decryption);
    expect(plain.toString()).toBe(MARK);
    expect(plain.buffer.byteLength).toBe(plain.length);
  });
});
