import type { Readable } from 'node:stream';
import { plainText } from './plainText.js';

const MOST_BYTES = 0x2000;
const MOST_LINES = 8;
const LONGEST = 160;

/** A card or phone number, an ID number, a serial. */
const DIGITS = /\d{7,}[\dXx]?/g;
/** A key, a signature or a token, whole or in lines; what has a dot or begins with a slash is a path. */
const SECRETS = /(?<![\w/.-])[A-Za-z0-9+_-][A-Za-z0-9+/_-]{39,}={0,2}(?![\w.])/g;

/** Keeps the last of what is written to a stream. */
export interface LastLines {
  /** The last lines that are not blank, each fit for a terminal, without long numbers and keys. */
  read(): readonly string[];
  /** Keeps no more; the stream still flows, so that nobody waits for a reader. */
  stop(): void;
}

/** Reads a stream to its end and keeps the last lines. */
export function lastLines(stream: Readable): LastLines {
  let kept = Buffer.alloc(0);
  const keep = (chunk: Buffer) => {
    kept = Buffer.concat([kept, chunk]).subarray(-MOST_BYTES);
  };
  stream.on('data', keep);
  stream.on('error', () => {
    // Whatever has come is what there is.
  });
  return {
    read: () =>
      kept
        .toString('utf8')
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .slice(-MOST_LINES)
        .map((line) => plainText(masked(line), LONGEST)),
    stop() {
      stream.off('data', keep).resume();
      kept = Buffer.alloc(0);
    },
  };
}

function masked(line: string): string {
  return line.replace(SECRETS, '…').replace(DIGITS, '…');
}
