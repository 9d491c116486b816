import { decompressed } from '../../../wire/file/decompressed.js';
import { UsageError } from '../../UsageError.js';
import { elementLines } from './elementLines.js';
import { fileFault } from './fileFault.js';
import { objectOverLines } from './objectOverLines.js';

/** A stream of messages, one a line. */
export interface MessageLines {
  /** What the lines were in the file: lines, or the elements of an array. */
  readonly unit: 'line' | 'element';
  readonly chunks: AsyncIterable<Buffer>;
}

/** How much of a file is looked at to know what it is. */
const MOST_LOOKED_AT = 0x100000;
/** As many bytes as it takes to see UTF-16 without a mark. */
const LEAST_LOOKED_AT = 16;
const [NEWLINE, ARRAY_START] = [0x0a, 0x5b];
const SPACES = [0x20, 0x09, 0x0a, 0x0d];
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Makes lines of a file as people have it: with a byte-order mark, compressed with gzip or zstd, an array. Of a
 * plain file no byte is copied.
 *
 * @param name of the file, for sentences
 * @throws {@link UsageError} that says what the file is, where it has no lines, and how to make them; also while
 * it is read, where an array ends too early
 */
export async function messageLines(chunks: AsyncIterable<Buffer>, name: string): Promise<MessageLines> {
  const source = decompressed(chunks);
  const start = await beginning(source);
  const text = start.subarray(start.indexOf(MARK) === 0 ? MARK.length : 0);
  const fault = fileFault(withoutBlanks(text));
  if (fault !== undefined) {
    await source.return();
    throw new UsageError(`${name} ${fault}`);
  }
  const all = joined(text, source);
  if (withoutBlanks(text)[0] !== ARRAY_START) return { unit: 'line', chunks: all };
  const cutOff = () => new UsageError(`${name} ends inside of its array: it is cut off or damaged.`);
  return { unit: 'element', chunks: elementLines(all, cutOff) };
}

/** The first chunks, as many as it takes to know what follows; where one is enough, that one and no copy. */
async function beginning(source: AsyncGenerator<Buffer>): Promise<Buffer> {
  let start: Buffer = Buffer.alloc(0);
  let lookAt = 0;
  for (let next = await source.next(); !next.done; next = await source.next()) {
    const isFirstLine = next.value.includes(NEWLINE) && !start.includes(NEWLINE);
    start = start.length === 0 ? next.value : Buffer.concat([start, next.value]);
    if (start.length >= MOST_LOOKED_AT) break;
    if (start.length < lookAt && !isFirstLine) continue;
    if (isTold(start)) break;
    lookAt = 2 * start.length;
    // The next chunk may take the place of this one.
    start = Buffer.from(start);
  }
  return start;
}

function isTold(start: Buffer): boolean {
  const text = withoutBlanks(start.subarray(start.indexOf(MARK) === 0 ? MARK.length : 0));
  return text.length >= LEAST_LOOKED_AT && objectOverLines(text) !== undefined;
}

function withoutBlanks(text: Buffer): Buffer {
  const at = text.findIndex((byte) => !SPACES.includes(byte));
  return text.subarray(at < 0 ? text.length : at);
}

async function* joined(start: Buffer, source: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (start.length > 0) yield start;
  yield* source;
}
