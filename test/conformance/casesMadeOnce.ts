import type * as TableCases from '../../conformance/trials/tableCases.js';

/**
 * The module of the trials, which makes those of a profile once: for a file that runs the suite many times and asks
 * few cases of it. `vi.mock` puts it in its place.
 */
export async function casesMadeOnce(original: () => Promise<typeof TableCases>): Promise<typeof TableCases> {
  const actual = await original();
  const made = new Map<string, ReturnType<typeof actual.tableCases>>();
  return {
    ...actual,
    tableCases(...asked) {
      const key = JSON.stringify(asked);
      const cases = made.get(key) ?? actual.tableCases(...asked);
      made.set(key, cases);
      return cases;
    },
  };
}
