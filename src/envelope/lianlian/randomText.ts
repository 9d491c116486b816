import { randomBytes } from 'node:crypto';

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** Bytes from here on are drawn again: with them, the first characters would come up more often. */
const LIMIT = 256 - (256 % CHARACTERS.length);

/**
 * Draws letters and digits of ASCII, each as likely as any other, from the system's generator.
 *
 * @param draw gives bytes; that of the system by default
 */
export function randomText(length: number, draw: (size: number) => Uint8Array = randomBytes): Buffer {
  const text = Buffer.alloc(length);
  for (let filled = 0; filled < length; ) {
    const bytes = draw(length - filled);
    for (const byte of bytes) {
      if (byte < LIMIT) text[filled++] = CHARACTERS.charCodeAt(byte % CHARACTERS.length);
    }
    bytes.fill(0);
  }
  return text;
}
