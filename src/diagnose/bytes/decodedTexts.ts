/** Text that bytes hold in an encoding other than UTF-8. */
export interface DecodedText {
  /** Such as `GBK`. */
  readonly encoding: string;
  readonly text: string;
}

const ENCODINGS: readonly (readonly [name: string, label: string])[] = [
  ['GBK', 'gbk'],
  ['GB18030', 'gb18030'],
  ['Big5', 'big5'],
  ['ISO-8859-1', 'latin1'],
];

const LAST = 'ISO-8859-1';
/** What bytes decode to that are not text: controls, private use, halves of surrogate pairs, replacements. */
const NO_TEXT = /(?![\t\n\r])\p{Cc}|\p{Co}|\p{Cs}|\uFFFD/u;

/** Where the first byte is that belongs to no UTF-8; undefined where all is UTF-8. */
export function notUtf8At(bytes: Uint8Array): number | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  if (isDecodable(decoder, bytes)) return undefined;
  let [low, high] = [0, bytes.length];
  // The longest start that is UTF-8, but for a character that its end cuts through.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const streaming = new TextDecoder('utf-8', { fatal: true });
    if (isDecodable(streaming, bytes.subarray(0, middle), true)) low = middle;
    else high = middle - 1;
  }
  const start = bytes.subarray(0, low);
  return isDecodable(decoder, start) ? low : lastLead(start);
}

function lastLead(bytes: Uint8Array): number {
  let start = bytes.length - 1;
  while (start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}

function isDecodable(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, stream = false): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/**
 * The texts that bytes hold in other encodings: UTF-16 where a mark or zeros show it, else those of Chinese
 * senders that decode without fault, then Latin-1, which always does.
 */
export function decodedTexts(bytes: Uint8Array): readonly DecodedText[] {
  const wide = utf16Of(bytes);
  if (wide !== undefined) return [wide];
  if (notUtf8At(bytes) === undefined) return [];
  const found: DecodedText[] = [];
  for (const [encoding, label] of ENCODINGS) {
    const text = decoded(bytes, label);
    if (text === undefined || found.some((other) => other.text === text)) continue;
    if (encoding === LAST || !NO_TEXT.test(text)) found.push({ encoding, text });
  }
  return found;
}

function utf16Of(bytes: Uint8Array): DecodedText | undefined {
  const [first, second] = bytes;
  if (bytes.length < 2 || bytes.length % 2 === 1) return undefined;
  // Without a mark, the first character of JSON tells: anything else may be no text at all.
  const isLittle = (first === 0xff && second === 0xfe) || (isJsonStart(first) && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && isJsonStart(second));
  if (!isLittle && !isBig) return undefined;
  const text = decoded(bytes, isLittle ? 'utf-16le' : 'utf-16be');
  return text === undefined ? undefined : { encoding: `UTF-16, ${isLittle ? 'little' : 'big'}-endian`, text };
}

function isJsonStart(byte: number | undefined): boolean {
  return byte !== undefined && '{[" \n'.includes(String.fromCharCode(byte));
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
