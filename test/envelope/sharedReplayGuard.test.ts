import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createSharedReplayGuard } from '../../examples/sharedReplayGuard.js';
import type { ReplayGuard } from '../../src/envelope/ReplayGuard.js';
import { open } from '../../src/envelope/unionpay/open.js';
import { seal } from '../../src/envelope/unionpay/seal.js';
import { validMessages } from '../codec/validMessages.js';
import { messageNamed } from '../messageNamed.js';
import { clock } from './jwsOf.js';
import { ring } from './networkKeys.js';
import { refusalOf } from './refusalOf.js';

const DAY = 86_400_000;
const database = new PGlite();
const window = { now: clock(), until: clock() + 301_000 };
let one: ReplayGuard;
let other: ReplayGuard;

beforeEach(async () => {
  await database.exec('DROP TABLE IF EXISTS received_message');
  one = await createSharedReplayGuard(database);
  other = await createSharedReplayGuard(database);
});

afterAll(() => database.close());

const stored = async () =>
  (await database.query<{ name: string }>('SELECT name FROM received_message')).rows.length;

describe('two guards on one store', () => {
  it('claim a name once', async () => {
    expect(await one.claim('39990029 a', window)).toBe(true);
    expect(await other.claim('39990029 a', window)).toBe(false);
    expect(await one.claim('39990029 a', window)).toBe(false);
    expect(await other.claim('39990029 b', window)).toBe(true);
  });

  it('of many at once, one is told that the name is new', async () => {
    const claims = Array.from({ length: 50 }, (_, count) =>
      (count % 2 ? one : other).claim('39990029 a', window),
    );
    expect((await Promise.all(claims)).filter(Boolean)).toEqual([true]);
    expect(await stored()).toBe(1);
  });

  it('open a message once', async () => {
    const request = messageNamed('unionpay/MOBILE_NUMBER_VERIFICATION/request');
    const to = { keys: ring, appId: '39990029', requestPath: '/v1/verify', clock };
    const sent = await seal(request, validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request'], to);
    const opened = [one, other, one, other].map((replayGuard) => open(request, sent, { ...to, replayGuard }));
    const outcomes = await Promise.allSettled(opened);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusalOf(() => open(request, sent, { ...to, replayGuard: other }))).toMatchObject({
      code: 'jws-replay',
    });
  });

  it('claim nothing whose time is over, which may have been forgotten', async () => {
    expect(await one.claim('39990029 a', { now: window.until, until: window.until })).toBe(false);
    expect(await one.claim('39990029 a', { now: window.until - 1, until: window.until })).toBe(true);
    expect(await stored()).toBe(1);
  });

  it('open a message once, while the clocks of two servers differ and tick at each reading', async () => {
    const request = messageNamed('unionpay/MOBILE_NUMBER_VERIFICATION/request');
    const to = { keys: ring, appId: '39990029', requestPath: '/v1/verify' };
    const value = validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request'];
    const sent = await seal(request, value, { ...to, clock });
    // 300.999 seconds is the last instant, after which each reading is a second later.
    for (const start of [0, 300_998, 300_999]) {
      await database.exec('DELETE FROM received_message');
      const opened = [start, -start, start, start].map((ahead, index) => {
        let now = clock() + ahead - 1000;
        const ticking = () => (now += 1000);
        return open(request, sent, { ...to, clock: ticking, replayGuard: index % 2 ? one : other });
      });
      const outcomes = await Promise.allSettled(opened);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  it('take no part of a name for SQL', async () => {
    expect(await one.claim("'); DROP TABLE received_message; --", window)).toBe(true);
    expect(await stored()).toBe(1);
  });
});

describe('the store', () => {
  it('forgets a day after the message could pass', async () => {
    await one.claim('39990029 a', window);
    await other.claim('39990029 b', { now: window.until + DAY, until: window.until + DAY + 301_000 });
    expect(await stored()).toBe(2);
    await one.claim('39990029 c', { now: window.until + DAY + 1, until: window.until + DAY + 301_000 });
    expect(await stored()).toBe(2);
    expect(
      await other.claim('39990029 b', { now: window.until + DAY, until: window.until + DAY + 301_000 }),
    ).toBe(false);
  });

  it('that cannot be reached lets nothing pass', async () => {
    await database.exec('DROP TABLE received_message');
    await expect(one.claim('39990029 a', window)).rejects.toThrow();
  });
});
