import { printable } from 'tallystick';
import type { GatewayExchange } from 'tallystick/gateway';
import type { Terminal } from '../io/terminalOf.js';

/** An exchange in one line, without a value of its messages. */
export function exchangeLine(world: string, exchange: GatewayExchange, colors: Terminal['colors']): string {
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
  return `${words.filter((word) => word !== '').join('  ')}\n`;
}
