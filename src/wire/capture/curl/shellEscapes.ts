const LETTERS: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const ANSI = /(?:\\u[0-9a-f]{1,4})+|\\U[0-9a-f]{1,8}|\\x[0-9a-f]{1,2}|\\[0-7]{1,3}|\\[\s\S]/gi;
const PRINTF = /\\0[0-7]{0,3}|\\[1-7][0-7]{0,2}|\\[\s\S]/g;

/**
 * The bytes of what is between the quotes of `$'…'` (POSIX.1-2024, XCU section 2.2.4, and `\u` and `\U` of
 * bash): each character is a byte.
 */
export function ansiText(quoted: string): string {
  return quoted.replace(ANSI, (written) => {
    const kind = written[1] ?? '';
    if (kind === 'u') return utf8(unitsOf(written));
    if (kind === 'U' && written.length > 2) return codePoint(Number.parseInt(written.slice(2), 16));
    if (kind === 'x' && written.length > 2) return byte(Number.parseInt(written.slice(2), 16));
    if (/[0-7]/.test(kind)) return byte(Number.parseInt(written.slice(1), 8));
    // Before any other letter bash keeps the backslash.
    return LETTERS[kind] ?? (/['"\\?]/.test(kind) ? kind : written);
  });
}

/** What `printf %s TEXT` or `printf %b TEXT` prints (POSIX, XCU printf); undefined for any other command. */
export function printfText([name, format, text, ...others]: readonly string[]): string | undefined {
  if (name !== 'printf' || text === undefined || others.length > 0) return undefined;
  if (format === '%s') return text;
  if (format !== '%b') return undefined;
  return text.replace(PRINTF, (written) => {
    const kind = written[1] ?? '';
    if (/[0-7]/.test(kind)) return byte(Number.parseInt(written.slice(1), 8));
    return LETTERS[kind] ?? (kind === '\\' ? kind : written);
  });
}

/** A browser writes a letter beyond U+FFFF as two escapes, halves of a pair. */
function unitsOf(escapes: string): string {
  const units = escapes.split(/\\u/i).slice(1);
  return units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

function codePoint(code: number): string {
  return utf8(code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));
}

function utf8(text: string): string {
  return Buffer.from(text).toString('latin1');
}

function byte(code: number): string {
  return String.fromCharCode(code & 0xff);
}
