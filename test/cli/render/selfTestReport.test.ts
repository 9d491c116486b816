import { describe, expect, it } from 'vitest';
import { isClean, selfTestReport } from '../../../src/cli/render/selfTestReport.js';

const clean = {
  detection: { detected: 3, total: 3 },
  survivors: [],
  wronglyFailed: [],
  ceilings: [{ id: 'always-ok', score: 0.12, ceiling: 0.13, isHeld: true }],
};

describe('the report of the self-test', () => {
  it('says how many were detected, in whole percents that are never rounded up', () => {
    expect(selfTestReport(clean)).toContain('detected  3 of 3 faulty implementations (100 %)');
    const almost = { ...clean, detection: { detected: 357, total: 358 } };
    expect(selfTestReport(almost)).toContain('357 of 358 faulty implementations (99 %)');
  });

  it('names the undetected faults, the correct implementations that fail, and the ceilings that break', () => {
    const survivors = [{ id: 'no-check', wrong: 'Nothing is checked.', undetectedBy: ['a.*', 'b'] }];
    const wronglyFailed = [{ id: 'right', cases: ['c'] }];
    const ceilings = [{ id: 'silent', score: 0.5, ceiling: 0, isHeld: false }];
    const report = selfTestReport({ ...clean, survivors, wronglyFailed, ceilings });
    expect(report).toContain('no-check: Nothing is checked. It passes a.*, b.');
    expect(report).toContain('right is correct but fails c.');
    expect(report).toMatch(/silent +50 % of the cases, at most +0 %: TOO MANY/);
    expect(isClean({ ...clean, survivors })).toBe(false);
    expect(isClean({ ...clean, wronglyFailed })).toBe(false);
    expect(isClean({ ...clean, ceilings })).toBe(false);
    expect(isClean(clean)).toBe(true);
  });
});
