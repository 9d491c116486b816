import {
  constants,
  createCipheriv,
  createHmac,
  createPrivateKey,
  publicEncrypt,
  randomBytes,
  randomUUID,
  sign,
} from 'node:crypto';
import type { Capture } from '../../src/envelope/Capture.js';
import type { Credential } from '../../src/envelope/keys/createTestKeys.js';

/** The instant of every faulty message: 2026-03-01T08:00:00Z, 16:00 in Beijing. */
export const NOW = 1_772_352_000_000;
export const PATH = '/scis/switch/verification';

/** How a sender of UnionPay deviates; everything that is not given is right. */
export interface UnionPayFaults {
  readonly body?: string | Buffer;
  /** What is signed in place of the body. */
  readonly signed?: string | Buffer;
  /** How the payload is written in the signing input. */
  readonly encode?: (payload: Buffer) => string | Buffer;
  /** Members of the header in place of the right ones; undefined leaves one out. */
  readonly header?: Readonly<Record<string, unknown>>;
  /** The JSON text of the header that is signed, and of the one that is sent. */
  readonly signedHeader?: (header: object) => string;
  readonly sentHeader?: (header: object) => string;
  readonly hash?: string;
  readonly pss?: boolean;
  readonly hmac?: string | Buffer;
  /** Changes the value of UPI-JWS. */
  readonly jws?: (header: string, signature: Buffer, payload: string) => string;
  readonly capture?: Partial<Capture>;
  readonly signer?: Credential;
  readonly kid?: string;
}

/** A capture as a sender of UnionPay makes it, with node:crypto alone. */
export function unionPayCapture(signer: Credential, faults: UnionPayFaults = {}): Capture {
  const body = Buffer.from(faults.body ?? '{"memberIIN":"39990029","note":"中文 / x"}');
  const payload = Buffer.from(faults.signed ?? body);
  const header = without({
    alg: 'RS256',
    kid: faults.kid ?? signer.kid,
    crit: ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'],
    'UPI-UUID': randomUUID().replaceAll('-', ''),
    'UPI-TIMESTAMP': String(NOW / 1000),
    'UPI-APPID': '39990029',
    'UPI-REQPATH': PATH,
    ...faults.header,
  });
  const sent = base64url((faults.sentHeader ?? JSON.stringify)(header));
  const signedHeader = base64url((faults.signedHeader ?? faults.sentHeader ?? JSON.stringify)(header));
  const encoded = (faults.encode ?? base64url)(payload);
  const input = Buffer.concat([Buffer.from(`${signedHeader}.`), Buffer.from(encoded)]);
  const signature = signatureOf(input, (faults.signer ?? signer).privateKey, faults);
  const value = faults.jws?.(sent, signature, encoded.toString()) ?? `${sent}..${base64url(signature)}`;
  return {
    kind: 'request',
    method: 'POST',
    target: PATH,
    at: NOW,
    headers: [
      ['Content-Type', 'application/json; charset=utf-8'],
      ['UPI-JWS', value],
    ],
    body,
    ...faults.capture,
  };
}

function signatureOf(input: Buffer, pem: string, { hash = 'sha256', pss, hmac }: UnionPayFaults): Buffer {
  if (hmac !== undefined) return createHmac('sha256', hmac).update(input).digest();
  const { RSA_PKCS1_PSS_PADDING, RSA_PKCS1_PADDING } = constants;
  const padding = pss ? RSA_PKCS1_PSS_PADDING : RSA_PKCS1_PADDING;
  return sign(hash, input, { key: createPrivateKey(pem), padding, ...(pss && { saltLength: 32 }) });
}

/** How a sender of encData deviates. */
export interface EncryptionFaults {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly contentKey?: Buffer;
  readonly vector?: Buffer;
}

/** A JWE of RSA1_5 with A128CBC-HS256, by RFC 7518 section 5.2.2.1. */
export function jwe(receiver: Credential, plaintext: string, faults: EncryptionFaults = {}): string {
  const { contentKey = randomBytes(32), vector = randomBytes(16) } = faults;
  const header = base64url(
    JSON.stringify(without({ alg: 'RSA1_5', enc: 'A128CBC-HS256', kid: receiver.kid, ...faults.header })),
  );
  const cipher = createCipheriv('aes-128-cbc', contentKey.subarray(16), vector);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  const length = Buffer.alloc(8);
  length.writeUInt32BE(header.length * 8, 4);
  const tag = createHmac('sha256', contentKey.subarray(0, 16))
    .update(Buffer.concat([Buffer.from(header), vector, ciphertext, length]))
    .digest()
    .subarray(0, 16);
  const wrapped = publicEncrypt(
    { key: receiver.certificate, padding: constants.RSA_PKCS1_PADDING },
    contentKey,
  );
  return [header, ...[wrapped, vector, ciphertext, tag].map(base64url)].join('.');
}

/** How a sender of LianLian deviates. */
export interface LianLianFaults {
  /** Members in place of the right ones; undefined leaves one out. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** Makes the source that is signed. */
  readonly source?: (members: Readonly<Record<string, unknown>>) => string | Buffer;
  readonly hash?: string;
  /** Writes the signature. */
  readonly write?: (signature: Buffer) => unknown;
  /** Changes the members after signing. */
  readonly after?: Readonly<Record<string, unknown>>;
  readonly capture?: Partial<Capture>;
}

export const LIANLIAN_MEMBERS = {
  oid_partner: '201304121000001004',
  no_order: 'ORDER-77120',
  token: '4f2c9d7e81b34a6b9a0c5d2e7f10b3a4',
  sign_type: 'SHA256withRSA',
  money_order: '100.00',
  verify_code: '482913',
  no_agree: '2017080112345678',
  info_order: '鞋 a/b',
} as const;

/** A capture as a sender of LianLian makes it, with node:crypto alone. */
export function lianLianCapture(signer: Credential, faults: LianLianFaults = {}): Capture {
  const members = without({ ...LIANLIAN_MEMBERS, ...faults.members });
  const source = (faults.source ?? rightSource)(members);
  const {
    hash = members.sign_type === 'RSA' ? 'md5' : 'sha256',
    write = (bytes) => bytes.toString('base64'),
  } = faults;
  const signature = sign(hash, Buffer.from(source), signer.privateKey);
  const sent = without({ ...members, sign: write(signature), ...faults.after });
  return {
    kind: 'request',
    method: 'POST',
    target: '/mpayapi/v1/bankcardbindverify',
    at: NOW,
    headers: [['Content-Type', 'application/json;charset=utf-8']],
    body: Buffer.from(JSON.stringify(sent)),
    ...faults.capture,
  };
}

/** The source by the signature document, written anew. */
export function rightSource(members: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(members).filter((name) => members[name] !== '' && members[name] !== null);
  names.sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
  return names.map((name) => `${name}=${members[name]}`).join('&');
}

export function base64url(bytes: string | Buffer): string {
  return Buffer.from(bytes).toString('base64url');
}

function without(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
