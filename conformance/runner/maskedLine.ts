import { masked } from './masked.js';
import { plainText } from './plainText.js';

/** Characters that are looked at; far more than are shown. */
const MOST = 0x1000;
const LONGEST = 200;

/**
 * Quotes what a testee wrote, fit for a report: one line of at most 200 characters, in which what has the form
 * of a secret or of personal data is masked.
 *
 * @param written a text, or bytes that need not be UTF-8
 * @returns empty where nothing was written that can be seen
 */
export function maskedLine(written: string | Uint8Array): string {
  const read = typeof written === 'string' ? written : Buffer.from(written.subarray(0, 4 * MOST)).toString();
  // In UTF-16 it stands between the characters, where no form would be recognised.
  const text = read.replaceAll('\0', '');
  const isCut = text.length > MOST;
  // Half a token has another form.
  const looked = isCut ? `${upToLastBlank(text.slice(0, MOST))}…` : text;
  const line = plainText(masked(looked).trim().replace(/\s+/g, ' '), LONGEST + 1);
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

function upToLastBlank(text: string): string {
  return text.slice(0, Math.max(...[' ', '\t', '\n', '\r'].map((blank) => text.lastIndexOf(blank))) + 1);
}
