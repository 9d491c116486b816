/**
 * Bytes as they are, a string as its UTF-8.
 *
 * @throws TypeError where it is neither, such as a body that was parsed already
 */
export function bytesOf(body: string | Uint8Array): Uint8Array {
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return body;
  throw new TypeError('the body must be text or bytes, before any parsing');
}
