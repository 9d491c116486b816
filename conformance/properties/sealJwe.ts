import {
  constants,
  createCipheriv,
  createHmac,
  createPublicKey,
  type JsonWebKey,
  publicEncrypt,
} from 'node:crypto';
import type { JsonObject } from '../Testee.js';
import { privateKeyOf } from './jwks.js';

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
 * Encrypts with RSA1_5 and A128CBC-HS256 (RFC 7518 sections 4.2 and 5.2), by node:crypto alone.
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
  const key = createPublicKey(privateKeyOf(recipient));
  const wrapped = publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, whole.subarray(0, sent));
  const cipher = createCipheriv('aes-128-cbc', whole.subarray(16), vector);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  const tag = tagOf(whole, header.toString('base64url'), vector, ciphertext);
  return [header, wrapped, vector, ciphertext, tag].map((part) => part.toString('base64url')).join('.');
}

/** The tag (RFC 7518 section 5.2.2.1): HMAC over header, IV, ciphertext and the header's length in bits. */
export function tagOf(contentKey: Buffer, header: string, vector: Buffer, ciphertext: Buffer): Buffer {
  const length = Buffer.alloc(8);
  length.writeUInt32BE(header.length * 8, 4);
  const hmac = createHmac('sha256', contentKey.subarray(0, 16));
  return hmac.update(header).update(vector).update(ciphertext).update(length).digest().subarray(0, 16);
}
