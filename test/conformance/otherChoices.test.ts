import { describe, expect, it } from 'vitest';
import { propertyCases } from '../../conformance/properties/propertyCases.js';
import { judgeInProcess } from '../../conformance/runner/judgeInProcess.js';
import { loadVectors } from '../../conformance/vectors/loadVectors.js';
import { otherChoices } from './otherChoices.js';

describe.each(['stern', 'lax'] as const)('an honest implementation of other choices that is %s', (manner) => {
  it('is acquitted by every vector and property', async () => {
    const testee = otherChoices(manner);
    const convictedBy: string[] = [];
    for (const one of [...loadVectors(), ...propertyCases({ seed: 8, runs: 60 })]) {
      const { outcome, reason } = await judgeInProcess(one, testee);
      if (outcome === 'fail') convictedBy.push(`${one.id}: ${reason}`);
    }
    expect(convictedBy).toEqual([]);
  });
});
