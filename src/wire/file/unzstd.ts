import * as zlib from 'node:zlib';
import { Decompress } from 'fzstd';

const MAGIC = 0xfd2fb528;
/** What a window may have at most: above it, encoders must ask their reader (RFC 8878 section 3.1.1.1.2 and RFC 9659). */
const MOST_WINDOW = 0x800000;
/** How many bytes may be moved in memory, at most. */
const MOST_WORK = 0x100000000;

/**
 * Undoes Zstandard (RFC 8878): by Node where it can, which it does from 22.15 on.
 *
 * @throws RangeError where more comes out than is wanted
 * @throws Error where the bytes are damaged
 */
export function unzstd(bytes: Uint8Array, maxBytes: number): Buffer {
  const native = (zlib as { readonly zstdDecompressSync?: NativeUnzstd }).zstdDecompressSync;
  return native === undefined
    ? unzstdInScript(bytes, maxBytes)
    : native(bytes, { maxOutputLength: maxBytes });
}

type NativeUnzstd = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Buffer;

/** As {@link unzstd}, without Node. */
export function unzstdInScript(bytes: Uint8Array, maxBytes: number): Buffer {
  requireLittleWork(bytes, maxBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const decompress = new Decompress((chunk) => {
    size += chunk.length;
    if (size > maxBytes) throw new RangeError('larger than it may be');
    // The decompressor goes on to write into what it gave.
    chunks.push(chunk.slice());
  });
  decompress.push(bytes, true);
  return Buffer.concat(chunks);
}

/** The decompressor moves its window with each block, and believes what a frame says of its size: both are read before. */
function requireLittleWork(bytes: Uint8Array, maxBytes: number): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let work = 0;
  for (let at = 0; at < view.length; ) {
    const frame = frameAt(view, at);
    if (frame.window > Math.max(MOST_WINDOW, maxBytes)) throw new RangeError('a larger window than is taken');
    work += frame.window * (frame.blocks + 1);
    if (work > MOST_WORK) throw new RangeError('more work than is done');
    at = frame.end;
  }
}

interface Frame {
  readonly window: number;
  readonly blocks: number;
  readonly end: number;
}

/** Walks over a frame by the sizes of its blocks (RFC 8878 section 3.1.1). */
function frameAt(view: Buffer, at: number): Frame {
  const magic = view.readUInt32LE(at);
  if (magic >>> 4 === 0x184d2a5) return { window: 0, blocks: 0, end: at + 8 + view.readUInt32LE(at + 4) };
  if (magic !== MAGIC) throw new Error('no frame');
  const flags = view.readUInt8(at + 4);
  const isSingle = (flags & 0x20) !== 0;
  const dictionaryBytes = [0, 1, 2, 4][flags & 3] as number;
  const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][flags >> 6] as number;
  const sizeAt = at + 5 + (isSingle ? 0 : 1) + dictionaryBytes;
  let end = sizeAt + sizeBytes;
  let blocks = 0;
  for (let isLast = false; !isLast; blocks++) {
    const block = view.readUIntLE(end, 3);
    isLast = (block & 1) === 1;
    // A repeated byte stands for all of its block.
    end += 3 + (((block >> 1) & 3) === 1 ? 1 : block >> 3);
  }
  const window = isSingle ? sizeOf(view, sizeAt, sizeBytes) : windowOf(view.readUInt8(at + 5));
  return { window, blocks, end: end + ((flags & 4) === 0 ? 0 : 4) };
}

function sizeOf(view: Buffer, at: number, bytes: number): number {
  if (bytes === 8) return Number(view.readBigUInt64LE(at));
  return view.readUIntLE(at, bytes) + (bytes === 2 ? 256 : 0);
}

function windowOf(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}
