import type { Comparison, ResultEvent } from '../../../conformance/commandLine.js';

const MOST = 50;

/**
 * Shows what changed between two runs: what newly failed, what is fixed, and the counts.
 *
 * @param counts the counts in words
 */
export function comparisonReport(
  { newlyFailed, fixed, removed, hasLostCases, caveats }: Comparison,
  counts: string,
): string {
  return [
    ...caveats.map((caveat) => `Note: ${caveat}`),
    ...listed('Newly failed', newlyFailed),
    ...listed('Fixed', fixed),
    ...(hasLostCases ? listed('Not asked any more', removed) : []),
    counts,
    '',
  ].join('\n');
}

function listed(title: string, results: readonly ResultEvent[]): readonly string[] {
  if (results.length === 0) return [];
  const more = results.length - MOST;
  return [
    `${title}:`,
    ...results.slice(0, MOST).map(({ id, outcome, reason }) => {
      const why = outcome === 'passed' || reason === undefined ? '' : `  ${reason}`;
      return `  ${id}${why}`;
    }),
    ...(more > 0 ? [`  and ${more} more; --json has all of them`] : []),
    '',
  ];
}
