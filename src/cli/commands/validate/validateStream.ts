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
import { FieldSummary } from './FieldSummary.js';
import { type JudgeTask, rulesOf } from './JudgeTask.js';
import { SharedMemory } from './jobs/SharedMemory.js';
import type { LinesSummary } from './LineJudge.js';
import { type MessageLines, messageLines } from './messageLines.js';
import { type LinesTask, validateLines } from './validateLines.js';
import type { SampleTask } from './validateSample.js';

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
  /** How many threads judge. */
  readonly jobs: number;
  /** Which lines are judged, where not all are. */
  readonly sample: SampleTask | undefined;
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
  const memory = task.jobs === 1 ? undefined : new SharedMemory();
  let bytes = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of readChunks(file, io, memory && (() => memory.take()))) {
      bytes += chunk.length;
      yield chunk;
    }
  }
  let summary: LinesSummary;
  let unit: MessageLines['unit'];
  try {
    const lines = await messageLines(counted(), name);
    unit = lines.unit;
    const { strictJson } = task;
    const isLog = select !== undefined || one === undefined;
    const judging: JudgeTask = { unit, strictJson, select, isLog, judge, hasResults: form === undefined };
    const all: LinesTask = {
      chunks: lines.chunks,
      rules: await rulesOf(judging, message, fields && ((line) => fields.add(line))),
      print: (results) => writeExactly(io.stdout, results),
      advance: (count) => advance(bytes, count),
    };
    summary = await judged(all, task, judging, memory);
  } catch (error) {
    if (isOfDecompression(error)) throw new UsageError(`${name} is compressed, but cut off or damaged.`);
    throw error;
  } finally {
    stop();
  }
  if (fields === undefined) await writeExactly(io.stdout, summaryLine(summary, unit));
  await write(io.stderr, linesReport(summary, unit, terminalOf(io.stderr, io.env)));
  if (fields !== undefined) await write(io.stdout, await fieldReport(fields, summary, unit, form, io));
  // A stream in which nothing was judged has proved nothing.
  return summary.notValid === 0 && summary.valid > 0;
}

/** The line that follows all results. */
function summaryLine(summary: LinesSummary, unit: MessageLines['unit']): string {
  const { lines, ...counts } = summary;
  return `${printableJson({ summary: unit === 'line' ? summary : { elements: lines, ...counts } })}\n`;
}

async function judged(
  lines: LinesTask,
  { jobs, message, sample }: StreamTask,
  task: JudgeTask,
  memory: SharedMemory | undefined,
): Promise<LinesSummary> {
  if (sample !== undefined) {
    const { validateSample } = await import('./validateSample.js');
    return validateSample(lines, sample);
  }
  if (memory === undefined) return validateLines(lines);
  const { validateInJobs } = await import('./jobs/validateInJobs.js');
  const name = 'name' in message ? message.name : undefined;
  return validateInJobs({ ...lines, jobs, memory, thread: { task, name, isNoted: !task.hasResults } });
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
