import { SureLines } from '../../src/cli/commands/validate/bytes/SureLines.js';
import { LineJudge } from '../../src/cli/commands/validate/LineJudge.js';
import { ResultLines } from '../../src/cli/commands/validate/ResultLines.js';
import type { Message } from '../../src/codec/createMessage.js';
import type { JudgeOptions } from '../../src/codec/validateMessage.js';

/** What is said of lines, and how many of them were told by their bytes. */
export interface Judgement {
  readonly results: string;
  readonly summary: unknown;
  readonly sure: number;
}

/** Judges blocks of lines by values alone. */
export function judgedByValues(
  message: Message,
  blocks: readonly Buffer[],
  options: JudgeOptions,
): Judgement {
  return judged(message, blocks, options, undefined);
}

/** Judges blocks of lines by their bytes, where these tell. */
export function judgedByBytes(message: Message, blocks: readonly Buffer[], options: JudgeOptions): Judgement {
  return judged(message, blocks, options, new CountedLines(message, options));
}

function judged(
  message: Message,
  blocks: readonly Buffer[],
  options: JudgeOptions,
  lines: CountedLines | undefined,
): Judgement {
  const results = new ResultLines('line');
  const judge = new LineJudge({
    unit: 'line',
    strictJson: false,
    isLog: false,
    judge: (value) => message.validate(value, options),
    reference: message.name,
    sure: lines,
    results,
    note: undefined,
  });
  const printed: Buffer[] = [];
  for (const block of blocks) {
    for (const _ of judge.take(block)) printed.push(results.take());
  }
  printed.push(results.take());
  return { results: Buffer.concat(printed).toString(), summary: judge.summary, sure: lines?.told ?? 0 };
}

class CountedLines extends SureLines {
  told = 0;

  override *runsOf(block: Buffer): ReturnType<SureLines['runsOf']> {
    for (const run of super.runsOf(block)) {
      this.told += run.sure;
      yield run;
    }
  }
}
