import { optionsChecker } from '../options/optionsChecker.js';
import { wholeNumber } from '../options/rules.js';
import { mayPass } from './mayPass.js';
import type { ReplayGuard } from './ReplayGuard.js';

/** How much a guard remembers. */
export interface ReplayGuardOptions {
  /** Messages at most, up to 16 million; a million by default (about 150 MB). */
  readonly capacity?: number | undefined;
}

const checked = optionsChecker<ReplayGuardOptions>({ capacity: wholeNumber(1, 16_000_000) });

/**
 * Makes a guard that remembers in the memory of this process; `createSqlReplayGuard` of `tallystick/http` makes one that
 * processes share. When it is full of messages that are still young, it refuses new ones: forgetting one would let it
 * pass again. After the clock went back, it also refuses messages as old as those that it forgot, and always messages
 * whose time is over. No message is claimed twice, whatever the clocks of its callers.
 *
 * @param options how much it remembers
 * @returns a guard that everything that opens messages in this process should share
 * @throws TypeError for an option that is unknown or wrong
 * @example
 * ```ts
 * import { createReplayGuard } from 'tallystick/envelope';
 *
 * const guard = createReplayGuard({ capacity: 100_000 });
 * const window = { now: 0, until: 600_000 };
 * console.log(guard.claim('39990029 a', window), guard.claim('39990029 a', window)); // true false
 * ```
 */
export function createReplayGuard(options?: ReplayGuardOptions): ReplayGuard {
  const { capacity = 1_000_000 } = checked(options);
  // Two halves by age: what is in the older one is dropped at once when all of it may be forgotten.
  let younger = new Map<string, number>();
  let older = new Map<string, number>();
  let olderUntil = 0;
  let youngerUntil = 0;
  let forgottenUntil = 0;
  return {
    claim(name, window) {
      if (!mayPass(name, window)) return false;
      const { now, until } = window;
      if (now >= olderUntil) {
        forgottenUntil = Math.max(forgottenUntil, olderUntil);
        older = younger;
        olderUntil = youngerUntil;
        younger = new Map();
        youngerUntil = 0;
      }
      // Only a clock that went back asks for what may have been forgotten.
      if (until <= forgottenUntil) return false;
      const known = younger.get(name) ?? older.get(name);
      if (known !== undefined && now < known) return false;
      if (younger.size + older.size >= capacity) return false;
      younger.set(name, until);
      youngerUntil = Math.max(youngerUntil, until);
      return true;
    },
  };
}
