/**
 * The text that bytes hold, in any encoding that an editor or a shell wrote, without its byte-order mark. What is
 * not text becomes signs that no key has.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** PowerShell and Notepad write UTF-16, which has a zero in every other byte of ASCII. */
function encodingOf(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0 && bytes.length > 1) return 'utf-16le';
  if (first === 0 && second !== 0) return 'utf-16be';
  return 'utf-8';
}

/** What a text goes through on its way, each undone: the sign that it is made of, and what it was. */
const UNDONE: readonly (readonly [wrapping: RegExp, plain: string])[] = [
  // Nothing that a reader sees, such as a byte-order mark or a soft hyphen.
  [/[\0\u00ad\u200b-\u200f\u2060\ufeff]/g, ''],
  [/[\u0085\u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]/g, ' '],
  // What a word processor makes of two hyphens.
  [/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '--'],
  // XML and HTML.
  [/<br ?\/?>|&#(?:10|13|x0?a|x0?d);/gi, '\n'],
  [/&(?:nbsp|#32|#160|#x20|#xa0);/gi, ' '],
  [/&(?:plus|#43|#x2b);/gi, '+'],
  [/&(?:sol|#47|#x2f);/gi, '/'],
  [/&(?:equals|#61|#x3d);/gi, '='],
  [/&(?:quot|#34|#39|apos);/gi, '"'],
  // JSON and source code, also where they are written twice.
  [/\\{2,}/g, '\\'],
  [/\\u000[ad]/gi, '\n'],
  [/\\u002b/gi, '+'],
  [/\\u002f/gi, '/'],
  [/\\u003d/gi, '='],
  [/\\[nr]/g, '\n'],
  [/\\t/g, ' '],
  [/\\/g, ''],
  // Pieces of source code that are put together, such as "MII" + "BIj".
  [/["'`][\s+.,;&_]*["'`]/g, '\n'],
  [/["'`]/g, ' '],
];

/** Undoes what programs, editors and mail do to a text, as far as Base64 has none of it. */
export function unwrapText(text: string): string {
  const plain = UNDONE.reduce((undone, [wrapping, sign]) => undone.replace(wrapping, sign), fromForm(text));
  return fromMail(plain).replace(/\r\n?/g, '\n');
}

/** A text in a URL or a form (`%2B` for a plus, and a plus for a blank). */
function fromForm(text: string): string {
  if (!/%(?:2[0BF]|3D|0[AD])/i.test(text)) return text;
  const blanks = /BEGIN\+|%2B/i.test(text) ? text.replaceAll('+', ' ') : text;
  return blanks.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Quoted-printable (RFC 2045 section 6.7), and the marks of quoted lines and of comments. */
function fromMail(text: string): string {
  // Base64 in lines has a sign of equality before no other line; without PEM, another key may follow.
  const isQuotedPrintable =
    /=3D|=2D/i.test(text) || (text.includes('BEGIN ') && /=\r?\n[A-Za-z0-9+/]/.test(text));
  const decoded = isQuotedPrintable
    ? text
        .replace(/=[ \t]?\r?\n(?=[A-Za-z0-9+/=-])/g, '')
        .replace(/=(2[0BDF]|3D|0[AD])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  // Two slashes may begin a line of Base64, so that a blank has to follow them.
  return decoded.replace(/^[ \t]*(?:[>|#*][>|#* \t]*|\/\/[ \t])/gm, '');
}
