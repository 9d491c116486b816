import {
  constants,
  createCipheriv,
  createHash,
  createHmac,
  createPublicKey,
  type JsonWebKey,
  publicEncrypt,
} from 'node:crypto';
import { publicJwk } from './jwks.js';
import { oaepEncoded } from './oaepEncoded.js';

/** Bytes of the modulus of the keys that it is made for. */
const MODULUS = 256;

/** What a sender draws, and what it sends. */
export interface SealedPayload {
  readonly plaintext: Buffer;
  readonly macKey: Buffer;
  readonly contentKey: Buffer;
  readonly nonce: Buffer;
}

/** The parts of a `pay_load` behind its version, made with `node:crypto` alone. */
export function payloadParts(
  recipient: JsonWebKey,
  { plaintext, macKey, contentKey, nonce }: SealedPayload,
): readonly [Buffer, Buffer, Buffer, Buffer, Buffer] {
  const key = createPublicKey({ key: publicJwk(recipient), format: 'jwk' });
  const wrap = (secret: Buffer) => {
    // The seed is made of the secret, which is drawn.
    const encoded = oaepEncoded(secret, MODULUS, createHash('sha1').update(secret).digest());
    return publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, encoded);
  };
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
