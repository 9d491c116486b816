import { constants, createDecipheriv, type JsonWebKey, privateDecrypt } from 'node:crypto';
import type { JsonObject } from '../Testee.js';
import { privateKeyOf } from './jwks.js';
import { tagOf } from './sealJwe.js';

/** What a JWE holds. */
export interface OpenedJwe {
  readonly header: JsonObject;
  readonly contentKey: Buffer;
  readonly vector: Buffer;
  readonly plaintext: Buffer;
}

/** Opens what a testee encrypted, by node:crypto alone: what it holds, or what is wrong with it. */
export function openJwe(jwe: unknown, recipient: JsonWebKey): OpenedJwe | string {
  const parts = typeof jwe === 'string' ? jwe.split('.') : [];
  const isCanonical = parts.every(
    (part) => part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part,
  );
  if (parts.length !== 5 || !isCanonical) return 'The JWE is not five base64url parts without padding.';
  const [encoded = '', ...rest] = parts;
  const [wrapped, vector, ciphertext, tag] = rest.map((part) => Buffer.from(part, 'base64url')) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ];
  const header = headerOf(encoded);
  if (typeof header === 'string') return header;
  const contentKey = unwrap(wrapped, recipient);
  if (contentKey === undefined) return 'The content key is not 32 bytes padded as PKCS#1 v1.5 for the key.';
  if (vector.length !== 16) return 'The IV has not 16 bytes.';
  if (!tagOf(contentKey, encoded, vector, ciphertext).equals(tag)) return 'The authentication tag is wrong.';
  try {
    const decipher = createDecipheriv('aes-128-cbc', contentKey.subarray(16), vector);
    return {
      header,
      contentKey,
      vector,
      plaintext: Buffer.concat([decipher.update(ciphertext), decipher.final()]),
    };
  } catch {
    return 'The ciphertext does not decrypt.';
  }
}

function headerOf(encoded: string): JsonObject | string {
  let header: JsonObject | null;
  try {
    header = JSON.parse(Buffer.from(encoded, 'base64url').toString());
  } catch {
    return 'The header is no JSON.';
  }
  if (header?.alg !== 'RSA1_5' || header.enc !== 'A128CBC-HS256') {
    return 'The header has not RSA1_5 and A128CBC-HS256.';
  }
  return 'zip' in header || 'crit' in header ? 'The header has zip or crit.' : header;
}

/** 00, 02, eight bytes or more that are not zero, 00, the content key (RFC 8017 section 7.2.2). */
function unwrap(wrapped: Buffer, recipient: JsonWebKey): Buffer | undefined {
  try {
    const encoded = privateDecrypt(
      { key: privateKeyOf(recipient), padding: constants.RSA_NO_PADDING },
      wrapped,
    );
    const end = encoded.indexOf(0, 2);
    const isPadded = encoded[0] === 0 && encoded[1] === 2 && end >= 10;
    return isPadded && encoded.length - end - 1 === 32 ? encoded.subarray(end + 1) : undefined;
  } catch {
    return undefined;
  }
}
