const DECODERS = { le: 'utf-16le', be: 'utf-16be' } as const;
const MARKS = [
  { bytes: [0xff, 0xfe], order: 'le' },
  { bytes: [0xfe, 0xff], order: 'be' },
] as const;
const LOOKED_AT = 256;

/**
 * The byte order of a text in UTF-16: shown by its mark, or by the zero in each second byte where it has none.
 *
 * @returns undefined where it is not such a text
 */
export function utf16OrderOf(bytes: Uint8Array): 'le' | 'be' | undefined {
  for (const { bytes: mark, order } of MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) return order;
  }
  const start = bytes.subarray(0, LOOKED_AT - (LOOKED_AT % 2));
  if (start.length < 8) return undefined;
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] as number) + 1;
  });
  const most = Math.floor((start.length / 2) * 0.9);
  if ((zeros[1] as number) >= most && zeros[0] === 0) return 'le';
  return (zeros[0] as number) >= most && zeros[1] === 0 ? 'be' : undefined;
}

/** A text file as UTF-8, without byte-order mark, and whether it was UTF-16. */
export function utf8File(bytes: Buffer): { readonly bytes: Buffer; readonly isUtf16: boolean } {
  const order = utf16OrderOf(bytes);
  if (order !== undefined) {
    return { bytes: Buffer.from(new TextDecoder(DECODERS[order]).decode(bytes)), isUtf16: true };
  }
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { bytes: isMarked ? bytes.subarray(3) : bytes, isUtf16: false };
}
