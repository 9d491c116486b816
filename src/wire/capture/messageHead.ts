import { HTTPParser } from 'http-parser-js';
import { withoutEnd } from '../../codec/withoutEnd.js';
import type { Capture } from './Capture.js';
import { CAPTURE_LIMITS, tooLarge } from './captureLimits.js';
import { type StartLine, startLineOf } from './startLine.js';

/** The first line and the headers of a message. */
export interface MessageHead {
  readonly start: StartLine;
  /** Names and values as received; pseudo-headers of HTTP/2 are in the start line. */
  readonly headers: Capture['headers'];
  /** Where the body begins. */
  readonly end: number;
}

const FIELD = /^[!#$%&'*+.^_`|~\w-]+[ \t]*:/;
const PSEUDO = /^:(authority|method|path|scheme|status|protocol)[ \t]*:(.*)$/;

/**
 * Reads the head that begins at an offset: any start line, then headers up to a blank line.
 *
 * @returns undefined where none begins there
 * @throws {@link TallystickError} `capture-too-large`
 */
export function readHead(bytes: Buffer, offset: number): MessageHead | undefined {
  const first = lineAt(bytes, offset);
  const start = startLineOf(withoutEnd(first.text, ' \t'));
  if (start === undefined) return undefined;
  const { lines, end } = fieldLines(bytes, first.end, offset);
  const headers = headersOf(lines);
  // A sentence may begin like a request: what names no version has headers.
  if (start.kind === 'request' && !start.hasVersion && headers.length === 0) return undefined;
  return { start, headers, end };
}

/**
 * Reads headers that have lost their start line: those of HTTP/2 as browsers copy them, whose pseudo-headers
 * say what it said, or such as only one kind of message has.
 *
 * @param kind what it must be, where that is known
 */
export function readBareHead(
  bytes: Buffer,
  offset: number,
  kind: Capture['kind'] | undefined,
):
  | (Omit<MessageHead, 'start'> & { readonly start: StartLine | undefined; readonly kind: Capture['kind'] })
  | undefined {
  const { lines, end } = fieldLines(bytes, offset, offset);
  const [first = ''] = lines;
  if (!FIELD.test(first) && !PSEUDO.test(first)) return undefined;
  const headers = headersOf(lines);
  const pseudo = new Map(
    lines.flatMap((line) => {
      const [, name, value] = PSEUDO.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value.trim()] as const];
    }),
  );
  const { method, path, status } = Object.fromEntries(pseudo);
  if (status !== undefined && /^\d{3}$/.test(status)) {
    return {
      start: { kind: 'response', status: Number(status), reason: '' },
      headers,
      end,
      kind: 'response',
    };
  }
  if (method !== undefined && path !== undefined) {
    return {
      start: { kind: 'request', method, target: path, hasVersion: true },
      headers,
      end,
      kind: 'request',
    };
  }
  const told = kind ?? kindOf(headers);
  return told === undefined || headers.length < 2
    ? undefined
    : { start: undefined, headers, end, kind: told };
}

const OF_REQUESTS = [
  'host',
  'user-agent',
  'accept',
  'accept-encoding',
  'cookie',
  'authorization',
  'origin',
  'expect',
];
const OF_RESPONSES = [
  'server',
  'set-cookie',
  'etag',
  'location',
  'www-authenticate',
  'content-encoding',
  'vary',
];

function kindOf(headers: Capture['headers']): Capture['kind'] | undefined {
  const names = headers.map(([name]) => name.toLowerCase());
  if (names.some((name) => OF_REQUESTS.includes(name))) return 'request';
  return names.some((name) => OF_RESPONSES.includes(name)) ? 'response' : undefined;
}

/** The lines up to the blank one, without blanks at their ends, and where it ends. */
function fieldLines(
  bytes: Buffer,
  offset: number,
  headStart: number,
): { readonly lines: readonly string[]; readonly end: number } {
  const lines: string[] = [];
  let at = offset;
  while (at < bytes.length) {
    const { text, end } = lineAt(bytes, at);
    if (end - headStart > CAPTURE_LIMITS.head + 2) throw tooLarge('head');
    const line = withoutEnd(text, ' \t');
    if (text === '') return { lines, end };
    // Some tools write a blank into the line that ends a head; one in a head that is folded ends nothing.
    if (line === '' && !continues(bytes, end)) return { lines, end };
    if (line !== '') lines.push(line);
    at = end;
  }
  return { lines, end: bytes.length };
}

function continues(bytes: Buffer, offset: number): boolean {
  const { text } = lineAt(bytes, offset, 256);
  return text === '' || FIELD.test(text) || withoutEnd(text, ' \t') === '';
}

function headersOf(lines: readonly string[]): Capture['headers'] {
  const parser = new HTTPParser(HTTPParser.REQUEST);
  const flat: string[] = [];
  for (const line of lines) if (!PSEUDO.test(line)) parser.parseHeader(line.replaceAll('\r', ' '), flat);
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? ''] as const] : []));
}

/** A line without its end, and where the next one begins. */
export function lineAt(
  bytes: Buffer,
  offset: number,
  most = CAPTURE_LIMITS.head + 1,
): { readonly text: string; readonly end: number } {
  const lineEnd = bytes.indexOf(0x0a, offset);
  const end = lineEnd < 0 ? bytes.length : lineEnd;
  const text = bytes.toString('latin1', offset, Math.min(end, offset + most));
  return { text: text.endsWith('\r') ? text.slice(0, -1) : text, end: Math.min(end + 1, bytes.length) };
}
