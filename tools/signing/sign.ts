import {
  constants,
  createCipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  type JsonWebKey,
  publicEncrypt,
  sign,
} from 'node:crypto';
import { oaepEncoded } from '../../conformance/properties/oaepEncoded.js';
import { base64url } from './base64url.js';
import { keys } from './keys.js';

/** A key of `vectors/keys.json`. */
export type Kid = 'signing-2048' | 'other-2048' | 'encryption-2048' | 'lianlian-1024' | 'lianlian-2048';

function privateKey(kid: Kid) {
  return createPrivateKey({ key: keys.get(kid) as JsonWebKey, format: 'jwk' });
}

/**
 * A detached JWS over an encoded payload (RFC 7515 appendix F), from `node:crypto` alone. PKCS#1 v1.5
 * draws nothing, so the same input gives the same signature, as `openssl dgst -sha256 -sign` does.
 *
 * @param header JSON text of the protected header, or bytes that are not JSON
 */
export function detachedJws(
  header: string | Uint8Array,
  body: string | Uint8Array,
  kid: Kid = 'signing-2048',
): string {
  const encoded = base64url(header);
  const signature = sign('sha256', Buffer.from(`${encoded}.${base64url(body)}`), privateKey(kid));
  return `${encoded}..${base64url(signature)}`;
}

/** A signature over any text, in base64url. */
export function signatureOver(text: string | Uint8Array, kid: Kid = 'signing-2048', hash = 'sha256'): string {
  return base64url(sign(hash, Buffer.from(text as Uint8Array), privateKey(kid)));
}

/** LianLian's signature over a text, in Base64 with padding: MD5 for RSA, SHA-256 for SHA256withRSA. */
export function keyValueSignature(source: string, hash: string, kid: Kid): string {
  return sign(hash, Buffer.from(source), privateKey(kid)).toString('base64');
}

/** What a JWE is made of; each part may be made wrong. */
export interface JweParts {
  /** JSON text of the protected header. */
  readonly header?: string;
  readonly kid?: Kid;
  /** 32 bytes, of which the first half authenticates and the second encrypts. */
  readonly contentKey?: Buffer;
  readonly vector?: Buffer;
  /** Wraps the content key: RFC 8017 section 7.2.1 by default. */
  readonly encode?: (contentKey: Buffer, size: number) => Buffer;
  /** Pads the plaintext to whole blocks; PKCS#7 by default. */
  readonly pad?: (plaintext: Buffer) => Buffer;
  /** The number of bits of the header that the tag covers. */
  readonly bits?: (header: string) => number;
}

/** The header of every JWE, as published. */
export const JWE_HEADER = '{"alg":"RSA1_5","enc":"A128CBC-HS256","kid":"encryption-2048"}';

/**
 * A JWE in compact form with RSA1_5 and A128CBC-HS256 (RFC 7516 section 5.1, RFC 7518 sections 4.2 and
 * 5.2.2.1), from `node:crypto` alone. What should be drawn is derived from a name, so that the same
 * build gives the same JWE; a sender must draw it.
 *
 * @param name what content key, vector and padding are derived from
 */
export function compactJwe(name: string, plaintext: string | Uint8Array, parts: JweParts = {}): string {
  const {
    header = JWE_HEADER,
    kid = 'encryption-2048',
    contentKey = derived(`${name} content key`, 32),
    vector = derived(`${name} vector`, 16),
    encode = paddedForEncryption(name),
    pad = (text: Buffer) =>
      Buffer.concat([text, Buffer.alloc(16 - (text.length % 16), 16 - (text.length % 16))]),
    bits = (text: string) => text.length * 8,
  } = parts;
  const encoded = base64url(header);
  const key = createPublicKey({ key: keys.get(kid) as JsonWebKey, format: 'jwk' });
  const wrapped = publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, encode(contentKey, 256));
  const half = contentKey.length === 32 ? contentKey : derived(`${name} content key`, 32);
  const cipher = createCipheriv('aes-128-cbc', half.subarray(16), vector).setAutoPadding(false);
  const ciphertext = Buffer.concat([
    cipher.update(pad(Buffer.from(plaintext as Uint8Array))),
    cipher.final(),
  ]);
  const length = Buffer.alloc(8);
  length.writeUInt32BE(bits(encoded), 4);
  const mac = createHmac('sha256', half.subarray(0, 16));
  const tag = mac.update(encoded).update(vector).update(ciphertext).update(length).digest().subarray(0, 16);
  return [encoded, ...[wrapped, vector, ciphertext, tag].map(base64url)].join('.');
}

/** What a `pay_load` is made of; each part may be made wrong. */
export interface PayloadParts {
  readonly version?: string;
  readonly kid?: Kid;
  readonly macKey?: Buffer;
  readonly contentKey?: Buffer;
  readonly nonce?: Buffer;
  /** Wraps a key: RFC 8017 section 7.1.1 by default. */
  readonly encode?: (name: string, key: Buffer, size: number) => Buffer;
  /** Writes bytes: by default Base64 without line breaks. */
  readonly write?: (bytes: Buffer) => string;
  /** What the MAC covers. */
  readonly covered?: (nonce: Buffer, ciphertext: Buffer, text: string) => string | Buffer;
}

/**
 * A `pay_load` of LianLian from `node:crypto` alone; what should be drawn is derived from a name, as in
 * {@link compactJwe}.
 */
export function payload(name: string, plaintext: string | Uint8Array, parts: PayloadParts = {}): string {
  const {
    version = 'lianpay1_0_1',
    kid = 'lianlian-2048',
    macKey = letters(`${name} mac key`, 32),
    contentKey = letters(`${name} content key`, 32),
    nonce = letters(`${name} nonce`, 8),
    encode = (of: string, secret: Buffer, size: number) =>
      oaepEncoded(secret, size, derived(`${of} seed`, 20)),
    write = (bytes: Buffer) => bytes.toString('base64'),
    covered = (_, __, text: string) => text,
  } = parts;
  const key = createPublicKey({ key: keys.get(kid) as JsonWebKey, format: 'jwk' });
  const wrap = (secret: Buffer, which: string) =>
    publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, encode(`${name} ${which}`, secret, 256));
  const block = Buffer.concat([nonce, Buffer.from([0, 0, 0, 0, 0, 0, 0, 1])]).subarray(0, 16);
  const counter = Buffer.concat([block, Buffer.alloc(16 - block.length)]);
  const cipher = createCipheriv('aes-256-ctr', contentKey, counter);
  const ciphertext = cipher.update(Buffer.from(plaintext as Uint8Array));
  const text = `${write(nonce)}$${write(ciphertext)}`;
  const mac = createHmac('sha256', macKey)
    .update(covered(nonce, ciphertext, text))
    .digest();
  return [version, write(wrap(macKey, 'first')), write(wrap(contentKey, 'second')), text, write(mac)].join(
    '$',
  );
}

/** Letters and digits that look drawn, as the senders of LianLian draw their keys. */
function letters(name: string, length: number): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  return Buffer.from([...derived(name, length)].map((byte) => alphabet[byte % 62]).join(''));
}

/** 00 02, bytes other than zero, 00, content key (RFC 8017 section 7.2.1). */
export function paddedForEncryption(name: string): (contentKey: Buffer, size: number) => Buffer {
  return (contentKey, size) => {
    const filler = derived(`${name} padding`, size - 3 - contentKey.length).map((byte) => byte || 1);
    return Buffer.concat([Buffer.from([0, 2]), filler, Buffer.from([0]), contentKey]);
  };
}

/** Bytes that look drawn and are the same in every build. */
export function derived(name: string, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
    createHash('sha256').update(`${name} ${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}
