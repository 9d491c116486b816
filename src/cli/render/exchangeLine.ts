import { printable } from 'tallystick';
import type { GatewayExchange } from 'tallystick/gateway';
import type { Terminal } from '../io/terminalOf.js';

/**
 * An exchange in one line, without a value of its messages; one that failed has a second line with the page that says
 * why.
 *
 * @param inspector where that page is; no second line without it
 */
export function exchangeLine(
  world: string,
  exchange: GatewayExchange,
  colors: Terminal['colors'],
  inspector?: string,
): string {
  const { at, direction, target, status, verdict, code = '', injected, violations } = exchange;
  const isFine = verdict === 'answered' || verdict === 'acknowledged';
  const [violation] = violations;
  const words = [
    new Date(at).toISOString().slice(11, 23),
    printable(world),
    direction === 'in' ? '->' : '<-',
    exchange.interface ?? printable(target),
    String(status),
    isFine ? colors.green(verdict) : colors.red(verdict),
    code,
    injected === undefined ? '' : colors.yellow(`injected: ${injected}`),
    violation === undefined ? '' : printable(violation.message),
  ];
  const line = `${words.filter((word) => word !== '').join('  ')}\n`;
  return isFine || inspector === undefined
    ? line
    : `${line}  ${colors.dim(`why: ${inspector}/#/${printable(world)}/${exchange.id}`)}\n`;
}
