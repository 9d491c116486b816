import { createDecipheriv, timingSafeEqual } from 'node:crypto';
import type { ParsedJwe } from '../../wire/unionpay/parseJwe.js';
import { authenticationTag } from './encrypt.js';

/** The content of a JWE, and what its tag covers besides: the protected header as it is written. */
export interface EncryptedContent extends Pick<ParsedJwe, 'iv' | 'ciphertext' | 'tag'> {
  readonly encodedHeader: string | Uint8Array;
}

/**
 * Decrypts the content of a JWE with A128CBC-HS256 (RFC 7518 section 5.2.2.2).
 *
 * @param contentKey 32 bytes, the half for the tag first
 * @returns the plaintext in new memory; undefined where the tag or the padding is wrong, without saying which
 */
export function decryptContent(
  { encodedHeader, iv, ciphertext, tag }: EncryptedContent,
  contentKey: Buffer,
): Buffer | undefined {
  try {
    const due = authenticationTag(contentKey, encodedHeader, iv, ciphertext);
    if (!timingSafeEqual(due, tag)) return undefined;
    const decipher = createDecipheriv('aes-128-cbc', contentKey.subarray(16), iv);
    return inMemoryOfItsOwn(decipher.update(ciphertext), decipher.final());
  } catch {
    return undefined;
  }
}

/** Puts parts together outside of the memory that the runtime shares among small buffers, and wipes them. */
function inMemoryOfItsOwn(...parts: readonly Buffer[]): Buffer {
  const whole = Buffer.allocUnsafeSlow(parts.reduce((sum, part) => sum + part.length, 0));
  let length = 0;
  for (const part of parts) {
    length += part.copy(whole, length);
    part.fill(0);
  }
  return whole;
}
