import { stripVTControlCharacters } from 'node:util';

// Bidirectional controls are no Cc, yet reorder what a terminal shows.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Makes a text of unknown origin safe to print: it can neither steer the terminal nor begin a line.
 *
 * @param text such as a file name or a member name
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(UNPRINTABLE, '\uFFFD');
}
