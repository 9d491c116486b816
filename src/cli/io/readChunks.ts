import { open } from 'node:fs/promises';
import { asUsage } from '../orUsage.js';
import { faultWords } from './faultWords.js';
import type { Io } from './Io.js';
import { print } from './write.js';

/** How long a chunk of a file is at most. */
export const CHUNK_BYTES = 0x100000;

/**
 * The bytes of a file in chunks. One is read while another is worked on.
 *
 * @param path `-` for standard input
 * @param memory gives what the next chunk of a file is read into, {@link CHUNK_BYTES} long; by default two buffers by
 * turns, so that a chunk is good until the next one is asked for
 * @throws {@link UsageError} where the file cannot be read
 */
export async function* readChunks(
  path: string,
  { stdin, stderr }: Io,
  memory: () => Buffer = byTurns(),
): AsyncGenerator<Buffer> {
  if (path === '-') {
    if (stdin.isTTY) print(stderr, 'Reading from the terminal; end with Ctrl-D.\n');
    yield* stdin as AsyncIterable<Buffer>;
    return;
  }
  try {
    yield* fileChunks(path, memory);
  } catch (error) {
    throw asUsage(error, faultWords.reading(path));
  }
}

async function* fileChunks(path: string, memory: () => Buffer): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    let buffer = memory();
    let reading = file.read(buffer, 0, CHUNK_BYTES);
    while (true) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      const chunk = buffer.subarray(0, bytesRead);
      buffer = memory();
      reading = file.read(buffer, 0, CHUNK_BYTES);
      yield chunk;
    }
  } finally {
    await file.close();
  }
}

function byTurns(): () => Buffer {
  const buffers: Buffer[] = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)];
  return () => {
    const buffer = buffers.shift() as Buffer;
    buffers.push(buffer);
    return buffer;
  };
}
