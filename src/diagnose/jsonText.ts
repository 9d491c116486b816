/** A string, which may lack its end, a mark after which some serialisers put a blank, or blanks. */
const TOKENS = /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$)|[,:]|\s+/g;

/** JSON text without blanks outside strings. */
export function compact(text: string): string {
  return text.replace(TOKENS, (token) => (/^\s/.test(token) ? '' : token));
}

/** JSON text with a blank after each comma and colon, as Python writes it. */
export function spaced(text: string): string {
  return compact(text).replace(TOKENS, (token) => (token === ',' || token === ':' ? `${token} ` : token));
}

/** JSON text with its members sorted by name, also those of members. */
export function sorted(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([left], [right]) => (left < right ? -1 : 1)))
      : member,
  );
}

/** JSON text with what is no ASCII written as escapes, with hex digits in lower case. */
export function withUnicodeEscapes(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
