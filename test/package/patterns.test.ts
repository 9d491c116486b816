import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/codec/createMessage.js';
import { growthOf } from './growthOf.js';
import { filesIn, type Pattern, patternsOf, schemaPatterns } from './patternsOf.js';

/** Everything that runs for a user: the package, the suite and the playground. */
const files = ['src', 'conformance', 'tools/site/playground'].flatMap((folder) =>
  filesIn(folder, /\.(?:[cm]?[jt]s|tsx)$/).map(patternsOf),
);
const schemas = ['spec', 'conformance', 'vectors'].flatMap((folder) =>
  filesIn(folder, /\.(?:schema\.json|(?:strict|tolerant)\.json)$/),
);

describe('the judge of patterns', () => {
  it.each([
    // A run that stands elsewhere is tried from each of its characters.
    ['=+$', ''],
    ['=+\\s*$', ''],
    [' +$', 'gm'],
    ['[?#].*$', ''],
    ['"(?:[^"\\\\]|\\\\.)*"|[,:]|\\s+', 'g'],
    ['\\B(?=(\\d{3})+$)', 'g'],
    ['(?!x)=+$', ''],
    ['(?<=x|)[a-z]+=$', 'i'],
    // Counts make no difference.
    ['[a-z]{0,9}=+$', ''],
    ['^(?:a{1,64}b?)+$', ''],
    // The known catastrophe.
    ['^(?:a+)+$', ''],
    // Linear in each place, in too many places.
    ['a*b?a*$', 'u'],
  ])('finds that /%s/%s takes more than linear time', (source, flags) => {
    expect(growthOf(source, flags)).toBe('more than linear');
  });

  it.each([
    ['^[A-Za-z0-9+/]+={0,2}$', ''],
    ['[\\w.%+-]{1,64}@[A-Za-z0-9.-]{1,255}', 'g'],
    ['^(?![+-]?0*(?:90\\.0*[1-9][0-9]*)$)', ''],
    ['\\?.*$', 's'],
  ])('finds that /%s/%s is linear', (source, flags) => {
    expect(growthOf(source, flags)).toBe('linear');
  });
});

describe('no pattern backtracks', () => {
  it('and they are found where they stand', () => {
    const places = files.flatMap(({ literals }) => literals.map(({ place }) => place));
    expect(places.length).toBeGreaterThan(250);
    expect(places.some((place) => place.startsWith('tools/site/playground/'))).toBe(true);
    expect(schemas.length).toBeGreaterThan(30);
  });

  it.each(files.filter(({ literals }) => literals.length > 0).map((file) => [file.file, file.literals]))(
    'in %s',
    (_file, literals) => {
      expect(notLinear(literals)).toEqual([]);
    },
  );

  it('in the schemas that are published', () => {
    expect(notLinear(schemas.flatMap(schemaPatterns))).toEqual([]);
  });

  describe('that is put together', () => {
    const found: Pattern[] = [];
    const Native = globalThis.RegExp;

    beforeAll(async () => {
      globalThis.RegExp = new Proxy(Native, {
        construct(target, [source, flags = ''], self) {
          const [, , caller = ''] = new Error('place').stack?.split('\n') ?? [];
          const [, place] =
            Native('((?:src|conformance|tools/site/playground)/[^():]+:\\d+)').exec(caller) ?? [];
          if (place !== undefined) found.push({ source: String(source), flags, place });
          return Reflect.construct(target, [source, flags], self);
        },
      });
      const [{ chineseName }, { documentedSchema }, unionpay, lianlian] = await Promise.all([
        import('../../src/table/format/forms/chineseName.js'),
        import('../../src/catalogue/documentedSchema.js'),
        import('../../src/networks/unionpay.js'),
        import('../../src/networks/lianlian.js'),
        import('../../src/import.js'),
        import('../../src/gateway/control/createControl.js'),
        import('../../src/cli/commands/inspect/inspect.js'),
        import('../../conformance/merchant/Schedule.js'),
        import('../../conformance/runner/masked.js'),
        import('../../conformance/runner/maskedCommand.js'),
      ]);
      for (const { name, ...messages } of Object.values({ ...unionpay, ...lianlian })) {
        for (const message of Object.values<Message>(messages)) {
          message.validate({});
          documentedSchema(message.table);
        }
      }
      expect(chineseName.strict?.pattern).toBeDefined();
    });

    afterAll(() => {
      globalThis.RegExp = Native;
    });

    it('and every such place was reached', () => {
      const expected = files.flatMap(({ constructions }) => constructions);
      expect(expected.length).toBeGreaterThan(8);
      expect([...new Set(found.map(({ place }) => place))].sort()).toEqual([...expected].sort());
    });

    it('at run time', () => {
      expect(found.length).toBeGreaterThan(12);
      expect(notLinear(found)).toEqual([]);
    });
  });
});

function notLinear(patterns: readonly Pattern[]): readonly string[] {
  const different = new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
  return [...different].flatMap(([text, { source, flags, place }]) => {
    const growth = growthOf(source, flags);
    return growth === 'linear' ? [] : [`${place} ${text} is ${growth}`];
  });
}
