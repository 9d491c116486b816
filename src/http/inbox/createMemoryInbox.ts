import { randomUUID } from 'node:crypto';
import { optionsChecker } from '../../options/optionsChecker.js';
import { wholeNumber } from '../../options/rules.js';
import type { Inbox } from './Inbox.js';

/** How much an inbox in memory remembers. */
export interface MemoryInboxOptions {
  /** The most notices, 1 to 16,777,216; 100,000 by default. The oldest that was handled is forgotten first. */
  readonly capacity?: number | undefined;
}

const checked = optionsChecker<MemoryInboxOptions>({ capacity: wholeNumber(1, 0x100_0000) });

type Entry =
  | { readonly token: string; readonly until: number }
  | { readonly token: string; readonly answer: string };

/**
 * Makes an inbox in the memory of this process: for tests, and for a single process that may forget when it ends.
 *
 * @param options its capacity
 * @returns what {@link createReceiver} takes as `inbox`
 * @throws TypeError for an option that is unknown or wrong
 * @example
 * ```ts
 * import { createMemoryInbox } from 'tallystick/http';
 *
 * const inbox = createMemoryInbox();
 * const lease = { now: 0, until: 60_000 };
 * console.log(inbox.claim('a', lease), inbox.claim('a', lease)); // { state: 'claimed', … } { state: 'busy' }
 * ```
 */
export function createMemoryInbox(options?: MemoryInboxOptions): Inbox {
  const { capacity = 100_000 } = checked(options);
  const entries = new Map<string, Entry>();
  // Several at once: the first entry of a map is slow to find where many before it were deleted.
  const room = Math.ceil(capacity / 16);
  const forgetOldest = () => {
    for (const [key, entry] of entries) {
      if (entries.size <= capacity - room) return;
      if ('answer' in entry) entries.delete(key);
    }
  };
  return {
    claim(key, { now, until }) {
      const entry = entries.get(key);
      if (entry !== undefined && 'answer' in entry) return { state: 'done', answer: entry.answer };
      if (entry !== undefined && entry.until > now) return { state: 'busy' };
      if (entry === undefined && entries.size >= capacity) forgetOldest();
      const token = randomUUID();
      entries.set(key, { token, until });
      return { state: 'claimed', token };
    },
    settle(key, token, answer) {
      const entry = entries.get(key);
      if (entry?.token !== token || 'answer' in entry) return false;
      entries.delete(key);
      entries.set(key, { token, answer });
      return true;
    },
    release(key, token) {
      const entry = entries.get(key);
      if (entry?.token === token && !('answer' in entry)) entries.delete(key);
    },
  };
}
