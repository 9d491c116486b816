import type { Comparison } from './compareEvents.js';
import { countInWords } from './countInWords.js';

/**
 * Such as `2 newly failed, 1 fixed, 10 still failing; 5 cases added, 1 case removed.` Added cases that fail, and
 * failures that are known now or no longer, are counted where there are any.
 */
export function comparisonInWords(comparison: Comparison): string {
  const { newlyFailed, addedFailing, noLongerKnown, newlyKnown, fixed } = comparison;
  const { stillFailing, added, removed } = comparison;
  const changes = [
    `${newlyFailed.length} newly failed`,
    ...(addedFailing.length > 0 ? [`${addedFailing.length} added and failing`] : []),
    ...(noLongerKnown.length > 0 ? [`${noLongerKnown.length} no longer known`] : []),
    ...(newlyKnown.length > 0 ? [`${newlyKnown.length} known to fail now`] : []),
    `${fixed.length} fixed`,
    `${stillFailing.length} still failing`,
  ];
  return `${changes.join(', ')}; ${countInWords(added.length, 'case')} added, ${countInWords(removed.length, 'case')} removed.`;
}
