/** Bytes in a message of the testee protocol: the UTF-8 of a text, or Base64. */
export type Bytes = { readonly text: string } | { readonly base64: string };

/**
 * Reads bytes in the form in which they were given, so that an implementation meets both.
 *
 * @throws TypeError where there are none
 */
export function textOrBytes(value: unknown): string | Uint8Array {
  const { text, base64 } = (value ?? {}) as { readonly text?: unknown; readonly base64?: unknown };
  if (typeof text === 'string') return text;
  if (typeof base64 === 'string') return Buffer.from(base64, 'base64');
  throw new TypeError('bytes must have text or base64');
}
