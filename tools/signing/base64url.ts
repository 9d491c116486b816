/** base64url without padding (RFC 7515 section 2). */
export function base64url(bytes: string | Uint8Array): string {
  return Buffer.from(bytes as Uint8Array).toString('base64url');
}
