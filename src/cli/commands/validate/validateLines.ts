import { isAscii, isUtf8, transcode } from 'node:buffer';
import type { Message } from '../../../codec/createMessage.js';
import { type JsonFault, parseStrictJson, syntaxViolation } from '../../../codec/strictJson.js';
import type { Omitted, Verdict } from '../../../codec/Violation.js';
import type { JudgeOptions } from '../../../codec/validateMessage.js';
import type { Rule } from '../../../table/Fault.js';
import { maxMessageBytes } from '../../io/maxMessageBytes.js';
import { tooLarge } from '../../io/tooLarge.js';
import { lineBlocks } from './lineBlocks.js';
import { ResultLines } from './ResultLines.js';

/** What {@link validateLines} counted. */
export interface LinesSummary {
  /** All lines, blank ones as well. */
  lines: number;
  valid: number;
  notValid: number;
  /** How many violations there are of each rule that was broken. */
  byRule: Partial<Record<Rule, number>>;
  /** How many the results do not list, of whatever rule; there only where there are some. */
  omitted?: Omitted;
}

/** What {@link validateLines} takes and gives. */
export interface LinesTask {
  readonly message: Message;
  readonly chunks: AsyncIterable<Buffer>;
  readonly judge: JudgeOptions | undefined;
  /** Looks for duplicate member names as well, which takes several times as long. */
  readonly strictJson: boolean;
  /** Takes the results, some thousand lines at a time. */
  readonly print: (lines: Uint8Array | string) => Promise<void>;
  /** Is told how far the work has come. */
  readonly advance: (bytes: number, lines: number) => void;
}

const NEWLINE = 0x0a;

/**
 * Judges a stream of messages, one a line, in constant memory, and prints a JSON line for each.
 *
 * @returns what was counted
 */
export async function validateLines(task: LinesTask): Promise<LinesSummary> {
  const { message, chunks, judge, strictJson, print, advance } = task;
  const parse = strictJson ? parseStrictly : parseFast;
  const summary: LinesSummary = { lines: 0, valid: 0, notValid: 0, byRule: {} };
  const results = new ResultLines();
  let bytes = 0;
  for await (const block of lineBlocks(chunks, maxMessageBytes)) {
    // First all is parsed, then all is judged: by turns both would take a tenth longer.
    const values = linesOf(block).map((line) => (line instanceof Refusal ? line : parse(line)));
    for (const value of values) {
      summary.lines += 1;
      if (value === BLANK) continue;
      const verdict = value instanceof Refusal ? value.verdict(message.name) : message.validate(value, judge);
      count(summary, verdict);
      results.add(summary.lines, verdict);
      if (results.isFull) await print(results.take());
    }
    bytes += block.length;
    advance(bytes, summary.lines);
  }
  results.addSummary(summary);
  await print(results.take());
  return summary;
}

/** Stands for a line that holds no JSON value. */
class Refusal {
  readonly #fault: JsonFault;

  constructor(fault: JsonFault) {
    this.#fault = fault;
  }

  verdict(reference: string): Verdict {
    const violation =
      this.#fault === 'too-large' ? tooLarge(reference) : syntaxViolation(this.#fault, reference);
    return { valid: false, violations: [violation], notes: [] };
  }
}

/** Stands for a blank line. */
const BLANK = Symbol('blank');

function linesOf(block: Buffer): readonly (string | Refusal)[] {
  const bytes = block.at(-1) === NEWLINE ? block.subarray(0, -1) : block;
  if (bytes.length > maxMessageBytes) return [new Refusal('too-large')];
  const text = textOf(bytes);
  if (text !== undefined) return splitLines(text);
  return splitLines(bytes.toString('latin1')).map(
    (line) => textOf(Buffer.from(line, 'latin1')) ?? new Refusal('not-utf-8'),
  );
}

/** Decodes several times faster than UTF-8 is decoded straight to a string. */
function textOf(bytes: Buffer): string | undefined {
  if (isAscii(bytes)) return bytes.toString('latin1');
  return isUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : undefined;
}

/** As `split`, which takes twice as long to find a newline in a text that is not ASCII. */
function splitLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    lines.push(text.slice(start, end));
    start = end + 1;
  }
  lines.push(text.slice(start));
  return lines;
}

function parseFast(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    if (isBlank(line)) return BLANK;
    return new Refusal(line.startsWith('\uFEFF') ? 'byte-order-mark' : 'not-json');
  }
}

function parseStrictly(line: string): unknown {
  if (isBlank(line)) return BLANK;
  const parsed = parseStrictJson(line, { maxBytes: maxMessageBytes });
  return 'fault' in parsed ? new Refusal(parsed.fault) : parsed.value;
}

function isBlank(line: string): boolean {
  return /^[ \t\r]*$/.test(line);
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
