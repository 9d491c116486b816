import { withoutEnd } from '../../codec/withoutEnd.js';
import { invalidCapture } from './invalidCapture.js';
import { lineAt } from './messageHead.js';
import { startLineOf } from './startLine.js';

/** What of a text stood around HTTP. */
export interface RequestFile {
  readonly bytes: Buffer;
  readonly remarks: readonly string[];
}

const COMMENT = /^(?:#|\/\/|@[\w-]+\s*=|```|~~~)/;
/** How far a start line is looked for. */
const MOST_LINES = 50;
/** What separates the requests of a REST client. */
const SEPARATOR = '\n###';
/** A script for the answer, or a file with it, that a REST client keeps behind a request. */
const HANDLER = /\r?\n(?:> (?:\{%|\S)|<> )/;

/**
 * Takes off what editors and documents write around HTTP: comments and variables of a REST client, other
 * requests and scripts behind the first one, the fence of Markdown, blanks in front of every line.
 *
 * @returns undefined where nothing is around it
 * @throws {@link TallystickError} `capture-invalid` for a template, whose values only its editor knows
 */
export function textOfRequestFile(bytes: Buffer): RequestFile | undefined {
  const { at, isFenced, isCommented } = leadOf(bytes);
  const first = lineAt(bytes, at);
  const start = startLineOf(first.text.trim());
  if (start === undefined) return undefined;
  refuseTemplate(bytes, at);
  const indent = first.text.slice(0, first.text.length - first.text.trimStart().length);
  const isOfClient = isCommented || (start.kind === 'request' && !start.hasVersion);
  const parts = isOfClient ? requestsIn(bytes.subarray(at)) : [bytes.subarray(at)];
  if (indent === '' && parts.length === 1 && parts[0]?.length === bytes.length) return undefined;
  const inside = parts.map((part) => {
    const text = indent === '' ? part : outdented(part, indent);
    return isFenced
      ? Buffer.from(text.toString('latin1').replace(/\r?\n(?:```|~~~)\s*$/, ''), 'latin1')
      : text;
  });
  return {
    bytes: Buffer.concat(
      inside.flatMap((part, index) => (index === 0 ? [part] : [Buffer.from('\r\n'), part])),
    ),
    remarks: ['The text around the HTTP message was removed.'],
  };
}

/** Comments, variables, fences and blank lines in front of a request. */
function leadOf(bytes: Buffer): {
  readonly at: number;
  readonly isFenced: boolean;
  readonly isCommented: boolean;
} {
  let at = 0;
  let isFenced = false;
  let isCommented = false;
  for (let count = 0; at < bytes.length && count < MOST_LINES; count++) {
    const { text, end } = lineAt(bytes, at);
    const line = text.trim();
    if (line !== '' && !COMMENT.test(line)) break;
    isFenced ||= /^(?:```|~~~)/.test(line);
    isCommented ||= line !== '';
    at = end;
  }
  return { at, isFenced, isCommented };
}

/** The requests of a file of a REST client, each with a version in its start line. */
function requestsIn(bytes: Buffer): readonly Buffer[] {
  const sections = bytes.toString('latin1').split(SEPARATOR);
  if (sections.length === 1 && withoutHandler(sections[0] ?? '', false) === sections[0]) return [bytes];
  return sections.flatMap((section, index) => {
    const whole = Buffer.from(index === 0 ? section : `###${section}`, 'latin1');
    const request = whole.subarray(leadOf(whole).at);
    const first = lineAt(request, 0);
    const start = startLineOf(withoutEnd(first.text, ' \t'));
    if (start === undefined) return [];
    const rest = withoutHandler(request.toString('latin1', first.end), index < sections.length - 1);
    const version = start.kind === 'request' && !start.hasVersion ? ' HTTP/1.1' : '';
    const end = /\n\r?\n/.test(rest) ? '' : '\r\n\r\n';
    return [Buffer.from(`${withoutEnd(first.text, ' \t')}${version}\n${rest}${end}`, 'latin1')];
  });
}

/**
 * A request without what follows its body, and without the blank lines before that.
 *
 * @throws {@link TallystickError} `capture-invalid` where the body is in another file
 */
function withoutHandler(text: string, isFollowed: boolean): string {
  const body = /\r?\n\r?\n(?=<@? ?\S)/.exec(text);
  if (body !== null && /^<@? (?![{<])/.test(text.slice(body.index + body[0].length))) {
    throw invalidCapture(
      'The body of this request is in another file, which a REST client sends in its place. Send it, and capture with a proxy, or save the raw request that the client shows.',
    );
  }
  const handler = HANDLER.exec(text)?.index;
  if (handler === undefined && !isFollowed) return text;
  return withoutEnd(text.slice(0, handler ?? text.length), ' \t\r\n');
}

function outdented(bytes: Buffer, indent: string): Buffer {
  const lines = bytes.toString('latin1').split('\n');
  return Buffer.from(
    lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n'),
    'latin1',
  );
}

function refuseTemplate(bytes: Buffer, at: number): void {
  const head = bytes.toString('latin1', at, at + 4096).split(/\r?\n\r?\n/, 1)[0] ?? '';
  if (!/\{\{[^{}\n]{1,100}\}\}/.test(withoutEnd(head, ' '))) return;
  throw invalidCapture(
    'This is a template with variables in {{…}}, not what was sent. Send it, and capture with a proxy, or save the raw request that the client shows.',
  );
}
