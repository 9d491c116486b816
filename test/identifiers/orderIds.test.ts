import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { describedTable } from '../../src/catalogue/describedTable.js';
import { createOrderId, createOrderIdSource } from '../../src/identifiers/createOrderId.js';
import { padSerialNumber } from '../../src/identifiers/padSerialNumber.js';
import { systemRandom } from '../../src/identifiers/sources.js';
import { messageNamed } from '../messageNamed.js';

const instant = Date.parse('2026-03-01T08:00:00.123Z');

describe('order IDs', () => {
  it('are IIN, Beijing time to the millisecond, a count and a random number', () => {
    const next = createOrderIdSource({ clock: () => instant, random: () => 36 ** 7 - 1 });
    expect(next('39990029')).toBe('3999002920260301160000123000zzzzzzz');
    expect(next('39990029')).toBe('3999002920260301160000123001zzzzzzz');
    expect(next('AbCd0123')).toHaveLength(35);
  });

  it('sort by time and never repeat, also past the 46,656 of a millisecond and when the clock goes back', () => {
    let call = 0;
    const next = createOrderIdSource({ clock: () => instant - (call++ % 3) });
    const ids = Array.from({ length: 100_000 }, () => next('39990029'));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
    expect(ids.at(-1)).toMatch(/^3999002920260301160000125/);
  });

  it('count on within the millisecond of a clock that gives fractions', () => {
    let now = instant;
    const next = createOrderIdSource({ clock: () => (now += 0.25), random: () => 0 });
    const ids = Array.from({ length: 100 }, () => next('39990029'));
    expect(new Set(ids).size).toBe(100);
    expect([...ids].sort()).toEqual(ids);
  });

  it('are what row orderID takes', () => {
    const { violations } = messageNamed('unionpay/MOBILE_NUMBER_VERIFICATION/request').validate({
      orderID: createOrderId('39990029'),
    });
    expect(violations.some(({ field }) => field === 'orderID')).toBe(false);
  });

  it.each([
    ['3999002', 'length'],
    ['399900290', 'length'],
    ['3999002!', 'charset'],
  ])('refuse the IIN %s', (iin, rule) => {
    expect(() => createOrderId(iin)).toThrow(
      expect.objectContaining({ violations: [expect.objectContaining({ rule, field: 'memberIIN' })] }),
    );
  });
});

describe('padSerialNumber', () => {
  it.each([
    ['42', '00000000000042'],
    ['0', '00000000000000'],
    ['20260301-42', '00020260301-42'],
    ['12345678901234', '12345678901234'],
    ['x'.repeat(64), 'x'.repeat(64)],
  ])('%s', (serial, padded) => {
    expect(padSerialNumber(serial)).toBe(padded);
  });

  it('only adds zeros ahead, up to 14, and does nothing twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{1,64}$/), (serial) => {
        const padded = padSerialNumber(serial);
        expect(padded.endsWith(serial)).toBe(true);
        expect(padded).toHaveLength(Math.max(14, serial.length));
        expect(padded.slice(0, padded.length - serial.length)).toMatch(/^0*$/);
        expect(padSerialNumber(padded)).toBe(padded);
      }),
    );
  });

  it.each([
    ['', 'length'],
    ['x'.repeat(65), 'length'],
    ['协议42', 'charset'],
  ])('refuses %j', (serial, rule) => {
    expect(() => padSerialNumber(serial)).toThrow(
      expect.objectContaining({ violations: [expect.objectContaining({ rule })] }),
    );
  });

  it('pads to the length of its row', () => {
    const row = describedTable(messageNamed('unionpay/MOBILE_NUMBER_VERIFICATION/request')).rows.find(
      ({ identifier }) => identifier === 'serialNm',
    );
    expect(row).toMatchObject({ min: padSerialNumber('1').length, max: 64, pad: true });
  });
});

describe('systemRandom', () => {
  it('reaches every number below its bound and none beyond', () => {
    const drawn = new Set(Array.from({ length: 2000 }, () => systemRandom(10)));
    expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (let count = 0; count < 1000; count++) expect(systemRandom(36 ** 7)).toBeLessThan(36 ** 7);
    expect(systemRandom(1)).toBe(0);
  });

  it('draws again where the last numbers of its range would favour small results', () => {
    // 2^53 - 1 is past the last whole multiple of ten below 2^53, which is 2^53 - 2.
    const drawn = [
      [0xffff_ffff, 0xffff_ffff],
      [0, 7],
    ];
    const generator = vi.spyOn(crypto, 'getRandomValues').mockImplementation((words) => {
      (words as Uint32Array).set(drawn.shift() ?? []);
      return words;
    });
    expect(systemRandom(10)).toBe(7);
    expect(drawn).toEqual([]);
    generator.mockRestore();
  });
});
