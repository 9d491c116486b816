import type { Escapes } from './WritingStyle.js';

/** What JSON demands to be escaped, and nothing else (RFC 8259 section 7). */
export const minimal: Escapes = { pattern: /["\\]|[^ -\uffff]/g, hex: 'lower' };
export const minimalUpper: Escapes = { pattern: /["\\]|[^ -\uffff]/g, hex: 'upper' };
/** Everything but ASCII, which leaves DEL alone. */
export const asciiOnly: Escapes = { pattern: /["\\]|[^ -\x7f]/g, hex: 'lower' };
export const asciiOnlyUpper: Escapes = { pattern: /["\\]|[^ -\x7f]/g, hex: 'upper' };
/** And what ends a line in JavaScript. */
export const lineSeparators: Escapes = { pattern: /["\\\u2028\u2029]|[^ -\uffff]/g, hex: 'lower' };

/** Control characters with hex digits in lower case, for serialisers that write others in upper case. */
export const LOWER_CONTROLS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code))
    .filter((character) => !'\b\f\n\r\t'.includes(character))
    .map((character) => [character, `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`]),
);
