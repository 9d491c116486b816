import type { GatewayExchange } from './GatewayExchange.js';

/** The interface of an exchange, or those that it may be of; undefined where none is at the path. */
export function calledNames({
  interface: name,
  alike = [],
}: Pick<GatewayExchange, 'interface' | 'alike'>): string | undefined {
  return name === undefined ? undefined : [name, ...alike].join(' or ');
}
