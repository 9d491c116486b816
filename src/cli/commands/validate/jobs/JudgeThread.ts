import { Worker } from 'node:worker_threads';
import { UsageError } from '../../../UsageError.js';
import type { Batch, JudgedBatch } from './judgedBatch.js';
import type { ThreadTask } from './judgeThreadEntry.js';

/** Bytes that are being judged, or were. */
export interface Pending {
  readonly bytes: Uint8Array;
  /** What was found; rejected with a {@link UsageError} where the thread ends before. */
  readonly judged: Promise<JudgedBatch>;
}

interface Given {
  readonly resolve: (judged: JudgedBatch) => void;
  readonly reject: (error: Error) => void;
}

/** So many that the thread has work while the process judges a batch itself. */
const MOST_GIVEN = 4;

/** A thread that judges batches, one after the other. */
export class JudgeThread {
  readonly #worker: Worker;
  readonly #given: Given[] = [];
  #isReady = false;
  #failure: UsageError | undefined;

  constructor(task: ThreadTask) {
    // Without the flags of the process: some, such as --input-type, are refused in a thread.
    this.#worker = new Worker(new URL('./judgeThread.js', import.meta.url), {
      execArgv: [],
      workerData: task,
    });
    this.#worker.once('message', () => {
      this.#isReady = true;
      this.#worker.on('message', (judged: JudgedBatch) => this.#given.shift()?.resolve(judged));
    });
    this.#worker.on('error', (error: NodeJS.ErrnoException) => this.#end(error.code ?? error.name));
    this.#worker.on('exit', () => this.#end('it exited'));
  }

  /** Whether it has loaded what it needs, and soon nothing to do; or has failed, which the next batch learns. */
  get isFree(): boolean {
    return this.#failure !== undefined || (this.#isReady && this.#given.length < MOST_GIVEN);
  }

  /** Has a batch judged. */
  judge(batch: Batch): Pending {
    const judged = new Promise<JudgedBatch>((resolve, reject) => this.#given.push({ resolve, reject }));
    // Until it is its turn nobody waits for it, and a failure must not end the process.
    judged.catch(() => {});
    if (this.#failure === undefined) this.#worker.postMessage(batch);
    else this.#rejectAll(this.#failure);
    return { bytes: batch.bytes, judged };
  }

  /** Ends it, whatever it does. */
  async end(): Promise<void> {
    this.#worker.removeAllListeners();
    await this.#worker.terminate();
  }

  #end(why: string): void {
    this.#failure ??= new UsageError(`A thread of --jobs ended before its work was done: ${why}.`);
    this.#rejectAll(this.#failure);
  }

  #rejectAll(failure: UsageError): void {
    for (const { reject } of this.#given.splice(0)) reject(failure);
  }
}
