import { describe, expect, it } from 'vitest';
import { parseKnownFailures, requireUntil } from '../../conformance/runner/KnownFailure.js';
import { matchesGlob } from '../../conformance/runner/matchesGlob.js';
import { receivedInWords } from '../../conformance/runner/receivedInWords.js';
import { selectCases } from '../../conformance/runner/selectCases.js';
import { servedCases } from '../../conformance/servedCases.js';
import { suite } from '../../conformance/suite.js';
import { padCase } from './cases.js';

describe('a glob', () => {
  it.each([
    ['*', '', true],
    ['*', 'anything', true],
    ['a.b', 'a.b', true],
    ['a.b', 'axb', false],
    ['a*', 'a', true],
    ['a*b', 'ab', true],
    ['a*b', 'axxb', true],
    ['a*b', 'axxbc', false],
    ['ab*b', 'ab', false],
    ['*.mcc.*', 'unionpay.request.mcc.charset', true],
    ['*.mcc.*', 'unionpay.request.mccx.charset', false],
    ['a*b*c', 'abbbbc', true],
    ['a*bc*c', 'abc', false],
    ['**', 'x', true],
    ['', '', true],
    ['', 'x', false],
    ['[a-z]', 'a', false],
  ])('%s matches %s: %s', (pattern, text, matches) => {
    expect(matchesGlob(pattern, text)).toBe(matches);
  });

  it('takes no time that grows like a power', () => {
    const started = performance.now();
    expect(matchesGlob(`${'a*'.repeat(2000)}b`, 'a'.repeat(5000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('the choice of cases', () => {
  const cases = [
    padCase('one', { tags: ['vector', 'valid'], aliases: ['former'] }),
    padCase('two', { tags: ['vector', 'invalid'], level: 'SHOULD' }),
    padCase('three', { tags: ['property'], operation: 'validate' }),
  ];
  const chosen = (filter: Parameters<typeof selectCases>[1]) =>
    selectCases(cases, filter).map(({ id }) => id);

  it.each([
    [{}, ['one', 'two', 'three']],
    [{ include: ['t*'] }, ['two', 'three']],
    [{ include: ['former'] }, ['one']],
    [{ exclude: ['former', 'two'] }, ['three']],
    [{ include: ['t*'], exclude: ['*e'] }, ['two']],
    [{ tags: ['valid', 'property'] }, ['one', 'three']],
    [{ level: 'MUST' as const }, ['one', 'three']],
    [{ operations: ['validate' as const] }, ['three']],
    [{ shard: '1/2' }, ['one', 'three']],
    [{ shard: '2/2' }, ['two']],
  ])('%j', (filter, ids) => {
    expect(chosen(filter)).toEqual(ids);
  });
});

describe('known failures', () => {
  it('are lines of a pattern and a reason', () => {
    expect(parseKnownFailures('# comment\r\n\r\n  a.*   because of b \n')).toEqual([
      { pattern: 'a.*', reason: 'because of b' },
    ]);
    expect(parseKnownFailures('a.*  until=2026-12-31  because of b')).toEqual([
      { pattern: 'a.*', reason: 'because of b', until: '2026-12-31' },
    ]);
  });

  it.each(['=31.12.2026', '=', '=2026-12-31T00:00'])('have no last day until%s', (day) => {
    expect(() => parseKnownFailures(`a.*  until${day} because of b`)).toThrow(
      /its last day before the reason, as until=2026/,
    );
  });

  it.each(['=2026-02-30', '=2026-31-12'])('have no last day that does not exist: until%s', (day) => {
    expect(() => parseKnownFailures(`a.*  until${day} because of b`)).toThrow(
      'Line 1 of the known failures has a last day that does not exist; write the year, the month and the day, as until=2026-12-31.',
    );
  });

  it.each([' 2026-12-31', ': 2026-12-31'])('have = before their last day: until%s', (day) => {
    expect(() => parseKnownFailures(`a.*  until${day} because of b`)).toThrow(
      'Line 1 of the known failures must have = between until and its last day, as until=2026-12-31.',
    );
  });

  it.each(['because of b until=2026-01-01', 'UNTIL=2026-01-01 b', 'b expires 2026-01-01'])(
    'have no last day elsewhere: %s',
    (about) => {
      expect(() => parseKnownFailures(`a.*  ${about}`)).toThrow(/its last day before the reason/);
    },
  );

  it.each(['unitl=2020-12-31 b', 'util = 2026-12-31 b', 'till=2026-12-31'])(
    'have no last day under another name: %s',
    (about) => {
      expect(() => parseKnownFailures(`a.*  ${about}`)).toThrow(
        'Line 1 of the known failures must have until= before its last day, and no other word, as until=2026-12-31.',
      );
    },
  );

  it('may have a date in the reason, and an = with something else', () => {
    for (const reason of ['TICKET-1 of 2026-12-31', 'day=2026-13', '2026-12-31 was found'])
      expect(parseKnownFailures(`a.*  ${reason}`)).toEqual([{ pattern: 'a.*', reason }]);
  });

  it('may each have to have a last day', () => {
    const dated = 'a.*  until=2026-12-31 b\n';
    expect(() => requireUntil(parseKnownFailures(dated))).not.toThrow();
    expect(() => requireUntil(parseKnownFailures(`${dated}c.*  d`))).toThrow(
      'With --require-until each known failure must have a last day, as until=2026-12-31 before its reason; c.* has none.',
    );
    const many = ['c', 'd', 'e', 'f', 'g'].map((id) => `${id}  b\n`).join('');
    expect(() => requireUntil(parseKnownFailures(`${many}${dated}`))).toThrow(
      'c, d, e and 2 more have none.',
    );
  });

  it('may have a reason that begins like one', () => {
    expect(parseKnownFailures('a.*  until the next release')).toEqual([
      { pattern: 'a.*', reason: 'until the next release' },
    ]);
  });

  it('have a reason besides their last day', () => {
    expect(() => parseKnownFailures('a.*  until=2026-12-31')).toThrow(/a reason/);
  });
});

describe('titles', () => {
  it('count one thing as one, and say what a wrong value is not', async () => {
    const all = [...(await suite({ seed: 0, runs: 1 })), ...servedCases()];
    const told = all.flatMap(({ id, title, expected }) => [`${id}: ${title}`, `${id}: ${expected}`]);
    expect(told.filter((text) => /\b1 (?!of\b)[a-z]+s\b/.test(text))).toEqual([]);
    expect(told.filter((text) => /: No [a-z ]+: /.test(text))).toEqual([]);
  });
});

describe('what was received', () => {
  it('is told by what the protocol and the tables know, and nothing else', () => {
    const violations = [
      { rule: 'length', path: '/encData/phoneNo' },
      { rule: '13800138000', path: '/13800138000' },
      { path: '' },
      { rule: 'charset' },
    ];
    expect(receivedInWords([{ status: 'reject', violations }])).toBe(
      'reject: length at /encData/phoneNo, a rule that the protocol does not know at a path that no table has, no rule at the whole message, charset',
    );
    expect(
      receivedInWords([
        { status: 'ok', output: { serial: '1' } },
        { status: 'error', message: '2' },
      ]),
    ).toBe('ok: serial of 1 character, then error');
    const output = { value: { a: '13800138000', b: 1 }, at: [], '13800138000': '6212', count: 3 };
    expect(receivedInWords([{ status: 'ok', output }])).toBe(
      'ok: value with 2 members, at of 0 elements, count, 1 member that the protocol does not know',
    );
    expect(receivedInWords([{ status: 'ok', output: {} }])).toBe('ok');
    const id = 'A0000000120260301080000000001';
    expect(receivedInWords([{ status: 'ok', output: { ids: [id, id] } }])).toBe(
      `ok: ids of 2 elements, first ${id}`,
    );
    // What is no message ID could be anything.
    for (const one of ['6212345678901234', `${id}1`, 12])
      expect(receivedInWords([{ status: 'ok', output: { ids: [one] } }])).toBe('ok: ids of 1 element');
    expect(receivedInWords([])).toBeUndefined();
  });
});
