import { describe, expect, it } from 'vitest';
import type { Event, ResultEvent } from '../../../conformance/Event.js';
import { compareEvents } from '../../../conformance/reports/compareEvents.js';
import { comparisonInWords } from '../../../conformance/reports/comparisonInWords.js';
import { events } from '../conformanceEvents.js';

type Outcome = ResultEvent['outcome'];

const template = events.find((event): event is ResultEvent => event.type === 'result');
const start = events[0] as Event;
const end = events.at(-1) as Event;

/** A run in which each case came out so. */
function run(outcomes: Readonly<Record<string, Outcome>>, changes: object = {}): readonly Event[] {
  const results = Object.entries(outcomes).map(([id, outcome]) => ({ ...template, id, outcome }) as Event);
  return [{ ...start, ...changes } as Event, ...results, end];
}

function ids(before: Readonly<Record<string, Outcome>>, after: Readonly<Record<string, Outcome>>) {
  const {
    caveats: _,
    isConclusive: __,
    hasLostCases: ___,
    ...lists
  } = compareEvents(run(before), run(after));
  return Object.fromEntries(
    Object.entries(lists).flatMap(([name, results]) =>
      results.length === 0 ? [] : [[name, results.map(({ id }) => id)]],
    ),
  );
}

describe('two runs', () => {
  it.each<[Outcome, Outcome, string | undefined]>([
    ['passed', 'failed', 'newlyFailed'],
    ['acceptable', 'failed', 'newlyFailed'],
    ['unexpected-pass', 'failed', 'newlyFailed'],
    ['passed', 'known-failure', 'newlyKnown'],
    ['acceptable', 'known-failure', 'newlyKnown'],
    ['known-failure', 'known-failure', 'stillFailing'],
    ['failed', 'passed', 'fixed'],
    ['failed', 'acceptable', 'fixed'],
    ['known-failure', 'unexpected-pass', 'fixed'],
    ['failed', 'failed', 'stillFailing'],
    ['known-failure', 'failed', 'noLongerKnown'],
    ['failed', 'known-failure', 'stillFailing'],
    ['passed', 'passed', undefined],
    ['acceptable', 'passed', undefined],
    ['not-applicable', 'not-applicable', undefined],
  ])('of which a case was %s and is %s: %s', (before, after, list) => {
    expect(ids({ c: before }, { c: after })).toEqual(list === undefined ? {} : { [list]: ['c'] });
  });

  it('have cases added and removed, and one that fails at once is told apart from a regression', () => {
    expect(ids({ a: 'passed', b: 'failed' }, { a: 'passed', c: 'failed', d: 'passed' })).toEqual({
      addedFailing: ['c'],
      added: ['c', 'd'],
      removed: ['b'],
    });
    expect(ids({ a: 'not-applicable', b: 'failed' }, { a: 'failed', b: 'not-applicable' })).toEqual({
      addedFailing: ['a'],
      added: ['a'],
      removed: ['b'],
    });
    expect(ids({ a: 'passed' }, { a: 'failed', b: 'known-failure' })).toEqual({
      newlyFailed: ['a'],
      newlyKnown: ['b'],
      added: ['b'],
    });
  });

  it('have lost a case that is removed, unless they were narrowed by different options', () => {
    const part = (...by: string[]) => ({ narrowed: { by, of: 9 } });
    const [whole, smaller] = [
      { a: 'passed', b: 'passed' },
      { a: 'passed', b: 'not-applicable' },
    ] as const;
    const lost = (before: object, after: object) =>
      compareEvents(run(whole, before), run(smaller, after)).hasLostCases;
    expect(lost({}, {})).toBe(true);
    expect(lost(part('--tag x', '--level MUST'), part('--level MUST', '--tag x'))).toBe(true);
    expect(lost({}, part('--include a'))).toBe(false);
    expect(lost(part('--include *'), part('--include a'))).toBe(false);
    expect(compareEvents(run(whole), run(whole)).hasLostCases).toBe(false);
    expect(compareEvents(run(whole), run(smaller, part('--include a'))).caveats).toEqual([
      'The runs are narrowed by different options, so removed cases do not count.',
    ]);
  });

  it('say why they may differ without a change', () => {
    const other = { kit: '9.0.0', seed: 8, implementation: { name: 'other' }, shard: '1/2' };
    const cut = run({ a: 'passed' }, other).map((event) =>
      event.type === 'end' ? { ...event, exitCode: 130 } : event,
    );
    expect(compareEvents(run({ a: 'passed' }), cut).caveats).toEqual([
      'The two runs test different implementations.',
      'The suite changed: 0.1.0 before, 9.0.0 now. A case that it has renamed counts as removed and as added.',
      'The seeds differ, 7 before and 8 now: properties ask other values.',
      'The runs are of different shards.',
      'The later run did not come to its end.',
    ]);
    expect(compareEvents(run({ a: 'passed' }), run({ a: 'passed' })).caveats).toEqual([]);
  });

  it('are of one program where its builds differ, and not where its name does', () => {
    const caveats = (...names: readonly [string, string]) => {
      const [before, after] = names.map((name) => run({ a: 'passed' }, { implementation: { name } }));
      return compareEvents(before as readonly Event[], after as readonly Event[]).caveats;
    };
    expect(caveats('acme-server 7fe12ab', 'acme-server 90aa01c')).toEqual([]);
    expect(caveats('acme-server 7fe12ab', 'acme-client 7fe12ab')).toHaveLength(1);
    expect(caveats('127.0.0.1:4010', '127.0.0.1:4011')).toHaveLength(1);
  });

  it('prove little where the later one was cut off, or asked nothing that the earlier one asked', () => {
    const whole = run({ a: 'passed' });
    const cut = whole.map((event) => (event.type === 'end' ? { ...event, exitCode: 3 } : event));
    expect(compareEvents(whole, whole).isConclusive).toBe(true);
    expect(compareEvents(cut, whole).isConclusive).toBe(true);
    expect(compareEvents(whole, cut).isConclusive).toBe(false);
    const others = compareEvents(whole, run({ a: 'not-applicable', b: 'passed' }));
    expect(others).toMatchObject({ isConclusive: false, caveats: ['The runs have no case in common.'] });
  });

  it('are counted in words', () => {
    const comparison = compareEvents(run({ a: 'passed', b: 'failed' }), run({ a: 'failed', c: 'passed' }));
    expect(comparisonInWords(comparison)).toBe(
      '1 newly failed, 0 fixed, 0 still failing; 1 case added, 1 case removed.',
    );
    const [before, after] = [
      run({ a: 'failed', b: 'passed' }),
      run({ a: 'failed', b: 'known-failure', c: 'failed', d: 'failed' }),
    ];
    expect(comparisonInWords(compareEvents(before, after))).toBe(
      '0 newly failed, 2 added and failing, 1 known to fail now, 0 fixed, 1 still failing; 2 cases added, 0 cases removed.',
    );
    const expired = compareEvents(
      run({ a: 'known-failure', b: 'known-failure' }),
      run({ a: 'failed', b: 'known-failure' }),
    );
    expect(comparisonInWords(expired)).toBe(
      '0 newly failed, 1 no longer known, 0 fixed, 1 still failing; 0 cases added, 0 cases removed.',
    );
  });

  it('steer no terminal', () => {
    const before = run({ a: 'passed' });
    const after = run({ a: 'failed' }).map((event) =>
      event.type === 'result' ? { ...event, reason: '\u001b[2J' } : event,
    );
    expect(compareEvents(before, after).newlyFailed[0]?.reason).toBe('\ufffd[2J');
    expect(() => compareEvents([], after)).toThrow(/begin with start/);
  });
});
