import { linesOf, type Transcript } from './Transcript.js';

const SEND = /^send: b(['"])(.*)\1\s*$/;
const REPLY = /^reply: (['"])(.*)\1\s*$/;
const HEADER = /^header: (.*)$/;
const ESCAPE = /\\(x[0-9a-f]{2}|.)/g;
const ESCAPED: Readonly<Record<string, string>> = { r: '\r', n: '\n', t: '\t' };

/** Reads what `http.client` of Python prints at debug level 1; undefined where it is something else. */
export function readPythonDebug(bytes: Buffer): Transcript | undefined {
  const lines = linesOf(bytes).map((line) => line.replace(/\r?\n$/, ''));
  if (!lines.some((line) => /^send: b['"]/.test(line))) return undefined;
  const written: string[] = [];
  let isReply = false;
  for (const line of lines) {
    const [, , sent] = SEND.exec(line) ?? [];
    const [, , reply] = REPLY.exec(line) ?? [];
    const [, header] = HEADER.exec(line) ?? [];
    if (isReply && header === undefined) {
      written.push('\r\n');
      isReply = false;
    }
    if (sent !== undefined) written.push(unescaped(sent));
    else if (reply !== undefined) {
      written.push(unescaped(reply));
      isReply = true;
    } else if (header !== undefined) written.push(`${header.trim()}\r\n`);
  }
  return {
    bytes: Buffer.from(written.join(''), 'latin1'),
    lacksRequestBodies: false,
    remark: "The file is what Python's http.client prints, which leaves the body of an answer out.",
  };
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(Number.parseInt(code.slice(1), 16)) : (ESCAPED[code] ?? code),
  );
}
