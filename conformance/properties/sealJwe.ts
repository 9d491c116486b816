import {
  constants,
  createCipheriv,
  createHash,
  createHmac,
  createPublicKey,
  type JsonWebKey,
  publicEncrypt,
} from 'node:crypto';
import type { JsonObject } from '../Testee.js';
import { publicJwk } from './jwks.js';

/** Bytes of the modulus of the keys that JWE are made for. */
const MODULUS = 256;

/** What a JWE is made of. */
export interface Sealing {
  readonly plaintext: Buffer;
  /** 32 bytes: half for the tag, half for the cipher. */
  readonly contentKey: Buffer;
  /** 16 bytes. */
  readonly vector: Buffer;
  readonly kid: string;
}

/**
 * Encrypts with RSA1_5 and A128CBC-HS256 (RFC 7518 sections 4.2 and 5.2), by node:crypto alone. The same
 * sealing gives the same JWE, so that a seed gives the same questions.
 *
 * @param changes other members of the header; those that are undefined are left out
 * @param sent how many bytes of the content key are sent
 */
export function sealJwe(
  recipient: JsonWebKey,
  { plaintext, contentKey, vector, kid }: Sealing,
  changes: JsonObject = {},
  sent = 32,
): string {
  const header = Buffer.from(JSON.stringify({ alg: 'RSA1_5', enc: 'A128CBC-HS256', kid, ...changes }));
  const whole = Buffer.concat([contentKey, Buffer.alloc(32)]).subarray(0, 32);
  const key = createPublicKey({ key: publicJwk(recipient), format: 'jwk' });
  const wrapped = publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, padded(whole.subarray(0, sent)));
  const cipher = createCipheriv('aes-128-cbc', whole.subarray(16), vector);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  const tag = tagOf(whole, header.toString('base64url'), vector, ciphertext);
  return [header, wrapped, vector, ciphertext, tag].map((part) => part.toString('base64url')).join('.');
}

/**
 * 00 02, bytes other than zero, 00, content key (RFC 8017 section 7.2.1), for a modulus of 2048 bits. The
 * bytes are made of the content key, which is drawn: node:crypto would draw them without the seed.
 */
function padded(contentKey: Buffer): Buffer {
  const filler = createHash('shake256', { outputLength: MODULUS - 3 - contentKey.length })
    .update(contentKey)
    .digest()
    .map((byte) => byte || 1);
  return Buffer.concat([Buffer.from([0, 2]), filler, Buffer.from([0]), contentKey]);
}

/** The tag (RFC 7518 section 5.2.2.1): HMAC over header, IV, ciphertext and the header's length in bits. */
export function tagOf(contentKey: Buffer, header: string, vector: Buffer, ciphertext: Buffer): Buffer {
  const length = Buffer.alloc(8);
  length.writeUInt32BE(header.length * 8, 4);
  const hmac = createHmac('sha256', contentKey.subarray(0, 16));
  return hmac.update(header).update(vector).update(ciphertext).update(length).digest().subarray(0, 16);
}
