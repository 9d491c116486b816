// U+2028 and U+2029 end a line for some; bidirectional controls reorder what a terminal shows. Neither is Cc.
// A function, because a pattern with classes of Unicode takes its time even where nothing is printed.
const unprintable = (): RegExp => /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/**
 * Makes a text of unknown origin safe to print: it can neither steer a terminal, nor reorder what is shown, nor
 * begin a line. Controls (C0 and C1), line and paragraph separators, bidirectional controls and lone surrogates
 * become U+FFFD.
 *
 * @param text such as a file name or a member name
 * @returns one line
 * @example
 * ```ts
 * import { printable } from 'tallystick';
 *
 * console.log(printable('a\nb\u202Ec') === 'a\uFFFDb\uFFFDc'); // true
 * ```
 */
export function printable(text: string): string {
  return text.replace(unprintable(), '\uFFFD');
}

/** As {@link printable}, but what cannot be printed is written as `\uXXXX`. */
export function escapeUnprintable(text: string): string {
  return text.replace(unprintable(), escapeOf);
}

/**
 * Writes JSON that is safe to print: what {@link printable} replaces is written as `\uXXXX` here, so that the value
 * stays the same for any parser.
 *
 * @param value as `JSON.stringify` takes it
 * @param indent blanks for each level; without it the text is one line
 * @returns JSON (RFC 8259)
 * @example
 * ```ts
 * import { printableJson } from 'tallystick';
 *
 * console.log(printableJson({ name: 'a\u202Eb' })); // {"name":"a\u202eb"}
 * ```
 */
export function printableJson(value: unknown, indent = 0): string {
  // Inside of strings JSON has no raw newline (RFC 8259 section 7).
  return JSON.stringify(value, null, indent).replace(unprintable(), (one) =>
    one === '\n' ? one : escapeOf(one),
  );
}

function escapeOf(one: string): string {
  return `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
