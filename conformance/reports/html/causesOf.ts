import type { ResultEvent } from '../../Event.js';

/** Results that came out the same way for the same reason. */
export interface Cause {
  readonly reason: string;
  readonly count: number;
  /** What would be right, without the place, and how often; the most frequent first. */
  readonly expected: readonly (readonly [string, number])[];
  readonly operations: readonly string[];
  readonly messages: readonly string[];
  /** Whether each case shows its exchange. */
  readonly hasExchange: boolean;
}

/**
 * Groups results by their reason.
 *
 * @returns the largest group first
 */
export function causesOf(results: readonly ResultEvent[]): readonly Cause[] {
  const groups = new Map<string, ResultEvent[]>();
  for (const result of results) {
    const { reason = '' } = result;
    const group = groups.get(reason);
    if (group === undefined) groups.set(reason, [result]);
    else group.push(result);
  }
  return [...groups]
    .map(([reason, group]) => ({
      reason,
      count: group.length,
      expected: counted(group.map(({ expected }) => withoutPlace(expected))),
      operations: [...new Set(group.map(({ operation }) => operation))],
      hasExchange: group.some(({ exchange }) => exchange !== undefined),
      messages: [...new Set(group.flatMap(({ message }) => (message === undefined ? [] : [message])))],
    }))
    .sort((one, other) => other.count - one.count);
}

function counted(texts: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}

/** `reject with length at /sign_type` as `reject with length`. */
function withoutPlace(expected: string): string {
  return expected.replace(/ at \/\S*/g, '');
}
