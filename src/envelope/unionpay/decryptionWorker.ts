import type { KeyObject } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { begin } from './begin.js';
import { rawDecrypt } from './rawDecrypt.js';

/** A step to take, if no other thread has begun it; the key comes along the first time that its number does. */
interface Step {
  readonly id: number;
  readonly number: number;
  readonly key: KeyObject | undefined;
  readonly wrapped: Uint8Array;
  readonly begun: Int32Array;
}

const keys = new Map<number, KeyObject>();

parentPort?.on('message', ({ id, number, key = keys.get(number), wrapped, begun }: Step) => {
  if (key === undefined) throw new Error('unreachable: a key comes along the first time');
  keys.set(number, key);
  if (begin(begun)) parentPort?.postMessage({ id, encoded: rawDecrypt(key, wrapped) });
});
