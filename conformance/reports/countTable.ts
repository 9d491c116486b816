import { OUTCOMES } from './outcomes.js';
import type { ResultEvent } from './Reporter.js';

/** How many results of each outcome a group has, in the order of the outcomes. */
export interface CountRow {
  readonly name: string;
  readonly counts: readonly number[];
}

/** Results by what is the same in them, such as the operation: each group with its counts, in order of appearance. */
export function countTable(
  results: readonly ResultEvent[],
  groupOf: (result: ResultEvent) => string,
): readonly CountRow[] {
  const groups = new Map<string, number[]>();
  for (const result of results) {
    const name = groupOf(result);
    const counts = groups.get(name) ?? OUTCOMES.map(() => 0);
    groups.set(name, counts);
    const index = OUTCOMES.findIndex(({ outcome }) => outcome === result.outcome);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return [...groups].map(([name, counts]) => ({ name, counts }));
}
