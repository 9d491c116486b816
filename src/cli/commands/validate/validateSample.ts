import { addSummary } from './addSummary.js';
import { LineJudge, type LinesSummary } from './LineJudge.js';
import { sampledLines } from './sampledLines.js';
import type { LinesTask } from './validateLines.js';

/** How many lines are judged, and the seed that draws them. */
export interface SampleTask {
  readonly most: number;
  readonly seed: number;
}

/**
 * Judges lines of a stream that are drawn, and prints what came of each.
 *
 * @returns what was counted of these lines, and how many there are in all
 */
export async function validateSample(
  { chunks, rules, print, advance }: LinesTask,
  { most, seed }: SampleTask,
): Promise<LinesSummary> {
  const { drawn, lines } = await sampledLines(chunks, most, seed, advance);
  const summary: LinesSummary = { lines: 0, valid: 0, notValid: 0, byRule: {} };
  for (const { line, bytes } of drawn) {
    const judge = new LineJudge(rules, line - 1);
    for (const _ of judge.take(bytes));
    addSummary(summary, judge.summary);
    if (rules.results?.isFull) await print(rules.results.take());
  }
  if (rules.results !== undefined) await print(rules.results.take());
  return { ...summary, lines, sampled: drawn.length };
}
