import { createCipheriv, createHmac } from 'node:crypto';

/** Content key and MAC key of a `pay_load`, in bytes. */
export const PAYLOAD_KEY_LENGTH = 32;

/**
 * Encrypts or decrypts with AES-256 in counter mode (NIST SP 800-38A section 6.5), which is the same. The counter
 * block is the nonce with the counter behind it.
 *
 * @param nonce 8 bytes
 * @param counter of the first block; known senders begin with 1
 * @returns as many bytes, in new memory
 */
export function applyKeystream(contentKey: Buffer, nonce: Buffer, bytes: Uint8Array, counter = 1): Buffer {
  const block = Buffer.alloc(16);
  nonce.copy(block, 0, 0, 8);
  block.writeUInt32BE(counter, 12);
  const cipher = createCipheriv('aes-256-ctr', contentKey, block);
  const result = cipher.update(bytes);
  cipher.final();
  return result;
}

/** The MAC of a `pay_load`: HMAC-SHA-256 (RFC 2104) over nonce and ciphertext as they are written. */
export function payloadMac(macKey: Buffer, authenticated: string | Uint8Array): Buffer {
  return createHmac('sha256', macKey).update(authenticated).digest();
}
