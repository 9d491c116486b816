import { describe, expect, it } from 'vitest';
import type { Case } from '../../../conformance/Case.js';
import type { RightOperations } from '../../../conformance/faultyImplementations/Faulty.js';
import { merchantFaults } from '../../../conformance/faultyImplementations/merchantFaults.js';
import { ownMerchant } from '../../../conformance/faultyImplementations/ownMerchant.js';
import { judgeInProcess } from '../../../conformance/runner/judgeInProcess.js';
import { matchesGlob } from '../../../conformance/runner/matchesGlob.js';
import { callCases } from '../../../conformance/selfTest.js';
import type { Testee } from '../../../conformance/Testee.js';

/** One interface of notices, one of forms, and all of payments. */
const CHOSEN = /^(?:(?:receive|crash|schedule)\.(?:aggregate|sync)|crash\.mpay-verify|schedule\.mpay)/;

const casesFor = (run: string) => callCases(run).filter(({ id }) => CHOSEN.test(id));

async function convictedBy(pattern: string, cases: readonly Case[], testee: Testee): Promise<boolean> {
  for (const one of cases.filter(({ id }) => matchesGlob(pattern, id)))
    if ((await judgeInProcess(one, testee)).outcome === 'failed') return true;
  return false;
}

describe('a merchant', () => {
  it.each(merchantFaults.map((faulty) => [faulty.id, faulty] as const))(
    '%s is convicted',
    async (id, faulty) => {
      const operations = faulty.operations({} as RightOperations);
      const cases = casesFor(`faults ${id}`);
      for (const pattern of faulty.convictedBy) {
        const isConvicted = await convictedBy(pattern, cases, { implementation: { name: id }, operations });
        expect([pattern, isConvicted]).toEqual([pattern, true]);
      }
    },
  );

  it('without a fault is acquitted', async () => {
    const testee = { implementation: { name: 'right' }, operations: { receive: ownMerchant() } };
    const cases = casesFor('faults none');
    expect(cases.length).toBeGreaterThan(90);
    for (const one of cases) {
      const { outcome, reason } = await judgeInProcess(one, testee);
      expect([one.id, reason, outcome === 'failed']).toEqual([one.id, reason, false]);
    }
  });
});
