import { describe, expect, it } from 'vitest';
import type { ResultEvent } from '../../../conformance/Event.js';
import { hintsIn } from '../../../conformance/reports/hintsIn.js';
import { whyNotAsked } from '../../../conformance/reports/whyNotAsked.js';

const result = (outcome: ResultEvent['outcome'], reason?: string) =>
  ({ type: 'result', id: 'serve.x', operation: 'serve', outcome, reason }) as unknown as ResultEvent;
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

  it('comes with what a server gives', () => {
    const [hint] = hintsIn([result('not-applicable', OBSERVE)]);
    expect(hint).toMatch(/^(?:1|one) case more/);
    expect(hint).toContain('--observe URL');
    expect(hintsIn([result('passed')])).toEqual([]);
  });
});
