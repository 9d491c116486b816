import type { Clock } from '../identifiers/sources.js';
import type { WorldPart } from './WorldPart.js';

/** The time of one world, which stands still or runs, and what is due in it. */
export interface WorldClock extends WorldPart {
  /** Milliseconds since 1970. */
  readonly now: Clock;
  /** Whether it runs by itself. */
  readonly isRunning: boolean;
  /** Lets it run from its present time on. */
  run(): void;
  /** Stops it at its present time. */
  stand(): void;
  /** Advances, does on the way what is due, in its order, and returns when all of it is done. */
  advance(milliseconds: number): Promise<void>;
  /** Has something done at a time; at once where that is past and the clock runs. */
  at(instant: number, work: () => void | Promise<void>): void;
  /** Ends after a while by this clock, or by its signal. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Stops for good: does no more of what is due, wakes who sleeps, and ends when what is being done is done. */
  close(): Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly work: () => void | Promise<void>;
  /** A reset wakes sleepers, so that no answer hangs for ever; other work is forgotten. */
  readonly isSleep?: true;
}

/** The longest that `setTimeout` takes. */
const LONGEST = 0x7fff_ffff;

/**
 * Makes the clock of a world.
 *
 * @param system tells the real time
 * @param runs whether it runs at first, and after a reset
 */
export function createWorldClock(system: Clock, runs: boolean): WorldClock {
  let isRunning = runs;
  let base = system();
  let since = base;
  let timers: Timer[] = [];
  let alarm: NodeJS.Timeout | undefined;
  let advancing: Promise<void> = Promise.resolve();
  let isOver = false;

  const now = () => (isRunning ? base + system() - since : base);
  const moveTo = (instant: number) => {
    base = instant;
    since = system();
  };

  /** Does what is due until an instant, one after the other. */
  async function settle(until: number): Promise<void> {
    for (let timer = timers[0]; timer !== undefined && timer.at <= until; timer = timers[0]) {
      timers = timers.slice(1);
      if (timer.at > now()) moveTo(timer.at);
      await timer.work();
    }
  }

  function wake(): void {
    clearTimeout(alarm);
    const [next] = timers;
    if (!isRunning || next === undefined) return;
    const wait = Math.min(Math.max(next.at - now(), 0), LONGEST);
    alarm = setTimeout(() => {
      queue(() => settle(now()));
    }, wait);
    alarm.unref();
  }

  function queue(work: () => Promise<void>): Promise<void> {
    const done = advancing.then(work).finally(wake);
    advancing = done.catch(() => {});
    return done;
  }

  async function wakeSleepers(): Promise<void> {
    const pending = timers;
    timers = [];
    for (const { work } of pending.filter(({ isSleep }) => isSleep)) await work();
  }

  function add(timer: Timer): void {
    if (isOver) {
      if (timer.isSleep) timer.work();
      return;
    }
    const behind = timers.findIndex(({ at }) => at > timer.at);
    timers.splice(behind === -1 ? timers.length : behind, 0, timer);
    wake();
  }

  return {
    now,
    get isRunning() {
      return isRunning;
    },
    run() {
      moveTo(now());
      isRunning = true;
      wake();
    },
    stand() {
      moveTo(now());
      isRunning = false;
      wake();
    },
    advance: (milliseconds) =>
      queue(async () => {
        const target = now() + milliseconds;
        await settle(target);
        if (target > now()) moveTo(target);
      }),
    at: (instant, work) => add({ at: instant, work }),
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        add({ at: now() + milliseconds, work: resolve, isSleep: true });
        signal?.addEventListener('abort', () => resolve(), { once: true });
        if (signal?.aborted) resolve();
      }),
    snapshot: () => ({ isRunning, due: timers.map(({ at }) => at) }),
    async reset() {
      isRunning = runs;
      moveTo(system());
      await wakeSleepers();
      wake();
    },
    async close() {
      moveTo(now());
      isRunning = false;
      isOver = true;
      await wakeSleepers();
      wake();
      await advancing;
    },
  };
}
