import type { Case } from '../Case.js';
import { plainText } from './plainText.js';
import type { RunOptions } from './RunOptions.js';

/**
 * Interfaces that the run is to ask about and of which it asks no case, a sentence each with the reason of most cases.
 *
 * @param reasons why each case is not applicable, none where it is asked
 */
export function unaskedInterfaces(
  { demanded = [], shard }: Pick<RunOptions, 'demanded' | 'shard'>,
  cases: readonly Case[],
  reasons: readonly (string | undefined)[],
): readonly string[] {
  // A part of the cases may well leave one out.
  if (shard !== undefined) return [];
  return demanded.flatMap((name) => {
    const own = cases.flatMap(({ message }, index) =>
      message?.split('/')[1] === name ? [reasons[index]] : [],
    );
    if (own.includes(undefined)) return [];
    return [`${plainText(name)}: no case was asked. ${commonest(own) ?? 'The options choose none of it.'}`];
  });
}

function commonest(reasons: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string | undefined, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0];
}
