import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMessageId, createMessageIdSource } from '../../src/identifiers/createMessageId.js';
import { parseMessageId } from '../../src/identifiers/parseMessageId.js';
import { rollDice } from '../../src/samples/rollDice.js';

const instant = Date.parse('2026-02-28T16:30:59.999Z');
const seeded = (seed: number) => {
  const dice = rollDice(seed);
  return (bound: number) => dice.between(0, bound - 1);
};

describe('message IDs', () => {
  it('are A, industry code, Beijing time and six digits', () => {
    const next = createMessageIdSource({ clock: () => instant, random: () => 0 });
    // 16:30:59 UTC is half past midnight of the next day in Beijing.
    expect(next('00100234')).toBe('A0010023420260301003059000000');
    expect(next('IND0CODE')).toBe('AIND0CODE20260301003059000001');
  });

  it('never repeat within a second, up to a million; the next one is of the next second', () => {
    const next = createMessageIdSource({ clock: () => instant, random: seeded(5) });
    const numbers = new Uint8Array(1_000_000);
    for (let count = 0; count < 1_000_000; count++) {
      const id = next('00100234');
      if (!id.startsWith('A0010023420260301003059')) throw new Error(`wrong second in ${id}`);
      numbers[Number(id.slice(23))] = 1;
    }
    expect(numbers.every((seen) => seen === 1)).toBe(true);
    expect(next('00100234')).toMatch(/^A0010023420260301003100\d{6}$/);
  });

  it('never repeat when the clock goes back', () => {
    const times = [instant, instant + 1000, instant - 5000, instant + 1000, instant];
    let call = 0;
    const next = createMessageIdSource({
      clock: () => times[call++ % times.length] as number,
      random: seeded(9),
    });
    const ids = Array.from({ length: 10_000 }, () => next('00100234'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      [...ids]
        .map((id) => id.slice(9, 23))
        .every((time, index, all) => index === 0 || time >= (all[index - 1] as string)),
    ).toBe(true);
  });

  it('of processes that share the space by partition never meet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer(), (count, seed) => {
        const sources = Array.from({ length: count }, (_, index) =>
          createMessageIdSource({
            clock: () => instant,
            random: seeded(seed + index),
            partition: { index, count },
          }),
        );
        const ids = sources.flatMap((next) => Array.from({ length: 200 }, () => next('00100234')));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('of the smallest partition still move on', () => {
    const next = createMessageIdSource({
      clock: () => instant,
      partition: { index: 999_999, count: 1_000_000 },
    });
    expect([next('00100234'), next('00100234')]).toEqual([
      'A0010023420260301003059999999',
      'A0010023420260301003100999999',
    ]);
  });

  it('come apart into what they were made of', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z0-9]{8}$/),
        fc.integer({ min: 0, max: 253_402_185_600_000 }),
        (industryCode, time) => {
          const id = createMessageIdSource({ clock: () => time })(industryCode);
          const parts = parseMessageId(id);
          expect(parts.industryCode).toBe(industryCode);
          expect(parts.time.getTime()).toBe(Math.floor(time / 1000) * 1000);
          expect(parts.number).toBe(Number(id.slice(-6)));
        },
      ),
    );
  });

  it('go on after a clock that was wrong once', () => {
    let now = 1e18;
    const next = createMessageIdSource({ clock: () => now, random: () => 0 });
    expect(() => next('00100234')).toThrow(TypeError);
    now = instant;
    expect(next('00100234')).toBe('A0010023420260301003059000000');
  });

  it('have safe defaults', () => {
    const ids = Array.from({ length: 1000 }, () => createMessageId('00100234'));
    expect(new Set(ids).size).toBe(1000);
    expect(parseMessageId(ids[0] as string).industryCode).toBe('00100234');
  });

  it.each([
    ['0010023', 'length'],
    ['001002345', 'length'],
    ['0010-234', 'charset'],
  ])('refuse the industry code %s', (code, rule) => {
    expect(() => createMessageId(code)).toThrow(
      expect.objectContaining({
        code: 'identifier-invalid',
        violations: [expect.objectContaining({ rule, field: 'industryCode' })],
      }),
    );
  });

  it.each([
    ['A001002342026030116000048291', 'length'],
    ['A00100234202603011600004829-3', 'charset'],
    ['B0010023420260301160000482913', 'format'],
    ['A0010023420260229160000482913', 'format'],
  ])('%s is none', (id, rule) => {
    expect(() => parseMessageId(id)).toThrow(
      expect.objectContaining({ violations: [expect.objectContaining({ rule, field: 'msgID' })] }),
    );
  });

  it('tell the programmer of misuse', () => {
    for (const partition of [
      { index: 0, count: 0 },
      { index: 1, count: 1 },
      { index: -1, count: 2 },
      { index: 0.5, count: 2 },
      { index: 0, count: 1_000_001 },
    ]) {
      expect(() => createMessageIdSource({ partition })).toThrow(TypeError);
    }
    expect(() => createMessageIdSource({ clock: () => Number.NaN })('00100234')).toThrow(TypeError);
    for (const random of [Math.random, () => 0.5, () => -1, () => Number.NaN, (bound: number) => bound]) {
      expect(() => createMessageIdSource({ random })('00100234')).toThrow(TypeError);
    }
    expect(() => createMessageId(undefined as never)).toThrow(TypeError);
  });
});
