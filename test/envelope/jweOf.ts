import { constants, createCipheriv, createHmac, type KeyObject, publicEncrypt } from 'node:crypto';

/** What a JWE is made of; everything may be replaced by something wrong. */
export interface JweParts {
  readonly key: KeyObject;
  readonly header: object | string;
  /** 16 bytes for the HMAC, 16 for AES. */
  readonly contentKey?: Buffer;
  /** The block under RSA, as long as the modulus. */
  readonly encoded?: Buffer;
  readonly vector?: Buffer;
  readonly plaintext?: string | Buffer;
}

/** A content key that any test may use. */
export const CONTENT_KEY: Buffer = Buffer.from('mackeymackeymackaesaesaesaesaes!');

/** RFC 8017 section 7.2.1: 0, 2, padding without zeros, 0, the content key. */
export function encodedBlock(contentKey: Buffer = CONTENT_KEY, size = 256): Buffer {
  const padding = Buffer.alloc(size - 3 - contentKey.length, 0xa5);
  return Buffer.concat([Buffer.of(0, 2), padding, Buffer.of(0), contentKey]);
}

/** Builds a compact JWE by hand (RFC 7516 section 5.1, RFC 7518 section 5.2.2.1). */
export function jweOf({
  key,
  header,
  contentKey = CONTENT_KEY,
  encoded = encodedBlock(contentKey),
  vector = Buffer.from('0123456789abcdef'),
  plaintext = '{}',
}: JweParts): string {
  const protectedHeader = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header)).toString(
    'base64url',
  );
  const wrapped = publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, encoded);
  const cipher = createCipheriv('aes-128-cbc', contentKey.subarray(16, 32), vector);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  const tag = tagOf(protectedHeader, vector, ciphertext, contentKey);
  return [
    protectedHeader,
    ...[wrapped, vector, ciphertext, tag].map((part) => part.toString('base64url')),
  ].join('.');
}

/** The tag of A128CBC-HS256. */
export function tagOf(
  header: string,
  vector: Buffer,
  ciphertext: Buffer,
  contentKey: Buffer = CONTENT_KEY,
): Buffer {
  const bits = Buffer.alloc(8);
  bits.writeUInt32BE(header.length * 8, 4);
  const mac = createHmac('sha256', contentKey.subarray(0, 16));
  return mac
    .update(Buffer.concat([Buffer.from(header), vector, ciphertext, bits]))
    .digest()
    .subarray(0, 16);
}

/** A JWE with some of its five parts replaced. */
export function withPart(jwe: string, place: number, part: string | Buffer): string {
  const parts = jwe.split('.');
  parts[place] = typeof part === 'string' ? part : part.toString('base64url');
  return parts.join('.');
}

/** The bytes of one of the five parts. */
export function partOf(jwe: string, place: number): Buffer {
  return Buffer.from(jwe.split('.')[place] ?? '', 'base64url');
}

/** The bytes with one bit turned over; the highest bit of the first byte is bit 0. */
export function flipped(bytes: Uint8Array, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] as number) ^ (0x80 >> (bit & 7));
  return copy;
}
