import { once } from 'node:events';
import type { Output } from './Io.js';

/** Writes a text and waits until the reader of a slow stream has caught up. */
export async function write(stream: Output, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
