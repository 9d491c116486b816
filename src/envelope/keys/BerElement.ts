/** One element of BER (X.690 section 8), which DER is a part of. */
export interface BerElement {
  /** The identifier octet: class, whether it is made of elements, and number. */
  readonly tag: number;
  /** The element as it was read, with tag and length. */
  readonly bytes: Buffer;
  /** What it holds. */
  readonly content: Buffer;
}

/** The identifier octets that keys are made of. */
export const BER = {
  INTEGER: 0x02,
  BIT_STRING: 0x03,
  OCTET_STRING: 0x04,
  OBJECT_IDENTIFIER: 0x06,
  SEQUENCE: 0x30,
  SET: 0x31,
  UTC_TIME: 0x17,
  GENERALIZED_TIME: 0x18,
  /** Context-specific, the first of its structure. */
  FIRST: 0x80,
  /** The same, made of elements. */
  FIRST_CONSTRUCTED: 0xa0,
} as const;

const CONSTRUCTED = 0x20;
const LONG_NUMBER = 0x1f;
const INDEFINITE = 0x80;

/** Keys nest less; each level of indefinite length is read once more. */
const MAX_DEPTH = 32;

/**
 * Reads the first element; what follows it is left alone.
 *
 * @throws RangeError where the bytes are not BER
 */
export function readBer(bytes: Buffer, depth = 0): BerElement {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined || (tag & LONG_NUMBER) === LONG_NUMBER || depth > MAX_DEPTH) {
    throw new RangeError('no BER element');
  }
  if (first === INDEFINITE) return readIndefinite(bytes, tag, depth);
  const lengthBytes = first < INDEFINITE ? 0 : first & 0x7f;
  if (lengthBytes > 4 || bytes.length < 2 + lengthBytes) throw new RangeError('no BER length');
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes);
  const start = 2 + lengthBytes;
  if (length > bytes.length - start) throw new RangeError('BER is cut off');
  const end = start + length;
  return { tag, bytes: bytes.subarray(0, end), content: bytes.subarray(start, end) };
}

/** Ends with two zero bytes (X.690 section 8.1.5). */
function readIndefinite(bytes: Buffer, tag: number, depth: number): BerElement {
  if ((tag & CONSTRUCTED) === 0) throw new RangeError('no BER length');
  let at = 2;
  while (bytes[at] !== 0 || bytes[at + 1] !== 0) {
    at += readBer(bytes.subarray(at), depth + 1).bytes.length;
  }
  return { tag, bytes: bytes.subarray(0, at + 2), content: bytes.subarray(2, at) };
}

/**
 * The elements that an element is made of.
 *
 * @throws RangeError where it is made of something else
 */
export function elementsOf({ tag, content }: BerElement): readonly BerElement[] {
  if ((tag & CONSTRUCTED) === 0) throw new RangeError('no constructed BER');
  const elements: BerElement[] = [];
  for (let at = 0; at < content.length; ) {
    const element = readBer(content.subarray(at));
    elements.push(element);
    at += element.bytes.length;
  }
  return elements;
}

/**
 * What a string of octets holds, which BER may write in pieces.
 *
 * @throws RangeError where it is made of something else
 */
export function octetsOf(element: BerElement, depth = 0): Buffer {
  if ((element.tag & CONSTRUCTED) === 0) return element.content;
  if (depth > MAX_DEPTH) throw new RangeError('BER nests too deep');
  return Buffer.concat(elementsOf(element).map((piece) => octetsOf(piece, depth + 1)));
}

/** An object identifier in numbers with points between them (X.690 section 8.19). */
export function identifierOf({ content }: BerElement): string {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of content.subarray(0, 32)) {
    number = number * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    if (numbers.length === 0) numbers.push(Math.min(2, Math.floor(number / 40)));
    numbers.push(numbers.length === 1 ? number - 40 * (numbers[0] as number) : number);
    number = 0;
  }
  return numbers.join('.');
}
