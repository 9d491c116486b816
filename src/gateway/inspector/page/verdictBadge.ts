import { element } from '../../../page/element.js';
import type { Verdict } from '../../GatewayExchange.js';

/** How an exchange ended, as a mark that needs no colour to be read. */
export function verdictBadge(verdict: Verdict): HTMLSpanElement {
  return element('span', { class: 'badge', 'data-verdict': verdict }, verdict);
}

/** Says that a fault was injected. */
export function injectedBadge(fault: string): HTMLSpanElement {
  return element('span', { class: 'badge injected' }, `injected: ${fault}`);
}
