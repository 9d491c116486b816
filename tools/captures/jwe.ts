import { constants, createCipheriv, createHmac, publicEncrypt, randomBytes } from 'node:crypto';
import type { Credential } from 'tallystick/envelope';
import { base64url } from '../signing/base64url.js';
import { present } from './present.js';

/** How a sender of encData deviates. */
export interface EncryptionFaults {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly contentKey?: Buffer;
  readonly vector?: Buffer;
}

/** A JWE of RSA1_5 with A128CBC-HS256, by RFC 7518 section 5.2.2.1. */
export function jwe(receiver: Credential, plaintext: string, faults: EncryptionFaults = {}): string {
  const { contentKey = randomBytes(32), vector = randomBytes(16) } = faults;
  const header = base64url(
    JSON.stringify(present({ alg: 'RSA1_5', enc: 'A128CBC-HS256', kid: receiver.kid, ...faults.header })),
  );
  const cipher = createCipheriv('aes-128-cbc', contentKey.subarray(16), vector);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  const length = Buffer.alloc(8);
  length.writeUInt32BE(header.length * 8, 4);
  const tag = createHmac('sha256', contentKey.subarray(0, 16))
    .update(Buffer.concat([Buffer.from(header), vector, ciphertext, length]))
    .digest()
    .subarray(0, 16);
  const wrapped = publicEncrypt(
    { key: receiver.certificate, padding: constants.RSA_PKCS1_PADDING },
    contentKey,
  );
  return [header, ...[wrapped, vector, ciphertext, tag].map(base64url)].join('.');
}
