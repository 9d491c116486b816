import type { Flow } from '../../src/networks/Publication.js';
import type { MessageTable } from '../../src/table/Row.js';

/**
 * The module with the query of each interface that flows show. Where two flows end with two queries, the members of a
 * request decide which one, and none is named.
 */
export function outcomeQueriesModule(flows: readonly Flow[], tables: readonly MessageTable[]): string {
  const entries = [...outcomeQueriesOf(flows, tables)].sort(([one], [other]) => (one < other ? -1 : 1));
  return `/** The interface that tells the outcome of a request, by the network and the interface of the request. */
export const outcomeQueries: ReadonlyMap<string, string> = new Map([
${entries.map((entry) => `  ${JSON.stringify(entry)},`).join('\n')}
]);
`;
}

/** The query of each interface that flows show, where there is one, by network and interface. */
export function outcomeQueriesOf(
  flows: readonly Flow[],
  tables: readonly MessageTable[],
): ReadonlyMap<string, string> {
  const requests = new Map(
    tables.filter(({ direction }) => direction === 'request').map((table) => [table.name, table]),
  );
  const queries = new Map<string, Set<string>>();
  for (const { steps } of flows) {
    const called = steps.flatMap(({ message = '' }) => requests.get(message) ?? []);
    for (const asked of called.filter((table) => !isQuery(table))) {
      const key = `${asked.network}/${asked.interface}`;
      const known = queries.get(key) ?? new Set();
      for (const query of called.filter(isQuery)) known.add(query.interface);
      queries.set(key, known);
    }
  }
  return new Map(
    [...queries]
      .filter(([, { size }]) => size === 1)
      .map(([asked, [query]]): readonly [string, string] => [asked, query as string]),
  );
}

function isQuery({ interface: name }: MessageTable): boolean {
  return name.endsWith('_QUERY');
}
