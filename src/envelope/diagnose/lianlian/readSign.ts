import { isCanonicalBase64 } from '../../isCanonicalBase64.js';
import { type Clue, proven } from '../findings.js';

/** A signature as far as it can be read, however it is written. */
export interface ReadSign {
  readonly clues: readonly Clue[];
  readonly signature?: Buffer;
}

const MAX_LENGTH = 4096;
/** Keys have a multiple of 512 bits, so that a text that lost characters is told from one that gained some. */
const MODULUS_STEP = 64;

/** Reads the value of `sign` leniently, and tells what is wrong with its form. */
export function readSign(sign: string): ReadSign {
  const size = `sign has ${sign.length} characters`;
  if (isCanonicalBase64(sign, 'base64') && !isHex(sign)) {
    return { clues: [], signature: Buffer.from(sign, 'base64') };
  }
  if (sign.length > MAX_LENGTH) return { clues: [proven('sign-not-base64', `${size}.`)] };
  if (isHex(sign)) {
    return {
      clues: [proven('sign-hex', `${size}, all of them hex digits.`)],
      signature: Buffer.from(sign, 'hex'),
    };
  }
  const decoded = decodedUrl(sign);
  if (decoded !== undefined && isCanonicalBase64(decoded, 'base64')) {
    const escapes = sign.match(/%/g)?.length ?? 0;
    return {
      clues: [proven('sign-url-encoded', `${size}, ${escapes} of them percent signs.`)],
      signature: Buffer.from(decoded, 'base64'),
    };
  }
  const joined = [
    sign.replace(/\s/g, ''),
    sign
      .trim()
      .replace(/[\r\n\t]/g, '')
      .replaceAll(' ', '+'),
  ].find(
    (text) => isCanonicalBase64(text, 'base64') && Buffer.from(text, 'base64').length % MODULUS_STEP === 0,
  );
  if (joined !== undefined) {
    return {
      clues: [
        proven('sign-blanks', `${size}, ${sign.match(/\s/g)?.length ?? 0} of them blanks or line ends.`),
      ],
      signature: Buffer.from(joined, 'base64'),
    };
  }
  const isBase64url = /^[\w+/-]+=*$/.test(sign);
  return isBase64url
    ? {
        clues: [proven('sign-base64url', `${size}, and is no standard Base64 with padding.`)],
        signature: Buffer.from(sign, 'base64'),
      }
    : { clues: [proven('sign-not-base64', `${size}, and is no Base64.`)] };
}

/** Such a text may be Base64 by its letters, but 256 of them are no signature in Base64. */
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
