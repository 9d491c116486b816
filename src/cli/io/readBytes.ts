import type { Io } from './Io.js';
import { maxMessageBytes } from './maxMessageBytes.js';
import { readChunks } from './readChunks.js';

/**
 * Reads a file up to a bound, by default that of messages, and little more: a caller that gets more bytes knows that the
 * file is too large.
 *
 * @param path `-` for standard input
 * @throws {@link UsageError} where the file cannot be read
 */
export async function readBytes(path: string, io: Io, maxBytes = maxMessageBytes): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of readChunks(path, io)) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > maxBytes) break;
  }
  return Buffer.concat(chunks);
}
