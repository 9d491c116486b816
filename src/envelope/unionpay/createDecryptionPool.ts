import type { KeyObject } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { begin } from './begin.js';
import { rawDecrypt } from './rawDecrypt.js';

/** Threads that share the step with the private key, which Node does in the calling thread alone. */
export interface DecryptionPool {
  /**
   * The RSA step without padding.
   *
   * @param key our own private key
   * @param wrapped exactly as long as the modulus
   * @returns as many bytes
   */
  decrypt(key: KeyObject, wrapped: Uint8Array): Promise<Buffer>;
  /** Ends the threads; what is under way is refused. */
  close(): Promise<void>;
}

interface Waiting {
  readonly key: KeyObject;
  readonly wrapped: Uint8Array;
  /** Shared with the thread that was asked: zero until that thread or this one begins. */
  readonly begun: Int32Array;
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
  const threads = Array.from({ length: size }, startThread);
  // In the order in which they were asked for.
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let fault: Error | undefined;
  let isSharing = false;

  const finish = (id: number) => {
    waiting.delete(id);
    if (waiting.size === 0) for (const { worker } of threads) worker.unref();
  };
  const refuseAll = (error: Error) => {
    fault ??= error;
    for (const [id, { reject }] of waiting) {
      finish(id);
      reject(fault);
    }
  };
  for (const { worker } of threads) {
    worker.on('message', ({ id, encoded }: { readonly id: number; readonly encoded: Uint8Array }) => {
      waiting.get(id)?.resolve(Buffer.from(encoded.buffer, encoded.byteOffset, encoded.byteLength));
      finish(id);
    });
    worker.on('error', refuseAll);
    worker.on('exit', () => refuseAll(new Error('the decryption pool has lost a thread; start another')));
    // Last, because a listener makes the process wait for it.
    worker.unref();
  }

  const takeOldest = () => {
    for (const [id, { key, wrapped, begun, resolve, reject }] of waiting) {
      if (!begin(begun)) continue;
      finish(id);
      try {
        resolve(rawDecrypt(key, wrapped));
      } catch (error) {
        reject(error);
      }
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
        key,
        wrapped: Uint8Array.from(wrapped),
        begun: new Int32Array(new SharedArrayBuffer(4)),
      };
      (threads[id % size] as Thread).send(id, step);
      return new Promise((resolve, reject) => {
        waiting.set(id, { ...step, resolve, reject });
        share();
      });
    },
    async close() {
      refuseAll(new Error('the decryption pool is closed'));
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

type Thread = ReturnType<typeof startThread>;

function startThread() {
  // Without the flags of the process: some, such as --input-type, are refused in a thread.
  const worker = new Worker(new URL('./decryptionWorker.js', import.meta.url), { execArgv: [] });
  // Keys are sent once; later messages name them by number.
  const keys = new Map<KeyObject, number>();
  return {
    worker,
    send(id: number, { key, wrapped, begun }: Pick<Waiting, 'key' | 'wrapped' | 'begun'>): void {
      const isNew = !keys.has(key);
      if (isNew) keys.set(key, keys.size);
      worker.ref();
      worker.postMessage({ id, number: keys.get(key), key: isNew ? key : undefined, wrapped, begun });
    },
  };
}
