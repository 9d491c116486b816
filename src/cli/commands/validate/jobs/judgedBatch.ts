import { LineJudge, type LineRules, type LinesSummary } from '../LineJudge.js';
import { blocksIn } from '../lineBlocks.js';
import type { NotedLine } from '../NotedLine.js';

/** Lines to judge, and how many there are before them. */
export interface Batch {
  readonly bytes: Uint8Array;
  readonly before: number;
}

/** What was found in a batch, as data that a thread can send. */
export interface JudgedBatch {
  readonly results: readonly Uint8Array[];
  readonly summary: LinesSummary;
  /** Lines in which something was found, where the rules take note of them. */
  readonly noted: readonly NotedLine[];
}

/** Judges the lines of a batch. */
export function judgedBatch(rules: LineRules, { bytes, before }: Batch): JudgedBatch {
  const results: Uint8Array[] = [];
  const noted: NotedLine[] = [];
  const judge = new LineJudge({ ...rules, note: rules.note && ((line) => noted.push(line)) }, before);
  const take = () => {
    if (rules.results !== undefined) results.push(rules.results.take());
  };
  for (const block of blocksIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) {
    for (const _ of judge.take(block)) take();
  }
  take();
  return { results, summary: judge.summary, noted };
}
