import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { GatewayExchange } from 'tallystick/gateway';
import { describe, expect, it } from 'vitest';
import { logLine } from '../../../src/cli/render/logLine.js';

const exchange: GatewayExchange = {
  id: 7,
  at: 1_772_352_000_000,
  direction: 'in',
  method: 'POST',
  target: '/mpay/apply',
  network: 'lianlian',
  interface: 'MPAY_APPLY',
  status: 200,
  verdict: 'answered',
  code: '0000',
  violations: [],
  request: { no_order: 'ORDER-1 "quoted"', card_no: '***' },
  varied: ['member-order'],
};

/** What pino itself writes. */
function lineOfPino(level: 'info' | 'warn', time: number, bindings: object, message: string): string {
  let line = '';
  const target = new Writable({
    write(chunk, _, done) {
      line += String(chunk);
      done();
    },
  });
  const logger = pino({ base: null, timestamp: () => `,"time":${time}` }, target);
  logger[level](bindings, message);
  return line;
}

describe('a line of the log', () => {
  it('is what pino writes of the exchange', () => {
    expect(logLine('a', exchange)).toBe(
      lineOfPino('info', 1_772_352_000_000, { world: 'a', ...exchange }, 'MPAY_APPLY answered 0000'),
    );
  });

  it('names each interface that the call may be of', () => {
    const asked = { ...exchange, interface: 'EASYPAY_RESULT_QUERY', alike: ['MPAY_RESULT_QUERY'] };
    expect(JSON.parse(logLine('a', asked)).msg).toBe(
      'EASYPAY_RESULT_QUERY or MPAY_RESULT_QUERY answered 0000',
    );
  });

  it.each(['declined', 'invalid', 'refused', 'unknown', 'unacknowledged'] as const)(
    'warns of an exchange that is %s',
    (verdict) => {
      const { interface: _, code: __, ...rest } = exchange;
      expect(logLine('b', { ...rest, verdict })).toBe(
        lineOfPino('warn', exchange.at, { world: 'b', ...rest, verdict }, `lianlian ${verdict}`),
      );
    },
  );
});
