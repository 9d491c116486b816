import { constants, publicEncrypt } from 'node:crypto';
import { requireFit } from '../../options/optionsChecker.js';
import { forgetMatch } from '../../table/forgetMatch.js';
import { PAYLOAD_LENGTHS, PAYLOAD_VERSION } from '../../wire/lianlian/parsePayload.js';
import { bytesOf } from '../bytesOf.js';
import { publicKey } from '../keys/keyRules.js';
import type { PublicKey } from '../keys/RsaKey.js';
import { applyKeystream, PAYLOAD_KEY_LENGTH, payloadMac } from './payloadCipher.js';
import { randomText } from './randomText.js';
import { requireLianLianKey } from './sign.js';

/** How the two keys of a `pay_load` are wrapped: RSAES-OAEP with SHA-1 (RFC 8017 section 7.1). */
export const OAEP = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' } as const;

/**
 * Encrypts the JSON text of a signed message to a `pay_load`: AES-256 in counter mode, then HMAC-SHA-256 over the
 * Base64 text, both keys wrapped with RSA-OAEP. Keys and nonce are letters and digits of ASCII, as in all known
 * senders, and come from the system's generator for each call.
 *
 * @param plaintext JSON text, or its bytes
 * @param key LianLian's public key, 1024 to 4096 bits
 * @returns six parts with `$` between them, Base64 without line breaks
 * @throws {@link TallystickError} `key-invalid`
 * @throws TypeError where `key` is not a public key
 * @example
 * ```ts
 * import { createTestKeys, lianlian } from 'tallystick/envelope';
 *
 * const { member, network } = await createTestKeys();
 * const [key] = member.ring.encryption;
 * if (key === undefined) throw new Error('no key');
 * const payload = lianlian.encryptPayload('{"no_order":"7"}', key);
 * console.log(lianlian.decryptPayload(payload, network.ring.decryption).length); // 16
 * ```
 */
export function encryptPayload(plaintext: string | Uint8Array, key: PublicKey): string {
  try {
    requireFit('key', key, publicKey);
    requireLianLianKey(key);
    const [macKey, contentKey] = [randomText(PAYLOAD_KEY_LENGTH), randomText(PAYLOAD_KEY_LENGTH)];
    const nonce = randomText(PAYLOAD_LENGTHS.nonce);
    const ciphertext = applyKeystream(contentKey, nonce, bytesOf(plaintext));
    const authenticated = `${nonce.toString('base64')}$${ciphertext.toString('base64')}`;
    const wrapped = [macKey, contentKey].map((secret) => publicEncrypt({ key: key.key, ...OAEP }, secret));
    const mac = payloadMac(macKey, authenticated);
    macKey.fill(0);
    contentKey.fill(0);
    const [first, second, last] = [...wrapped, mac].map((part) => part.toString('base64'));
    return [PAYLOAD_VERSION, first, second, authenticated, last].join('$');
  } finally {
    forgetMatch();
  }
}
