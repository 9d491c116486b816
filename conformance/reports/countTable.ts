import type { ResultEvent } from '../Event.js';
import { operations } from '../operations.js';
import { OUTCOMES } from './outcomes.js';

/** How many results of each outcome a group has, in the order of the outcomes. */
export interface CountRow {
  readonly name: string;
  readonly counts: readonly number[];
}

/** How many results of each outcome every operation has, in the order of the protocol. */
export function countTable(results: readonly ResultEvent[]): readonly CountRow[] {
  const groups = new Map<string, number[]>(operations.map((operation) => [operation, []]));
  for (const { operation, outcome } of results) {
    const counts = groups.get(operation) ?? [];
    groups.set(operation, counts);
    const index = OUTCOMES.findIndex((one) => one.outcome === outcome);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return [...groups]
    .filter(([, counts]) => counts.length > 0)
    .map(([name, counts]) => ({ name, counts: OUTCOMES.map((_, index) => counts[index] ?? 0) }));
}
