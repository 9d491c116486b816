import pc from 'picocolors';
import type { GatewayExchange } from 'tallystick/gateway';
import { describe, expect, it } from 'vitest';
import { exchangeLine } from '../../../src/cli/render/exchangeLine.js';

const colors = pc.createColors(false);
const refused: GatewayExchange = {
  ...{ id: 7, at: Date.UTC(2026, 2, 1, 8, 0, 0, 250), direction: 'in', method: 'POST', target: '/x' },
  ...{ network: 'lianlian', interface: 'MPAY_APPLY', status: 200, verdict: 'refused', code: '1001' },
  ...{ violations: [], varied: [] },
};
const LINE = '08:00:00.250  a  ->  MPAY_APPLY  200  refused  1001\n';

describe('the line of an exchange', () => {
  it('leads to the page that says why it failed', () => {
    expect(exchangeLine('a', refused, colors, 'http://127.0.0.1:4011')).toBe(
      `${LINE}  why: http://127.0.0.1:4011/#/a/7\n`,
    );
    expect(exchangeLine('a', refused, colors)).toBe(LINE);
  });

  it('is alone where nothing failed', () => {
    for (const verdict of ['answered', 'acknowledged'] as const) {
      const line = exchangeLine('a', { ...refused, verdict, code: '0000' }, colors, 'http://127.0.0.1:4011');
      expect(line).toBe(`08:00:00.250  a  ->  MPAY_APPLY  200  ${verdict}  0000\n`);
    }
  });
});
