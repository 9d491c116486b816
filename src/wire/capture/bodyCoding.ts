import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { compressionOf } from '../file/compressionOf.js';
import { unzstd } from '../file/unzstd.js';
import { CAPTURE_LIMITS, tooLarge } from './captureLimits.js';
import { invalidCapture } from './invalidCapture.js';

/** What came of undoing the codings of a body. */
export interface DecodedBody {
  readonly body: Buffer;
  /** The names of the codings that were undone. */
  readonly undone: readonly string[];
  readonly remarks: readonly string[];
}

interface Coding {
  /** Whether the bytes can be of this coding; a tool may have undone it. */
  readonly fits: (bytes: Uint8Array) => boolean;
  readonly undo: (bytes: Uint8Array, maxBytes: number) => Buffer;
}

const GZIP: Coding = {
  fits: (bytes) => compressionOf(bytes) === 'gzip',
  undo: (bytes, maxOutputLength) => gunzipSync(bytes, { maxOutputLength }),
};

const CODINGS: Readonly<Record<string, Coding>> = {
  gzip: GZIP,
  'x-gzip': GZIP,
  deflate: {
    fits: isNoText,
    // Old servers leave out the frame of zlib (RFC 9110 section 8.4.1.2).
    undo: (bytes, maxOutputLength) =>
      isZlib(bytes) ? inflateSync(bytes, { maxOutputLength }) : inflateRawSync(bytes, { maxOutputLength }),
  },
  br: { fits: isNoText, undo: (bytes, maxOutputLength) => brotliDecompressSync(bytes, { maxOutputLength }) },
  zstd: { fits: (bytes) => compressionOf(bytes) === 'zstd', undo: unzstd },
};

/** More of them are nothing that a sender does. */
const MOST_CODINGS = 4;

/**
 * Undoes what `Content-Encoding` or `Transfer-Encoding` names, in a body of at most 16 MiB at each step.
 *
 * @param values the values of the header, in their order
 * @throws {@link TallystickError} `capture-too-large`, or `capture-invalid` where the bytes are damaged
 */
export function decodeBody(bytes: Buffer, values: readonly string[]): DecodedBody {
  const names = values
    .flatMap((value) => value.split(','))
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity' && name !== 'chunked');
  if (bytes.length === 0 || names.length === 0) return { body: bytes, undone: [], remarks: [] };
  if (names.length > MOST_CODINGS) throw tooLarge('body');
  let body = bytes;
  const undone: string[] = [];
  for (const name of names.reverse()) {
    const coding = Object.hasOwn(CODINGS, name) ? CODINGS[name] : undefined;
    if (coding === undefined) {
      return {
        body,
        undone,
        remarks: ['The body is in a coding that is not undone: only gzip, deflate, br and zstd are.'],
      };
    }
    if (!coding.fits(body)) {
      if (isDamaged(body)) throw damaged(name, 'its bytes were changed as if they were text');
      return {
        body,
        undone,
        remarks: [`The body is plain, though ${name} is named: the tool that captured it undid that.`],
      };
    }
    body = undo(coding, name, body);
    undone.push(name);
  }
  return { body, undone, remarks: [] };
}

/** A whole file that is compressed, by its first bytes. */
export function decodeFile(bytes: Buffer): Buffer | undefined {
  const name = compressionOf(bytes);
  if (name === undefined) return undefined;
  const { undo: undoCoding } = CODINGS[name] as Coding;
  try {
    return undoCoding(bytes, CAPTURE_LIMITS.file);
  } catch (error) {
    if (isTooLarge(error)) throw tooLarge('file');
    throw invalidCapture(`The file is ${name}, but cut off or damaged; take it again.`);
  }
}

function undo(coding: Coding, name: string, body: Buffer): Buffer {
  try {
    return coding.undo(body, CAPTURE_LIMITS.body);
  } catch (error) {
    if (isTooLarge(error)) throw tooLarge('body');
    const isCut = error instanceof Error && /unexpected end|EOF/i.test(error.message);
    throw damaged(name, isCut ? 'it ends too early' : 'its bytes are damaged');
  }
}

function damaged(name: string, what: string) {
  return invalidCapture(
    `The body is said to be ${name}, but ${what}. Save the bytes as they are, in no editor; or let the tool undo the coding, as curl --compressed does.`,
  );
}

function isTooLarge(error: unknown): boolean {
  if (error instanceof RangeError) return true;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_BUFFER_TOO_LARGE' || code === 'capture-too-large';
}

/** The header of zlib: deflate, with a check (RFC 1950 section 2.2). */
function isZlib(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}

/** Neither Brotli nor bare deflate has a mark, but what they make is not text. */
function isNoText(bytes: Uint8Array): boolean {
  const first = Buffer.from(bytes.subarray(0, 64));
  const isControl = (byte: number) => byte < 0x09 || (byte > 0x0d && byte < 0x20);
  const text = first.toString();
  return !/^\s*[{["<\w]/.test(text) || text.includes('\uFFFD') || first.some(isControl);
}

/** UTF-8 has put its mark of what it cannot decode in the place of bytes. */
function isDamaged(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 64)).includes(Buffer.from('\uFFFD'));
}
