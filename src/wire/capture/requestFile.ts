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

/**
 * Takes off what editors and documents write around HTTP: comments and variables of a REST client, the fence
 * of Markdown, blanks in front of every line.
 *
 * @returns undefined where nothing stands around it
 * @throws {@link TallystickError} `capture-invalid` for a template, whose values only its editor knows
 */
export function textOfRequestFile(bytes: Buffer): RequestFile | undefined {
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
  const first = lineAt(bytes, at);
  const start = startLineOf(first.text.trim());
  if (start === undefined) return undefined;
  refuseTemplate(bytes, at);
  const indent = first.text.slice(0, first.text.length - first.text.trimStart().length);
  if (!isCommented && indent === '') return undefined;
  const inside = indent === '' ? bytes.subarray(at) : outdented(bytes.subarray(at), indent);
  return {
    bytes: isFenced
      ? Buffer.from(inside.toString('latin1').replace(/\r?\n(?:```|~~~)\s*$/, ''), 'latin1')
      : inside,
    remarks: ['What stands around the text of HTTP was taken off.'],
  };
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
