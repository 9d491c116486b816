import { printable } from 'tallystick';

/**
 * Makes a text of a stranger fit for a report: one line that steers no terminal.
 *
 * @param text such as the name of an implementation
 * @param longest characters that are kept
 */
export function plainText(text: string, longest = 200): string {
  return printable(text.slice(0, longest));
}
