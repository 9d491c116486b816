import { maxMessageBytes } from '../../io/maxMessageBytes.js';
import { LineJudge, type LineRules, type LinesSummary } from './LineJudge.js';
import { lineBlocks } from './lineBlocks.js';
import type { ResultLines } from './ResultLines.js';

/** What {@link validateLines} takes and gives. */
export interface LinesTask {
  readonly chunks: AsyncIterable<Buffer>;
  readonly rules: LineRules;
  /** Takes the results, some thousand lines at a time. */
  readonly print: (lines: Uint8Array) => Promise<void>;
  /** Receives how far the work has come. */
  readonly advance: (lines: number) => void;
}

/**
 * Judges a stream of messages, one a line, in constant memory, and prints a JSON line for each.
 *
 * @returns what was counted
 */
export async function validateLines({ chunks, rules, print, advance }: LinesTask): Promise<LinesSummary> {
  const { results } = rules;
  const judge = new LineJudge(rules);
  for await (const block of lineBlocks(chunks, maxMessageBytes)) {
    for (const _ of judge.take(block)) await print((results as ResultLines).take());
    if (results?.isFull) await print(results.take());
    advance(judge.summary.lines);
  }
  if (results !== undefined) await print(results.take());
  return judge.summary;
}
