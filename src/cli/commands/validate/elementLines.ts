import { JsonDepth } from './JsonDepth.js';

const [BLANK, COMMA, NEWLINE, ARRAY_START, ARRAY_END] = [0x20, 0x2c, 0x0a, 0x5b, 0x5d];
const SPACES = [0x20, 0x09, 0x0a, 0x0d];
/** What no JSON has, so that a line end inside of a string stays the fault that it is. */
const FAULT = 0x01;
const NOTHING = -1;

/**
 * Cuts a JSON array into lines, one for each element, in constant memory. An element keeps its bytes, but that
 * its line ends become blanks: a parser of the line finds the faults that it has. An element that is left
 * out between commas is an empty line.
 *
 * @param cutOff makes the error of an array that does not end
 */
export async function* elementLines(
  chunks: AsyncIterable<Buffer>,
  cutOff: () => Error,
): AsyncGenerator<Buffer, void, undefined> {
  const cutter = new ElementCutter();
  for await (const chunk of chunks) {
    const written = Buffer.allocUnsafe(chunk.length);
    let size = 0;
    for (const byte of chunk) {
      const inPlace = cutter.take(byte);
      if (inPlace !== NOTHING) written[size++] = inPlace;
    }
    if (size > 0) yield written.subarray(0, size);
  }
  if (!cutter.isAtEnd) throw cutOff();
}

class ElementCutter {
  readonly #at = new JsonDepth();
  /** Whether a byte of the element was written. */
  #isBegun = false;
  /** Whether a comma says that an element follows. */
  #isDue = false;

  get isAtEnd(): boolean {
    return this.#at.depth === 0 && !this.#at.inString;
  }

  /** What is written in the place of the next byte. */
  take(byte: number): number {
    const { depth, inString } = this.#at;
    this.#at.take(byte);
    if (inString) return byte === NEWLINE ? FAULT : byte;
    if (SPACES.includes(byte)) return this.#isBegun ? BLANK : NOTHING;
    if (byte === ARRAY_START && depth === 0) return NOTHING;
    if (byte === COMMA && depth === 1) return this.#separate(true);
    if (byte === ARRAY_END && this.#at.depth === 0) return this.#separate(false);
    this.#isBegun = true;
    return byte;
  }

  #separate(isDue: boolean): number {
    const isElement = isDue || this.#isBegun || this.#isDue;
    this.#isDue = isDue;
    this.#isBegun = false;
    return isElement ? NEWLINE : NOTHING;
  }
}
