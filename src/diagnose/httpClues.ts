import { type JsonFault, parseStrictJson } from '../codec/strictJson.js';
import type { Capture } from '../envelope/Capture.js';
import { isObject, type JsonObject } from '../table/JsonObject.js';
import { type Clue, type FindingId, proven } from './findings.js';

/** The members of a body, and what is wrong with its text. */
export interface ReadBody {
  readonly clues: readonly Clue[];
  readonly members?: JsonObject;
}

const FAULTS: Readonly<Record<JsonFault, FindingId>> = {
  'too-large': 'json-too-large',
  'too-deep': 'json-too-large',
  'not-utf-8': 'json-not-utf-8',
  'byte-order-mark': 'json-byte-order-mark',
  'duplicate-member': 'json-duplicate-names',
  'not-json': 'json-invalid',
};

/** Every value of a header of a capture, by its name in any letter case. */
export function headersNamed({ headers }: Capture, name: string): readonly string[] {
  return headers.filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
}

/** What Content-Length says, where it says something. */
export function contentLengthOf(capture: Capture): number | undefined {
  const [text = ''] = headersNamed(capture, 'Content-Length');
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Tells what is wrong with method, length and type of a message. */
export function httpClues(capture: Capture): readonly Clue[] {
  const { kind, method, body } = capture;
  const length = contentLengthOf(capture);
  const [type = ''] = headersNamed(capture, 'Content-Type');
  const isJson = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?;?$/i.test(type);
  const isPost = kind === 'response' || method === undefined || method === 'POST';
  return [
    ...(isPost
      ? []
      : [proven('method-not-post', `The method has ${method.length} letters and is not POST.`)]),
    ...(body.length === 0 ? [proven('body-empty', 'The body has 0 bytes.')] : []),
    ...(length === undefined || length === body.length
      ? []
      : [proven('body-length-differs', `Content-Length is ${length}, the body has ${body.length} bytes.`)]),
    ...(isJson || body.length === 0
      ? []
      : [proven('content-type', type === '' ? 'There is no Content-Type.' : 'Content-Type says otherwise.')]),
  ];
}

/** Reads the JSON of a body, leniently where that is possible. */
export function readBody(body: Uint8Array): ReadBody {
  if (body.length === 0) return { clues: [] };
  const parsed = parseStrictJson(body, { maxBytes: 16 * 0x100000 });
  if ('fault' in parsed) {
    const clue = proven(FAULTS[parsed.fault], `The body has ${body.length} bytes: ${parsed.fault}.`);
    const members = membersOf(
      Buffer.from(body)
        .toString()
        .replace(/^\uFEFF/, ''),
    );
    return { clues: [clue], ...(members !== undefined && { members }) };
  }
  if (isObject(parsed.value)) return { clues: [], members: parsed.value };
  return { clues: [proven('json-not-object', `The body has ${body.length} bytes of JSON, but no object.`)] };
}

function membersOf(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
