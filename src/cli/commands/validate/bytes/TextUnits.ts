import type { CodeUnits } from '../../../../table/format/format.js';

/** How many there is room for. */
export const MOST_UNITS = 256;

/** By byte, 1 where it can be in a string of JSON without an escape. */
export const IN_STRING = Uint8Array.from({ length: 0x100 }, (_, byte) =>
  Number(byte >= 0x20 && byte !== 0x22 && byte !== 0x5c),
);

/** The text of a string of JSON, read into the same memory each time: to make a string takes three times as long. */
export class TextUnits implements CodeUnits {
  readonly #units = new Uint16Array(MOST_UNITS);
  /** More than {@link MOST_UNITS} where not all of the text is there: it is longer, or has a character of two units. */
  length = 0;

  charCodeAt(index: number): number {
    return this.#units[index] as number;
  }

  /**
   * Reads a text.
   *
   * @param bytes in UTF-8
   * @param start after the quotation mark
   * @returns the place of the byte that ends it
   */
  read(bytes: Buffer, start: number): number {
    const units = this.#units;
    let at = start;
    this.length = 0;
    for (; IN_STRING[bytes[at] as number] === 1; at += 1) {
      const byte = bytes[at] as number;
      // Others go on with a character, of which the memory keeps sixteen bits.
      const isFirst = (byte & 0xc0) !== 0x80;
      if (isFirst) this.length += byte < 0xf0 ? 1 : MOST_UNITS + 1;
      const before = isFirst ? 0 : (units[this.length - 1] as number);
      units[this.length - 1] = (before << 6) | (byte & (byte < 0x80 ? 0x7f : 0x3f));
    }
    return at;
  }
}
