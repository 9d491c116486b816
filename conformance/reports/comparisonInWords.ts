import type { Comparison } from './compareEvents.js';
import { countInWords } from './countInWords.js';

/** Such as `2 newly failed, 1 fixed, 10 still failing; 5 cases added, 1 case removed.` */
export function comparisonInWords({ newlyFailed, fixed, stillFailing, added, removed }: Comparison): string {
  return `${newlyFailed.length} newly failed, ${fixed.length} fixed, ${stillFailing.length} still failing; ${countInWords(added.length, 'case')} added, ${countInWords(removed.length, 'case')} removed.`;
}
