import type { GatewayExchange } from 'tallystick/gateway';
import { calledNames } from '../../gateway/calledNames.js';

const INFO = 30;
const WARN = 40;

/** An exchange as a line of JSON in the format of pino's logs, so that what reads those reads it. */
export function logLine(world: string, exchange: GatewayExchange): string {
  const { at, network, verdict, code } = exchange;
  const level = verdict === 'answered' || verdict === 'acknowledged' ? INFO : WARN;
  const msg = [calledNames(exchange) ?? network ?? exchange.method, verdict, code]
    .filter((word) => word !== undefined)
    .join(' ');
  return `${JSON.stringify({ level, time: at, world, ...exchange, msg })}\n`;
}
