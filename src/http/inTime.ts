import type { ReceiverOptions } from './ReceiverOptions.js';
import { waitFor } from './waitFor.js';

/** What work gives in time; undefined where it takes longer, and goes on by itself. */
export async function inTime<Result>(
  { answerWithin = 4_500, wait = waitFor, onError }: ReceiverOptions,
  work: (signal: AbortSignal) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  const over = new AbortController();
  const inTime = new AbortController();
  const working = work(over.signal).finally(() => inTime.abort());
  const waiting = wait(answerWithin, inTime.signal).then(() => {
    // The wait ends with the work too.
    if (inTime.signal.aborted) return working;
    over.abort();
    return undefined;
  });
  const kept = await Promise.race([working, waiting]);
  if (kept === undefined) working.catch((error: unknown) => onError?.(error));
  return kept;
}
