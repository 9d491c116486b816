import type { ResultEvent } from '../Event.js';

/** How many known failures have a reason. */
export interface KnownReason {
  /** Of the list of known failures: the ticket and the last day. */
  readonly reason: string;
  readonly count: number;
}

/** Known failures by their reason, the most frequent first. */
export function knownReasons(results: readonly ResultEvent[]): readonly KnownReason[] {
  const counts = new Map<string, number>();
  for (const { outcome, reason = '' } of results)
    if (outcome === 'known-failure') counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((one, other) => other.count - one.count);
}
