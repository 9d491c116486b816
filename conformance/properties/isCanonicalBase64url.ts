/** Whether a text is the one way to write some bytes in base64url without padding (RFC 7515 section 2). */
export function isCanonicalBase64url(text: string): boolean {
  return text !== '' && Buffer.from(text, 'base64url').toString('base64url') === text;
}
