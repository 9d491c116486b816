/** Bytes in a message of the testee protocol: the UTF-8 of a text, or Base64. */
export type Bytes = { readonly text: string } | { readonly base64: string };

/**
 * Reads bytes.
 *
 * @throws TypeError where there are none
 */
export function bytesOf(value: unknown): Uint8Array {
  const { text, base64 } = (value ?? {}) as { readonly text?: unknown; readonly base64?: unknown };
  if (typeof text === 'string') return Buffer.from(text);
  if (typeof base64 === 'string') return Buffer.from(base64, 'base64');
  throw new TypeError('bytes must have text or base64');
}
