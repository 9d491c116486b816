import { randomInt, randomUUID } from 'node:crypto';
import { UsageError } from '../../UsageError.js';

/** What the numbers of a run are drawn with. */
export interface Numbers {
  /** What repeats them; no seed where they must never come again. */
  readonly seeded: { readonly seed?: number };
  /** The text that they are drawn from. */
  readonly run: string;
}

/**
 * Numbers of requests and payments. Whom the suite starts has a memory as new as the run, so a seed may repeat them; who
 * is at a URL may remember them, and takes what comes again for a replay.
 *
 * @throws {@link UsageError} for a seed and a URL
 */
export function numbersOf({ url, seed }: { readonly url?: string; readonly seed?: number }): Numbers {
  if (url !== undefined && seed !== undefined)
    throw new UsageError(
      '--seed repeats the numbers of a run, which a server at --url may remember and refuse; it goes with a program after --.',
    );
  if (url !== undefined) return { seeded: {}, run: randomUUID() };
  const drawn = seed ?? randomInt(2 ** 32);
  return { seeded: { seed: drawn }, run: `${drawn}` };
}
