import { describe, expect, it } from 'vitest';
import { chineseName } from '../../src/table/format/forms/chineseName.js';

const characters = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

const taken = characters.filter((one) => chineseName.shape?.test(one));

describe('the characters of a Chinese name', () => {
  // The engine has them from Unicode's Scripts.txt, the pattern from its ranges.
  it('are those of the script Han, all that the engine knows', () => {
    const han = characters.filter((one) => /\p{Script=Han}/u.test(one));
    expect(han.length).toBeGreaterThan(98_000);
    const known = new Set(taken);
    expect(han.filter((one) => !known.has(one))).toEqual([]);
  });

  it('and else the dots of real names, and what no character is assigned to', () => {
    const others = taken.filter((one) => !/[\p{Script=Han}\p{Cn}]/u.test(one));
    expect(others).toEqual(['\u00b7', '\u2022', '\u2027', '\u30fb', '\uff65']);
  });
});
