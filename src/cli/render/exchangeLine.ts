import { printable } from 'tallystick';
import type { GatewayExchange } from 'tallystick/gateway';
import { calledNames } from '../../gateway/calledNames.js';
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
  const { at, direction, target, status, verdict, code = '', injected } = exchange;
  const isFine = verdict === 'answered' || verdict === 'acknowledged';
  const why = whyOf(exchange);
  const words = [
    new Date(at).toISOString().slice(11, 23),
    printable(world),
    direction === 'in' ? '->' : '<-',
    calledNames(exchange) ?? printable(target),
    String(status),
    isFine ? colors.green(verdict) : colors.red(verdict),
    code,
    injected === undefined ? '' : colors.yellow(`injected: ${injected}`),
    why === undefined ? '' : printable(why),
  ];
  const line = `${words.filter((word) => word !== '').join('  ')}\n`;
  return isFine || inspector === undefined
    ? line
    : `${line}  ${colors.dim(`why: ${inspector}/#/${printable(world)}/${exchange.id}`)}\n`;
}

function whyOf({ status, verdict, violations, reason }: GatewayExchange): string | undefined {
  // What a receiver should verify does not help the sender, who reads this.
  const violation = violations[0]?.message.replace(/; verify .*/, '.');
  if (verdict === 'refused' && violation && reason) return `${violation} ${reason}`;
  if (verdict !== 'unknown') return violation ?? reason;
  return status === 405
    ? 'The networks take POST.'
    : 'No interface is at this path; a path ends with the name of one, such as /v1/mobile-number-verification.';
}
