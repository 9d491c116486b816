import { withoutEnd } from '../../../codec/withoutEnd.js';
import { linesOf, type Transcript } from './Transcript.js';

const MARK = /(?:>>|<<) "/;
const ESCAPE = /\[(\\r|\\n|0x[0-9a-f]{1,2})\]/g;

/** Reads what Apache HttpClient writes to its wire log; undefined where it is something else. */
export function readWireLog(bytes: Buffer): Transcript | undefined {
  const texts = linesOf(bytes).flatMap((line) => quotedIn(line) ?? []);
  if (!texts.some((text) => /^(?:[A-Z-]{3,20} \S+ HTTP\/|HTTP\/\d)/.test(text))) return undefined;
  return {
    bytes: Buffer.from(texts.map(unescaped).join(''), 'latin1'),
    lacksRequestBodies: false,
    remark: 'The file is a wire log of Apache HttpClient; its bytes were put together again.',
  };
}

/** What is in quotes behind the mark of a direction, up to the end of the line. */
function quotedIn(line: string): string | undefined {
  const found = MARK.exec(line);
  const text = withoutEnd(line, ' \t\r\n');
  const start = found === null ? text.length : found.index + found[0].length;
  return start < text.length && text.endsWith('"') ? text.slice(start, -1) : undefined;
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_, code: string) => {
    if (code === '\\r') return '\r';
    return code === '\\n' ? '\n' : String.fromCharCode(Number(code));
  });
}
