import { describe, expect, it } from 'vitest';
import { propertyCases } from '../../conformance/properties/propertyCases.js';
import { judgeInProcess } from '../../conformance/runner/judgeInProcess.js';
import { tableCases } from '../../conformance/trials/tableCases.js';
import { loadVectors } from '../../conformance/vectors/loadVectors.js';
import { otherChoices } from './otherChoices.js';

describe.each([
  ['stern', 'first'],
  ['stern', 'last'],
  ['lax', 'first'],
  ['lax', 'last'],
] as const)('an honest implementation of other choices, %s, that names the %s violation', (manner, place) => {
  it('is acquitted by every vector and property', async () => {
    const testee = otherChoices(manner, place);
    const convictedBy: string[] = [];
    for (const one of [...loadVectors(), ...propertyCases({ seed: 8, runs: 60 }), ...tableCases()]) {
      const { outcome, reason } = await judgeInProcess(one, testee);
      if (outcome === 'failed' && one.level === 'MUST') convictedBy.push(`${one.id}: ${reason}`);
    }
    expect(convictedBy).toEqual([]);
  });
});
