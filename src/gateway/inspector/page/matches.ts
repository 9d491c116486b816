import { calledNames } from '../../calledNames.js';
import type { GatewayExchange, Verdict } from '../../GatewayExchange.js';

/** What is asked of the list. */
export interface Wanted {
  /** Words, all of which an exchange must have somewhere. */
  readonly text: string;
  readonly kind: string;
}

const FINE: readonly Verdict[] = ['answered', 'acknowledged'];

/** Whether an exchange went as it should. */
export function isFine({ verdict }: GatewayExchange): boolean {
  return FINE.includes(verdict);
}

/** Everything of an exchange that a search finds, which is nothing that is masked. */
export function searchText(exchange: GatewayExchange): string {
  const { id, network, target, verdict, code, status, injected, violations, request, response } = exchange;
  const words = [
    calledNames(exchange),
    exchange.reason,
    network,
    target,
    verdict,
    code,
    status,
    injected && `injected ${injected}`,
  ];
  const found = violations.flatMap(({ code, field, message }) => [code, field, message]);
  const members = [request, response].map((value) => (value === undefined ? '' : JSON.stringify(value)));
  return [`#${id}`, ...words, ...found, ...members].join(' ').toLowerCase();
}

/**
 * Whether an exchange matches the search.
 *
 * @param haystack its search text
 */
export function matches(exchange: GatewayExchange, haystack: string, { text, kind }: Wanted): boolean {
  if (kind === 'trouble' && isFine(exchange)) return false;
  if ((kind === 'in' || kind === 'out') && exchange.direction !== kind) return false;
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
