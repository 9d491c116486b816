import pc from 'picocolors';
import { printable, printableJson } from 'tallystick';
import type { Message } from '../../../codec/createMessage.js';
import type { JudgeOptions } from '../../../codec/validateMessage.js';
import { isOfDecompression } from '../../../wire/file/decompressed.js';
import type { Io } from '../../io/Io.js';
import { readChunks } from '../../io/readChunks.js';
import { type Terminal, terminalOf } from '../../io/terminalOf.js';
import { write, writeExactly } from '../../io/write.js';
import { fieldTable } from '../../render/fieldTable.js';
import { lineProgress } from '../../render/lineProgress.js';
import { linesReport } from '../../render/linesReport.js';
import { UsageError } from '../../UsageError.js';
import type { SureLines } from './bytes/SureLines.js';
import { FieldSummary } from './FieldSummary.js';
import type { LinesSummary } from './LineJudge.js';
import { type MessageLines, messageLines } from './messageLines.js';
import { ResultLines } from './ResultLines.js';
import { recognisingJudge } from './recognisingJudge.js';
import { validateLines } from './validateLines.js';

/** What a line that is not JSON is held against where there is no table. */
const NO_TABLE = 'RFC 8259';
const PLAIN: Terminal = { width: 80, colors: pc.createColors(false) };

/** A stream of messages, and how it is judged. */
export interface StreamTask {
  /** What all of them are, or may be, where each is recognised. */
  readonly message: Message | readonly Message[];
  readonly file: string;
  readonly judge: JudgeOptions | undefined;
  readonly strictJson: boolean;
  /** The names that lead to the message in each line. */
  readonly select: readonly string[] | undefined;
  /** In what form the counts by field are printed, in place of a result for each message. */
  readonly summary: 'text' | 'html' | undefined;
}

/**
 * Judges what is in a file, and prints what came of it.
 *
 * @returns whether all are valid, and there is at least one
 * @throws {@link UsageError} where the file cannot be read, or has no lines of JSON
 */
export async function validateStream(task: StreamTask, io: Io): Promise<boolean> {
  const { file, message, judge, select, summary: form } = task;
  const name = file === '-' ? 'Standard input' : printable(file);
  const one = 'name' in message ? message : undefined;
  const fields = form && new FieldSummary(one?.name);
  const { advance, stop } = await lineProgress(file, io);
  let bytes = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of readChunks(file, io)) {
      bytes += chunk.length;
      yield chunk;
    }
  }
  let summary: LinesSummary;
  let unit: MessageLines['unit'];
  try {
    const lines = await messageLines(counted(), name);
    unit = lines.unit;
    summary = await validateLines({
      chunks: lines.chunks,
      rules: {
        unit,
        strictJson: task.strictJson,
        select,
        isLog: select !== undefined || one === undefined,
        judge:
          'name' in message ? (value) => message.validate(value, judge) : recognisingJudge(message, judge),
        reference: one?.name ?? NO_TABLE,
        sure: await sureLines(task),
        results: form === undefined ? new ResultLines(unit) : undefined,
        note: fields && ((line, value, judged) => fields.add(line, value, judged)),
      },
      print: (results) => writeExactly(io.stdout, results),
      advance: (count) => advance(bytes, count),
    });
  } catch (error) {
    if (isOfDecompression(error)) throw new UsageError(`${name} is compressed, but cut off or damaged.`);
    throw error;
  } finally {
    stop();
  }
  const told = linesReport(summary, unit, terminalOf(io.stderr, io.env));
  await write(io.stderr, told);
  if (fields === undefined) await writeExactly(io.stdout, summaryLine(summary, unit));
  else await write(io.stdout, await fieldReport(fields, summary, unit, form, io));
  // A stream in which nothing was judged has proved nothing.
  return summary.notValid === 0 && summary.valid > 0;
}

/** The line that follows all results. */
function summaryLine(summary: LinesSummary, unit: MessageLines['unit']): string {
  const { lines, ...counts } = summary;
  return `${printableJson({ summary: unit === 'line' ? summary : { elements: lines, ...counts } })}\n`;
}

/** Where a line is a message of one table and nothing else, its bytes may say that it is valid. */
async function sureLines({ message, judge, select }: StreamTask): Promise<SureLines | undefined> {
  if (!('name' in message) || select !== undefined || judge?.request !== undefined) return undefined;
  const { SureLines: Made } = await import('./bytes/SureLines.js');
  return new Made(message, judge);
}

async function fieldReport(
  { counts, orders, isFull }: FieldSummary,
  summary: LinesSummary,
  unit: MessageLines['unit'],
  form: StreamTask['summary'],
  io: Io,
): Promise<string> {
  if (form === 'text') return fieldTable({ counts, orders, isFull, unit }, terminalOf(io.stdout, io.env));
  const { fieldPage } = await import('../../render/fieldPage.js');
  const [told = ''] = linesReport(summary, unit, PLAIN).split('\n');
  return fieldPage({ told, counts, orders, isFull, unit });
}
