import {
  constants,
  createCipheriv,
  createHmac,
  createPublicKey,
  type JsonWebKey,
  publicEncrypt,
} from 'node:crypto';
import { publicJwk } from './jwks.js';

/** What a sender draws, and what it sends. */
export interface SealedPayload {
  readonly plaintext: Buffer;
  readonly macKey: Buffer;
  readonly contentKey: Buffer;
  readonly nonce: Buffer;
}

/** The parts of a `pay_load` behind its version, made with `node:crypto` alone. */
export function payloadParts(
  key: JsonWebKey,
  { plaintext, macKey, contentKey, nonce }: SealedPayload,
): readonly [Buffer, Buffer, Buffer, Buffer, Buffer] {
  const recipient = createPublicKey({ key: publicJwk(key), format: 'jwk' });
  const wrap = (secret: Buffer) =>
    publicEncrypt({ key: recipient, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }, secret);
  const block = Buffer.concat([nonce, Buffer.from([0, 0, 0, 0, 0, 0, 0, 1])]);
  const ciphertext = createCipheriv('aes-256-ctr', contentKey, block).update(plaintext);
  const text = `${nonce.toString('base64')}$${ciphertext.toString('base64')}`;
  const mac = createHmac('sha256', macKey).update(text).digest();
  return [wrap(macKey), wrap(contentKey), nonce, ciphertext, mac];
}

/** The text of a `pay_load`. */
export function payloadOf(parts: readonly Buffer[]): string {
  return ['lianpay1_0_1', ...parts.map((part) => part.toString('base64'))].join('$');
}
