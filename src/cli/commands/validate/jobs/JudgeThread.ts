import { Worker } from 'node:worker_threads';
import { UsageError } from '../../../UsageError.js';
import type { Batch, JudgedBatch } from './judgedBatch.js';
import type { ThreadTask } from './judgeThreadEntry.js';

/** A batch that is being judged, or was. */
export interface Pending {
  readonly isDone: boolean;
  readonly judged: JudgedBatch | Promise<JudgedBatch>;
}

interface Given {
  isDone: boolean;
  judged: Promise<JudgedBatch>;
  resolve: (judged: JudgedBatch) => void;
  reject: (error: Error) => void;
}

/** One to judge, and the next one. */
const MOST_GIVEN = 2;

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
    this.#worker.on('message', (judged: JudgedBatch | 'ready') => this.#take(judged));
    this.#worker.on('error', (error: NodeJS.ErrnoException) => this.#fail(error.code ?? error.name));
    this.#worker.on('exit', () => this.#fail('it exited'));
  }

  /**
   * Whether it can be given a batch; not before it has started, so that others do not wait for it.
   *
   * @throws {@link UsageError} where it has ended
   */
  get isFree(): boolean {
    if (this.#failure !== undefined) throw this.#failure;
    return this.#isReady && this.#given.length < MOST_GIVEN;
  }

  /** Has a batch judged. */
  judge({ bytes, before }: Batch): Pending {
    const given = { isDone: false } as Given;
    given.judged = new Promise((resolve, reject) => Object.assign(given, { resolve, reject }));
    // Until it is its turn nobody waits for it, and a failure must not end the process.
    given.judged.catch(() => {});
    this.#given.push(given);
    // The bytes are a part of what is read next into.
    const copy = new Uint8Array(bytes);
    this.#worker.postMessage({ bytes: copy, before } satisfies Batch, [copy.buffer]);
    return given;
  }

  /** Ends it, whatever it does. */
  async end(): Promise<void> {
    this.#worker.removeAllListeners();
    await this.#worker.terminate();
  }

  #take(judged: JudgedBatch | 'ready'): void {
    this.#isReady = true;
    if (judged === 'ready') return;
    const given = this.#given.shift() as Given;
    given.isDone = true;
    given.resolve(judged);
  }

  #fail(why: string): void {
    this.#failure ??= new UsageError(`A thread of --jobs ended before its work was done: ${why}.`);
    for (const given of this.#given.splice(0)) given.reject(this.#failure);
  }
}
