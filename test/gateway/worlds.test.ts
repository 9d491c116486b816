import { mpayApply } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { describe, expect, it } from 'vitest';
import { createWorldClock } from '../../src/gateway/worldClock.js';
import { errorOf, gatewayOf, START } from './gatewayOf.js';

const PATH = '/v1/mobile-number-verification';
const value = samples(mobileNumberVerification.request, { seed: 1, party: 'member' }).next().value;
const order = {
  ...samples(mpayApply.request, { seed: 1 }).next().value,
  sign_type: 'SHA256withRSA' as const,
  notify_url: 'https://merchant.example/notify',
};

describe('a world', () => {
  it('does not meet another', async () => {
    const { gateway, world, client } = gatewayOf();
    const other = gateway.world('b');
    other.addFault({ fault: 'code', code: '05' });
    const call = () => client('unionpay').call(mobileNumberVerification, value, { path: PATH });
    await call();
    expect((await world.exchanges()).exchanges).toHaveLength(1);
    expect((await other.exchanges()).exchanges).toHaveLength(0);
    await other.reset();
    expect(await errorOf(call())).toMatchObject({ responseCode: '94' });
    await other.advance(1_000);
    expect(other.now() - world.now()).toBeGreaterThanOrEqual(1_000);
    expect(gateway.worlds()).toEqual(['a', 'b']);
  });

  it('forgets every part of its state with a reset', async () => {
    const options = { clock: () => START, deliver: async () => new Response('', { status: 500 }) };
    const { world, client } = gatewayOf(options);
    const before = await world.snapshot();
    const calls = async () => {
      await client('unionpay').call(mobileNumberVerification, value, { path: PATH });
      await client('lianlian').call(mpayApply, order, { path: '/v1/bankcardprepay' });
      world.addFault({ fault: 'code', code: '1005', operation: 'MPAY_APPLY', nth: 2 });
      world.timeNotices({ after: 1_000 });
      await world.notify(mpayApply.request, order, order.notify_url);
      world.run();
    };
    await calls();
    const dirty = (await world.snapshot()) as Record<string, unknown>;
    // Every part of it must have changed, so that a part that is added is seen here.
    for (const [part, state] of Object.entries(before as Record<string, unknown>)) {
      expect([part, dirty[part]]).not.toEqual([part, state]);
    }
    await world.reset();
    expect(await world.snapshot()).toEqual(before);
    expect(world.now()).toBe(START);
    await calls();
    expect(await world.snapshot()).toEqual({
      ...dirty,
      exchanges: expect.any(Array),
      pending: expect.any(Array),
    });
  });

  it('gives its exchanges by cursor, masked, and waits for one', async () => {
    const { world, client } = gatewayOf();
    const waiting = world.exchanges({ after: 0, signal: new AbortController().signal });
    await client('unionpay').call(mobileNumberVerification, value, { path: PATH });
    const { exchanges, next } = await waiting;
    expect(exchanges).toMatchObject([{ id: 1, direction: 'in', interface: 'MOBILE_NUMBER_VERIFICATION' }]);
    const shown = JSON.stringify(exchanges);
    for (const secret of Object.values(value.encData)) expect(shown).not.toContain(secret);
    expect(shown).toContain(value.memberIIN);
    expect(await world.exchanges({ after: next, signal: AbortSignal.abort() })).toEqual({
      exchanges: [],
      next,
    });
    await world.reset();
    await errorOf(
      client('unionpay').call(
        mobileNumberVerification,
        { ...value, scUsePurpose: 'Answer 05' },
        { path: PATH },
      ),
    );
    expect((await world.exchanges({ after: next })).exchanges).toMatchObject([
      { id: 2, verdict: 'declined' },
    ]);
  });

  it('keeps as many exchanges as it may', async () => {
    const { gateway, world } = gatewayOf({ capacity: 3 });
    for (let sent = 0; sent < 10; sent++)
      await gateway.fetch(new Request('https://gateway.example/w/a/nothing'));
    expect((await world.exchanges()).exchanges.map(({ id }) => id)).toEqual([8, 9, 10]);
    expect((await world.exchanges({ limit: 2 })).next).toBe(9);
    expect((await world.exchanges({ after: 99 })).next).toBe(10);
  });

  it('refuses a request that is too long', async () => {
    const { gateway } = gatewayOf({ maxBytes: 10 });
    const request = new Request('https://gateway.example/w/a/x', { method: 'POST', body: '12345678901' });
    expect((await gateway.fetch(request)).status).toBe(413);
  });
});

describe('a clock', () => {
  it('stands until it is advanced, and does what is due in its order', async () => {
    let real = START;
    const clock = createWorldClock(() => real, false);
    const done: [string, number][] = [];
    const note = (name: string) => async () => {
      await undefined;
      done.push([name, clock.now() - START]);
    };
    clock.at(START + 200, note('b'));
    clock.at(START + 100, note('a'));
    clock.at(START + 100, async () => clock.at(START + 150, note('from within')));
    clock.at(START + 301, note('later'));
    real += 5_000;
    expect(clock.now()).toBe(START);
    await clock.advance(300);
    expect(clock.now()).toBe(START + 300);
    expect(done).toEqual([
      ['a', 100],
      ['from within', 150],
      ['b', 200],
    ]);
  });

  it('runs with the real time, from where it stood', async () => {
    let real = START;
    const clock = createWorldClock(() => real, false);
    await clock.advance(1_000);
    real += 50;
    clock.run();
    real += 7;
    expect(clock.now()).toBe(START + 1_007);
    clock.stand();
    real += 7;
    expect(clock.now()).toBe(START + 1_007);
  });

  it('wakes who sleeps, by time, signal or reset', async () => {
    const clock = createWorldClock(() => START, false);
    const woken: string[] = [];
    const sleeps = [
      clock.sleep(100).then(() => woken.push('time')),
      clock.sleep(1_000, AbortSignal.abort()).then(() => woken.push('signal')),
      clock.sleep(1_000).then(() => woken.push('reset')),
    ];
    await sleeps[1];
    await clock.advance(100);
    await sleeps[0];
    await clock.reset();
    await sleeps[2];
    expect(woken).toEqual(['signal', 'time', 'reset']);
  });

  it('wakes who sleeps when it closes, and does nothing more', async () => {
    const clock = createWorldClock(() => START, false);
    const done: string[] = [];
    const sleeping = clock.sleep(1_000).then(() => done.push('woken'));
    clock.at(START + 1_000, () => void done.push('work'));
    await clock.close();
    await sleeping;
    await clock.sleep(1_000);
    clock.at(START, () => void done.push('late'));
    await clock.advance(2_000);
    expect(done).toEqual(['woken']);
  });

  it('goes on where what is due fails', async () => {
    const clock = createWorldClock(() => START, false);
    clock.at(START + 1, () => {
      throw new Error('broken');
    });
    await expect(clock.advance(2)).rejects.toThrow('broken');
    await clock.advance(2);
    expect(clock.now()).toBeGreaterThanOrEqual(START + 2);
  });
});
