import type { CapturedExchange } from './CapturedExchange.js';
import { CAPTURE_LIMITS, tooLarge } from './captureLimits.js';
import { harExchange } from './harEntry.js';
import { brokenHar } from './harFile.js';
import { invalidCapture } from './invalidCapture.js';

/** A browser that ran for days writes less. */
const MOST_BYTES = 0x100000000;

/**
 * The exchanges of a HAR file of any size, one after the other; none is kept.
 *
 * @param start what was read of the file already
 * @throws {@link TallystickError} `capture-invalid`; `capture-too-large` where an entry is larger than a file may be
 */
export async function* harStream(
  start: Buffer,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<CapturedExchange, void, undefined> {
  const { JSONParser } = await import('@streamparser/json');
  const parser = new JSONParser({ paths: ['$.log.entries.*'], keepStack: false });
  const found: unknown[] = [];
  parser.onValue = ({ value }) => void found.push(value);
  let number = 0;
  let [total, sinceLast] = [0, 0];
  for await (const chunk of all(start, chunks)) {
    total += chunk.length;
    sinceLast += chunk.length;
    if (total > MOST_BYTES || sinceLast > 2 * CAPTURE_LIMITS.file) throw tooLarge('file');
    parse(parser, chunk);
    if (found.length > 0) sinceLast = 0;
    for (const entry of found.splice(0)) yield harExchange(entry, number++);
  }
  if (!parser.isEnded) throw invalidCapture(brokenHar(true));
  if (number === 0) throw invalidCapture('The HAR file must have log.entries.');
}

const CHUNK_BYTES = 0x100000;

async function* all(start: Buffer, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const isMarked = start[0] === 0xef;
  for (let at = isMarked ? 3 : 0; at < start.length; at += CHUNK_BYTES)
    yield start.subarray(at, at + CHUNK_BYTES);
  yield* chunks;
}

function parse(parser: { write(bytes: Uint8Array): void }, chunk: Buffer): void {
  try {
    parser.write(chunk);
  } catch {
    throw invalidCapture(brokenHar(false));
  }
}
