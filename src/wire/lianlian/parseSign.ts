import { isCanonicalBase64 } from '../isCanonicalBase64.js';

/** How the value of `sign` is written; `base64` is right. */
export type SignForm = 'base64' | 'hex' | 'url-encoded' | 'blanks' | 'base64url' | 'unreadable';

/** The value of `sign` as far as it can be read, however it is written. */
export interface ParsedSign {
  readonly form: SignForm;
  /** None where it is unreadable. */
  readonly signature?: Buffer;
}

/** A longer one is not looked at: that of the largest key has 2,732 characters. */
const MAX_LENGTH = 4096;
/** Keys have a multiple of 512 bits, so that a text that lost characters differs from one that gained some. */
const MODULUS_STEP = 64;

/** Reads a signature in Base64 (RFC 4648 section 4), or in what a known mistake makes of it. */
export function parseSign(sign: string): ParsedSign {
  if (sign.length > MAX_LENGTH) return { form: 'unreadable' };
  if (isCanonicalBase64(sign, 'base64') && !isHex(sign)) return base64('base64', sign);
  if (isHex(sign)) return { form: 'hex', signature: Buffer.from(sign, 'hex') };
  const decoded = decodedUrl(sign);
  if (decoded !== undefined && isCanonicalBase64(decoded, 'base64')) return base64('url-encoded', decoded);
  const joined = [
    sign.replace(/\s/g, ''),
    sign
      .trim()
      .replace(/[\r\n\t]/g, '')
      .replaceAll(' ', '+'),
  ].find(
    (text) => isCanonicalBase64(text, 'base64') && Buffer.from(text, 'base64').length % MODULUS_STEP === 0,
  );
  if (joined !== undefined) return base64('blanks', joined);
  return /^[\w+/-]+=*$/.test(sign) ? base64('base64url', sign) : { form: 'unreadable' };
}

function base64(form: SignForm, text: string): ParsedSign {
  return { form, signature: Buffer.from(text, 'base64') };
}

/** Such a text may be Base64 by its letters, but 256 of them are not a signature in Base64. */
function isHex(sign: string): boolean {
  return /^([0-9a-f]{2}){128,}$|^([0-9A-F]{2}){128,}$/.test(sign);
}

function decodedUrl(text: string): string | undefined {
  if (!text.includes('%')) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
