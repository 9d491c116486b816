/**
 * Whether a text is Base64 with the standard alphabet and padding (RFC 4648 section 4).
 * Unused bits of the last character are not looked at.
 *
 * @param text any string
 * @param decide how; by the decoder of Node's `Buffer` where there is one, else by a table
 */
export function isBase64(text: string, decide = globalThis.Buffer ? isDecodedWhole : isOfAlphabet): boolean {
  return text.length > 0 && text.length % 4 === 0 && decide(text);
}

let decoded: Buffer | undefined;

/**
 * The native decoder skips what is not Base64, so a text is Base64 when all the bytes come out that
 * its length promises. It also takes the URL alphabet, and wider characters by their low byte: both
 * are ruled out first.
 */
export function isDecodedWhole(text: string): boolean {
  if (Buffer.byteLength(text) !== text.length || text.includes('-') || text.includes('_')) return false;
  const size = (text.length / 4) * 3 - paddingOf(text);
  if (decoded === undefined || decoded.length < size) decoded = Buffer.allocUnsafeSlow(size);
  const isWhole = decoded.write(text, 'base64') === size;
  // A photo does not outlive its call.
  decoded.fill(0, 0, size);
  return isWhole;
}

let bytes = new Uint8Array(0);
/** For two characters, read as one number, 1 where one of them is not of the alphabet. */
let wrongPairs: Uint8Array | undefined;

/** Four characters at a read and two at a look-up: a loop over single ones takes nearly as long as parsing the JSON. */
export function isOfAlphabet(text: string): boolean {
  wrongPairs ??= tableOfPairs();
  // A separate name, which the engine knows not to change within the loop.
  const wrong = wrongPairs;
  if (bytes.length < text.length) bytes = new Uint8Array(text.length);
  // No byte of a character outside ASCII is of the alphabet.
  new TextEncoder().encodeInto(text, bytes);
  // All but the last four characters, which may be padding.
  const groups = text.length / 4 - 1;
  const fours = new Int32Array(bytes.buffer);
  let isRight = /^[A-Za-z0-9+/]+={0,2}$/.test(text.slice(-4));
  for (let index = 0; index < groups; index++) {
    const four = fours[index] as number;
    if ((wrong[four & 0xffff] as number) | (wrong[four >>> 16] as number)) {
      isRight = false;
      break;
    }
  }
  // A photo does not outlive its call.
  bytes.fill(0);
  return isRight;
}

function tableOfPairs(): Uint8Array {
  const wrong = (code: number) => Number(!/[A-Za-z0-9+/]/.test(String.fromCharCode(code)));
  return new Uint8Array(0x10000).map((_, pair) => wrong(pair & 0xff) | wrong(pair >> 8));
}

function paddingOf(base64: string): number {
  return base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
}
