// Bidirectional controls are no Cc, yet reorder what a terminal shows.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Makes a text of a stranger fit for a report: one line that steers no terminal.
 *
 * @param text such as the name of an implementation
 * @param longest characters that are kept
 */
export function plainText(text: string, longest = 200): string {
  return text.slice(0, longest).replace(UNPRINTABLE, '\uFFFD');
}
