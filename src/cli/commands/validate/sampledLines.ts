import { rollDice } from '../../../samples/rollDice.js';
import { maxMessageBytes } from '../../io/maxMessageBytes.js';
import { lineBlocks } from './lineBlocks.js';

/** Lines that were drawn from a stream. */
export interface SampledLines {
  /** In the order of the stream, each with its number. */
  readonly drawn: readonly { readonly line: number; readonly bytes: Buffer }[];
  /** How many lines the stream has. */
  readonly lines: number;
}

const NEWLINE = 0x0a;

/**
 * Draws lines from a stream of unknown length, each with the same chance, in the memory of those that are drawn.
 *
 * @param most how many
 * @param seed the same one draws the same lines
 */
export async function sampledLines(
  chunks: AsyncIterable<Buffer>,
  most: number,
  seed: number,
  advance: (lines: number) => void,
): Promise<SampledLines> {
  const dice = rollDice(seed);
  const kept: { line: number; bytes: Buffer }[] = [];
  let line = 0;
  for await (const block of lineBlocks(chunks, maxMessageBytes)) {
    for (let start = 0; start < block.length; ) {
      const end = block.indexOf(NEWLINE, start) + 1 || block.length;
      line += 1;
      // Algorithm R (Vitter 1985): the nth line takes the place of one that is kept with a chance of `most` in n.
      const place = line <= most ? kept.length : dice.between(0, line - 1);
      if (place < most) kept[place] = { line, bytes: Buffer.from(block.subarray(start, end)) };
      start = end;
    }
    advance(line);
  }
  return { drawn: kept.sort((left, right) => left.line - right.line), lines: line };
}
