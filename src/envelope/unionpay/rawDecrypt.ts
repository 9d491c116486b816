import { constants, type KeyObject, privateDecrypt } from 'node:crypto';

/**
 * The RSA step alone, without any padding (RFC 8017 section 5.1.2).
 *
 * @param wrapped exactly as long as the modulus
 * @returns as long as the modulus; zeros where the number is not below the modulus
 */
export function rawDecrypt(key: KeyObject, wrapped: Uint8Array): Buffer {
  const options = { key, padding: constants.RSA_NO_PADDING };
  try {
    return privateDecrypt(options, wrapped);
  } catch {
    privateDecrypt(options, dummyBlock(wrapped.length));
    return Buffer.alloc(wrapped.length);
  }
}

/** A block for work that must take as long as any other: the number two, which is below every modulus. */
export function dummyBlock(bytes: number): Buffer {
  const number = Buffer.alloc(bytes);
  number[bytes - 1] = 2;
  return number;
}
