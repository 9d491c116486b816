import { printable } from '../../../codec/printable.js';
import { element } from '../../../page/element.js';
import { calledNames } from '../../calledNames.js';
import type { GatewayExchange } from '../../GatewayExchange.js';
import { addressOf } from './place.js';
import { timeOf } from './times.js';
import { injectedBadge, verdictBadge } from './verdictBadge.js';

/** An exchange in the list: a link to what is known of it. */
export function exchangeRow(world: string, exchange: GatewayExchange): HTMLLIElement {
  const { id, at, direction, verdict, status, code, violations, injected } = exchange;
  const why = violations[0]?.message ?? exchange.reason;
  const said = [status === 0 ? 'no status' : String(status), ...(code === undefined ? [] : [code])].join(
    ' · ',
  );
  const link = element(
    'a',
    { href: addressOf({ world, view: 'exchange', id }), class: 'exchange', 'data-verdict': verdict },
    element(
      'span',
      { class: 'first' },
      element('span', { class: 'way', title: wayInWords(direction) }, direction === 'in' ? '→' : '←'),
      element('span', { class: 'unseen' }, `${wayInWords(direction)}: `),
      element('b', {}, titleOf(exchange)),
      verdictBadge(verdict),
    ),
    element(
      'span',
      { class: 'second' },
      element('time', {}, timeOf(at)),
      ` ${said}`,
      ...(injected === undefined ? [] : [' ', injectedBadge(injected)]),
      ...(why === undefined ? [] : [` · ${printable(why)}`]),
    ),
  );
  return element('li', { 'data-id': String(id) }, link);
}

/** What an exchange is called: its interface, or the path where there is none. */
export function titleOf(exchange: GatewayExchange): string {
  return calledNames(exchange) ?? printable(`${exchange.method} ${exchange.target}`);
}

/** Who called whom. */
export function wayInWords(direction: GatewayExchange['direction']): string {
  return direction === 'in' ? 'call of a member' : 'notice to a member';
}
