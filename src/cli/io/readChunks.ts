import { open } from 'node:fs/promises';
import { asUsage } from '../orUsage.js';
import { faultWords } from './faultWords.js';
import type { Io } from './Io.js';
import { print } from './write.js';

const CHUNK_BYTES = 0x100000;

/**
 * The bytes of a file in chunks. A chunk is good until the next one is asked for, because two buffers
 * are filled by turns: one is read while the other is worked on.
 *
 * @param path `-` for standard input
 * @throws {@link UsageError} where the file cannot be read
 */
export async function* readChunks(path: string, { stdin, stderr }: Io): AsyncGenerator<Buffer> {
  if (path === '-') {
    if (stdin.isTTY) print(stderr, 'Reading from the terminal; end with Ctrl-D.\n');
    yield* stdin as AsyncIterable<Buffer>;
    return;
  }
  try {
    yield* fileChunks(path);
  } catch (error) {
    throw asUsage(error, faultWords.reading(path));
  }
}

async function* fileChunks(path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    let buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    let spare = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    let reading = file.read(buffer, 0, CHUNK_BYTES);
    while (true) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      const chunk = buffer.subarray(0, bytesRead);
      [buffer, spare] = [spare, buffer];
      reading = file.read(buffer, 0, CHUNK_BYTES);
      yield chunk;
    }
  } finally {
    await file.close();
  }
}
