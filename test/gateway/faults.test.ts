import { readdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { FaultRule } from 'tallystick/gateway';
import { mpayApply } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { describe, expect, it } from 'vitest';
import { faultKinds } from '../../src/gateway/faults/faultKinds.js';
import { errorOf, gatewayOf, START } from './gatewayOf.js';

const PATH = '/v1/mobile-number-verification';
const value = samples(mobileNumberVerification.request, { seed: 1, party: 'member' }).next().value;
const order = {
  ...samples(mpayApply.request, { seed: 1 }).next().value,
  sign_type: 'SHA256withRSA' as const,
};

/** A world with a fault, and calls of it. */
function faulty(...rules: readonly FaultRule[]) {
  const setup = gatewayOf({ steady: true });
  for (const rule of rules) setup.world.addFault(rule);
  let count = 0;
  const verify = (members: Partial<typeof value> = {}) => {
    count += 1;
    const orderID = `${value.orderID.slice(0, 33)}${String(count).padStart(2, '0')}`;
    return setup
      .client('unionpay')
      .call(mobileNumberVerification, { ...value, orderID, ...members }, { path: PATH });
  };
  const apply = () => setup.client('lianlian').call(mpayApply, order, { path: '/v1/bankcardprepay' });
  const codes = async (calls: number) => {
    const found: string[] = [];
    for (let call = 0; call < calls; call++) {
      found.push(
        await verify().then(
          () => '00',
          ({ responseCode }) => responseCode,
        ),
      );
    }
    return found;
  };
  return { ...setup, verify, apply, codes };
}

describe('a rule', () => {
  const code = { fault: 'code', code: '05' };

  it.each<readonly [string, FaultRule, readonly string[]]>([
    ['meets every request', code, ['05', '05', '05']],
    ['meets the nth', { ...code, nth: 2 }, ['00', '05', '00']],
    ['meets the first n', { ...code, first: 2 }, ['05', '05', '00']],
    ['meets one operation', { ...code, operation: 'MPAY_APPLY' }, ['00', '00', '00']],
    ['meets what a member says', { ...code, where: { '/memberIIN': value.memberIIN } }, ['05', '05', '05']],
    [
      'passes what a member does not say',
      { ...code, where: { '/encData/phoneNo': '1' } },
      ['00', '00', '00'],
    ],
  ])('%s', async (_, rule, expected) => {
    expect(await faulty(rule).codes(3)).toEqual(expected);
  });

  it('counts what it met, and can be taken away', async () => {
    const { world, codes } = faulty({ ...code, nth: 2 });
    await codes(3);
    expect(world.faults()).toEqual([{ id: 1, rule: { ...code, nth: 2 }, met: 3, injected: 1 }]);
    expect([world.removeFault(1), world.removeFault(1)]).toEqual([true, false]);
  });

  it('is one of several that are due: the first alone is injected, and all count', async () => {
    const { world, codes } = faulty({ ...code, nth: 1 }, { fault: 'code', code: '06', first: 2 });
    expect(await codes(3)).toEqual(['05', '06', '00']);
    expect(world.faults().map(({ met }) => met)).toEqual([3, 3]);
  });

  it.each<readonly [object, RegExp]>([
    [{ fault: 'rain' }, /^fault must be one of code, delay/],
    [{ ...code, operation: 'PAY' }, /^operation must be one of .*MPAY_APPLY/],
    [{ ...code, operation: 'MPAY_APLY' }, /^operation must be the name .+ Did you mean "MPAY_APPLY"\?$/],
    [{ ...code, operation: 'mobile-number-verifcation' }, /Did you mean "MOBILE_NUMBER_VERIFICATION"\?$/],
    [{ ...code, operation: 'MOBILE_NUMBER' }, /Did you mean "MOBILE_NUMBER_VERIFICATION"\?$/],
    [{ ...code, nht: 1 }, /^unknown option "nht"/],
    [{ fault: 'delay' }, /^milliseconds must be /],
    [{ ...code, nth: 1, first: 1 }, /exclude/],
    [{ ...code, where: { memberIIN: '1' } }, /^where must be /],
  ])('that says what does not exist is refused: %j', (rule, message) => {
    expect(() => gatewayOf().world.addFault(rule as FaultRule)).toThrow(TypeError);
    expect(() => gatewayOf().world.addFault(rule as FaultRule)).toThrow(message);
  });
});

describe('a fault', () => {
  it.each<readonly [FaultRule, object]>([
    [{ fault: 'code', code: '05' }, { code: 'failed' }],
    [
      { fault: 'wrong-signature' },
      { code: 'outcome-unknown', cause: { violations: [{ code: 'jws-signature' }] } },
    ],
    [
      { fault: 'foreign-signature' },
      { code: 'outcome-unknown', cause: { violations: [{ code: 'jws-signature' }] } },
    ],
    [{ fault: 'unsigned' }, { code: 'outcome-unknown' }],
    [{ fault: 'header-twice' }, { code: 'outcome-unknown' }],
    [{ fault: 'tampered' }, { code: 'outcome-unknown', cause: { violations: [{ code: 'jws-signature' }] } }],
    [{ fault: 'stale' }, { code: 'outcome-unknown', cause: { violations: [{ code: 'jws-timestamp' }] } }],
    [{ fault: 'malformed-json' }, { code: 'outcome-unknown' }],
    [
      { fault: 'redirect', location: '/elsewhere' },
      { code: 'outcome-unknown', status: 302 },
    ],
    [{ fault: 'error-page' }, { code: 'outcome-unknown', status: 502 }],
    [
      { fault: 'error-page', status: 503, when: 'after' },
      { code: 'outcome-unknown', status: 503 },
    ],
    [{ fault: 'reset' }, { code: 'outcome-unknown' }],
    [
      { fault: 'truncated', bytes: 10 },
      { code: 'outcome-unknown', status: 200 },
    ],
    [{ fault: 'content-length', by: 5 }, { code: 'outcome-unknown' }],
    [{ fault: 'content-length', by: -5 }, { code: 'outcome-unknown' }],
  ])('is what a client sees of it: %j', async (rule, expected) => {
    const { world, verify } = faulty(rule);
    expect(await errorOf(verify())).toMatchObject(expected);
    expect((await world.exchanges()).exchanges).toMatchObject([{ injected: rule.fault }]);
  });

  it.each([
    [{ fault: 'wrong-signature' }],
    [{ fault: 'foreign-signature' }],
    [{ fault: 'tampered' }],
    [{ fault: 'unsigned' }],
    [{ fault: 'other-request' }],
  ])('meets the answers of LianLian too: %j', async (rule) => {
    expect(await errorOf(faulty(rule).apply())).toMatchObject({ code: 'outcome-unknown' });
  });

  it('is there for everything that has a file', () => {
    const files = readdirSync('src/gateway/faults').filter((file) => /^[a-z]/.test(file));
    const others = ['createFaults.ts', 'faultKinds.ts', 'withSignature.ts'];
    expect(faultKinds).toHaveLength(files.length - others.length);
    expect(new Set(faultKinds.map(({ name }) => name)).size).toBe(faultKinds.length);
  });

  it('delays by the clock of the world', async () => {
    const { world, verify } = faulty({ fault: 'delay', milliseconds: 61_000 });
    let isAnswered = false;
    const answer = verify().then(() => {
      isAnswered = true;
    });
    // A turn of the event loop: threads that sign are heard in none of a promise.
    while (((await world.snapshot()) as { clock: { due: unknown[] } }).clock.due.length === 0)
      await new Promise(setImmediate);
    await world.advance(60_999);
    expect(isAnswered).toBe(false);
    await world.advance(1);
    await answer;
    expect(world.now()).toBe(START + 61_000);
  });

  it('replays the last answer, which is one to another request', async () => {
    const { gateway, world, verify, client } = faulty();
    await verify();
    world.addFault({ fault: 'replayed' });
    const bodies: string[] = [];
    const fetch = async (request: Request) => {
      const answer = await gateway.fetch(request);
      bodies.push(answer.headers.get('UPI-JWS') ?? '');
      return answer;
    };
    for (const orderID of ['1', '2'].map((digit) => `${value.orderID.slice(0, 34)}${digit}`)) {
      await client('unionpay', { fetch }).call(
        mobileNumberVerification,
        { ...value, orderID },
        { path: PATH },
      );
    }
    expect(bodies[0]).not.toBe('');
    expect(bodies[0]).toBe(bodies[1]);
  });

  it('resets before the work, or after it', async () => {
    const claimed = async (when: 'before' | 'after') => {
      const { verify } = faulty({ fault: 'reset', when, nth: 1 });
      const orderID = `${value.orderID.slice(0, 34)}1`;
      await errorOf(verify({ orderID }));
      return verify({ orderID }).then(
        () => '00',
        ({ responseCode }) => responseCode,
      );
    };
    expect([await claimed('before'), await claimed('after')]).toEqual(['00', '94']);
  });

  it('compresses bytes that unpack to what was signed', async () => {
    const { gateway, verify } = faulty({ fault: 'gzip' });
    expect((await verify()).value.msgResponse.responseCode).toBe('00');
    const answer = await gateway.fetch(
      new Request(`https://gateway.example/w/a${PATH}`, { method: 'POST', body: '{}' }),
    );
    expect(answer.headers.get('Content-Encoding')).toBe('gzip');
    const text = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString();
    expect(JSON.parse(text)).toMatchObject({ MsgResponse: { responseCode: 'E0' } });
  });
});
