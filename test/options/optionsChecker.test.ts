import { describe, expect, it } from 'vitest';
import { optionsChecker } from '../../src/options/optionsChecker.js';
import {
  boolean,
  either,
  functionOf,
  listOf,
  objectWith,
  oneOf,
  required,
  text,
  textLike,
  wholeNumber,
} from '../../src/options/rules.js';

interface Options {
  readonly accept?: readonly ('RSA' | 'SHA256withRSA')[] | undefined;
  readonly maxDepth?: number | undefined;
  readonly reading?: 'strict' | 'tolerant' | undefined;
  readonly key: string;
}

const checked = optionsChecker<Options>({
  accept: listOf(oneOf('RSA', 'SHA256withRSA')),
  maxDepth: wholeNumber(1, 10),
  reading: oneOf('strict', 'tolerant'),
  key: required(text),
});
const messageOf = (options: unknown) => {
  try {
    checked(options as Options);
  } catch (error) {
    return error instanceof TypeError ? error.message : error;
  }
  return undefined;
};

describe('options', () => {
  it('are given back as a copy; one that is undefined is not given', () => {
    const options = { key: 'k', reading: 'strict', maxDepth: undefined } as const;
    const copy = checked(options);
    expect(Object.entries(copy)).toEqual([
      ['key', 'k'],
      ['reading', 'strict'],
    ]);
    expect(copy).not.toBe(options);
  });

  it.each([
    ['unknown', { key: 'k', mode: 1 }, 'unknown option "mode": expected accept, maxDepth, reading, key'],
    ['misspelt', { key: 'k', reding: 'strict' }, 'unknown option "reding". Did you mean "reading"?'],
    [
      'three letters off',
      { key: 'k', maxdetph: 1 },
      'unknown option "maxdetph": expected accept, maxDepth, reading, key',
    ],
    ['in other letters', { key: 'k', maxdepth: 1 }, 'unknown option "maxdepth". Did you mean "maxDepth"?'],
    ['too long', { key: 'k', readingss: 1 }, 'unknown option "readingss". Did you mean "reading"?'],
    ['too short', { key: 'k', acept: ['RSA'] }, 'unknown option "acept". Did you mean "accept"?'],
    [
      'unknown and undefined',
      { key: 'k', reding: undefined },
      'unknown option "reding". Did you mean "reading"?',
    ],
    [
      'a name that every object has',
      { key: 'k', toString: 1 },
      'unknown option "toString": expected accept, maxDepth, reading, key',
    ],
    ['a prototype', JSON.parse('{"key":"k","__proto__":{"reading":"strict"}}'), 'unknown option'],
    ['a number of a card', { key: 'k', 6222021234567890: 1 }, 'unknown option'],
    ['missing', {}, 'key must be a string'],
    ['missing, as undefined', { key: undefined }, 'key must be a string'],
    ['null', { key: null }, 'key must be a string'],
    [
      'a string for a list',
      { key: 'k', accept: 'SHA256withRSA' },
      'accept must be a list, each entry RSA or SHA256withRSA, and not empty',
    ],
    [
      'an empty list',
      { key: 'k', accept: [] },
      'accept must be a list, each entry RSA or SHA256withRSA, and not empty',
    ],
    [
      'a list with a hole',
      { key: 'k', accept: new Array(1) },
      'accept must be a list, each entry RSA or SHA256withRSA, and not empty',
    ],
    [
      'a list with a stranger',
      { key: 'k', accept: ['RSA', 'MD5'] },
      'accept must be a list, each entry RSA or SHA256withRSA, and not empty',
    ],
    ['another name', { key: 'k', reading: 'lax' }, 'reading must be strict or tolerant'],
    ['a name in a list', { key: 'k', reading: ['strict'] }, 'reading must be strict or tolerant'],
  ])('%s: a TypeError that says what is expected', (_, options, message) => {
    expect(messageOf(options)).toBe(message);
  });

  it.each([
    '128',
    127.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    0,
    -1,
    11,
    null,
    true,
    [5],
    5n,
    new Number(5),
  ])('a number that is %s is a TypeError with the range', (maxDepth) => {
    expect(messageOf({ key: 'k', maxDepth })).toBe('maxDepth must be a whole number from 1 to 10');
  });

  it.each([1, 10])('both ends of a range are in it: %i', (maxDepth) => {
    expect(checked({ key: 'k', maxDepth }).maxDepth).toBe(maxDepth);
  });

  it.each([
    ['a string', 'strict'],
    ['a number', 1],
    ['null', null],
    ['a list', [{ key: 'k' }]],
    ['a function', () => ({ key: 'k' })],
    [
      'an instance',
      new (class {
        key = 'k';
      })(),
    ],
    ['what inherits its options', Object.create({ key: 'k' })],
  ])('that are %s are a TypeError', (_, options) => {
    expect(messageOf(options)).toBe('options must be a plain object');
  });

  it('may have no prototype, and symbols', () => {
    const bare = Object.assign(Object.create(null), { key: 'k', [Symbol('mine')]: 1 });
    expect(messageOf(bare)).toBeUndefined();
  });

  it('do not come from Object.prototype', () => {
    const prototype = Object.prototype as Record<string, unknown>;
    prototype.reading = 'lax';
    prototype.stranger = 1;
    try {
      expect(checked({ key: 'k' }).reading).toBeUndefined();
    } finally {
      delete prototype.reading;
      delete prototype.stranger;
    }
  });

  it('that are read twice are one value', () => {
    let reads = 0;
    const { accept } = checked({
      key: 'k',
      get accept(): readonly 'RSA'[] {
        reads += 1;
        return reads === 1 ? ['RSA'] : [];
      },
    });
    expect([accept, accept, reads]).toEqual([['RSA'], ['RSA'], 1]);
  });
});

describe('a rule', () => {
  it.each([
    ['boolean', boolean, [true, false], ['true', 1, null]],
    ['text', text, ['', 'x'], [1, null, new String('x')]],
    ['textLike', textLike(/^a$/, 'a'), ['a'], ['b', ['a']]],
    ['functionOf', functionOf(), [() => 1], [{}, 'x']],
    ['objectWith', objectWith(), [{}], [[], null, 'x', () => 1]],
    ['objectWith a method', objectWith('claim'), [{ claim: () => true }], [{}, { claim: true }]],
    ['either', either(text, listOf(text)), ['a', ['a']], [[], 1, [1]]],
    ['a list that may be empty', listOf(text, 0), [[], ['a']], ['a', {}, [1]]],
  ])('%s tells right from wrong', (_, rule, right, wrong) => {
    expect(right.filter((value) => !rule.fits(value))).toEqual([]);
    expect(wrong.filter((value) => rule.fits(value))).toEqual([]);
  });
});
