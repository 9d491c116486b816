import { constants, createCipheriv, createHmac, publicEncrypt, randomBytes } from 'node:crypto';
import { requireFit } from '../../options/optionsChecker.js';
import { forgetMatch } from '../../table/forgetMatch.js';
import { bytesOf } from '../bytesOf.js';
import { publicKey } from '../keys/keyRules.js';
import type { PublicKey } from '../keys/RsaKey.js';
import { base64urlOf } from './pieces.js';
import { requireUnionPayKey } from './sign.js';

/**
 * Encrypts a text to a JWE in compact form: RSA1_5 with A128CBC-HS256 (RFC 7516, RFC 7518 sections 4.2
 * and 5.2.3). Content key and initialisation vector come from the system's generator for each call.
 *
 * @param plaintext JSON text of the encrypted object, or its bytes
 * @param key the receiver's public key of at least 2048 bits; its `kid` goes into the header
 * @returns five base64url parts
 * @throws {@link TallystickError} `key-invalid`
 * @throws TypeError where `key` is not a public key
 * @example
 * ```ts
 * import { createTestKeys, unionpay } from 'tallystick/envelope';
 *
 * const { member, network } = await createTestKeys();
 * const [key] = member.ring.encryption;
 * if (key === undefined) throw new Error('no key');
 * const jwe = unionpay.encrypt('{"phoneNo":"13800138000"}', key);
 * console.log(unionpay.decrypt(jwe, network.ring.decryption).length); // 25
 * ```
 */
export function encrypt(plaintext: string | Uint8Array, key: PublicKey): string {
  try {
    requireFit('key', key, publicKey);
    return encryptParts([bytesOf(plaintext)], key).join('');
  } finally {
    forgetMatch();
  }
}

/** As {@link encrypt}, of a text in pieces, to pieces. */
export function encryptParts(plaintext: readonly (string | Uint8Array)[], key: PublicKey): readonly string[] {
  requireUnionPayKey(key);
  const header = Buffer.from(JSON.stringify({ alg: 'RSA1_5', enc: 'A128CBC-HS256', kid: key.kid }));
  const random = randomBytes(48);
  const contentKey = random.subarray(0, 32);
  const iv = random.subarray(32);
  const wrapped = publicEncrypt({ key: key.key, padding: constants.RSA_PKCS1_PADDING }, contentKey);
  const cipher = createCipheriv('aes-128-cbc', contentKey.subarray(16), iv);
  // Of bytes, Node ignores the encoding.
  const ciphertext = plaintext.map((part) => cipher.update(part as string, 'utf8'));
  ciphertext.push(cipher.final());
  const encoded = header.toString('base64url');
  const tag = authenticationTag(contentKey, encoded, iv, ...ciphertext);
  contentKey.fill(0);
  const [wrappedText, ivText, tagText] = [wrapped, iv, tag].map((part) => part.toString('base64url'));
  return [`${encoded}.${wrappedText}.${ivText}.`, ...base64urlOf(ciphertext), `.${tagText}`];
}

/** The tag of A128CBC-HS256 (RFC 7518 section 5.2.2.1): the first half of an HMAC, whose last part is a length in bits. */
export function authenticationTag(
  contentKey: Buffer,
  header: string | Uint8Array,
  iv: Buffer,
  ...ciphertext: readonly Buffer[]
): Buffer {
  const bits = Buffer.alloc(8);
  bits.writeBigUInt64BE(BigInt(Buffer.byteLength(header)) * 8n);
  const hmac = createHmac('sha256', contentKey.subarray(0, 16)).update(header).update(iv);
  for (const part of ciphertext) hmac.update(part);
  return hmac.update(bits).digest().subarray(0, 16);
}
