import type { Omitted, Verdict } from '../../../codec/Violation.js';
import type { Rule } from '../../../table/Fault.js';
import type { SureLines } from './bytes/SureLines.js';
import { BLANK, type LineReading, lineReader, NO_MESSAGE, Refusal } from './lineReader.js';
import { type NotedLine, notedLine } from './NotedLine.js';
import type { ResultLines } from './ResultLines.js';
import type { Judged, MessageJudge } from './recognisingJudge.js';

/** What was counted of a stream of messages. */
export interface LinesSummary {
  /** All lines, blank ones as well, or all elements of an array. */
  lines: number;
  /** How many of them were drawn and judged; there only where not all were. */
  sampled?: number;
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

/** How lines are judged, and what is done with what is found. */
export interface LineRules extends LineReading {
  readonly judge: MessageJudge;
  /** What a line that is not JSON is held against: the name of the message. */
  readonly reference: string;
  /** Knows lines that are valid by their bytes. */
  readonly sure: SureLines | undefined;
  /** Collects the results; where not given there are none. */
  readonly results: ResultLines | undefined;
  /** Learns which fields break which rules. */
  readonly note: ((line: NotedLine) => void) | undefined;
}

const NEWLINE = 0x0a;

/** Judges lines, and counts. */
export class LineJudge {
  readonly summary: LinesSummary = { lines: 0, valid: 0, notValid: 0, byRule: {} };
  readonly #rules: LineRules;
  readonly #read: (block: Buffer) => readonly unknown[];
  readonly #before: number;

  /** @param before how many lines there are before the first one */
  constructor(rules: LineRules, before = 0) {
    this.#rules = rules;
    this.#read = lineReader(rules);
    this.#before = before;
  }

  /** Judges a block of whole lines, and pauses where there are results to be printed. */
  *take(block: Buffer): Generator<void, void, undefined> {
    const { sure, results } = this.#rules;
    for (const run of sure?.runsOf(block) ?? [{ sure: 0, others: block }]) {
      results?.addValid(this.#before + this.summary.lines + 1, run.sure);
      this.summary.lines += run.sure;
      this.summary.valid += run.sure;
      if (run.others.length > 0) yield* this.#takeOthers(run.others);
    }
  }

  *#takeOthers(block: Buffer): Generator<void, void, undefined> {
    const { sure, results } = this.#rules;
    // First all is parsed, then all is judged: by turns both would take a tenth longer.
    const values = this.#read(block);
    // One a block is enough to learn from.
    let isTaught = sure?.isLearning !== true;
    for (const [index, value] of values.entries()) {
      const isClean = this.#takeValue(value);
      if (results?.isFull) yield;
      if (isTaught || !isClean) continue;
      isTaught = true;
      sure?.learn(lineOf(block, index), value);
    }
  }

  /** Whether it is valid without a note. */
  #takeValue(value: unknown): boolean {
    const { judge, reference, results, note } = this.#rules;
    const { summary } = this;
    summary.lines += 1;
    if (value === BLANK) return false;
    if (value === NO_MESSAGE) {
      summary.withoutMessage = (summary.withoutMessage ?? 0) + 1;
      return false;
    }
    const line = this.#before + summary.lines;
    const judged: Judged | undefined = value instanceof Refusal ? value.verdict(reference) : judge(value);
    if (judged === undefined) {
      summary.unknown = (summary.unknown ?? 0) + 1;
      results?.addUnknown(line);
      return false;
    }
    count(summary, judged);
    const isClean = judged.valid && judged.notes.length === 0;
    if (!isClean) note?.(notedLine(line, value, judged));
    results?.add(line, judged);
    return isClean;
  }
}

function count(summary: LinesSummary, { valid, violations, omitted }: Verdict): void {
  if (omitted !== undefined) summary.omitted = sumOf(summary.omitted, omitted);
  if (valid) {
    summary.valid += 1;
    return;
  }
  summary.notValid += 1;
  for (const { rule } of violations) summary.byRule[rule] = (summary.byRule[rule] ?? 0) + 1;
}

function sumOf({ violations, notes }: Omitted = { violations: 0, notes: 0 }, more: Omitted): Omitted {
  return { violations: violations + more.violations, notes: notes + more.notes };
}

/** The line of a block, with its end. */
function lineOf(block: Buffer, index: number): Buffer {
  let start = 0;
  for (let line = 0; line < index; line++) start = block.indexOf(NEWLINE, start) + 1;
  const end = block.indexOf(NEWLINE, start) + 1;
  return block.subarray(start, end === 0 ? block.length : end);
}
