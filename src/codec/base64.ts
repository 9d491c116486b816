/**
 * Whether a text is Base64 with the standard alphabet and padding (RFC 4648 section 4).
 * Unused bits of the last character are not looked at.
 *
 * @param text any string
 * @param decide how; by the decoder of Node's `Buffer` where there is one, else by a table
 */
export function isBase64(text: string, decide = nativeBuffer() ? isDecodedWhole : isOfAlphabet): boolean {
  return text.length > 0 && text.length % 4 === 0 && decide(text);
}

interface NativeBuffer {
  readonly length: number;
  write(text: string, encoding: 'base64'): number;
}
interface NativeBufferConstructor {
  allocUnsafeSlow(size: number): NativeBuffer;
  byteLength(text: string): number;
}

// Read from the global object, not imported: browsers have none.
const nativeBuffer = () => (globalThis as { Buffer?: NativeBufferConstructor }).Buffer;
let decoded: NativeBuffer | undefined;

/**
 * The native decoder skips what is no Base64, so a text is Base64 when all the bytes come out that
 * its length promises. It also takes the URL alphabet, and wider characters by their low byte: both
 * are ruled out first.
 */
export function isDecodedWhole(text: string): boolean {
  const buffer = nativeBuffer() as NativeBufferConstructor;
  if (buffer.byteLength(text) !== text.length || text.includes('-') || text.includes('_')) return false;
  const size = (text.length / 4) * 3 - paddingOf(text);
  if (decoded === undefined || decoded.length < size) decoded = buffer.allocUnsafeSlow(size);
  return decoded.write(text, 'base64') === size;
}

let bytes = new Uint8Array(0);
/** For two characters, read as one number, 1 where one of them is not of the alphabet. */
let pairs: Uint8Array | undefined;

/** Four characters at a read and two at a look-up: a loop over single ones takes as long as parsing the JSON. */
export function isOfAlphabet(text: string): boolean {
  pairs ??= tableOfPairs();
  // A name of its own, which the engine knows not to change within the loop.
  const wrong = pairs;
  if (bytes.length < text.length) bytes = new Uint8Array(text.length);
  const { read, written } = new TextEncoder().encodeInto(text, bytes);
  if (read !== written || read !== text.length) return false;
  const groups = new Int32Array(bytes.buffer, 0, text.length / 4 - 1);
  const first = groups.length % 4;
  let found = 0;
  // Four groups a turn, whose look-ups the processor overlaps.
  for (let index = first; index < groups.length; index += 4) {
    const a = groups[index] as number;
    const b = groups[index + 1] as number;
    const c = groups[index + 2] as number;
    const d = groups[index + 3] as number;
    found |= (wrong[a & 0xffff] as number) | (wrong[a >>> 16] as number);
    found |= (wrong[b & 0xffff] as number) | (wrong[b >>> 16] as number);
    found |= (wrong[c & 0xffff] as number) | (wrong[c >>> 16] as number);
    found |= (wrong[d & 0xffff] as number) | (wrong[d >>> 16] as number);
  }
  const edges = text.slice(0, 4 * first) + text.slice(-4);
  return found === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(edges);
}

function tableOfPairs(): Uint8Array {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const codes = Array.from(alphabet, (character) => character.charCodeAt(0));
  const table = new Uint8Array(0x10000).fill(1);
  for (const high of codes) for (const low of codes) table[(high << 8) | low] = 0;
  return table;
}

function paddingOf(base64: string): number {
  return base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
}
