import { describe, expect, it } from 'vitest';
import type { Case } from '../../../conformance/Case.js';
import type { Event, ResultEvent } from '../../../conformance/Event.js';
import { createReporter, reporterNames } from '../../../conformance/reports/createReporter.js';
import { whyNotAsked } from '../../../conformance/reports/whyNotAsked.js';
import { whyNotApplicable } from '../../../conformance/runner/whyNotApplicable.js';
import { servedCases } from '../../../conformance/servedCases.js';
import type { Declaration } from '../../../conformance/Testee.js';

const result = (outcome: ResultEvent['outcome'], reason?: string) =>
  ({
    ...{ type: 'result', id: 'serve.x', title: 'A case.', operation: 'serve', level: 'MUST', references: [] },
    ...{ outcome, reason, expected: 'yes', replay: 'r', milliseconds: 1 },
  }) as unknown as ResultEvent;
const OBSERVE = 'The testee does not declare the feature observe.';

describe('why cases are not applicable', () => {
  it('is said once for each reason, with its number, those of most cases first', () => {
    const results = [
      result('not-applicable', 'b'),
      result('failed', 'b'),
      result('not-applicable', OBSERVE),
      result('not-applicable', OBSERVE),
      result('passed'),
    ];
    expect(whyNotAsked(results)).toEqual([`2 not applicable: ${OBSERVE}`, '1 not applicable: b']);
    expect(whyNotAsked(results.slice(4))).toEqual([]);
  });
});

describe('the reason of a case over HTTP', () => {
  const cases = servedCases();
  const reasonOf = (id: string, ...features: readonly string[]) => {
    const one = cases.find((other) => other.id === id) as Case;
    const { operation, message } = one;
    const declaration = { operations: [operation], messages: [message], features } as unknown as Declaration;
    return whyNotApplicable(one, declaration, {});
  };

  it.each([
    ['serve.mpay-apply.unsigned.no-work', /observe\. Give --observe URL, .*\{"count": N\}: how many calls/],
    ['serve.slow-body', /limit\. Give --limit SECONDS, /],
    [
      'serve.mpay-verify.success',
      /observe\. MPAY_VERIFY comes after MPAY_APPLY: .* at --observe URL, \{"count": N, "texts": /,
    ],
    ['receive.mpay-notification.success.acts', /observe\. Give --observe URL, .*: how many notices/],
    ['crash.mpay-notification.sent', /restart\. Put the command of the merchant after --/],
    ['schedule.aggregate.length-1', /pay\. .* as pay, where it takes orders/],
    ['schedule.mpay.length-1', /verify\. .* as apply and verify, /],
  ])('says what gives the feature: %s', (id, words) => {
    expect(reasonOf(id)).toMatch(words);
    expect(reasonOf(id, 'observe', 'limit', 'restart', 'pay', 'verify')).toBeUndefined();
  });

  it('names of several features the one that is missing', () => {
    expect(reasonOf('crash.aggregate-direct.answer-lost', 'pay')).toContain(
      'feature restart. Put the command',
    );
  });

  const reason = reasonOf('serve.mpay-apply.unsigned.no-work') as string;
  const runOf = (...results: readonly ResultEvent[]): readonly Event[] => [
    { type: 'start', kit: '0.1.0', implementation: { name: 'x' }, cases: results.length },
    ...results,
    {
      ...{ type: 'end', passed: 1, failed: 0, acceptable: 0, notApplicable: 1, knownFailures: 0 },
      ...{ unexpectedPasses: 0, milliseconds: 1, exitCode: 0 },
    } as Event,
  ];

  it.each(reporterNames.filter((name) => name !== 'badge'))('is in the report %s', async (name) => {
    for (const others of [[result('passed')], []]) {
      const reporter = await createReporter(name);
      const text = runOf(...others, result('not-applicable', reason))
        .map(reporter)
        .join('');
      expect(text.replaceAll('\\', '')).toContain('Give --observe URL, where the server answers');
    }
  });
});

describe('the questions of a case, which trials make when they are read', () => {
  const declaration: Declaration = { operations: ['serial-pad'], implementation: { name: 'x' } } as never;
  const unread = {
    operation: 'serial-pad',
    get questions(): never {
      throw new Error('questions were read');
    },
  } as unknown as Case;

  it.each([{}, { limits: {} }, { limits: { maxInFlight: 2 } }])(
    'are not read where a profile is %j',
    (profile) => {
      expect(whyNotApplicable(unread, declaration, profile)).toBeUndefined();
    },
  );

  it.each([{ party: 'member' } as const, { limits: { inputBytes: 10 } }])(
    'are read where it is %j',
    (profile) => {
      expect(() => whyNotApplicable(unread, declaration, profile)).toThrow('questions were read');
    },
  );
});
