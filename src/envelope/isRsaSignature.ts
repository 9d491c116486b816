import { type KeyObject, verify } from 'node:crypto';

/**
 * Whether an RSA signature with the padding of PKCS#1 v1.5 (RFC 8017 section 8.2.2) holds over bytes. A signature
 * that is not exactly as long as the modulus never holds.
 *
 * @param hash as OpenSSL calls it
 */
export function isRsaSignature(
  hash: string,
  bytes: Uint8Array,
  key: KeyObject,
  signature: Uint8Array,
): boolean {
  return verify(hash, bytes, key, signature);
}
