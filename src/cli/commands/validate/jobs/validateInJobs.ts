import { maxMessageBytes } from '../../../io/maxMessageBytes.js';
import { addSummary } from '../addSummary.js';
import type { LinesSummary } from '../LineJudge.js';
import { lineBlocks } from '../lineBlocks.js';
import type { LinesTask } from '../validateLines.js';
import { JudgeThread, type Pending } from './JudgeThread.js';
import { type Batch, judgedBatch } from './judgedBatch.js';
import type { ThreadTask } from './judgeThreadEntry.js';
import type { SharedMemory } from './SharedMemory.js';

/** A stream of messages that several threads judge. */
export interface JobsTask extends LinesTask {
  /** How many threads judge, with the one that reads and prints. */
  readonly jobs: number;
  /** What each of them is given. */
  readonly thread: ThreadTask;
  /** What the chunks are in. */
  readonly memory: SharedMemory;
}

const BATCH_BYTES = 0x80000;
/** A line that goes over the border of two chunks is judged in less time than it takes to send. */
const WORTH_SENDING = 0x4000;
/** How many batches wait to be judged or printed at most, for each thread. */
const MOST_PENDING = 6;
const NEWLINE = 0x0a;

/**
 * Judges a stream of messages as `validateLines` does, in several threads: the results are the same, in the same order.
 * This thread judges, too, while the others load what they need or have enough to do: one more would share its core.
 *
 * @returns what was counted
 * @throws {@link UsageError} where a thread ended before its work was done
 */
export async function validateInJobs(task: JobsTask): Promise<LinesSummary> {
  const { chunks, rules, jobs, thread, memory, print, advance } = task;
  const threads = Array.from({ length: jobs - 1 }, () => new JudgeThread(thread));
  const pending: Pending[] = [];
  const summary: LinesSummary = { lines: 0, valid: 0, notValid: 0, byRule: {} };
  const printFirst = async () => {
    const { bytes, judged } = pending.shift() as Pending;
    const { summary: counted, noted, results } = await judged;
    memory.release(bytes, pending[0]?.bytes);
    addSummary(summary, counted);
    for (const line of noted) rules.note?.(line);
    for (const lines of results) await print(lines);
    advance(summary.lines);
  };
  try {
    let before = 0;
    for await (const bytes of lineBlocks(chunks, maxMessageBytes, BATCH_BYTES)) {
      const batch: Batch = { bytes: memory.shared(bytes), before };
      const free = bytes.length < WORTH_SENDING ? undefined : threads.find(({ isFree }) => isFree);
      if (free === undefined) {
        const judged = judgedBatch(rules, batch);
        before += judged.summary.lines;
        pending.push({ bytes: batch.bytes, judged: Promise.resolve(judged) });
      } else {
        before += linesIn(bytes);
        pending.push(free.judge(batch));
      }
      while (pending.length >= MOST_PENDING * jobs) await printFirst();
    }
    while (pending.length > 0) await printFirst();
    return summary;
  } finally {
    await Promise.all(threads.map((one) => one.end()));
  }
}

function linesIn(bytes: Buffer): number {
  let lines = 0;
  let at = bytes.indexOf(NEWLINE);
  for (; at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  // The last line of a file may have no end.
  return bytes.at(-1) === NEWLINE ? lines : lines + 1;
}
