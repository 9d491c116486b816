import { isObject, type JsonObject } from '../../table/JsonObject.js';
import { decodeBody } from './bodyCoding.js';
import type { Capture } from './Capture.js';
import type { CapturedExchange } from './CapturedExchange.js';
import { formBody } from './formBody.js';
import { invalidCapture } from './invalidCapture.js';
import { looksSigned } from './looksSigned.js';

/**
 * An entry of a HAR file (HAR 1.2) as browsers, proxies and clients write it.
 *
 * @param number of the entry, from 0
 * @returns its exchange, of which only what is asked for is read
 */
export function harExchange(entry: unknown, number: number): CapturedExchange {
  const { request, response } = isObject(entry) ? entry : {};
  const hasResponse = isObject(response) && response.status !== 0;
  return {
    number,
    isNumbered: true,
    method: isObject(request) && typeof request.method === 'string' ? request.method : undefined,
    status: isObject(response) && typeof response.status === 'number' ? response.status : undefined,
    has: { request: isObject(request), response: hasResponse },
    isSigned: {
      request: isObject(request) && isSigned(request, request.postData),
      response: isObject(response) && isSigned(response, response.content),
    },
    read(kind) {
      if (!isObject(entry) || !isObject(request)) {
        throw invalidCapture(`The HAR file must have a request in entry ${number}, counted from 0.`);
      }
      if (kind === 'response' && !isObject(response)) {
        throw invalidCapture(
          `Entry ${number} of the HAR file has no response: none came, or the tool did not record it.`,
        );
      }
      if (kind === 'response' && !hasResponse) {
        throw invalidCapture(
          `The response in entry ${number} of the HAR file has status 0: the call was blocked, aborted or failed before an answer came.`,
        );
      }
      try {
        if (kind === 'request') return readRequest(entry, request);
        return {
          ...readResponse(entry, response as JsonObject),
          requestTarget: targetOf(textOf(request.url)),
        };
      } catch (error) {
        if (!(error instanceof NotHar)) throw error;
        throw invalidCapture(
          `The ${kind} in entry ${number} of the HAR file must have the members of HAR 1.2.`,
        );
      }
    },
  };
}

/** A file may say anything, whatever HAR promises; the reader of an entry turns it into one error. */
class NotHar extends Error {}

/** As many letters of Base64 as make whole bytes. */
const MOST_SEARCHED = 0x10000;

function isSigned({ headers }: JsonObject, content: unknown): boolean {
  const { text, params } = isObject(content) ? content : {};
  const names = Array.isArray(headers)
    ? headers.flatMap((header) =>
        isObject(header) && typeof header.name === 'string' ? [[header.name, ''] as const] : [],
      )
    : [];
  const bytes =
    isObject(content) && typeof text === 'string'
      ? bytesOf(content, text.slice(0, MOST_SEARCHED), undefined).body
      : Buffer.alloc(0);
  const fields = Array.isArray(params)
    ? params.flatMap((param) => (isObject(param) ? [`&${param.name}=`] : []))
    : [];
  return looksSigned(names, bytes.length > 0 ? bytes : Buffer.from(fields.join('')));
}

function readRequest(entry: JsonObject, request: JsonObject): Capture {
  const headers = headersOf(request);
  const content = isObject(request.postData) ? request.postData : {};
  const length = lengthOf(headers, request.bodySize);
  const read = readContent(content, headers, length);
  const method = textOf(request.method);
  const mayHaveBody = ['POST', 'PUT', 'PATCH'].includes(method);
  return captureOf(
    read,
    headers,
    { length, mayHaveBody },
    {
      kind: 'request',
      method,
      target: targetOf(textOf(request.url)),
      at: startOf(entry),
    },
  );
}

function readResponse(entry: JsonObject, response: JsonObject): Capture {
  const headers = headersOf(response);
  if (!Number.isInteger(response.status)) throw new NotHar();
  const content = isObject(response.content) ? response.content : {};
  const at = startOf(entry);
  const length = lengthOf(headers, response.bodySize) ?? sizeOf(content.size);
  const read = readContent(content, headers, length);
  const mayHaveBody = ![204, 304].includes(response.status as number);
  const time = typeof entry.time === 'number' ? Math.max(0, entry.time) : 0;
  return captureOf(
    read,
    headers,
    { length, mayHaveBody },
    {
      kind: 'response',
      status: response.status as number,
      at: at === undefined ? undefined : at + time,
    },
  );
}

interface ReadContent {
  readonly body: Buffer;
  readonly remarks: readonly string[];
}

/** What an entry says of a body besides its bytes. */
interface Told {
  readonly length: number | undefined;
  readonly mayHaveBody: boolean;
}

/** Tools leave out what they did not record, and some of them write then that its size is 0. */
function wasSent({ length, mayHaveBody }: Told, headers: Capture['headers']): boolean {
  if (length !== undefined) return length > 0;
  return mayHaveBody && headers.some(([name]) => name.toLowerCase() === 'content-type');
}

function captureOf(
  { body, remarks: before }: ReadContent,
  headers: Capture['headers'],
  told: Told,
  start: Pick<Capture, 'kind' | 'method' | 'target' | 'status' | 'at'>,
): Capture {
  const codings = headers
    .filter(([name]) => name.toLowerCase() === 'content-encoding')
    .map(([, value]) => value);
  const decoded = decodeBody(body, codings);
  // That a body is plain whatever its headers say is what HAR wants.
  const remarks =
    decoded.undone.length > 0
      ? [...before, `The body was recorded as ${decoded.undone.join(' in ')}, which was undone.`]
      : before;
  return {
    ...start,
    headers,
    body: decoded.body,
    ...(decoded.undone.length > 0 && { encoded: body }),
    ...(body.length === 0 && wasSent(told, headers) && { bodyMissing: true }),
    ...(remarks.length > 0 && { remarks }),
  };
}

function readContent(
  content: JsonObject,
  headers: Capture['headers'],
  length: number | undefined,
): ReadContent {
  const { text, params } = content;
  if (text !== undefined && text !== null && typeof text !== 'string') throw new NotHar();
  if (typeof text === 'string' && text !== '') return bytesOf(content, text, length);
  if (Array.isArray(params) && params.length > 0) return formBody(params, headers, length);
  return { body: Buffer.alloc(0), remarks: [] };
}

/** Some tools put no name to what they write in Base64: then the length tells. */
function bytesOf(content: JsonObject, text: string, length: number | undefined): ReadContent {
  const { encoding, _encoding, comment } = content;
  const isNamed = [encoding, _encoding, comment].some(
    (name) => typeof name === 'string' && name.toLowerCase() === 'base64',
  );
  if (isNamed) return { body: Buffer.from(text, 'base64'), remarks: [] };
  const plain = rawBytes(text) ?? Buffer.from(text);
  // Chrome writes bytes that are not UTF-8 as letters of Latin-1.
  const isLatin1 = plain.length !== length && text.length === length && !/[^\0-\u00FF]/.test(text);
  if (isLatin1) return { body: Buffer.from(text, 'latin1'), remarks: [] };
  if (length === undefined || plain.length === length || !/^[A-Za-z0-9+/]{2,}={0,2}$/.test(text)) {
    return { body: plain, remarks: [] };
  }
  const decoded = Buffer.from(text, 'base64');
  if (decoded.length !== length) return { body: plain, remarks: [] };
  return {
    body: decoded,
    remarks: ['The body is in Base64 without saying so; its length shows that it is.'],
  };
}

/** Python writes bytes that are not UTF-8 as halves of surrogate pairs (PEP 383), as mitmproxy does. */
function rawBytes(text: string): Buffer | undefined {
  if (!/[\uDC80-\uDCFF]/.test(text) || /[\uD800-\uDBFF][\uDC80-\uDCFF]/.test(text)) return undefined;
  return Buffer.concat(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) as number;
      return code >= 0xdc80 && code <= 0xdcff ? Buffer.of(code - 0xdc00) : Buffer.from(letter);
    }),
  );
}

/** The names that HTTP/2 puts in front are not headers. */
function headersOf({ headers }: JsonObject): Capture['headers'] {
  if (!Array.isArray(headers)) throw new NotHar();
  return headers
    .map((header) => {
      if (!isObject(header)) throw new NotHar();
      return [textOf(header.name), textOf(header.value)] as const;
    })
    .filter(([name]) => !name.startsWith(':'));
}

/** As it was called, not as a parser of addresses writes it; a fragment is never sent. */
function targetOf(url: string): string {
  const [, path] = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^#]*)/i.exec(url) ?? /^(\/[^#]*)/.exec(url) ?? [];
  if (path === undefined) throw new NotHar();
  return path.startsWith('/') ? path : `/${path}`;
}

/** How many bytes went over the wire, where the file says; -1 says that it does not. */
function lengthOf(headers: Capture['headers'], bodySize: unknown): number | undefined {
  const [, told = ''] = headers.find(([name]) => name.toLowerCase() === 'content-length') ?? [];
  return /^\d{1,15}$/.test(told) ? Number(told) : sizeOf(bodySize);
}

function sizeOf(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}

function startOf({ startedDateTime }: JsonObject): number | undefined {
  const started = typeof startedDateTime === 'string' ? Date.parse(startedDateTime) : Number.NaN;
  return Number.isNaN(started) ? undefined : started;
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new NotHar();
  return value;
}
