import { startsAsHttp } from '../startsAsHttp.js';
import { bytesOfHexDump } from './hexDump.js';

/** HTTP that was written as a text of other characters. */
export interface UnwrappedFile {
  readonly bytes: Buffer;
  readonly remark: string;
}

const WRITTEN: readonly {
  readonly bytesOf: (text: string) => Buffer | undefined;
  readonly remark: string;
}[] = [
  { bytesOf: bytesOfHexDump, remark: 'The file is a dump in hex; its bytes were put together again.' },
  { bytesOf: bytesOfHex, remark: 'The file has its bytes in hex, which was undone.' },
  { bytesOf: bytesOfBase64, remark: 'The file is in Base64, which was undone.' },
];
/** Nobody writes a larger message in such a way. */
const MOST_BYTES = 64 * 0x100000;

/** The HTTP that a file has as a dump in hex, in hex or in Base64; undefined where it has none of it. */
export function unwrapFile(file: Buffer): UnwrappedFile | undefined {
  if (file.length > MOST_BYTES || !mayBeWritten(file)) return undefined;
  const text = file.toString('latin1');
  for (const { bytesOf, remark } of WRITTEN) {
    const bytes = bytesOf(text);
    if (bytes !== undefined && startsAsHttp(bytes)) return { bytes, remark };
  }
  return undefined;
}

/** The bytes of a text in Base64; undefined where it is not Base64. */
export function bytesOfBase64(text: string): Buffer | undefined {
  const joined = text
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(/\s+/g, '');
  return /^(?:[A-Za-z0-9+/]{16,}|[\w-]{16,})={0,2}$/.test(joined) ? Buffer.from(joined, 'base64') : undefined;
}

function bytesOfHex(text: string): Buffer | undefined {
  const digits = text.replace(/0x|\\x|[\s:,]+/gi, '');
  return digits.length % 2 === 0 && /^[0-9a-f]{32,}$/i.test(digits) ? Buffer.from(digits, 'hex') : undefined;
}

/** A first look, so that no file is searched for what it cannot be. */
function mayBeWritten(file: Buffer): boolean {
  const start = file.toString('latin1', 0, 512);
  return /^\s*(?:\$ )?["']?[\w+/][\t\n\r -~]*$/.test(start) && !startsAsHttp(file);
}
