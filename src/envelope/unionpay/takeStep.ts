import type { KeyObject } from 'node:crypto';
import { rawDecrypt } from './rawDecrypt.js';

/** A step with a private key, which several threads know. */
export interface Step {
  readonly id: number;
  readonly key: KeyObject;
  readonly wrapped: Uint8Array;
  /** Shared memory, zero until a thread begins. */
  readonly begun: Int32Array;
}

/** What became of a step: no block where the key or the length is wrong, whichever it is. */
export interface StepTaken {
  readonly id: number;
  readonly encoded: Uint8Array | undefined;
}

/** Takes a step, but not one that another thread has begun. */
export function takeStep({ id, key, wrapped, begun }: Step): StepTaken | undefined {
  if (Atomics.exchange(begun, 0, 1) !== 0) return undefined;
  try {
    const encoded = rawDecrypt(key, wrapped);
    // OpenSSL takes a shorter one as a small number.
    return { id, encoded: encoded.length === wrapped.length ? encoded : undefined };
  } catch {
    return { id, encoded: undefined };
  }
}
