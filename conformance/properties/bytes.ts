import type { JsonObject } from '../Testee.js';

/** Bytes as the protocol writes them: as text where they are UTF-8 and text is asked for. */
export function writeBytes(bytes: Buffer, as: 'text' | 'base64'): JsonObject {
  const text = bytes.toString();
  return as === 'text' && Buffer.from(text).equals(bytes) ? { text } : { base64: bytes.toString('base64') };
}

/** Reads bytes of an output; undefined where it is none. */
export function readBytes(value: unknown): Buffer | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { text, base64 } = value as { readonly text?: unknown; readonly base64?: unknown };
  if (typeof text === 'string') return Buffer.from(text);
  return typeof base64 === 'string' ? Buffer.from(base64, 'base64') : undefined;
}
