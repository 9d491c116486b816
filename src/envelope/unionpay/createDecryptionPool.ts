import type { KeyObject } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Threads that take over the step with the private key, which Node does in the calling thread alone. */
export interface DecryptionPool {
  /**
   * The RSA step without padding.
   *
   * @param wrapped exactly as long as the modulus
   */
  decrypt(key: KeyObject, wrapped: Buffer): Promise<Buffer>;
  /** Ends the threads; what is under way is refused. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (encoded: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts threads for {@link open}, worth it where many messages arrive at once: a private step takes about
 * a millisecond in which nothing else runs. Close the pool before the process is to end.
 *
 * @param options `threads`: as many as processors unless said otherwise
 * @example
 * ```ts
 * import { createTestKeys, unionpay } from 'tallystick/envelope';
 * import { samples } from 'tallystick/samples';
 * import { mobileNumberVerification } from 'tallystick/unionpay';
 *
 * const pool = unionpay.createDecryptionPool({ threads: 2 });
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
  threads = availableParallelism(),
}: {
  readonly threads?: number;
} = {}): DecryptionPool {
  if (!Number.isInteger(threads) || threads < 1)
    throw new TypeError('threads must be a whole number above 0');
  const workers = Array.from({ length: threads }, startWorker);
  let turn = 0;
  return {
    decrypt(key, wrapped) {
      const worker = workers[turn++ % threads] as ReturnType<typeof startWorker>;
      return worker.decrypt(key, wrapped);
    },
    async close() {
      await Promise.all(workers.map(({ close }) => close()));
    },
  };
}

function startWorker() {
  // Without the flags of the process: some, such as --input-type, are refused in a thread.
  const worker = new Worker(new URL('./decryptionWorker.js', import.meta.url), { execArgv: [] });
  // Keys are sent once; later messages name them by number.
  const keys = new Map<KeyObject, number>();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let isClosed = false;
  const refuseAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', ({ id, encoded }: { readonly id: number; readonly encoded: Uint8Array }) => {
    waiting.get(id)?.resolve(Buffer.from(encoded.buffer, encoded.byteOffset, encoded.byteLength));
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', refuseAll);
  worker.on('exit', () => {
    isClosed = true;
    refuseAll(new Error('the decryption pool is closed'));
  });
  worker.unref();
  return {
    async decrypt(key: KeyObject, wrapped: Buffer): Promise<Buffer> {
      if (isClosed) throw new Error('the decryption pool is closed');
      const id = ++last;
      const isNew = !keys.has(key);
      if (isNew) keys.set(key, keys.size);
      worker.ref();
      // A copy of its own: of a part of a larger buffer, the whole would be sent.
      const copy = Uint8Array.from(wrapped);
      worker.postMessage({ id, number: keys.get(key), key: isNew ? key : undefined, wrapped: copy });
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    async close(): Promise<void> {
      isClosed = true;
      await worker.terminate();
    },
  };
}
