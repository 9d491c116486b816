/** The size of a chunk, in hex, and what may follow it on its line (RFC 9112 section 7.1). */
const CHUNK_SIZE = /^([0-9a-f]{1,16})[ \t]*(?:;.*)?\r?$/i;
const LONGEST_LINE = 1024;
/** How many lines of trailers are passed over. */
const MOST_TRAILERS = 100;

/** A body in chunks. */
export interface ChunkedBody {
  readonly body: Buffer;
  /** Where the bytes behind it begin. */
  readonly end: number;
  /** How many trailers follow the last chunk. */
  readonly trailers: number;
}

/**
 * Joins the chunks of a body.
 *
 * @returns undefined where there are none, because the tool that captured it joined them
 */
export function joinChunks(bytes: Buffer, start: number): ChunkedBody | undefined {
  const chunks: Buffer[] = [];
  for (let offset = start; ; ) {
    const lineEnd = bytes.indexOf(0x0a, offset);
    const end = lineEnd < 0 ? bytes.length : lineEnd;
    const line = bytes.toString('latin1', offset, Math.min(end, offset + LONGEST_LINE));
    const size = Number.parseInt(CHUNK_SIZE.exec(line)?.[1] ?? '', 16);
    if (size === 0) return { body: Buffer.concat(chunks), ...endOfTrailers(bytes, end + 1) };
    const rest = /^\r?\n/.exec(bytes.toString('latin1', end + 1 + size, end + 3 + size));
    if (rest === null) return undefined;
    chunks.push(bytes.subarray(end + 1, end + 1 + size));
    offset = end + 1 + size + rest[0].length;
  }
}

/** An editor may have taken the last line end off. */
function endOfTrailers(bytes: Buffer, start: number): Pick<ChunkedBody, 'end' | 'trailers'> {
  let at = Math.min(start, bytes.length);
  for (let trailers = 0; trailers < MOST_TRAILERS; trailers++) {
    const lineEnd = bytes.indexOf(0x0a, at);
    const end = lineEnd < 0 ? bytes.length : lineEnd;
    const line = bytes.toString('latin1', at, Math.min(end, at + LONGEST_LINE)).trim();
    if (line === '') return { end: Math.min(end + 1, bytes.length), trailers };
    if (!/^[\w-]+:/.test(line)) return { end: at, trailers };
    at = Math.min(end + 1, bytes.length);
  }
  return { end: at, trailers: MOST_TRAILERS };
}
