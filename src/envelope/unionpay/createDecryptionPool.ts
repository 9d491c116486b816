import type { KeyObject } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Step, type StepTaken, takeStep } from './takeStep.js';

/** Threads that share the step with the private key, which Node does in the calling thread alone. */
export interface DecryptionPool {
  /**
   * The RSA step without padding.
   *
   * @param key our own private key
   * @param wrapped exactly as long as the modulus
   * @returns as many bytes
   * @throws TypeError where either is not so; the other calls go on
   */
  decrypt(key: KeyObject, wrapped: Uint8Array): Promise<Buffer>;
  /** Ends the threads; what is under way is refused. */
  close(): Promise<void>;
}

const WRONG_STEP = 'expected a private RSA key and as many bytes as its modulus has';

interface Waiting extends Step {
  readonly resolve: (encoded: Buffer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Starts threads for {@link open}, worth it where many messages arrive at once: a private step takes up to
 * a millisecond in which nothing else runs. The calling thread goes on taking a share, one step in each
 * turn of the event loop, as long as more wait than there are threads. A pool that lost a thread refuses
 * everything. Close the pool before the process is to end.
 *
 * @param options how many threads
 * @returns what {@link open} takes as `pool`
 * @throws TypeError where `threads` is no whole number above 0
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
export function createDecryptionPool({
  threads: size = Math.max(1, availableParallelism() - 1),
}: {
  /** One for each processor but that of the calling thread, unless said otherwise. */
  readonly threads?: number;
} = {}): DecryptionPool {
  if (!Number.isInteger(size) || size < 1) throw new TypeError('threads must be a whole number above 0');
  const workers = Array.from({ length: size }, startWorker);
  // In the order in which they were asked for.
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let fault: Error | undefined;
  let isSharing = false;

  const finish = (id: number) => {
    waiting.delete(id);
    if (waiting.size === 0) for (const worker of workers) worker.unref();
  };
  const refuseAll = (error: Error) => {
    fault ??= error;
    for (const [id, { reject }] of waiting) {
      finish(id);
      reject(fault);
    }
  };
  const settle = ({ id, encoded }: StepTaken) => {
    const { resolve, reject } = waiting.get(id) ?? {};
    finish(id);
    if (encoded === undefined) reject?.(new TypeError(WRONG_STEP));
    else resolve?.(Buffer.from(encoded.buffer, encoded.byteOffset, encoded.byteLength));
  };
  for (const worker of workers) {
    worker.on('message', settle);
    worker.on('error', refuseAll);
    worker.on('exit', () => refuseAll(new Error('the decryption pool has lost a thread; start another')));
    // Last, because a listener makes the process wait for it.
    worker.unref();
  }

  const takeOldest = () => {
    for (const step of waiting.values()) {
      const taken = takeStep(step);
      if (taken === undefined) continue;
      settle(taken);
      return share();
    }
  };
  const share = () => {
    if (isSharing || waiting.size <= size) return;
    isSharing = true;
    // Between two steps, what else has arrived gets its turn.
    setImmediate(() => {
      isSharing = false;
      takeOldest();
    });
  };
  return {
    async decrypt(key, wrapped) {
      if (fault !== undefined) throw fault;
      const id = ++last;
      // A copy of its own: of a part of a larger buffer, the whole would be sent.
      const step = {
        id,
        key,
        wrapped: Uint8Array.from(wrapped),
        begun: new Int32Array(new SharedArrayBuffer(4)),
      };
      send(workers[id % size] as Worker, step);
      return new Promise((resolve, reject) => {
        waiting.set(id, { ...step, resolve, reject });
        share();
      });
    },
    async close() {
      refuseAll(new Error('the decryption pool is closed'));
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function startWorker(): Worker {
  // Without the flags of the process: some, such as --input-type, are refused in a thread.
  return new Worker(new URL('./decryptionWorker.js', import.meta.url), { execArgv: [] });
}

function send(worker: Worker, step: Step): void {
  try {
    worker.postMessage(step);
  } catch {
    // No key at all, which cannot be copied.
    throw new TypeError(WRONG_STEP);
  }
  worker.ref();
}
