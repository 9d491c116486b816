import { decodeBody } from './bodyCoding.js';
import type { Capture } from './Capture.js';
import type { CapturedExchange } from './CapturedExchange.js';
import { joinChunks } from './chunkedBody.js';
import { invalidCapture } from './invalidCapture.js';
import { looksSigned } from './looksSigned.js';
import { lineAt, type MessageHead, readBareHead, readHead } from './messageHead.js';
import { isInterim, type StartLine, startLineOf } from './startLine.js';

/** What is known of a text besides its bytes. */
export interface HttpTextOptions {
  /** What it must be, where it does not say. */
  readonly kind?: Capture['kind'] | undefined;
  /** Whether the tool that wrote it leaves the bodies of requests out, as `curl -v` does. */
  readonly lacksRequestBodies?: boolean | undefined;
  /** Whether the text before the first start line is skipped. */
  readonly hasPreamble?: boolean | undefined;
  /** What was done to the file before. */
  readonly remarks?: readonly string[] | undefined;
}

interface Message {
  readonly kind: Capture['kind'];
  readonly start: StartLine | undefined;
  readonly headers: Capture['headers'];
  /** As the text has it. */
  readonly body: Buffer;
  readonly end: number;
  readonly remarks: readonly string[];
}

/** More messages are not a capture. */
const MOST_MESSAGES = 500;

/**
 * Takes a text of HTTP apart: requests, interim and final answers, whatever version their start lines name.
 *
 * @returns the exchanges in their order, none where it is not such a text
 * @throws {@link TallystickError} `capture-too-large`
 */
export function readHttpText(bytes: Buffer, options: HttpTextOptions): readonly CapturedExchange[] {
  const exchanges: { request?: Message; response?: Message; interims: number }[] = [];
  const from = options.hasPreamble ? (nextStart(bytes, 0) ?? bytes.length) : 0;
  for (const message of messagesIn(bytes, from, options.kind)) {
    const last = exchanges.at(-1);
    if (message.kind === 'request') exchanges.push({ request: message, interims: 0 });
    else if (last === undefined || !isOpen(last)) exchanges.push({ response: message, interims: 0 });
    else {
      if (last.response !== undefined) last.interims += 1;
      last.response = message;
    }
  }
  return exchanges.map(({ request, response, interims }, number) => {
    const has = { request: request !== undefined, response: response !== undefined };
    const status = response?.start?.kind === 'response' ? response.start.status : undefined;
    return {
      number,
      isNumbered: exchanges.length > 1,
      method: request?.start?.kind === 'request' ? request.start.method : undefined,
      status,
      has,
      isSigned: {
        request: request !== undefined && looksSigned(request.headers, request.body),
        response: response !== undefined && looksSigned(response.headers, response.body),
      },
      read(kind) {
        const message = kind === 'request' ? request : response;
        if (message === undefined) throw invalidCapture(`The text must be an HTTP ${kind}.`);
        const passed =
          kind === 'response' && interims > 0 ? ['Interim answers come before the final one.'] : [];
        const other =
          kind === 'request' && status !== undefined
            ? [
                `Its answer, HTTP ${status}, is in the same file, and is read where the response is asked for.`,
              ]
            : [];
        const capture = captureOf(message, options, [...(options.remarks ?? []), ...passed, ...other]);
        return kind === 'response' && request?.start?.kind === 'request'
          ? { ...capture, requestTarget: request.start.target }
          : capture;
      },
    };
  });
}

/** Whether an answer may still come: the last one was none, or only came before the final one. */
function isOpen({ response }: { readonly response?: Message }): boolean {
  return response === undefined || (response.start?.kind === 'response' && isInterim(response.start));
}

function captureOf(
  message: Message,
  { lacksRequestBodies }: HttpTextOptions,
  before: readonly string[],
): Capture {
  const { kind, start, headers } = message;
  const valuesOf = (wanted: string) =>
    headers.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value);
  const transferred = decodeBody(message.body, valuesOf('transfer-encoding'));
  const decoded = decodeBody(transferred.body, valuesOf('content-encoding'));
  const length = Number(valuesOf('content-length')[0] ?? 0);
  const mayLack = kind === 'request' && lacksRequestBodies === true && hasBody(start);
  const bodyMissing = message.body.length === 0 && (length > 0 || mayLack);
  const remarks = [
    ...before,
    ...message.remarks,
    ...transferred.remarks,
    ...(decoded.undone.length === 0
      ? []
      : [`The body was sent as ${decoded.undone.join(' in ')}, which was undone.`]),
    ...decoded.remarks,
  ];
  return {
    kind,
    ...(start?.kind === 'request' && { method: start.method, target: start.target }),
    ...(start?.kind === 'response' && { status: start.status }),
    headers,
    body: decoded.body,
    ...(decoded.undone.length > 0 && { encoded: transferred.body }),
    ...(bodyMissing && { bodyMissing: true }),
    ...(remarks.length > 0 && { remarks }),
  };
}

function hasBody(start: StartLine | undefined): boolean {
  return start?.kind === 'request' && ['POST', 'PUT', 'PATCH'].includes(start.method);
}

function* messagesIn(bytes: Buffer, from: number, kind: Capture['kind'] | undefined): Generator<Message> {
  let at: number | undefined = afterBlankLines(bytes, from);
  for (let count = 0; at !== undefined && at < bytes.length && count < MOST_MESSAGES; count++) {
    const message: Message | undefined =
      messageAt(bytes, at) ?? (count === 0 ? bareMessage(bytes, at, kind) : undefined);
    if (message === undefined) return;
    yield message;
    at = nextStart(bytes, message.end);
  }
}

function messageAt(bytes: Buffer, offset: number): Message | undefined {
  const head = readHead(bytes, offset);
  return head && withBody(bytes, { ...head, kind: head.start.kind }, head.start);
}

function bareMessage(bytes: Buffer, offset: number, kind: Capture['kind'] | undefined): Message | undefined {
  const head = readBareHead(bytes, offset, kind);
  if (head === undefined) return undefined;
  const message = withBody(bytes, head, head.start);
  if (head.start !== undefined) return message;
  const remark = `There is no start line; by its headers it was read as a ${head.kind}, and the address is not judged.`;
  return { ...message, remarks: [remark, ...message.remarks] };
}

function withBody(
  bytes: Buffer,
  { kind, headers, end }: Pick<MessageHead, 'headers' | 'end'> & { readonly kind: Capture['kind'] },
  start: StartLine | undefined,
): Message {
  const bodyStart = kind === 'request' ? afterContinue(bytes, end) : end;
  const remarks = bodyStart === end ? [] : ['An interim answer is between the head and the body.'];
  const isChunked = headers.some(
    ([name, value]) => name.toLowerCase() === 'transfer-encoding' && /\bchunked$/i.test(value),
  );
  const chunked = isChunked ? joinChunks(bytes, bodyStart) : undefined;
  if (chunked !== undefined) {
    const { body, end: bodyEnd, trailers } = chunked;
    const trailing = trailers > 0 ? ['Trailers follow the chunks; they were skipped.'] : [];
    return { kind, start, headers, body, end: bodyEnd, remarks: [...remarks, ...trailing] };
  }
  const told = headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1];
  const bodyEnd = endOfBody(
    bytes,
    bodyStart,
    told !== undefined && /^\d{1,15}$/.test(told) ? Number(told) : undefined,
  );
  return { kind, start, headers, body: bytes.subarray(bodyStart, bodyEnd), end: bodyEnd, remarks };
}

/** Where the body of a request begins that was sent only after `100 Continue`. */
function afterContinue(bytes: Buffer, offset: number): number {
  const head = readHead(bytes, offset);
  const isContinue = head?.start.kind === 'response' && head.start.status < 200;
  return isContinue && readHead(bytes, afterBlankLines(bytes, head.end)) === undefined ? head.end : offset;
}

/** Behind every byte of the text where nothing else follows, whatever Content-Length says. */
function endOfBody(bytes: Buffer, start: number, length: number | undefined): number {
  if (length !== undefined && start + length < bytes.length) {
    const counted = start + length;
    if (readHead(bytes, afterBlankLines(bytes, counted)) !== undefined) return counted;
  }
  const next = startBehind(bytes, start);
  if (next === undefined) return bytes.length;
  let end = next;
  while (end > start && [0x0a, 0x0d, 0x20].includes(bytes[end - 1] as number)) end -= 1;
  return end;
}

/** How often a body is parsed to see whether it ends where something begins on the same line. */
const MOST_PARSED = 8;
const LONGEST_PARSED = 0x100000;

/** Where the next message begins: on a separate line, or where a body of JSON ends. */
function startBehind(bytes: Buffer, start: number): number | undefined {
  let parsed = 0;
  for (let next = nextStart(bytes, start); next !== undefined; next = nextStart(bytes, next + 1)) {
    if (next === start || bytes[next - 1] === 0x0a) return next;
    parsed += 1;
    if (parsed > MOST_PARSED || next - start > LONGEST_PARSED) return undefined;
    if (isWhole(bytes.toString('utf8', start, next))) return next;
  }
  return undefined;
}

function isWhole(text: string): boolean {
  if (text.trimEnd().endsWith('>')) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The longest method, and some more. */
const MOST_BEFORE_TARGET = 24;

/** Where the next message begins, which is at the begin of a line or right behind a body. */
function nextStart(bytes: Buffer, from: number): number | undefined {
  for (let at = bytes.indexOf('HTTP/', from); at >= 0; at = bytes.indexOf('HTTP/', at + 5)) {
    const start = statusLineAt(bytes, at, from) ?? requestLineAt(bytes, at, from);
    if (start !== undefined) return start;
  }
  return undefined;
}

function statusLineAt(bytes: Buffer, at: number, from: number): number | undefined {
  const text = bytes.toString('latin1', at, at + 16);
  return /^HTTP\/\d(?:\.\d)? [1-5]\d\d(?:\s|$)/.test(text) && mayBegin(bytes, at, from) ? at : undefined;
}

function requestLineAt(bytes: Buffer, at: number, from: number): number | undefined {
  if (bytes[at - 1] !== 0x20 || at - 2 < from) return undefined;
  const blank = bytes.lastIndexOf(0x20, at - 2);
  if (blank < from || bytes.subarray(blank, at).includes(0x0a)) return undefined;
  const lead = bytes.toString('latin1', Math.max(from, blank - MOST_BEFORE_TARGET), blank);
  const [method] = /[A-Z][A-Z-]{2,19}$/.exec(lead) ?? [];
  if (method === undefined) return undefined;
  const start = blank - method.length;
  if (!mayBegin(bytes, start, from)) return undefined;
  return startLineOf(bytes.toString('latin1', start, at + 8).trimEnd()) === undefined ? undefined : start;
}

function mayBegin(bytes: Buffer, at: number, from: number): boolean {
  return at === from || ['\n', '}', ']', '>'].includes(String.fromCharCode(bytes[at - 1] as number));
}

function afterBlankLines(bytes: Buffer, offset: number): number {
  let at = offset;
  while (at < bytes.length) {
    const { text, end } = lineAt(bytes, at);
    if (text.trim() !== '') return at;
    at = end;
  }
  return at;
}
