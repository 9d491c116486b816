import type { JsonObject } from '../../conformance/Testee.js';
import { keys } from '../signing/keys.js';
import type { Exchange, ExchangeQuestion, Opening } from './Exchange.js';

const BODIES: Readonly<Record<string, Uint8Array>> = {
  empty: Buffer.alloc(0),
  'one byte': Buffer.from('x'),
  'a block of AES': Buffer.from('{"mcc":"5812"}  '),
  Chinese: Buffer.from('{"customerNm":"张三","address":"上海市"}\n'),
  bytes: Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
  long: Buffer.alloc(20_000, '{"a":"b"},'),
};

const PARAMS: Readonly<Record<string, JsonObject>> = {
  plain: {
    oid_partner: '201103171000000000',
    no_order: '7',
    money_order: '0.01',
    dt_order: '20260301160000',
  },
  Chinese: { oid_partner: '201103171000000000', no_order: '7', info_order: '测试 & = % + 商品' },
  'with what is left out': {
    no_order: '7',
    memo: '',
    token: null,
    Zone: '8',
    a_: '1',
    aB: '2',
    money_order: '0',
  },
};

const signer = key('signing-2048');
const recipient = key('encryption-2048');
const other = key('other-2048');
const lianlian = key('lianlian-1024');
const PATH = '/upapi/verify';

/** Everything that is signed or encrypted by one and opened by another, as it is, changed, and with a wrong key. */
export const exchanges: readonly Exchange[] = [
  { name: 'UPI-JWS', make: 'jws-sign', open: 'jws-verify', questions: forEach(BODIES, signedBodies) },
  {
    name: 'JWE of encData',
    make: 'jwe-encrypt',
    open: 'jwe-decrypt',
    questions: forEach(BODIES, (what, body) => ({
      what,
      input: { plaintext: bytes(body), key: publicPart(recipient), kid: 'encryption' },
      openings: [
        openedJwe(recipient, ({ jwe }) => jwe, body),
        openedJwe(other, ({ jwe }) => jwe, 'refused'),
        openedJwe(recipient, ({ jwe }) => changedAfter(jwe, '.', 4), 'refused'),
      ],
    })),
  },
  {
    name: 'key=value',
    make: 'kv-sign',
    open: 'kv-verify',
    questions: (['RSA', 'SHA256withRSA'] as const).flatMap((signType) =>
      forEach(PARAMS, (what, params) => {
        const signed = ({ sign }: JsonObject) => ({ ...params, sign_type: signType, sign });
        return {
          what: `${what}, ${signType}`,
          input: { params, key: lianlian, signType },
          openings: [
            { inputOf: (made) => ({ params: signed(made), key: publicPart(lianlian) }), expected: 'holds' },
            {
              inputOf: (made) => ({ params: { ...signed(made), no_order: '8' }, key: publicPart(lianlian) }),
              expected: 'refused',
            },
            {
              inputOf: (made) => ({ params: signed(made), key: publicPart(other) }),
              expected: 'refused',
            },
          ],
        };
      }),
    ),
  },
  {
    name: 'pay_load',
    make: 'payload-encrypt',
    open: 'payload-decrypt',
    questions: forEach(BODIES, (what, body) => ({
      what,
      input: { plaintext: bytes(body), key: publicPart(recipient) },
      openings: [
        openedPayload([other, recipient], ({ payload }) => payload, body),
        openedPayload([other], ({ payload }) => payload, 'refused'),
        openedPayload([recipient], ({ payload }) => changedAfter(payload, '$', 5), 'refused'),
      ],
    })),
  },
];

function signedBodies(what: string, body: Uint8Array): ExchangeQuestion {
  const received = {
    keys: [
      { ...publicPart(other), kid: 'other' },
      { ...publicPart(signer), kid: 'signing' },
    ],
  };
  const verified =
    (changed: JsonObject): Opening['inputOf'] =>
    ({ header }) => ({
      body: bytes(body),
      header,
      requestPath: PATH,
      ...received,
      ...changed,
    });
  return {
    what,
    input: { body: bytes(body), key: signer, kid: 'signing', appId: 'demo0001', requestPath: PATH },
    openings: [
      { inputOf: verified({}), expected: 'holds' },
      { inputOf: verified({ body: bytes(Buffer.concat([body, Buffer.from(' ')])) }), expected: 'refused' },
      { inputOf: verified({ keys: [{ ...publicPart(other), kid: 'signing' }] }), expected: 'refused' },
      { inputOf: verified({ requestPath: '/upapi/other' }), expected: 'refused' },
    ],
  };
}

function openedJwe(
  own: JsonObject,
  jweOf: (made: JsonObject) => unknown,
  expected: Opening['expected'],
): Opening {
  return { inputOf: (made) => ({ jwe: jweOf(made), keys: [{ ...own, kid: 'encryption' }] }), expected };
}

function openedPayload(
  own: readonly JsonObject[],
  payloadOf: (made: JsonObject) => unknown,
  expected: Opening['expected'],
): Opening {
  return { inputOf: (made) => ({ payload: payloadOf(made), keys: own }), expected };
}

/** A text whose part after so many separators begins with another letter. */
function changedAfter(text: unknown, separator: string, count: number): string {
  return String(text)
    .split(separator)
    .map((part, index) => (index === count ? `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}` : part))
    .join(separator);
}

function forEach<Value>(
  values: Readonly<Record<string, Value>>,
  questionOf: (what: string, value: Value) => ExchangeQuestion,
): readonly ExchangeQuestion[] {
  return Object.entries(values).map(([what, value]) => questionOf(what, value));
}

function bytes(data: Uint8Array): JsonObject {
  return { base64: Buffer.from(data).toString('base64') };
}

function key(kid: string): JsonObject {
  const found = keys.get(kid);
  if (found === undefined) throw new Error(`no test key ${kid}`);
  return found;
}

function publicPart({ kty, n, e }: JsonObject): JsonObject {
  return { kty, n, e };
}
