import type { CodeUnits } from '../../../../table/format/format.js';
import { IN_STRING, MOST_UNITS, TextUnits } from './TextUnits.js';

/** How the bytes of a string tell that it is right. */
export interface SureValue {
  /** What makes a right value, in any order, as {@link charactersOf} has it. */
  readonly characters: Uint8Array;
  /** How long a sure value is, in units of UTF-16. */
  readonly least: number;
  readonly most: number;
  /** Tells of other texts of such a length that they are right. */
  readonly isSure: ((units: CodeUnits) => boolean) | undefined;
  /** Judges any other text. */
  readonly isRight: (text: string) => boolean;
}

const charactersByPattern = new Map<RegExp, Uint8Array>();

/**
 * The characters of ASCII that match a pattern, if a text has so many of them, and that a string of JSON holds without
 * an escape: by byte, 1 where it is one.
 */
export function charactersOf(pattern: RegExp, size = 1): Uint8Array {
  const known = charactersByPattern.get(pattern);
  if (known !== undefined) return known;
  const matches = (byte: number) => byte < 0x80 && pattern.test(String.fromCharCode(byte).repeat(size));
  const characters = IN_STRING.map((is, byte) => is & Number(matches(byte)));
  charactersByPattern.set(pattern, characters);
  return characters;
}

const QUOTE = 0x22;
const NUMBER = 8;
const NOWHERE = -1;

const units = new TextUnits();

/** Which members a line has, in which order and with what between them, and how each value is judged. */
export class LineShape {
  readonly #literals: Buffer[] = [];
  /** Eight bytes of the literals read as one number, and where they are in theirs. The last ones overlap others. */
  readonly #numbers: number[] = [];
  readonly #places: number[] = [];
  /** By literal, how many numbers there are up to its end. */
  readonly #ends: number[] = [];

  /**
   * @param literals what leads to each value, names and punctuation, and what follows the last one
   * @param values how each is judged
   */
  constructor(
    literals: readonly string[],
    private readonly values: readonly SureValue[],
  ) {
    for (const bytes of literals.map((text) => Buffer.from(text))) {
      const last = bytes.length - NUMBER;
      for (let place = 0; last >= 0 && place < bytes.length; place += NUMBER) {
        this.#places.push(Math.min(place, last));
        this.#numbers.push(bytes.readDoubleLE(Math.min(place, last)));
      }
      this.#ends.push(this.#places.length);
      this.#literals.push(bytes);
    }
  }

  /**
   * @param bytes lines in UTF-8
   * @param view of the same
   * @returns where the next line begins, if the one at a place has this shape and all of its values are right; -1
   * otherwise
   */
  endIn(bytes: Buffer, view: DataView, at: number): number {
    let place = at;
    let number = 0;
    for (let index = 0; place >= 0; index++) {
      const literal = this.#literals[index] as Buffer;
      if (place + literal.length > bytes.length) return NOWHERE;
      // Too few to be read as a number.
      for (let byte = 0; number === this.#ends[index] && byte < literal.length; byte++) {
        if (bytes[place + byte] !== literal[byte]) return NOWHERE;
      }
      // Equal numbers have the same bytes, but for zero, which no text is; what is not a number equals nothing.
      for (; number < (this.#ends[index] as number); number++) {
        if (view.getFloat64(place + (this.#places[number] as number), true) !== this.#numbers[number])
          return NOWHERE;
      }
      place += literal.length;
      if (index === this.values.length) return place;
      place = endOfValue(bytes, place, this.values[index] as SureValue);
    }
    return NOWHERE;
  }
}

function endOfValue(bytes: Buffer, start: number, value: SureValue): number {
  const { characters, least, most, isSure, isRight } = value;
  let end = start;
  while (characters[bytes[end] as number] === 1) end += 1;
  if (bytes[end] === QUOTE && end - start >= least && end - start <= most) return end;
  end = units.read(bytes, start);
  if (bytes[end] !== QUOTE) return NOWHERE;
  const isTried = units.length >= least && units.length <= Math.min(most, MOST_UNITS);
  return (isTried && isSure?.(units)) || isRight(bytes.toString('utf8', start, end)) ? end : NOWHERE;
}
