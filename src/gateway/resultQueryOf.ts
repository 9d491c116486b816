import { flows } from '../networks/catalogue.js';
import type { OfferedService } from './services.js';

/** The query of what a notification tells has its name: `MPAY_NOTIFICATION` and `MPAY_RESULT_QUERY`. */
const QUERY_OR_NOTICE = /_(?:RESULT_QUERY|NOTIFICATION)$/;

/**
 * The query for the orders of a product: its own, else the one that the flow of the product has or tells the outcome of.
 *
 * @param services those that members call
 */
export function resultQueryOf(
  services: readonly OfferedService[],
  product: string,
): OfferedService | undefined {
  const queries = services.filter(({ name }) => name.endsWith('_RESULT_QUERY'));
  const own = queries.find((query) => query.product === product);
  if (own !== undefined) return own;
  const names = services.filter((service) => service.product === product).map(({ name }) => name);
  const told = flows
    .map(({ steps }) => steps.map(({ message = '' }) => message.split('/')[1] ?? ''))
    .filter((called) => called.some((name) => names.includes(name)))
    .flatMap((called) => called.map((name) => name.replace(QUERY_OR_NOTICE, '_RESULT_QUERY')));
  return queries.find(({ name }) => told.includes(name));
}
