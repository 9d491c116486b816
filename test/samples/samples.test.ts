import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mpayCardBindApply } from '../../src/networks/lianlian/mpay.js';
import { mobileNumberVerification } from '../../src/networks/unionpay.js';
import { nearMisses } from '../../src/samples/nearMisses.js';
import { samples } from '../../src/samples/samples.js';
import type { SampleStyle } from '../../src/table/Dice.js';
import type { Party, Reading, Row } from '../../src/table/Row.js';
import { allMessages } from '../messageNamed.js';
import { isMandatory, rowsByPath, tableFaults } from './tableFaults.js';

const seed = Number(process.env.TALLYSTICK_SEED ?? 20260301);
const seeds = fc.integer();
const parties = fc.constantFrom<Party | undefined>('member', 'merchant', undefined);
const styles = fc.constantFrom<SampleStyle>('realistic', 'wide');
const readings: readonly Reading[] = ['strict', 'tolerant'];

describe.each(allMessages.map((message) => [message.name, message] as const))(
  `%s (seed ${seed})`,
  (name, message) => {
    it('a sample keeps to the table file, read without the package', () => {
      fc.assert(
        fc.property(seeds, parties, styles, (drawn, party, style) => {
          const value = samples(message, { seed: drawn, party, style }).next().value;
          expect(tableFaults(name, value as object)).toEqual([]);
        }),
        { seed, numRuns: 300 },
      );
    });

    it('a near miss breaks the table file where it says so, and nowhere else', () => {
      const rows = rowsByPath(name);
      let told = 0;
      fc.assert(
        fc.property(seeds, parties, styles, (drawn, party, style) => {
          const { value, fault } = nearMisses(message, { seed: drawn, party, style }).next().value;
          const faults = tableFaults(name, value);
          const row = rows.get(fault.path.replace(/\/\d+/g, ''));
          const isTold =
            fault.rule === 'type' ||
            fault.rule === 'charset' ||
            fault.rule === 'length' ||
            (fault.rule === 'value' && row?.values !== undefined) ||
            (fault.rule === 'required' && row !== undefined && isMandatory(row));
          if (isTold) {
            told += 1;
            expect(faults).toContain(`${fault.path} ${fault.rule}`);
          }
          expect(faults.filter((one) => !one.startsWith(`${fault.path} `))).toEqual([]);
        }),
        { seed, numRuns: 500 },
      );
      expect(told).toBeGreaterThan(250);
    });

    it('a sample always validates, in both readings, without a note', () => {
      fc.assert(
        fc.property(seeds, parties, styles, (drawn, party, style) => {
          const value = samples(message, { seed: drawn, party, style }).next().value;
          for (const reading of readings) {
            expect(message.validate(value, { reading, party })).toEqual({
              valid: true,
              violations: [],
              notes: [],
            });
          }
        }),
        { seed },
      );
    });

    it('a near miss has its one fault and nothing else', () => {
      fc.assert(
        fc.property(seeds, parties, styles, (drawn, party, style) => {
          const { value, fault } = nearMisses(message, { seed: drawn, party, style }).next().value;
          const { violations } = message.validate(value, { party });
          expect(violations.map(({ path, rule }) => ({ path, rule }))).toEqual([
            { path: fault.path, rule: fault.rule },
          ]);
        }),
        { seed, numRuns: 500 },
      );
    });

    it('decode after encode gives the value back', () => {
      fc.assert(
        fc.property(seeds, styles, (drawn, style) => {
          const value = samples(message, { seed: drawn, style }).next().value;
          const text = message.encode(value);
          expect(message.decode(text)).toEqual(value);
          expect(message.encode(message.decode(text))).toBe(text);
          expect(message.decode(new TextEncoder().encode(text))).toEqual(value);
        }),
        { seed },
      );
    });

    it('near misses reach every rule of the table that one member can break', () => {
      const reached = new Set<string>();
      for (const party of ['member', undefined] as const) {
        const drawn = nearMisses(message, { seed: 1, party });
        for (let count = 0; count < 3000; count++) {
          const { fault } = drawn.next().value;
          reached.add(`${fault.path.replace(/\/\d+/g, '')} ${fault.rule}`);
        }
      }
      for (const { text, path } of textsOf(message.table.rows.filter((row) => !row.withoutRow))) {
        expect(reached).toContain(`${path} type`);
        if (text.values) {
          expect(reached).toContain(`${path} value`);
          continue;
        }
        expect(reached).toContain(`${path} charset`);
        if (text.max !== undefined)
          expect(reached).toContain(`${path} length`.replace('/photo length', '/photo type'));
      }
    });
  },
);

/** The rows that hold texts, however deep. */
function textsOf(
  rows: readonly Row[],
  parent = '',
): readonly { readonly text: Row; readonly path: string }[] {
  return rows.flatMap((row) => {
    const path = `${parent}/${row.identifier}`;
    return row.members ? textsOf(row.members, path) : [{ text: row, path }];
  });
}

describe('seeds', () => {
  it('the same one gives the same samples, another one others', () => {
    const { request } = mobileNumberVerification;
    const ten = (seed: number) => {
      const drawn = samples(request, { seed });
      return Array.from({ length: 10 }, () => drawn.next().value);
    };
    expect(ten(7)).toEqual(ten(7));
    expect(ten(7)).not.toEqual(ten(8));
    const faults = (seed: number) => nearMisses(request, { seed }).next().value;
    expect(faults(7)).toEqual(faults(7));
  });

  it('a party is kept', () => {
    for (const party of ['member', 'merchant'] as const) {
      const drawn = samples(mobileNumberVerification.request, { seed: 3, party });
      for (let count = 0; count < 50; count++) {
        expect('mcc' in drawn.next().value).toBe(party === 'merchant');
      }
    }
  });

  it('a realistic response succeeds with the code that its table gives first', () => {
    // By the page, 8888 alone brings the members of a success.
    const drawn = samples(mpayCardBindApply.response, { seed: 5 });
    const answers = Array.from({ length: 40 }, () => drawn.next().value);
    expect(new Set(answers.map(({ ret_code }) => ret_code))).toEqual(new Set(['8888', '1004']));
    for (const { ret_code, sign } of answers) expect(sign !== undefined).toBe(ret_code === '8888');
  });
});
