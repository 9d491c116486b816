import type { Entry, Har, Header } from 'har-format';
import { HTTPParser } from 'http-parser-js';
import { TallystickError } from '../codec/TallystickError.js';
import { withoutEnd } from '../codec/withoutEnd.js';
import { optionsChecker } from '../options/optionsChecker.js';
import { oneOf, wholeNumber } from '../options/rules.js';
import { forgetMatch } from '../table/forgetMatch.js';
import { isObject } from '../table/JsonObject.js';
import { bytesOf } from './bytesOf.js';
import type { Capture } from './Capture.js';
import { CAPTURE_LIMITS, requireBounded, tooLarge } from './captureLimits.js';

/** What of a capture is read. */
export interface ReadCaptureOptions {
  /** The entry of a HAR file, from 0; the first unless said otherwise. */
  readonly entry?: number | undefined;
  /** Of a HAR file the request unless said otherwise; of raw text what it must be. */
  readonly kind?: Capture['kind'] | undefined;
}

const checked = optionsChecker<ReadCaptureOptions>({
  entry: wholeNumber(0, 0xffff_ffff),
  kind: oneOf('request', 'response'),
});

/**
 * Reads a captured HTTP message: the raw text of HTTP/1.1 (RFC 9112) with either line end, whose body is
 * counted, chunked or neither, or an entry of a HAR 1.2 file. The body is every byte after the blank line,
 * also where Content-Length says otherwise; only chunks are joined. A file has at most 64 MiB, the first
 * line with the headers 64 KiB, a body 16 MiB.
 *
 * @param bytes the file; a string stands for its UTF-8
 * @param options which entry of a HAR file, and whether request or response
 * @returns the message, its body byte for byte
 * @throws {@link TallystickError} `capture-invalid`, `capture-too-large`
 * @throws TypeError for an option that is unknown or wrong
 * @example
 * ```ts
 * import { readCapture } from 'tallystick/envelope';
 *
 * const capture = readCapture('POST /v1/verify HTTP/1.1\r\nUPI-JWS: a..b\r\n\r\n{}');
 * console.log(capture.target, capture.body.length); // /v1/verify 2
 * ```
 */
export function readCapture(bytes: Uint8Array | string, options?: ReadCaptureOptions): Capture {
  try {
    const { entry = 0, kind } = checked(options);
    const given = bytesOf(bytes);
    if (given.length > CAPTURE_LIMITS.file) throw tooLarge('file');
    const buffer = Buffer.from(given);
    const isHar = /^\uFEFF?\s*\{/.test(buffer.subarray(0, 1024).toString());
    const capture = isHar ? harCapture(buffer, entry, kind ?? 'request') : rawCapture(buffer, kind);
    requireBounded(capture);
    return capture;
  } finally {
    forgetMatch();
  }
}

function rawCapture(buffer: Buffer, expected: Capture['kind'] | undefined): Capture {
  const text = buffer.toString('latin1', 0, CAPTURE_LIMITS.head + 4);
  const blank = /\r?\n\r?\n/.exec(text);
  if (blank === null && buffer.length > CAPTURE_LIMITS.head) throw tooLarge('head');
  const end = blank === null ? buffer.length : blank.index + blank[0].length;
  const head = buffer.subarray(0, blank?.index ?? end);
  const kind = text.startsWith('HTTP/') ? 'response' : 'request';
  if (expected !== undefined && expected !== kind) throw invalid(`The text must be an HTTP ${expected}.`);
  const parsed = parseHead(head, kind);
  const body = buffer.subarray(end);
  const isChunked = parsed.headers.some(
    ([name, value]) => name.toLowerCase() === 'transfer-encoding' && /\bchunked$/i.test(value),
  );
  return { ...parsed, body: (isChunked && joinChunks(body)) || body };
}

function parseHead(head: Buffer, kind: Capture['kind']): Omit<Capture, 'body'> {
  const parser = parserOf(kind);
  let read: Omit<Capture, 'body'> | undefined;
  parser[HTTPParser.kOnHeadersComplete] = ({ method, url, statusCode, headers }) => {
    const pairs = headers.flatMap((name, index) =>
      index % 2 === 0 ? [[name, headers[index + 1] ?? ''] as const] : [],
    );
    read =
      kind === 'request'
        ? { kind, method: HTTPParser.methods[method], target: url, headers: pairs }
        : { kind, status: statusCode, headers: pairs };
    return 1;
  };
  const outcome = parser.execute(Buffer.concat([withoutBlankEnds(head), Buffer.from('\r\n\r\n')]));
  if (read === undefined || outcome instanceof Error) {
    throw invalid(
      'The capture must be HTTP/1.1 text, which begins with such as POST /path HTTP/1.1 or HTTP/1.1 200 OK, or a HAR file.',
    );
  }
  return read;
}

/** The lines without blanks at their ends: in a run of them the parser would look from each for something else. */
function withoutBlankEnds(head: Buffer): Buffer {
  const lines = head.toString('latin1').split('\n');
  const texts = lines.map((line) => withoutEnd(line.endsWith('\r') ? line.slice(0, -1) : line, ' \t'));
  return Buffer.from(texts.filter((text, index) => index === 0 || text !== '').join('\r\n'), 'latin1');
}

/** The size of a chunk, in hex, and what may stand behind it on its line (RFC 9112 section 7.1). */
const CHUNK_SIZE = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/i;
const LONGEST_SIZE = 1024;

/** The body inside the chunks; undefined where there are none, because the tool that captured it joined them. */
function joinChunks(body: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let offset = 0; ; ) {
    const lineEnd = body.indexOf('\n', offset);
    const end = lineEnd < 0 ? body.length : lineEnd;
    const line = body.subarray(offset, Math.min(end, offset + LONGEST_SIZE)).toString('latin1');
    const size = Number.parseInt(CHUNK_SIZE.exec(line)?.[1] ?? '', 16);
    // An editor may have taken the last line end off.
    if (size === 0) return Buffer.concat(chunks);
    const rest = /^\r?\n/.exec(body.toString('latin1', end + 1 + size, end + 3 + size));
    if (rest === null) return undefined;
    chunks.push(body.subarray(end + 1, end + 1 + size));
    offset = end + 1 + size + rest[0].length;
  }
}

function parserOf(kind: Capture['kind']): InstanceType<typeof HTTPParser> {
  const parser = new HTTPParser(kind === 'request' ? HTTPParser.REQUEST : HTTPParser.RESPONSE);
  parser[HTTPParser.kOnHeaders] = () => {};
  parser[HTTPParser.kOnBody] = () => {};
  parser[HTTPParser.kOnMessageComplete] = () => {};
  return parser;
}

function harCapture(buffer: Buffer, number: number, kind: Capture['kind']): Capture {
  const entries = harEntries(buffer);
  const entry: unknown = entries[number];
  if (!isObject(entry) || !isObject(entry.request) || !isObject(entry.response)) {
    throw invalid(`The HAR file must have a request and a response in entry ${number}, counted from 0.`);
  }
  try {
    return entryCapture(entry as unknown as Entry, kind);
  } catch {
    throw invalid(`The ${kind} in entry ${number} of the HAR file must have the members of HAR 1.2.`);
  }
}

function harEntries(buffer: Buffer): readonly unknown[] {
  let har: Partial<Har>;
  try {
    har = JSON.parse(new TextDecoder().decode(buffer));
  } catch {
    throw invalid('The HAR file must be JSON.');
  }
  const entries: unknown = har.log?.entries;
  if (!Array.isArray(entries)) throw invalid('The HAR file must have log.entries.');
  return entries;
}

function entryCapture({ startedDateTime, time, request, response }: Entry, kind: Capture['kind']): Capture {
  const started = Date.parse(startedDateTime);
  const at = Number.isNaN(started) ? undefined : started;
  if (kind === 'request') {
    const { pathname, search } = new URL(request.url);
    const body = Buffer.from(request.postData?.text ?? '');
    const method = textOf(request.method);
    return { kind, method, target: pathname + search, at, headers: pairsOf(request.headers), body };
  }
  const { text = '', encoding } = response.content;
  return {
    kind,
    status: statusOf(response.status),
    at: at === undefined ? undefined : at + Math.max(0, time || 0),
    headers: pairsOf(response.headers),
    body: Buffer.from(text, encoding === 'base64' ? 'base64' : 'utf8'),
  };
}

function pairsOf(headers: readonly Header[]): Capture['headers'] {
  return headers.map(({ name, value }) => [textOf(name), textOf(value)] as const);
}

/** A file may say anything, whatever the type of HAR promises; the caller turns it into one error. */
function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('not a string');
  return value;
}

function statusOf(value: unknown): number {
  if (!Number.isInteger(value)) throw new TypeError('not a status');
  return value as number;
}

function invalid(message: string): TallystickError {
  const reference = 'RFC 9112 section 2.1';
  return new TallystickError('capture-invalid', [
    { code: 'capture-invalid', path: '', rule: 'syntax', field: '', message, reference },
  ]);
}
