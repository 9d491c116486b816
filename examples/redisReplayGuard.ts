import type { ReplayGuard } from 'tallystick/envelope';

/** What the guard needs of a client of Redis 6.2 or later: `sendCommand` of the package `redis`, `call` of `ioredis`. */
export type SendCommand = (words: string[]) => Promise<unknown>;

/** Names may go a day after their messages are too old to pass: clocks of servers may differ, and may go back. */
const DAY = 86_400_000;

/**
 * Makes a replay guard over Redis, which every process that receives messages shares. Where Redis cannot be reached,
 * `claim` throws, so that no message passes. Redis must not evict these keys: `maxmemory-policy noeviction`.
 *
 * @param send sends one command
 */
export function createRedisReplayGuard(send: SendCommand): ReplayGuard {
  return {
    async claim(name, { now, until }) {
      // What is too old to pass may have been forgotten.
      if (now >= until) return false;
      const words = ['SET', `received:${name}`, '1', 'NX', 'PXAT', String(until + DAY)];
      return (await send(words)) === 'OK';
    },
  };
}
