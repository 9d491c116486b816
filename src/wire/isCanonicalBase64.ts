/**
 * Whether a text is the one way to write some bytes: the URL alphabet without padding (RFC 7515
 * section 2) or the standard one with padding (RFC 4648 section 4), without unused bits that are set.
 */
export function isCanonicalBase64(text: string, encoding: 'base64' | 'base64url'): boolean {
  return text !== '' && Buffer.from(text, encoding).toString(encoding) === text;
}
