const NEWLINE = 0x0a;
// Decoded to two bytes a character it stays below what the engine takes for a large object, which
// costs twice the time.
const BLOCK_BYTES = 48 * 1024;

/**
 * Cuts a stream of bytes into small blocks of whole lines. No line is split over two blocks, and no
 * byte is copied but those of a line that goes over a chunk border. A line that is longer than the
 * bound is a separate block, and cut off.
 *
 * @param chunks the bytes as they come; a chunk may be filled anew when the next one is asked for
 * @param maxBytes how long a line may be, more than a chunk is
 * @param blockBytes how long a block is at most, if no line is longer
 */
export async function* lineBlocks(
  chunks: AsyncIterable<Buffer>,
  maxBytes: number,
  blockBytes = BLOCK_BYTES,
): AsyncGenerator<Buffer, void, undefined> {
  let begun: Buffer[] = [];
  let begunBytes = 0;
  for await (const chunk of chunks) {
    let start = 0;
    if (begunBytes > 0) {
      start = chunk.indexOf(NEWLINE) + 1;
      const rest = chunk.subarray(0, start === 0 ? chunk.length : start);
      if (begunBytes <= maxBytes) begun.push(Buffer.from(rest));
      begunBytes += rest.length;
      if (start === 0) continue;
      yield Buffer.concat(begun);
      begun = [];
    }
    for (
      let end = endOfBlock(chunk, start, blockBytes);
      end > 0;
      end = endOfBlock(chunk, start, blockBytes)
    ) {
      yield chunk.subarray(start, end);
      start = end;
    }
    begunBytes = chunk.length - start;
    if (begunBytes > 0) begun.push(Buffer.from(chunk.subarray(start)));
  }
  if (begunBytes > 0) yield Buffer.concat(begun);
}

/** Cuts whole lines into such blocks, at once. */
export function* blocksIn(lines: Buffer): Generator<Buffer, void, undefined> {
  for (let start = 0; start < lines.length; ) {
    const end = endOfBlock(lines, start, BLOCK_BYTES) || lines.length;
    yield lines.subarray(start, end);
    start = end;
  }
}

/** The index after the newline that ends a block; 0 where there is none. */
function endOfBlock(chunk: Buffer, start: number, blockBytes: number): number {
  const most = Math.min(start + blockBytes, chunk.length);
  const end = chunk.lastIndexOf(NEWLINE, most - 1) + 1;
  return end > start ? end : chunk.indexOf(NEWLINE, most) + 1;
}
