import { type JsonFault, parseStrictJson } from '../codec/strictJson.js';
import { isObject, type JsonObject } from '../table/JsonObject.js';
import type { Capture } from '../wire/capture/Capture.js';
import { decodedTexts, notUtf8At } from './bytes/decodedTexts.js';
import { counted } from './counted.js';
import { type Clue, type FindingId, likely, proven } from './findings.js';

/** The members of a body, and what is wrong with its text. */
export interface ReadBody {
  readonly clues: readonly Clue[];
  /** Of the object, also where it is inside a JSON string or a form. */
  readonly members?: JsonObject;
  /** Whether the body is a form. */
  readonly isForm?: boolean;
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
  const { kind, method, body, bodyMissing } = capture;
  const length = contentLengthOf(capture);
  const sent = sentLength(capture);
  const [type = ''] = headersNamed(capture, 'Content-Type');
  const isJson = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?;?$/i.test(type);
  const isPost = kind === 'response' || method === undefined || method === 'POST';
  return [
    ...(isPost
      ? []
      : [proven('method-not-post', `The method has ${counted(method.length, 'letter')} and is not POST.`)]),
    ...(bodyMissing ? [proven('body-not-recorded', notRecorded(length))] : []),
    ...(body.length === 0 && !bodyMissing ? [proven('body-empty', 'The body has 0 bytes.')] : []),
    ...(length === undefined || sent === undefined || length === sent
      ? []
      : [
          proven(
            'body-length-differs',
            `Content-Length is ${length}, the body has ${counted(sent, 'byte')}.`,
          ),
        ]),
    ...(isJson || (body.length === 0 && !bodyMissing)
      ? []
      : [proven('content-type', type === '' ? 'There is no Content-Type.' : 'Content-Type says otherwise.')]),
  ];
}

/** How many bytes the body took that Content-Length counts; undefined where the capture does not have them. */
function sentLength({ headers, body, encoded, bodyMissing }: Capture): number | undefined {
  if (encoded !== undefined) return encoded.length;
  const isCoded = headers.some(
    ([name, value]) =>
      name.toLowerCase() === 'content-encoding' && !['', 'identity'].includes(value.trim().toLowerCase()),
  );
  return bodyMissing || isCoded ? undefined : body.length;
}

function notRecorded(length: number | undefined): string {
  const size = length === undefined ? 'A body was sent' : `Content-Length is ${length}`;
  return `${size}, but the capture has no byte of it; what needs the body is not judged.`;
}

/** Reads the JSON of a body, leniently where that is possible. */
export function readBody(body: Uint8Array): ReadBody {
  if (body.length === 0) return { clues: [] };
  const parsed = parseStrictJson(body, { maxBytes: 16 * 0x100000 });
  if (!('fault' in parsed)) return readValue(parsed.value, body);
  const [decoded] = decodedTexts(body);
  const text = decoded?.text ?? Buffer.from(body).toString();
  const members = membersOf(text.replace(/^\uFEFF/, ''));
  const form = members === undefined ? readForm(text) : undefined;
  if (form !== undefined) return form;
  const evidence =
    parsed.fault === 'not-utf-8' || decoded !== undefined
      ? notUtf8Evidence(body, decoded?.encoding)
      : `The body has ${counted(body.length, 'byte')}: ${parsed.fault}.`;
  const id = decoded === undefined ? FAULTS[parsed.fault] : 'json-not-utf-8';
  return { clues: [proven(id, evidence)], ...(members !== undefined && { members }) };
}

function readValue(value: unknown, body: Uint8Array): ReadBody {
  if (isObject(value)) return { clues: [], members: value };
  const members = typeof value === 'string' ? membersOf(value) : onlyObject(value);
  const clue = proven(
    'json-not-object',
    `The body has ${counted(body.length, 'byte')} of JSON, but ${kindOf(value, members)}.`,
  );
  return { clues: [clue], ...(members !== undefined && { members }) };
}

/** The object of an array that holds nothing else. */
function onlyObject(value: unknown): JsonObject | undefined {
  const [first, ...others] = Array.isArray(value) ? (value as unknown[]) : [];
  return isObject(first) && others.length === 0 ? first : undefined;
}

function kindOf(value: unknown, members: JsonObject | undefined): string {
  if (Array.isArray(value)) return members === undefined ? 'an array' : 'an array that holds the object';
  return members === undefined ? 'no object' : 'a string that holds the JSON of an object';
}

function notUtf8Evidence(body: Uint8Array, encoding: string | undefined): string {
  const offset = notUtf8At(body);
  const place =
    offset === undefined
      ? 'it has zeros where text of UTF-8 has none'
      : `byte ${offset} (0x${(body[offset] ?? 0).toString(16).toUpperCase()}), counted from 0, is not UTF-8`;
  // Any bytes decode as ISO-8859-1.
  const isTold = encoding !== undefined && encoding !== 'ISO-8859-1';
  const reading = isTold ? `; all of it decodes as ${encoding}` : '';
  return `The body has ${counted(body.length, 'byte')}: ${place}${reading}.`;
}

/** A form of which the members are parameters, or are in one of them as JSON. */
function readForm(text: string): ReadBody | undefined {
  if (!/^[\w.%+-]{1,64}=[^=\s{}"<>][^\s{}"<>]*$/.test(text.trim())) return undefined;
  const parameters = [...new URLSearchParams(text.trim())];
  const inside = parameters.map(([, value]) => membersOf(value)).find((members) => members !== undefined);
  const many = `The body is a form of ${parameters.length} ${parameters.length === 1 ? 'parameter' : 'parameters'}`;
  return inside === undefined
    ? { clues: [likely('body-form', `${many}.`)], members: Object.fromEntries(parameters), isForm: true }
    : {
        clues: [proven('body-form', `${many}, one of which holds the JSON.`)],
        members: inside,
        isForm: true,
      };
}

function membersOf(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** That a call met nothing: no answer of an interface has the status 404. */
export function notFoundClues(capture: Capture): readonly Clue[] {
  if (capture.kind === 'request' || capture.status !== 404 || isSigned(capture)) return [];
  return [likely('nothing-at-path', 'HTTP 404, and no signature.')];
}

function isSigned(capture: Capture): boolean {
  return headersNamed(capture, 'UPI-JWS').some((text) => text.trim() !== '');
}

/** What answers with an error and no message: a page for people, or nothing that any network sends. */
export function proxyClue(capture: Capture): Clue | undefined {
  const { kind, status, body, bodyMissing } = capture;
  if (kind === 'request' || bodyMissing || isSigned(capture)) return undefined;
  const text = Buffer.from(body.subarray(0, 1024)).toString().trim();
  const isHtml = /^(?:<!doctype html|<html|<head|<body)/i.test(text);
  const isMessage = /^["{[]/.test(text);
  if (isMessage || (!isHtml && (status === undefined || status < 400))) return undefined;
  // The network itself answers 401 without more.
  if (text === '' && status === 401) return undefined;
  const [given = ''] = headersNamed(capture, 'Content-Type');
  const type = /^[\w.+-]{1,40}\/[\w.+-]{1,40}/.exec(given)?.[0] ?? 'no Content-Type';
  const what = isHtml ? 'an HTML page' : text === '' ? 'no body' : 'text that is not JSON';
  return likely(
    'proxy-answer',
    `HTTP ${status ?? 'without status'}, ${type}: ${what} of ${counted(body.length, 'byte')}, and no signature.`,
  );
}
