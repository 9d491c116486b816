import type { ResultEvent } from '../Event.js';
import { causesOf } from './causesOf.js';
import { countInWords } from './countInWords.js';

/** From so many failures on, a report says what causes them. */
const MANY_FAILURES = 10;
/** And from so many on, where half as many causes explain them. */
const FEW_FAILURES = 4;
const MOST_CAUSES = 5;

/** What most failures have in common. */
export interface MainCauses {
  /** How many cases, such as `33 cases`, and why they fail. */
  readonly causes: readonly (readonly [cases: string, reason: string])[];
  /** Such as `And 4 more causes.`; none where these are all. */
  readonly more?: string | undefined;
}

/** What most failures have in common, where there are too many to read each; else nothing. */
export function mainCauses(failures: readonly ResultEvent[]): MainCauses | undefined {
  if (failures.length < FEW_FAILURES) return undefined;
  const all = causesOf(failures);
  if (failures.length < MANY_FAILURES && all.length > failures.length / 2) return undefined;
  const causes = all
    .slice(0, MOST_CAUSES)
    .map(({ count, reason }) => [countInWords(count, 'case'), reason] as const);
  const more = all.length - causes.length;
  return { causes, ...(more > 0 && { more: `And ${countInWords(more, 'more cause')}.` }) };
}
