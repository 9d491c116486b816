import { isBase64 } from '../../table/format/forms/base64.js';
import type { JsonObject } from '../../table/JsonObject.js';

/**
 * A long text is worked on in pieces of this length and put together once, at the end: memory that is
 * fresh for every copy costs more than encryption and signature. The pieces fit a processor's cache; their
 * length is a multiple of 3, so that their Base64 has no padding.
 */
export const PIECE = 0x3000;

/** Whether bytes are better worked on in pieces. */
export function areLong(bytes: Uint8Array): boolean {
  return bytes.length > PIECE;
}

/** A text, or its pieces where it is long. */
export type Text = string | readonly string[];

/**
 * The JSON text of an object.
 *
 * @param value members that are text, objects, or pieces that need no escapes; of arrays a table knows none
 */
export function jsonOf(value: JsonObject): Text {
  if (!Object.values(value).some(isLong)) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const pieces = members.flatMap(([name, member]) => {
    const lead = `,${JSON.stringify(name)}:`;
    return isLong(member) ? [`${lead}"`, ...cut(member), '"'] : `${lead}${JSON.stringify(member)}`;
  });
  return [`{${pieces[0]?.slice(1)}`, ...pieces.slice(1), '}'];
}

/** The base64url of bytes that come in several buffers, such as blocks of a cipher: each empty or of three bytes and more. */
export function base64urlOf(buffers: readonly Buffer[]): readonly string[] {
  let rest: Buffer = Buffer.alloc(0);
  const pieces = buffers.flatMap((buffer) => {
    if (buffer.length === 0) return [];
    // As many bytes as fill up the three that the last buffer has begun.
    const begin = rest.length === 0 ? 0 : 3 - rest.length;
    const end = buffer.length - ((buffer.length - begin) % 3);
    const seam = Buffer.concat([rest, buffer.subarray(0, begin)]);
    rest = buffer.subarray(end);
    return [seam.toString('base64url'), buffer.toString('base64url', begin, end)];
  });
  return [...pieces, rest.toString('base64url')];
}

/** The UTF-8 of a text, in one buffer. */
export function utf8Of(text: Text): Buffer {
  if (typeof text === 'string') return Buffer.from(text);
  const bytes = Buffer.allocUnsafeSlow(text.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0));
  let length = 0;
  for (const piece of text) length += bytes.write(piece, length);
  return bytes;
}

/** JSON holds Base64 without escapes. */
function isLong(member: unknown): member is Text {
  return Array.isArray(member) || (typeof member === 'string' && member.length > PIECE && isBase64(member));
}

function cut(text: Text): readonly string[] {
  if (typeof text !== 'string') return text;
  const count = Math.ceil(text.length / PIECE);
  return Array.from({ length: count }, (_, index) => text.slice(index * PIECE, (index + 1) * PIECE));
}
