import type { KeyObject } from 'node:crypto';
import { rawDecrypt } from './rawDecrypt.js';

/** What a thread is given to decrypt. */
export interface DecryptJob {
  /** Which of the keys that the thread was sent. */
  readonly place: number;
  /** Where the thread has not got it yet. */
  readonly key?: KeyObject;
  readonly wrapped: Uint8Array;
}

/** A job with a private key: no block where the key or the length is wrong, without saying which. */
export function runJob(key: KeyObject, wrapped: Uint8Array): Uint8Array | undefined {
  try {
    const encoded = rawDecrypt(key, wrapped);
    // OpenSSL takes a shorter one as a small number.
    return encoded.length === wrapped.length ? encoded : undefined;
  } catch {
    return undefined;
  }
}
