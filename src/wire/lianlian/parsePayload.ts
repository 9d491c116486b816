import { isCanonicalBase64 } from '../isCanonicalBase64.js';

/** The first part of a `pay_load`: the version of its format. */
export const PAYLOAD_VERSION = 'lianpay1_0_1';

/** What the parts of a `pay_load` have as bytes, besides the two keys, which are as long as the modulus. */
export const PAYLOAD_LENGTHS = { nonce: 8, mac: 32 } as const;

/** A `pay_load`, taken apart. */
export interface ParsedPayload {
  readonly version: string;
  /** The key of the MAC under RSA. */
  readonly wrappedMacKey: Buffer;
  /** The key of the text under RSA. */
  readonly wrappedContentKey: Buffer;
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
  /** Empty where the part is missing. */
  readonly mac: Buffer;
  /** What the MAC covers: nonce and ciphertext in Base64, as they are written, line breaks included. */
  readonly authenticated: string;
  /** Whether version and parts are as they must be: Base64 with padding, at most with line breaks inside. */
  readonly isRight: boolean;
}

/**
 * Takes a `pay_load` apart: version, keys, nonce, ciphertext and MAC, joined by `$`. Reads Base64 of either alphabet,
 * with blanks and line breaks or without padding, and a text without MAC; `isRight` says whether it is as it must be.
 *
 * @returns undefined where there are fewer than five or more than six parts, or a part is not Base64
 */
export function parsePayload(text: string): ParsedPayload | undefined {
  const [version = '', ...parts] = text.split('$', 7);
  if (parts.length < 4 || parts.length > 5 || !parts.every(isReadable)) return undefined;
  const [wrappedMacKey, wrappedContentKey, nonce, ciphertext, mac = Buffer.alloc(0)] = parts.map((part) =>
    Buffer.from(part, 'base64'),
  ) as [Buffer, Buffer, Buffer, Buffer, Buffer?];
  return {
    version,
    wrappedMacKey,
    wrappedContentKey,
    nonce,
    ciphertext,
    mac,
    authenticated: `${parts[2]}$${parts[3]}`,
    isRight:
      version === PAYLOAD_VERSION &&
      parts.length === 5 &&
      nonce.length === PAYLOAD_LENGTHS.nonce &&
      mac.length === PAYLOAD_LENGTHS.mac &&
      parts.every((part) => part === '' || isCanonicalBase64(withoutLineBreaks(part), 'base64')),
  };
}

function isReadable(part: string): boolean {
  return /^[\w+/=\-\s]*$/.test(part);
}

/** Java's encoders break Base64 at 76 characters with CRLF. */
function withoutLineBreaks(part: string): string {
  return part.replace(/[\r\n]+/g, '');
}
