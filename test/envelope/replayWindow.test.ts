import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReplayGuard } from '../../src/envelope/createReplayGuard.js';
import type { ReplayGuard } from '../../src/envelope/ReplayGuard.js';
import { open } from '../../src/envelope/unionpay/open.js';
import { verify } from '../../src/envelope/unionpay/verify.js';
import { messageNamed } from '../messageNamed.js';
import { headerWith, jwsOf, SIGNED_AT } from './jwsOf.js';
import { ring, signingKey, signingKid } from './networkKeys.js';
import { refusalOf } from './refusalOf.js';

const seed = Number(process.env.TALLYSTICK_SEED ?? 20260301);
const response = messageNamed('unionpay/MOBILE_NUMBER_VERIFICATION/response');
const body = JSON.stringify({ msgResponse: { responseCode: '00', responseMsg: 'Success' } });
const jws = jwsOf(headerWith(signingKid), body, signingKey);
const received = { headers: { 'UPI-JWS': jws }, body };

/** The last millisecond at which the message passes, counted from its own time: 300 whole seconds. */
const LAST = 300_999;

/** A clock that goes on by some milliseconds at each reading, from an instant counted from the message's time. */
function ticking(start: number, step: number): () => number {
  let now = SIGNED_AT * 1000 + start - step;
  return () => (now += step);
}

const opened = (clock: () => number, replayGuard: ReplayGuard) =>
  open(response, received, { keys: ring, requestPath: '/v1/verify', clock, replayGuard });
const verified = (clock: () => number, replayGuard: ReplayGuard) =>
  verify(body, jws, { keys: ring.verification, clock, replayGuard });
const calls = [
  ['open', opened],
  ['verify', verified],
] as const;

/** How many of several calls pass; one that fails for another reason than its time or a repeat fails the test. */
async function passed(all: readonly (() => Promise<unknown>)[]): Promise<number> {
  const outcomes = await Promise.allSettled(all.map((call) => call()));
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled') continue;
    const { code } = await refusalOf(() => Promise.reject(outcome.reason));
    expect(['jws-timestamp', 'jws-replay']).toContain(code);
  }
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
}

describe.each(calls)('%s at the end of the window', (_, call) => {
  it('refuses a repeat, although the clock ticks past the window meanwhile', async () => {
    const guard = createReplayGuard();
    await expect(call(ticking(0, 0), guard)).resolves.toBeDefined();
    const repeat = () => call(ticking(LAST, 1), guard);
    expect(await refusalOf(repeat)).toMatchObject({ code: 'jws-replay' });
  });

  it('tells the guard an instant at which the message passes', async () => {
    const windows: { readonly now: number; readonly until: number }[] = [];
    const guard: ReplayGuard = {
      claim(_name, window) {
        windows.push(window);
        return true;
      },
    };
    await call(ticking(LAST, 1), guard);
    expect(windows).toEqual([{ now: SIGNED_AT * 1000 + LAST, until: SIGNED_AT * 1000 + LAST + 1 }]);
  });
});

/** When a copy arrives, by the clock of which receiver, and how far that clock goes on at each reading. */
const arrival = fc.record({
  start: fc.oneof(fc.integer({ min: LAST - 5, max: LAST + 5 }), fc.integer({ min: -301_000, max: 302_000 })),
  step: fc.constantFrom(0, 1, 2, 500, 1000, 301_000, 86_400_000),
  call: fc.constantFrom(opened, verified),
});

describe(`one message (seed ${seed})`, () => {
  it('passes once, however often it comes, one copy after the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arrival, { minLength: 2, maxLength: 8 }), async (arrivals) => {
        const guard = createReplayGuard();
        let count = 0;
        for (const { call, start, step } of arrivals) {
          count += await passed([() => call(ticking(start, step), guard)]);
          // Something else arrives in between, so that the guard forgets what it may.
          guard.claim(`other ${count} ${start}`, {
            now: SIGNED_AT * 1000 + start,
            until: SIGNED_AT * 1000 + start + 301_000,
          });
        }
        expect(count).toBeLessThanOrEqual(1);
        if (arrivals[0] !== undefined && Math.abs(arrivals[0].start) <= 299_000) expect(count).toBe(1);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('passes once of several copies at the same time, although the guard answers late', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ arrival, delay: fc.nat(5) }), { minLength: 2, maxLength: 8 }),
        async (copies) => {
          const guard = createReplayGuard();
          const late = (delay: number): ReplayGuard => ({
            async claim(name, window) {
              for (let turn = 0; turn < delay; turn++) await undefined;
              return guard.claim(name, window);
            },
          });
          const all = copies.map(
            ({ arrival: { call, start, step }, delay }) =>
              () =>
                call(ticking(start, step), late(delay)),
          );
          expect(await passed(all)).toBeLessThanOrEqual(1);
        },
      ),
      { seed, numRuns: 200 },
    );
  });
});

describe('a replay guard', () => {
  it('claims nothing whose time is over, whoever asks', () => {
    const guard = createReplayGuard();
    expect(guard.claim('39990029 a', { now: 301_000, until: 301_000 })).toBe(false);
    expect(guard.claim('39990029 a', { now: 301_001, until: 301_000 })).toBe(false);
    expect(guard.claim('39990029 a', { now: 300_999, until: 301_000 })).toBe(true);
  });

  it(`claims a message once, whatever the clocks of those who ask (seed ${seed})`, () => {
    // A message has one name and one end of its window; only the instants at which it is asked for differ.
    const asked = fc.array(fc.tuple(fc.nat(7), fc.integer({ min: 0, max: 2_000_000 })), {
      minLength: 20,
      maxLength: 200,
    });
    fc.assert(
      fc.property(asked, (all) => {
        const guard = createReplayGuard();
        const taken = new Set<number>();
        for (const [message, now] of all) {
          const isTaken = guard.claim(`message ${message}`, { now, until: (message + 1) * 200_000 });
          expect(isTaken && taken.has(message)).toBe(false);
          if (isTaken) taken.add(message);
        }
      }),
      { seed, numRuns: 500 },
    );
  });
});
