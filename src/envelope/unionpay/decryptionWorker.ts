import type { KeyObject } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { rawDecrypt } from './rawDecrypt.js';

/** A step to take; the key comes along the first time that its number does. */
interface Step {
  readonly id: number;
  readonly number: number;
  readonly key: KeyObject | undefined;
  readonly wrapped: Uint8Array;
}

const keys = new Map<number, KeyObject>();

parentPort?.on('message', ({ id, number, key = keys.get(number), wrapped }: Step) => {
  if (key === undefined) throw new Error('unreachable: a key comes along the first time');
  keys.set(number, key);
  parentPort?.postMessage({ id, encoded: rawDecrypt(key, Buffer.from(wrapped)) });
});
