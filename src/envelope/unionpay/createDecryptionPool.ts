import type { KeyObject } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { optionsChecker } from '../../options/optionsChecker.js';
import { wholeNumber } from '../../options/rules.js';
import { type DecryptJob, runJob } from './runJob.js';

/** Threads that share the job with the private key, which Node does in the calling thread alone. */
export interface DecryptionPool {
  /**
   * The RSA job without padding.
   *
   * @param key our own private key
   * @param wrapped exactly as long as the modulus
   * @returns as many bytes
   * @throws TypeError where either is wrong; the other calls continue
   */
  decrypt(key: KeyObject, wrapped: Uint8Array): Promise<Buffer>;
  /** Ends the threads; what is under way is refused. */
  close(): Promise<void>;
}

/** How large a pool is. */
export interface DecryptionPoolOptions {
  /** 1 to 1,024; by default one for each processor but that of the calling thread. */
  readonly threads?: number | undefined;
}

const checked = optionsChecker<DecryptionPoolOptions>({ threads: wholeNumber(1, 1024) });

const WRONG_JOB = 'expected a private RSA key and as many bytes as its modulus has';

/** As many jobs are a thread's at once as keep it busy while the calling thread takes one itself. */
const AHEAD = 4;

/** How many keys a thread remembers: more than a ring has, bounded where somebody imports a key for each message. */
const KEYS = 16;

interface Waiting {
  readonly key: KeyObject;
  readonly wrapped: Uint8Array;
  readonly resolve: (encoded: Buffer) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread, the jobs that it has, oldest first, and the keys that it knows, by their place. */
interface Thread {
  readonly worker: Worker;
  /** Until then the calling thread is quicker. */
  isStarted: boolean;
  readonly jobs: Waiting[];
  readonly keys: Map<KeyObject, number>;
}

/**
 * Starts threads for {@link open}, for services where many messages arrive at once: a private job takes up to
 * a millisecond in which nothing else runs. The calling thread goes on taking a share, one job in each
 * turn of the event loop, as long as more wait than the threads can take. A pool that lost a thread refuses
 * everything. Close the pool before the process ends.
 *
 * @param options how many threads
 * @returns what {@link open} takes as `pool`
 * @throws TypeError for an option that is unknown or wrong
 * @example
 * ```ts
 * import { createTestKeys, unionpay } from 'tallystick/envelope';
 * import { samples } from 'tallystick/samples';
 * import { mobileNumberVerification } from 'tallystick/unionpay';
 *
 * const pool = unionpay.createDecryptionPool();
 * const { member, network } = await createTestKeys();
 * const { request } = mobileNumberVerification;
 * const to = { appId: '39990029', requestPath: '/v1/mobile-number-verification' };
 * const sent = await unionpay.seal(request, samples(request, { seed: 1 }).next().value, { keys: member.ring, ...to });
 * const { value } = await unionpay.open(request, sent, { keys: network.ring, pool, ...to });
 * console.log(value.memberIIN);
 * await pool.close();
 * ```
 */
export function createDecryptionPool(options?: DecryptionPoolOptions): DecryptionPool {
  const { threads: size = Math.max(1, availableParallelism() - 1) } = checked(options);
  const threads: readonly Thread[] = Array.from({ length: size }, () => ({
    worker: startWorker(),
    isStarted: false,
    jobs: [],
    keys: new Map(),
  }));
  // What no thread has yet, oldest first.
  const waiting: Waiting[] = [];
  let fault: Error | undefined;
  let isSharing = false;

  const refuseAll = (error: Error) => {
    fault ??= error;
    const refused = [...threads.flatMap(({ jobs }) => jobs.splice(0)), ...waiting.splice(0)];
    for (const { reject } of refused) reject(fault);
    for (const { worker } of threads) worker.unref();
  };
  const handOver = () => {
    for (let count = 1; count <= AHEAD; count++) {
      for (const thread of threads) {
        const isFree = thread.isStarted && thread.jobs.length < count;
        const job = isFree ? waiting.shift() : undefined;
        if (job !== undefined) send(thread, job);
      }
    }
  };
  const share = () => {
    if (isSharing || waiting.length === 0) return;
    isSharing = true;
    // Between two jobs, what else has arrived gets its turn.
    setImmediate(() => {
      isSharing = false;
      const job = waiting.shift();
      if (job === undefined) return;
      settle(job, runJob(job.key, job.wrapped));
      share();
    });
  };
  for (const thread of threads) {
    const { worker, jobs } = thread;
    worker.on('online', () => {
      thread.isStarted = true;
      handOver();
    });
    worker.on('message', (encoded: Uint8Array | undefined) => {
      const job = jobs.shift();
      handOver();
      if (jobs.length === 0) worker.unref();
      if (job !== undefined) settle(job, encoded);
    });
    worker.on('error', refuseAll);
    worker.on('exit', () => refuseAll(new Error('the decryption pool has lost a thread; start another')));
    // Last, because a listener makes the process wait for it.
    worker.unref();
  }
  return {
    async decrypt(key, wrapped) {
      if (fault !== undefined) throw fault;
      return new Promise((resolve, reject) => {
        // A copy: the caller may write over it, and of a part of a larger buffer the whole would be sent.
        waiting.push({ key, wrapped: new Uint8Array(wrapped), resolve, reject });
        handOver();
        share();
      });
    },
    async close() {
      refuseAll(new Error('the decryption pool is closed'));
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function startWorker(): Worker {
  // Without the flags of the process: some, such as --input-type, are refused in a thread.
  return new Worker(new URL('./decryptionWorker.mjs', import.meta.url), { execArgv: [] });
}

function settle({ resolve, reject }: Waiting, encoded: Uint8Array | undefined): void {
  if (encoded === undefined) reject(new TypeError(WRONG_JOB));
  else resolve(Buffer.from(encoded.buffer, encoded.byteOffset, encoded.byteLength));
}

/** A key is sent once, because that takes longer than everything else that is sent. */
function send({ worker, jobs, keys }: Thread, job: Waiting): void {
  const { key, wrapped } = job;
  if (!keys.has(key) && keys.size === KEYS) keys.clear();
  const place = keys.get(key) ?? keys.size;
  try {
    worker.postMessage({ place, wrapped, ...(!keys.has(key) && { key }) } satisfies DecryptJob);
  } catch {
    // No key at all, which cannot be copied.
    settle(job, undefined);
    return;
  }
  keys.set(key, place);
  jobs.push(job);
  worker.ref();
}
