import { valueAt } from '../table/valueAt.js';

/**
 * The number by which an answer is to another request: `no_order`, or `oid_paybill` where no order was named. A query
 * may name either, so its table binds neither to the answer. Where both are named, a step of an order may have another
 * `oid_paybill` than the first one.
 *
 * @param request in plain form; undefined where nobody knows it
 * @param answer in plain form
 * @returns the name of the member; undefined where the answer has none, or the same
 */
export function otherNumber(request: unknown, answer: unknown): string | undefined {
  const name = valueAt(request, '/no_order') === undefined ? 'oid_paybill' : 'no_order';
  const [asked, answered] = [request, answer].map((message) => valueAt(message, `/${name}`));
  return asked === undefined || answered === undefined || asked === answered ? undefined : name;
}
