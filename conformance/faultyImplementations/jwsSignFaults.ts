import { constants, createHmac, createPrivateKey, type JsonWebKey, randomUUID, sign } from 'node:crypto';
import { readBytes } from '../judges/readBytes.js';
import type { Answer, JsonObject } from '../Testee.js';
import type { Faulty } from './Faulty.js';

/** Signers of UnionPay with a fault. */
export const jwsSignFaults: readonly Faulty[] = [
  fault(
    'jws-signs-reserialised-body',
    'Signed is the JSON written anew, not the bytes that are sent.',
    ['request', 'response', 'blanks-in-body', 'chinese-body', 'bytes', 'long-body'],
    {
      payload: (body) => Buffer.from(reserialised(body)).toString('base64url'),
    },
  ),
  fault('jws-signs-json-of-json', 'Signed is a JSON string of the JSON.', ['request'], {
    payload: (body) => Buffer.from(JSON.stringify(body.toString())).toString('base64url'),
  }),
  fault(
    'jws-signs-nothing',
    'Signed is the header with an empty payload.',
    ['request', 'response', 'blanks-in-body', 'chinese-body', 'bytes', 'long-body'],
    { payload: () => '' },
  ),
  fault('jws-signs-a-literal', 'Signed is always the same text.', ['request'], {
    payload: () => Buffer.from('{}').toString('base64url'),
  }),
  fault(
    'jws-signs-unencoded-payload',
    'Signed is the payload as it is, as RFC 7797 has it.',
    ['request', 'response', 'blanks-in-body', 'chinese-body', 'bytes', 'long-body'],
    {
      payload: (body) => body,
    },
  ),
  fault('jws-signs-claims', 'Signed are JWT claims that hold the body.', ['request'], {
    payload: (body) => Buffer.from(JSON.stringify({ sub: body.toString() })).toString('base64url'),
  }),
  fault(
    'jws-signs-trimmed-body',
    'Signed is the body without the blanks at its ends.',
    ['blanks-in-body', 'bytes', 'url-bytes'],
    {
      payload: (body) => Buffer.from(body.toString().trim()).toString('base64url'),
    },
  ),
  fault(
    'jws-not-detached',
    'The payload stands between the two parts.',
    ['request', 'response', 'blanks-in-body', 'chinese-body', 'bytes', 'long-body'],
    {
      write: (encoded, payload, signature) => `${encoded}.${payload}.${signature.toString('base64url')}`,
    },
  ),
  fault('jws-of-two-parts', 'The empty payload is dropped, with its point.', ['request'], {
    write: (encoded, _, signature) => `${encoded}.${signature.toString('base64url')}`,
  }),
  fault('jws-signature-in-standard-base64', 'The signature is in standard Base64.', ['request'], {
    write: (encoded, _, signature) => `${encoded}..${signature.toString('base64')}`,
  }),
  fault('jws-signature-with-padding', 'The signature keeps its padding.', ['request'], {
    write: (encoded, _, signature) => `${encoded}..${signature.toString('base64url')}==`,
  }),
  fault('jws-signature-in-hex', 'The signature is in hex.', ['request'], {
    write: (encoded, _, signature) => `${encoded}..${signature.toString('hex')}`,
  }),
  fault('jws-empty', 'A fault while signing is swallowed, and an empty header is sent.', ['request'], {
    write: () => '',
  }),
  fault('jws-with-sha-1', 'The hash is SHA-1.', ['request'], { hash: 'sha1' }),
  fault('jws-with-pss', 'The signature has the padding of PSS.', ['request'], { isPss: true }),
  fault(
    'jws-with-hmac',
    'The header says HS256 and the signature is an HMAC with the key as text.',
    ['request'],
    {
      header: () => ({ alg: 'HS256' }),
      isHmac: true,
    },
  ),
  fault('jws-alg-of-another-name', 'The header says RS512.', ['request'], {
    header: () => ({ alg: 'RS512' }),
  }),
  fault('jws-without-kid', 'The header has no kid.', ['request'], { header: () => ({ kid: undefined }) }),
  fault('jws-of-another-kid', 'kid is not the one that was given.', ['request'], {
    header: () => ({ kid: 'key-1' }),
  }),
  fault('jws-without-crit', 'The header has no crit.', ['request'], { header: () => ({ crit: undefined }) }),
  fault('jws-crit-without-a-name', 'crit leaves UPI-APPID out.', ['request'], {
    header: ({ crit }) => ({ crit: (crit as readonly string[]).filter((name) => name !== 'UPI-APPID') }),
  }),
  fault(
    'jws-crit-with-a-missing-path',
    'crit names UPI-REQPATH where there is none.',
    ['response', 'chinese-body'],
    {
      header: () => ({ crit: ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'] }),
    },
  ),
  fault('jws-crit-as-text', 'crit is a text with commas.', ['request'], {
    header: ({ crit }) => ({ crit: String(crit) }),
  }),
  fault('jws-with-b64', 'The header has b64.', ['request'], { header: () => ({ b64: false }) }),
  fault('jws-timestamp-in-milliseconds', 'UPI-TIMESTAMP counts milliseconds.', ['request'], {
    header: ({ 'UPI-TIMESTAMP': seconds }) => ({ 'UPI-TIMESTAMP': `${seconds}000` }),
  }),
  fault('jws-timestamp-as-number', 'UPI-TIMESTAMP is a JSON number.', ['request'], {
    header: ({ 'UPI-TIMESTAMP': seconds }) => ({ 'UPI-TIMESTAMP': Number(seconds) }),
  }),
  fault('jws-timestamp-in-beijing-time', 'UPI-TIMESTAMP is eight hours ahead.', ['request'], {
    header: ({ 'UPI-TIMESTAMP': seconds }) => ({ 'UPI-TIMESTAMP': String(Number(seconds) + 28_800) }),
  }),
  fault('jws-timestamp-as-date', 'UPI-TIMESTAMP is a date.', ['request'], {
    header: ({ 'UPI-TIMESTAMP': seconds }) => ({
      'UPI-TIMESTAMP': new Date(Number(seconds) * 1000).toISOString(),
    }),
  }),
  fault('jws-uuid-constant', 'UPI-UUID is always the same.', ['request'], {
    header: () => ({ 'UPI-UUID': '0123456789abcdef0123456789abcdef' }),
  }),
  fault(
    'jws-uuid-of-the-clock',
    'UPI-UUID is made of the clock, so that it repeats within a second.',
    ['request'],
    {
      header: ({ 'UPI-TIMESTAMP': seconds }) => ({ 'UPI-UUID': String(seconds).padStart(32, '0') }),
    },
  ),
  fault('jws-uuid-with-hyphens', 'UPI-UUID has hyphens.', ['request'], {
    header: () => ({ 'UPI-UUID': randomUUID() }),
  }),
  fault('jws-uuid-in-upper-case', 'UPI-UUID is in upper case.', ['request'], {
    header: ({ 'UPI-UUID': uuid }) => ({ 'UPI-UUID': String(uuid).toUpperCase() }),
  }),
  fault('jws-without-app-id', 'The header has no UPI-APPID.', ['request'], {
    header: () => ({ 'UPI-APPID': undefined }),
  }),
  fault(
    'jws-one-path-for-all',
    'UPI-REQPATH is the same for every call.',
    ['request', 'blanks-in-body', 'bytes', 'empty-body', 'long-body', 'url-bytes'],
    {
      header: ({ 'UPI-REQPATH': path }) => (path === undefined ? {} : { 'UPI-REQPATH': '/scis/switch/all' }),
    },
  ),
  fault(
    'jws-names-for-values',
    'The header has the names of its members where their values belong.',
    ['request'],
    {
      header: () => ({ 'UPI-APPID': 'UPI-APPID' }),
    },
  ),
  fault(
    'jws-path-left-out',
    'The path that was given does not stand in the header.',
    ['request', 'blanks-in-body', 'bytes', 'empty-body', 'long-body', 'url-bytes'],
    {
      header: ({ crit }) => ({
        crit: (crit as readonly string[]).filter((name) => name !== 'UPI-REQPATH'),
        'UPI-REQPATH': undefined,
      }),
    },
  ),
];

interface Signing {
  /** Members that are other than they must be; those that are undefined are left out. */
  readonly header?: (right: JsonObject) => JsonObject;
  readonly payload?: (body: Buffer) => string | Buffer;
  readonly write?: (encoded: string, payload: string | Buffer, signature: Buffer) => string;
  readonly hash?: string;
  readonly isPss?: boolean;
  readonly isHmac?: boolean;
}

function fault(id: string, wrong: string, vectors: readonly string[], signing: Signing): Faulty {
  return {
    id,
    wrong,
    convictedBy: ['property.jws-sign.opens', ...vectors.map((name) => `jws-sign.${name}`)],
    operations: () => ({ 'jws-sign': (input, now) => signWrong(input, now, signing) }),
  };
}

/** Signs rightly in all that is not given. */
export function signWrong(input: JsonObject, now: Date, signing: Signing = {}): Answer {
  const {
    header = () => ({}),
    payload: payloadOf = (body) => body.toString('base64url'),
    write = (encoded, _, signature) => `${encoded}..${signature.toString('base64url')}`,
  } = signing;
  const right = rightHeader(input, now);
  const encoded = Buffer.from(JSON.stringify({ ...right, ...header(right) })).toString('base64url');
  const payload = payloadOf(readBytes(input.body) as Buffer);
  const signed = Buffer.concat([Buffer.from(`${encoded}.`), Buffer.from(payload)]);
  const signature = signatureOf(signed, input.key as JsonWebKey, signing);
  return { status: 'ok', output: { header: write(encoded, payload, signature) } };
}

function rightHeader({ kid, appId, requestPath }: JsonObject, now: Date): JsonObject {
  const critical = ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'];
  return {
    alg: 'RS256',
    kid,
    crit: requestPath === undefined ? critical.slice(0, 3) : critical,
    'UPI-UUID': randomUUID().replaceAll('-', ''),
    'UPI-TIMESTAMP': String(Math.floor(now.getTime() / 1000)),
    'UPI-APPID': appId,
    ...(requestPath !== undefined && { 'UPI-REQPATH': requestPath }),
  };
}

function signatureOf(signed: Buffer, jwk: JsonWebKey, { hash = 'sha256', isPss, isHmac }: Signing): Buffer {
  if (isHmac) return createHmac('sha256', String(jwk.n)).update(signed).digest();
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  return sign(hash, signed, {
    key,
    padding: isPss ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING,
  });
}

function reserialised(body: Buffer): string {
  try {
    return JSON.stringify(JSON.parse(body.toString()), undefined, 1);
  } catch {
    return body.toString();
  }
}
