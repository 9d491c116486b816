import type { Readable } from 'node:stream';
import { masked } from './masked.js';
import { plainText } from './plainText.js';

const MOST_BYTES = 0x2000;
const MOST_LINES = 8;
const LONGEST = 160;

/**
 * Reads a stream to its end and keeps the last of it.
 *
 * @returns tells the last lines so far that are not blank, each masked and fit for a terminal
 */
export function lastLines(stream: Readable): () => readonly string[] {
  let kept = Buffer.alloc(0);
  let isCut = false;
  stream.on('data', (chunk: Buffer) => {
    const all = Buffer.concat([kept, chunk]);
    isCut ||= all.length > MOST_BYTES;
    kept = all.subarray(-MOST_BYTES);
  });
  stream.on('error', () => {
    // Whatever has come is what there is.
  });
  return () => {
    const text = kept.toString('utf8');
    // Half a token has another form.
    return masked(isCut ? text.replace(/^.*/, '…') : text)
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .slice(-MOST_LINES)
      .map((line) => plainText(line, LONGEST));
  };
}
