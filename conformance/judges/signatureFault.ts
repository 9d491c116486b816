import { createHash, createPublicKey, type JsonWebKey, publicDecrypt } from 'node:crypto';
import type { JsonObject } from '../Testee.js';

/** What PKCS#1 v1.5 puts ahead of a digest (RFC 8017 section 9.2, note 1). */
const PREFIXES = {
  MD5: '3020300c06082a864886f70d020505000410',
  'SHA-1': '3021300906052b0e03021a05000414',
  'SHA-224': '302d300d06096086480165030402040500041c',
  'SHA-256': '3031300d060960864801650304020105000420',
  'SHA-384': '3041300d060960864801650304020205000430',
  'SHA-512': '3051300d060960864801650304020305000440',
} as const;
const HASHES = Object.keys(PREFIXES) as readonly HashName[];

/** A hash that a signature may be over. */
export type HashName = keyof typeof PREFIXES;

/** What a signature should be. */
export interface Due {
  /** A JWK; its public half counts. */
  readonly key: JsonObject;
  readonly hash: HashName;
  /** Who says that it is this hash: `sign_type RSA means`. */
  readonly because: string;
  /** What is signed: `these parameters`. */
  readonly over: string;
  /** Texts that are signed by known mistakes, and how each is named. */
  readonly mistaken?: { readonly texts: readonly string[]; reason(text: string): string | undefined };
}

/**
 * Says why a signature is wrong by what it holds under the public key.
 *
 * @param signature one that does not verify
 * @returns a sentence without values
 */
export function signatureFault(signature: Uint8Array, { key, hash, because, over, mistaken }: Due): string {
  const { n, e } = key as JsonWebKey;
  const length = Buffer.from(String(n), 'base64url').length;
  if (signature.length !== length)
    return `The signature has ${signature.length} bytes; the key that was given makes ${length}.`;
  const held = heldBy(signature, { kty: 'RSA', n, e } as JsonWebKey);
  if (held === undefined)
    return 'The signature is not by the key that was given, or has another padding than PKCS#1 v1.5.';
  const found = HASHES.find((name) => held.startsWith(PREFIXES[name]));
  if (found === undefined) return 'The signature holds bytes that name no hash (RFC 8017 section 9.2).';
  if (found !== hash) return `This signature is over ${found}; ${because} ${hash}.`;
  const text = mistaken?.texts.find((one) => held === PREFIXES[hash] + digestOf(one, hash));
  const mistake = text === undefined ? undefined : mistaken?.reason(text);
  return mistake === undefined
    ? `The signature is by the right key with ${hash}, and over another text than ${over}.`
    : `The signature is by the right key with ${hash}, and over another text: ${mistake}.`;
}

function digestOf(text: string, hash: HashName): string {
  return createHash(hash.replace('-', '').toLowerCase()).update(text).digest('hex');
}

/** What a signature holds without padding, in hex. */
function heldBy(signature: Uint8Array, jwk: JsonWebKey): string | undefined {
  try {
    return publicDecrypt(createPublicKey({ key: jwk, format: 'jwk' }), signature).toString('hex');
  } catch {
    return undefined;
  }
}
