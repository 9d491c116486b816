import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReplayGuard } from '../../src/envelope/createReplayGuard.js';

const seed = Number(process.env.TALLYSTICK_SEED ?? 20260301);

/** A message that was signed now: it passes for five minutes. */
const at = (now: number) => ({ now, until: now + 301_000 });

describe('a replay guard', () => {
  it('claims a name once', () => {
    const guard = createReplayGuard();
    expect(guard.claim('39990029 a', at(0))).toBe(true);
    expect(guard.claim('39990029 a', at(0))).toBe(false);
    expect(guard.claim('39990029 b', at(0))).toBe(true);
    expect(guard.claim('39990030 a', at(0))).toBe(true);
  });

  it('knows nothing of another one', () => {
    const [one, other] = [createReplayGuard(), createReplayGuard()];
    expect(one.claim('39990029 a', at(0))).toBe(true);
    expect(other.claim('39990029 a', at(0))).toBe(true);
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty', ''])('claims %j like any name', (name) => {
    const guard = createReplayGuard();
    expect([guard.claim(name, at(0)), guard.claim(name, at(0))]).toEqual([true, false]);
  });

  it('remembers to the last millisecond', () => {
    const guard = createReplayGuard();
    guard.claim('a', { now: 0, until: 301_000 });
    expect(guard.claim('a', { now: 300_999, until: 301_000 })).toBe(false);
    expect(guard.claim('a', { now: 301_000, until: 602_000 })).toBe(true);
  });

  it('and not a millisecond longer, whatever else it remembers', () => {
    const guard = createReplayGuard();
    guard.claim('first', { now: 0, until: 100 });
    guard.claim('second', { now: 0, until: 200 });
    guard.claim('a', { now: 0, until: 301_000 });
    guard.claim('b', { now: 0, until: 400_000 });
    guard.claim('c', { now: 200, until: 301_200 });
    expect(guard.claim('a', { now: 301_000, until: 602_000 })).toBe(true);
    expect(guard.claim('b', { now: 301_000, until: 602_000 })).toBe(false);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '7'])(
    'is a TypeError with a capacity of %j',
    (capacity) => {
      expect(() => createReplayGuard({ capacity: capacity as number })).toThrow(TypeError);
    },
  );
});

describe('a full guard', () => {
  it('refuses what is new, rather than forget what is young', () => {
    const guard = createReplayGuard({ capacity: 2 });
    expect([guard.claim('a', at(0)), guard.claim('b', at(0)), guard.claim('c', at(0))]).toEqual([
      true,
      true,
      false,
    ]);
    expect([guard.claim('a', at(1)), guard.claim('b', at(1))]).toEqual([false, false]);
  });

  it('takes new ones when the old ones are too old to pass', () => {
    const guard = createReplayGuard({ capacity: 2 });
    guard.claim('a', at(0));
    guard.claim('b', at(0));
    expect(guard.claim('c', at(602_000))).toBe(true);
    expect(guard.claim('d', at(602_000 * 2))).toBe(true);
  });

  it('never holds more for longer than two windows', () => {
    const guard = createReplayGuard({ capacity: 10 });
    let taken = 0;
    for (let now = 0; now < 100 * 602_000; now += 301_000)
      taken += Number(guard.claim(`message ${now}`, at(now)));
    expect(taken).toBe(200);
  });
});

describe('a clock that goes back', () => {
  it('brings nothing back that was forgotten', () => {
    const guard = createReplayGuard();
    expect(guard.claim('a', at(0))).toBe(true);
    guard.claim('b', at(10_000_000));
    guard.claim('c', at(20_000_000));
    expect(guard.claim('a', { now: 1000, until: 301_000 })).toBe(false);
  });

  it('by less than a window goes unnoticed', () => {
    const guard = createReplayGuard();
    expect([
      guard.claim('a', at(500_000)),
      guard.claim('b', at(400_000)),
      guard.claim('a', at(400_000)),
    ]).toEqual([true, true, false]);
  });
});

/** The plainest guard: it forgets nothing. */
function createModel() {
  const claimed = new Map<string, number>();
  return (name: string, { now, until }: { readonly now: number; readonly until: number }) => {
    const known = claimed.get(name);
    if (known !== undefined && now < known) return false;
    claimed.set(name, until);
    return true;
  };
}

describe(`against a guard that forgets nothing (seed ${seed})`, () => {
  const steps = fc.array(
    fc.record({
      name: fc.constantFrom(...'abcdef'),
      step: fc.integer({ min: 0, max: 400_000 }),
      age: fc.integer({ min: -300_000, max: 300_000 }),
    }),
    { minLength: 10, maxLength: 100 },
  );

  it('it answers the same while the clock goes on', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const guard = createReplayGuard();
        const model = createModel();
        let now = 1_000_000;
        for (const { name, step, age } of all) {
          now += step;
          const window = { now, until: now - age + 301_000 };
          expect(guard.claim(name, window)).toBe(model(name, window));
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  it('it never takes the same message twice, wherever the clock goes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(40), fc.integer({ min: -300_000, max: 300_000 })), {
          minLength: 50,
          maxLength: 200,
        }),
        (all) => {
          const guard = createReplayGuard();
          const taken = new Set<string>();
          for (const [message, age] of all) {
            const signedAt = message * 250_000 + 1_000_000;
            const name = `message ${message}`;
            const isTaken = guard.claim(name, { now: signedAt + age, until: signedAt + 301_000 });
            expect(isTaken && taken.has(name)).toBe(false);
            if (isTaken) taken.add(name);
          }
          expect(taken.size).toBeGreaterThan(0);
        },
      ),
      { seed, numRuns: 300 },
    );
  });
});
