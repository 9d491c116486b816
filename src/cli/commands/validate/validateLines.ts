import type { Omitted, Verdict } from '../../../codec/Violation.js';
import type { Rule } from '../../../table/Fault.js';
import { maxMessageBytes } from '../../io/maxMessageBytes.js';
import type { FieldSummary } from './FieldSummary.js';
import { lineBlocks } from './lineBlocks.js';
import { BLANK, type LineReading, lineReader, NO_MESSAGE, Refusal } from './lineReader.js';
import { ResultLines } from './ResultLines.js';
import type { Judged, MessageJudge } from './recognisingJudge.js';

/** What {@link validateLines} counted. */
export interface LinesSummary {
  /** All lines, blank ones as well, or all elements of an array. */
  lines: number;
  valid: number;
  notValid: number;
  /** How many violations there are of each rule that was broken. */
  byRule: Partial<Record<Rule, number>>;
  /** How many the results do not list, of whatever rule; there only where there are some. */
  omitted?: Omitted;
  /** How many lines of a log hold no message; there only where there are some. */
  withoutMessage?: number;
  /** How many messages were not recognised; there only where there are some. */
  unknown?: number;
}

/** What {@link validateLines} takes and gives. */
export interface LinesTask extends LineReading {
  readonly chunks: AsyncIterable<Buffer>;
  readonly judge: MessageJudge;
  /** What a line that is no JSON is held against: the name of the message. */
  readonly reference: string;
  /** Takes the results, some thousand lines at a time; where not given there are none. */
  readonly print?: ((lines: Uint8Array | string) => Promise<void>) | undefined;
  readonly fields?: FieldSummary | undefined;
  /** Is told how far the work has come. */
  readonly advance: (lines: number) => void;
}

/**
 * Judges a stream of messages, one a line, in constant memory, and prints a JSON line for each.
 *
 * @returns what was counted
 */
export async function validateLines(task: LinesTask): Promise<LinesSummary> {
  const { unit, chunks, judge, reference, print, fields, advance } = task;
  const read = lineReader(task);
  const summary: LinesSummary = { lines: 0, valid: 0, notValid: 0, byRule: {} };
  const results = new ResultLines(unit);
  for await (const block of lineBlocks(chunks, maxMessageBytes)) {
    // First all is parsed, then all is judged: by turns both would take a tenth longer.
    for (const value of read(block)) {
      summary.lines += 1;
      if (value === BLANK) continue;
      if (value === NO_MESSAGE) {
        summary.withoutMessage = (summary.withoutMessage ?? 0) + 1;
        continue;
      }
      const judged: Judged | undefined = value instanceof Refusal ? value.verdict(reference) : judge(value);
      if (judged === undefined) {
        summary.unknown = (summary.unknown ?? 0) + 1;
        results.addUnknown(summary.lines);
        continue;
      }
      count(summary, judged);
      fields?.add(summary.lines, value, judged);
      if (print === undefined) continue;
      results.add(summary.lines, judged);
      if (results.isFull) await print(results.take());
    }
    advance(summary.lines);
  }
  if (print === undefined) return summary;
  const { lines, ...counts } = summary;
  results.addSummary(unit === 'line' ? summary : { elements: lines, ...counts });
  await print(results.take());
  return summary;
}

function count(summary: LinesSummary, { valid, violations, omitted }: Verdict): void {
  if (omitted !== undefined) {
    const { violations: before = 0, notes = 0 } = summary.omitted ?? {};
    summary.omitted = { violations: before + omitted.violations, notes: notes + omitted.notes };
  }
  if (valid) {
    summary.valid += 1;
    return;
  }
  summary.notValid += 1;
  for (const { rule } of violations) summary.byRule[rule] = (summary.byRule[rule] ?? 0) + 1;
}
