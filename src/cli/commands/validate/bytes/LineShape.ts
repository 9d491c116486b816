/** How the bytes of a string tell that it is right. */
export interface SureValue {
  /** What it may hold. */
  readonly characters: Characters;
  /** How many of them make a right value, whatever they are; `most` is less than `least` where none do. */
  readonly least: number;
  readonly most: number;
  /** Judges any other text. */
  readonly isRight: (text: string) => boolean;
}

/**
 * Characters of ASCII that a string of JSON holds without an escape: by byte, 1 where it is one, and by two bytes read
 * as one number, 1 where both are, because a loop over single bytes takes twice as long.
 */
export type Characters = readonly [one: Uint8Array, two: Uint8Array];

/** A value, and what leads to it: names and punctuation. */
export interface ShapePart {
  readonly before: Literal;
  readonly value: SureValue;
}

/** Lines in UTF-8, the last one with its end, and a way to read four bytes of them at once. */
export interface LineBlock {
  readonly bytes: Buffer;
  readonly view: DataView;
}

export function blockOf(bytes: Buffer): LineBlock {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length) };
}

const QUOTE = 0x22;
const WORD = 4;
const NOWHERE = -1;

/** By byte, 1 where it can be in a string of JSON without an escape. */
const inString = Uint8Array.from({ length: 0x100 }, (_, byte) =>
  Number(byte >= 0x20 && byte !== QUOTE && byte !== 0x5c),
);

const charactersByPattern = new Map<RegExp, Characters>();

/** Those of ASCII that match a pattern, if a text has so many of them. */
export function charactersOf(pattern: RegExp, size = 1): Characters {
  const known = charactersByPattern.get(pattern);
  if (known !== undefined) return known;
  const matches = (byte: number) => byte < 0x80 && pattern.test(String.fromCharCode(byte).repeat(size));
  const one = inString.map((is, byte) => is & Number(matches(byte)));
  const two = new Uint8Array(0x10000).map(
    (_, pair) => (one[pair & 0xff] as number) & (one[pair >> 8] as number),
  );
  charactersByPattern.set(pattern, [one, two]);
  return [one, two];
}

/** Bytes that are always the same, compared four at a time. */
export class Literal {
  readonly #bytes: Buffer;
  readonly #words: Int32Array;

  constructor(text: string) {
    this.#bytes = Buffer.from(text);
    const whole = Math.floor(this.#bytes.length / WORD);
    this.#words = Int32Array.from({ length: whole }, (_, index) => this.#bytes.readInt32LE(index * WORD));
  }

  /** The place after it, if it is at a place; -1 otherwise. */
  endIn({ bytes, view }: LineBlock, at: number): number {
    const literal = this.#bytes;
    const words = this.#words;
    const end = at + literal.length;
    if (end > bytes.length) return NOWHERE;
    for (let index = 0; index < words.length; index++) {
      if (view.getInt32(at + index * WORD, true) !== words[index]) return NOWHERE;
    }
    for (let index = words.length * WORD; index < literal.length; index++) {
      if (bytes[at + index] !== literal[index]) return NOWHERE;
    }
    return end;
  }
}

/** Which members a line has, in which order and with what between them, and how each value is judged. */
export class LineShape {
  /** @param end what follows the last value, with the end of the line */
  constructor(
    private readonly parts: readonly ShapePart[],
    private readonly end: Literal,
  ) {}

  /** Where the next line begins, if the one at a place has this shape and all of its values are right; -1 otherwise. */
  endIn(block: LineBlock, at: number): number {
    const { parts } = this;
    let place = at;
    for (let index = 0; index < parts.length; index++) {
      const { before, value } = parts[index] as ShapePart;
      place = before.endIn(block, place);
      if (place >= 0) place = endOfValue(block, place, value);
      if (place < 0) return NOWHERE;
    }
    return this.end.endIn(block, place);
  }
}

function endOfValue(block: LineBlock, start: number, value: SureValue): number {
  const { bytes, view } = block;
  const [one, two] = value.characters;
  const lastWord = bytes.length - WORD;
  let end = start;
  for (; end <= lastWord; end += WORD) {
    const word = view.getInt32(end, true);
    if (((two[word & 0xffff] as number) & (two[word >>> 16] as number)) === 0) break;
  }
  while (one[bytes[end] as number] === 1) end += 1;
  const size = end - start;
  return bytes[end] === QUOTE && size >= value.least && size <= value.most
    ? end
    : endOfText(bytes, start, end, value);
}

function endOfText(bytes: Buffer, start: number, seen: number, value: SureValue): number {
  let end = seen;
  while (inString[bytes[end] as number] === 1) end += 1;
  if (bytes[end] !== QUOTE) return NOWHERE;
  return value.isRight(bytes.toString(end === seen ? 'latin1' : 'utf8', start, end)) ? end : NOWHERE;
}
