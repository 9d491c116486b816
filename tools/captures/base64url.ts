/** base64url without padding (RFC 7515 section 2). */
export function base64url(bytes: string | Buffer): string {
  return Buffer.from(bytes).toString('base64url');
}
