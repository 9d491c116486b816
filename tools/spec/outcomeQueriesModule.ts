import type { Flow } from '../../src/networks/Publication.js';

/**
 * The module with the query of each interface that flows show. Where two flows end with two queries, the members of a
 * request decide which one, and none is named.
 */
export function outcomeQueriesModule(flows: readonly Flow[]): string {
  const queries = new Map<string, Set<string>>();
  for (const { steps } of flows) {
    const called = steps.flatMap(({ message }) =>
      message?.endsWith('/request') ? [message.slice(0, -'/request'.length)] : [],
    );
    for (const asked of called.filter((name) => !isQuery(name))) {
      const known = queries.get(asked) ?? new Set();
      for (const query of called.filter(isQuery)) known.add(query.slice(query.indexOf('/') + 1));
      queries.set(asked, known);
    }
  }
  const entries = [...queries]
    .filter(([, { size }]) => size === 1)
    .map(([asked, [query]]): readonly [string, string] => [asked, query as string])
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `/** The interface that tells the outcome of a request, by the network and the interface of the request. */
export const outcomeQueries: ReadonlyMap<string, string> = new Map([
${entries.map((entry) => `  ${JSON.stringify(entry)},`).join('\n')}
]);
`;
}

function isQuery(name: string): boolean {
  return name.endsWith('_QUERY');
}
