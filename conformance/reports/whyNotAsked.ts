import type { ResultEvent } from '../Event.js';

/** Reasons that are shown; the results have the others. */
const MOST = 5;

/**
 * Why cases are not applicable, in a sentence each with their number, those of most cases first.
 *
 * @returns such as `282 not applicable: The testee does not declare the feature observe.`
 */
export function whyNotAsked(results: readonly ResultEvent[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { outcome, reason } of results) {
    if (outcome !== 'not-applicable' || reason === undefined) continue;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .slice(0, MOST)
    .map(([reason, count]) => `${count} not applicable: ${reason}`);
}
