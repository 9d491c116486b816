import type { Transcript } from './Transcript.js';

/** The first line of a message with its line end written out, behind what quotes it. */
const START =
  /(?:^|["'`\s])(?=(?:[A-Z]{3,20} \S{1,2000} HTTP\/\d|HTTP\/\d(?:\.\d)? [1-5]\d\d)[^\\\n]{0,100}(?:\\r)?\\n)/;
const ESCAPE = /\\(?:x([0-9a-f]{2})|(u[0-9a-f]{4}(?:\\u[0-9a-f]{4}){0,1000})|([0-7]{3})|(.))/gi;
const ESCAPED: Readonly<Record<string, string>> = { r: '\r', n: '\n', t: '\t', b: '\b', f: '\f' };

/** Reads a message that a program wrote as a string, its line ends as `\r\n`; undefined where it is something else. */
export function readEscapedText(bytes: Buffer): Transcript | undefined {
  const text = bytes.toString('latin1');
  const found = START.exec(text);
  if (found === null) return undefined;
  const quote = found[0];
  const start = found.index + quote.length;
  const line = text.slice(start).split(/\r?\n/, 1)[0] ?? '';
  const written = /["'`]/.test(quote) ? untilQuote(line, quote) : line;
  return {
    bytes: Buffer.from(unescaped(written), 'latin1'),
    lacksRequestBodies: false,
    remark: 'The message was written as a string, with escapes, which were undone.',
  };
}

function untilQuote(text: string, quote: string): string {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) return text.slice(0, at);
  }
  return text;
}

/** A byte is written with two digits or in octal, a letter with four; halves of pairs are side by side. */
function unescaped(text: string): string {
  return text.replace(ESCAPE, (_, byte?: string, units?: string, octal?: string, letter = '') => {
    if (byte !== undefined) return String.fromCharCode(Number.parseInt(byte, 16));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    return units === undefined ? (ESCAPED[letter] ?? letter) : bytesOf(units);
  });
}

function bytesOf(units: string): string {
  const codes = units.split(/\\?u/).slice(1);
  return Buffer.from(String.fromCharCode(...codes.map((code) => Number.parseInt(code, 16)))).toString(
    'latin1',
  );
}
