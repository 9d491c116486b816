import { Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { compressionOf } from './compressionOf.js';

/** More than both marks have. */
const MARK_BYTES = 5;

/**
 * A stream of bytes without gzip or Zstandard around them, recognised by their first bytes. What is in neither comes
 * as it came, no byte of it copied.
 *
 * @param chunks the bytes as they come; a chunk may be overwritten when the next one is asked for
 * @throws Error of which {@link isOfDecompression} is true, where they end too early or are damaged
 */
export async function* decompressed(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer, void, undefined> {
  const source = chunks[Symbol.asyncIterator]();
  try {
    let start: Buffer = Buffer.alloc(0);
    while (start.length < MARK_BYTES) {
      const { done, value } = await source.next();
      if (done) break;
      start = value.length < MARK_BYTES || start.length > 0 ? Buffer.concat([start, value]) : bufferOf(value);
    }
    const compression = compressionOf(start);
    if (compression === 'gzip') yield* through(zlib.createGunzip(), start, source);
    else if (compression === 'zstd') yield* unzstd(start, source);
    else if (start.length > 0) {
      yield start;
      yield* rest(source);
    }
  } finally {
    await source.return?.();
  }
}

async function* rest(source: AsyncIterator<Uint8Array>): AsyncGenerator<Buffer> {
  for (let next = await source.next(); !next.done; next = await source.next()) yield bufferOf(next.value);
}

/** The decompressor keeps what comes while more is asked for. */
async function* copies(start: Buffer, source: AsyncIterator<Uint8Array>): AsyncGenerator<Buffer> {
  yield Buffer.from(start);
  for await (const chunk of rest(source)) yield Buffer.from(chunk);
}

async function* through(
  transform: NodeJS.ReadWriteStream & AsyncIterable<Buffer | string>,
  start: Buffer,
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Buffer> {
  const input = Readable.from(copies(start, source));
  input.on('error', (error) => (transform as zlib.Gunzip).destroy(error));
  for await (const chunk of input.pipe(transform)) yield chunk as Buffer;
}

async function* unzstd(start: Buffer, source: AsyncIterator<Uint8Array>): AsyncGenerator<Buffer> {
  const native = (zlib as { readonly createZstdDecompress?: () => zlib.Gunzip }).createZstdDecompress;
  if (native !== undefined) {
    yield* through(native(), start, source);
    return;
  }
  const { Decompress } = await import('fzstd');
  const written: Buffer[] = [];
  const decompress = new Decompress((chunk) => written.push(Buffer.from(chunk)));
  for await (const chunk of copies(start, source)) {
    decompress.push(chunk);
    yield* written.splice(0);
  }
  decompress.push(new Uint8Array(0), true);
  yield* written.splice(0);
}

/** Whether an error says that compressed bytes are damaged: zlib gives its errors a code, fzstd a number. */
export function isOfDecompression(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return typeof error.code === 'number' || /^Z_|^ZSTD|^ERR_ZSTD/.test(String(error.code));
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
