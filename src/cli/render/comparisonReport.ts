import type { Comparison, ResultEvent } from '../../../conformance/commandLine.js';

/** The most cases of what changed, and of what is listed for information. */
const MOST = 50;
const FEW = 10;

/**
 * Shows what changed between two runs: what newly failed, what is fixed, what else fails or is new, and the counts.
 *
 * @param counts the counts in words
 */
export function comparisonReport(comparison: Comparison, counts: string): string {
  const { newlyFailed, addedFailing, noLongerKnown, newlyKnown, fixed, stillFailing } = comparison;
  const { added, removed, hasLostCases, caveats } = comparison;
  return [
    ...caveats.map((caveat) => `Note: ${caveat}`),
    ...listed('Newly failed', newlyFailed),
    ...listed('Added and failing', addedFailing),
    ...listed('No longer known', noLongerKnown),
    ...listed('Known to fail now', newlyKnown),
    ...listed('Fixed', fixed),
    ...(hasLostCases ? listed('Not asked any more', removed) : []),
    ...listed('Still failing', stillFailing, FEW),
    ...listed(
      'Added',
      added.filter(({ outcome }) => !FAILING.has(outcome)),
      FEW,
    ),
    counts,
    '',
  ].join('\n');
}

/** Of added cases: these are listed before. */
const FAILING: ReadonlySet<ResultEvent['outcome']> = new Set(['failed', 'known-failure']);

function listed(title: string, results: readonly ResultEvent[], most = MOST): readonly string[] {
  if (results.length === 0) return [];
  const more = results.length - most;
  return [
    `${title}:`,
    ...results.slice(0, most).map(({ id, outcome, reason }) => {
      const why = outcome === 'passed' || reason === undefined ? '' : `  ${reason}`;
      return `  ${id}${why}`;
    }),
    ...(more > 0 ? [`  and ${more} more; --json has all of them`] : []),
    '',
  ];
}
