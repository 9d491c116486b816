import pc from 'picocolors';
import type { TallystickError } from 'tallystick';
import { createTestKeys, lianlian } from 'tallystick/envelope';
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

async function refusalOf(call: () => void): Promise<TallystickError> {
  return (await (async () => call())().catch((error: unknown) => error)) as TallystickError;
}

describe('the line of an exchange', () => {
  it('leads to the page that says why it failed', () => {
    expect(exchangeLine('a', refused, colors, 'http://127.0.0.1:4011')).toBe(
      `${LINE}  why: http://127.0.0.1:4011/#/a/7\n`,
    );
    expect(exchangeLine('a', refused, colors)).toBe(LINE);
  });

  it('names each interface that the call may be of', () => {
    const exchange = { ...refused, interface: 'EASYPAY_RESULT_QUERY', alike: ['MPAY_RESULT_QUERY'] };
    expect(exchangeLine('a', exchange, colors)).toContain(
      '  ->  EASYPAY_RESULT_QUERY or MPAY_RESULT_QUERY  200  ',
    );
  });

  it('gives the sender no advice for a receiver', async () => {
    const { network } = await createTestKeys();
    const params = { no_order: '1', sign_type: 'SHA256withRSA', sign: 'AA==' };
    const { violations } = await refusalOf(() =>
      lianlian.verify(params, { keys: network.ring.verification }),
    );
    expect(violations[0]?.message).toContain('; verify them as they were received.');
    expect(exchangeLine('a', { ...refused, violations }, colors)).toBe(
      LINE.replace('\n', '  sign is missing or does not hold over these members.\n'),
    );
    const reason = 'source-zeros-dropped (proven): Members with the value 0 were left out of the signature.';
    expect(exchangeLine('a', { ...refused, violations, reason }, colors)).toBe(
      LINE.replace('\n', `  sign is missing or does not hold over these members. ${reason}\n`),
    );
    const invalid = { ...refused, verdict: 'invalid', violations, reason } as const;
    expect(exchangeLine('a', invalid, colors)).not.toContain(reason);
  });

  it('says what is wrong with a path, a method, or the answer to a notice', () => {
    const { interface: _, code: __, ...unknown } = { ...refused, status: 404, verdict: 'unknown' } as const;
    expect(exchangeLine('a', unknown, colors)).toBe(
      '08:00:00.250  a  ->  /x  404  unknown  No interface is at this path; a path ends with the name of one, such as /v1/mobile-number-verification.\n',
    );
    expect(exchangeLine('a', { ...unknown, status: 405 }, colors)).toContain(
      '405  unknown  The networks take POST.',
    );
    const notice = { ...refused, status: 500, verdict: 'unacknowledged', reason: 'HTTP status 500' } as const;
    expect(exchangeLine('a', notice, colors)).toContain('unacknowledged  1001  HTTP status 500\n');
  });

  it('is alone where nothing failed', () => {
    for (const verdict of ['answered', 'acknowledged'] as const) {
      const line = exchangeLine('a', { ...refused, verdict, code: '0000' }, colors, 'http://127.0.0.1:4011');
      expect(line).toBe(`08:00:00.250  a  ->  MPAY_APPLY  200  ${verdict}  0000\n`);
    }
  });
});
