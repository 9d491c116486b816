import {
  constants,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  type JsonWebKey,
  privateDecrypt,
} from 'node:crypto';

/** A JWE that the suite has opened. */
export interface OpenedJwe {
  readonly header: unknown;
  readonly contentKey: Buffer;
  readonly vector: Buffer;
  readonly plaintext: Buffer;
}

/**
 * Opens a JWE of RSA1_5 and A128CBC-HS256 with nothing but `node:crypto` (RFC 7516 section 5.2, RFC
 * 7518 section 5.2.2.2). It is for the suite's own keys: it stops early and must serve nobody's secrets.
 *
 * @returns undefined where it cannot be opened
 */
export function openJwe(jwe: string, key: JsonWebKey): OpenedJwe | undefined {
  const [header = '', ...rest] = jwe.split('.');
  const [wrapped, vector, ciphertext, tag] = rest.map((part) => Buffer.from(part, 'base64url'));
  if (wrapped === undefined || vector === undefined || ciphertext === undefined || tag === undefined) {
    return undefined;
  }
  try {
    const encoded = privateDecrypt(
      { key: createPrivateKey({ key, format: 'jwk' }), padding: constants.RSA_NO_PADDING },
      wrapped,
    );
    const contentKey = unpadded(encoded);
    if (contentKey?.length !== 32) return undefined;
    if (!tagOf(contentKey, header, vector, ciphertext).equals(tag)) return undefined;
    const decipher = createDecipheriv('aes-128-cbc', contentKey.subarray(16), vector);
    const plaintext = Buffer.concat([decipher.update(ciphertext), decipher.final()]);
    return { header: JSON.parse(Buffer.from(header, 'base64url').toString()), contentKey, vector, plaintext };
  } catch {
    return undefined;
  }
}

/** RFC 8017 section 7.2.2, step 3. */
function unpadded(encoded: Buffer): Buffer | undefined {
  const separator = encoded.indexOf(0, 2);
  if (encoded[0] !== 0 || encoded[1] !== 2 || separator < 10) return undefined;
  return encoded.subarray(separator + 1);
}

/** RFC 7518 section 5.2.2.1: MAC over header, vector, ciphertext and the length of the header in bits. */
function tagOf(contentKey: Buffer, header: string, vector: Buffer, ciphertext: Buffer): Buffer {
  const bits = Buffer.alloc(8);
  bits.writeUInt32BE(header.length * 8, 4);
  const mac = createHmac('sha256', contentKey.subarray(0, 16));
  return mac.update(header).update(vector).update(ciphertext).update(bits).digest().subarray(0, 16);
}
