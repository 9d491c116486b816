import { BadGatewayException, BadRequestException, Logger } from '@nestjs/common';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Applicant, Applicants } from '../../examples/clients/nestjs.js';
import { createTestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { createGateway } from '../../src/gateway/createGateway.js';
import { createClient } from '../../src/http/createClient.js';

const DAY = 86_400_000;
const keys = await createTestKeys();
const gateway = createGateway({ keys: keys.network.ring });
const applicant: Applicant = {
  name: '林丽',
  phone: '19097086541',
  idNumber: '440308199210162092',
  agreement: 'AGR-20260301-976026',
};

/** What the service answers or throws, at a time that many days from now. */
function verified(days: number, asked: Partial<Applicant> = {}): Promise<unknown> {
  const client = createClient({
    ...{ network: 'unionpay', baseUrl: 'https://gateway.example', appId: '39990029' },
    keys: keys.member.ring,
    fetch: gateway.fetch,
    clock: () => gateway.world('default').now() + days * DAY,
  });
  return new Applicants(client).verify({ ...applicant, ...asked }).catch((error: unknown) => error);
}

describe('the client in NestJS', () => {
  const logged = vi.spyOn(Logger.prototype, 'error').mockImplementation(() => {});
  afterEach(() => logged.mockClear());

  it('gives the code of the answer', async () => {
    expect(await verified(0)).toBe('00');
    expect(logged).not.toHaveBeenCalled();
  });

  it('tells the user which member to correct, and logs nothing', async () => {
    const error = await verified(0, { phone: '190970865411' });
    expect(error).toBeInstanceOf(BadRequestException);
    expect((error as BadRequestException).getResponse()).toMatchObject({
      message: [{ code: 'too-long', path: '/encData/phoneNo' }],
    });
    expect(logged).not.toHaveBeenCalled();
  });

  it.each([
    ['key-expired', 800],
    ['key-not-yet-valid', -800],
  ])('logs %s, for which the user can do nothing', async (code, days) => {
    expect(await verified(days)).toBeInstanceOf(BadGatewayException);
    expect(logged.mock.calls).toMatchObject([[{ code: 'not-sent', cause: { violations: [{ code }] } }]]);
  });
});
