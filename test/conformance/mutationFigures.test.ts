import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../tools/mutation/figures.js';
import { isAskedAbout, unitTestFiles } from '../../tools/mutation/unitTestFiles.js';

const testFiles = {
  '': {
    tests: [
      { id: '0', name: 'vectors validate' },
      { id: '1', name: 'test/codec/a.test.ts a value _0' },
    ],
  },
};

describe('the figures of a mutation run', () => {
  it('count who kills a mutant, by folder', () => {
    const files = {
      'src/codec/a.ts': {
        mutants: [
          { id: '0', status: 'Killed', killedBy: ['0'] },
          { id: '1', status: 'Killed', killedBy: ['1'] },
          { id: '2', status: 'Survived' },
        ],
      },
      'src/wire/b.ts': {
        mutants: [
          { id: '3', status: 'NoCoverage' },
          { id: '4', status: 'Timeout' },
          { id: '5', status: 'Ignored' },
        ],
      },
    };
    expect([...figuresOf({ files, testFiles })]).toEqual([
      ['src/codec', { mutants: 3, bySuite: 1, byTests: 1 }],
      ['all', { mutants: 5, bySuite: 2, byTests: 1 }],
      ['src/wire', { mutants: 2, bySuite: 1, byTests: 0 }],
    ]);
  });
});

describe('the tests that are asked about a source', () => {
  it.each([
    ['test/codec/decode.test.ts', 'src/table/format/forms/url.ts', true],
    ['test/envelope/jws.test.ts', 'src/wire/unionpay/parseJws.ts', true],
    ['test/envelope/jws.test.ts', 'src/codec/mask.ts', false],
  ])('%s: %s', (testFile, source, isAsked) => {
    expect(isAskedAbout(testFile, source)).toBe(isAsked);
  });

  it('have those of keys and of the diagnosis not among them', () => {
    const names = unitTestFiles();
    expect(names).toContain('test/envelope/keyValue.test.ts');
    expect(names).not.toContain('test/envelope/keysImport.test.ts');
    expect(names).not.toContain('test/envelope/diagnose.test.ts');
  });
});
