import { describe, expect, it } from 'vitest';
import { documentKeys } from '../../docs/build/documentKeys.js';
import { findingExamples } from '../../docs/build/findings/findingExamples.js';
import { diagnose } from '../../src/envelope/diagnose/diagnose.js';
import { type FindingId, findings } from '../../src/envelope/diagnose/findings.js';

const keys = documentKeys();

const ids = Object.keys(findings) as FindingId[];

describe('the examples of findings', () => {
  it('are there for each finding', () => {
    expect(Object.keys(findingExamples)).toEqual(ids);
  });

  it.each(ids)('give %s', (id) => {
    const { captures, options, ring = keys.network.ring } = findingExamples[id](keys);
    expect(diagnose(captures, ring, options).findings.map((finding) => finding.id)).toContain(id);
  });
});
