import type { JsonObject } from '../Testee.js';

/** Bytes as the protocol writes them: as text where they are UTF-8 and text is asked for. */
export function writeBytes(bytes: Buffer, as: 'text' | 'base64'): JsonObject {
  const text = bytes.toString();
  return as === 'text' && Buffer.from(text).equals(bytes) ? { text } : { base64: bytes.toString('base64') };
}
