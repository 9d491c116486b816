import { outcomeQueries } from '../networks/outcomeQueries.js';
import { repeatable } from '../networks/repeatable.js';
import type { Call } from './Call.js';
import type { CallFacts } from './CallError.js';

const queries: ReadonlySet<string> = new Set(
  [...outcomeQueries].map(([asked, query]) => `${asked.split('/', 1)[0]}/${query}`),
);

/** What is known of a call whatever came back: the interface that tells the outcome, or what it asks about itself. */
export function callFacts({ called: { request }, query }: Call): CallFacts {
  const { network, interface: called, table } = request;
  const has = (name: string) => table.rows.some(({ identifier }) => identifier === name);
  const subject = has('no_refund') ? 'refund' : has('no_order') ? 'order' : 'record';
  return {
    interface: called,
    query: query ?? outcomeQueries.get(`${network}/${called}`),
    repeatable: repeatable.has(`${network}/${called}`),
    asksAbout: queries.has(`${network}/${called}`) ? subject : undefined,
  };
}
