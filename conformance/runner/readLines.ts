const LINE_FEED = 0x0a;

/** The longest line; a longer one is not of the protocol. */
export const MAX_LINE_BYTES = 0x100000;

/**
 * Splits a stream into lines, and holds no more than one of them.
 *
 * @param stream of bytes
 * @param unfinished holds what has come of a line whose end has not
 * @returns the bytes of each line without its line feed; what follows the last line feed is a line too
 * @throws RangeError where a line has more than `maxBytes`
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  maxBytes = MAX_LINE_BYTES,
  unfinished: Uint8Array[] = [],
): AsyncGenerator<Buffer, void, undefined> {
  let size = 0;
  const add = (part: Uint8Array) => {
    size += part.length;
    unfinished.push(part);
    if (size > maxBytes) throw new RangeError(`a line has more than ${maxBytes} bytes`);
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end));
      const [first] = unfinished;
      const line = unfinished.length === 1 ? Buffer.from(first as Uint8Array) : Buffer.concat(unfinished);
      unfinished.length = 0;
      size = 0;
      from = end + 1;
      yield line;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (size > 0) yield Buffer.concat(unfinished);
}
