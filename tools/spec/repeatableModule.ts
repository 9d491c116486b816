import type { Flow } from '../../src/networks/Publication.js';
import type { MessageTable, Row } from '../../src/table/Row.js';
import { outcomeQueriesOf } from './outcomeQueriesModule.js';

/** The module with the interfaces whose requests have no amount, and no query that tells their outcome. */
export function repeatableModule(flows: readonly Flow[], tables: readonly MessageTable[]): string {
  const queries = outcomeQueriesOf(flows, tables);
  const names = tables
    .filter(({ direction, rows }) => direction === 'request' && !rows.some(hasAmount))
    .map(({ network, interface: name }) => `${network}/${name}`)
    .filter((name) => !queries.has(name))
    .sort();
  return `/** Requests that move no money and have no query, by network and interface: each may be sent again. */
export const repeatable: ReadonlySet<string> = new Set([
${names.map((name) => `  ${JSON.stringify(name)},`).join('\n')}
]);
`;
}

function hasAmount({ format, members = [] }: Row): boolean {
  return format?.name === 'amount' || members.some(hasAmount);
}
