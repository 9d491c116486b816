import { linesOf, type Transcript } from './Transcript.js';

const LINE = /(?:>>|<<) "(.*)"\s*$/;
const ESCAPE = /\[(\\r|\\n|0x[0-9a-f]{1,2})\]/g;

/** Reads what Apache HttpClient writes to its wire log; undefined where it is none. */
export function readWireLog(bytes: Buffer): Transcript | undefined {
  const texts = linesOf(bytes).flatMap((line) => LINE.exec(line)?.[1] ?? []);
  if (!texts.some((text) => /^(?:[A-Z-]{3,20} \S+ HTTP\/|HTTP\/\d)/.test(text))) return undefined;
  return {
    bytes: Buffer.from(texts.map(unescaped).join(''), 'latin1'),
    lacksRequestBodies: false,
    remark: 'The file is a wire log of Apache HttpClient; its bytes were put together again.',
  };
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_, code: string) => {
    if (code === '\\r') return '\r';
    return code === '\\n' ? '\n' : String.fromCharCode(Number(code));
  });
}
