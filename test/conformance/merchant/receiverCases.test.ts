import { describe, expect, it, onTestFinished } from 'vitest';
import type { Case } from '../../../conformance/Case.js';
import { notifications } from '../../../conformance/merchant/notifications.js';
import { receiverCases } from '../../../conformance/merchant/receiverCases.js';
import { receivingTestee } from '../../../conformance/merchant/receivingTestee.js';
import { startOwnReceiver } from '../../../conformance/merchant/startOwnReceiver.js';
import { runCases } from '../../../conformance/runner/runCases.js';
import type { Testee } from '../../../conformance/Testee.js';

let runs = 0;

const setting = {
  get run() {
    runs += 1;
    return `run ${runs}`;
  },
  clock: Date.now,
};

async function resultsOf(cases: readonly Case[], testee: Testee) {
  const results = new Map<string, string>();
  for await (const event of runCases(cases, testee)) {
    if (event.type === 'result')
      results.set(event.id, `${event.outcome}${event.reason ? ` ${event.reason}` : ''}`);
  }
  return results;
}

const failuresOf = (results: ReadonlyMap<string, string>) =>
  [...results].filter(([, outcome]) => outcome.startsWith('failed'));

describe('receiverCases', () => {
  it('acquit the receiver of the package, which acts on each notice once', { timeout: 60_000 }, async () => {
    const { at, paths, parties, end } = await startOwnReceiver();
    onTestFinished(end);
    const cases = receiverCases({ ...setting, parties });
    // As the guide says.
    expect(cases.length).toBeGreaterThanOrEqual(580);
    expect(notifications()).toHaveLength(11);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    const testee = receivingTestee({ at, interfaces: Object.keys(paths), timeout: 5_000 });
    const results = await resultsOf(cases, testee);
    expect(failuresOf(results)).toEqual([]);
    expect(results.size).toBe(cases.length);
    expect([...results.values()].filter((outcome) => outcome.startsWith('not-applicable'))).toEqual([]);
  });
});
