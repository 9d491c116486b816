import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TallystickError } from '../../src/codec/TallystickError.js';
import { defineInterface } from '../../src/define/defineInterface.js';
import { type ImportedTable, importTable } from '../../src/import/importTable.js';
import type { TableFileRow } from '../../src/table/TableFile.js';
import { allRows, cells, messageOf, page, RENTAL, request, WALLET } from './importedPages.js';

describe('any page', () => {
  const identifier = fc.stringMatching(/^[a-z][A-Za-z0-9_]{1,12}$/).map((name) => `x${name}`);
  const presence = fc.constantFrom('M', 'C', 'O', 'R');
  const length = fc.oneof(
    fc.integer({ min: 1, max: 0x100000 }),
    fc.tuple(fc.nat(99), fc.integer({ min: 100, max: 0x100000 })).map(([min, max]) => `${min}-${max}`),
  );

  it('gives back every row that was printed on it, in order', () => {
    const rowsOf = fc.uniqueArray(
      fc.record({
        identifier,
        name: fc.constantFrom('Door', 'The Door Number', 'ID', '门 2'),
        type: fc.constantFrom('AN', 'N', 'ANS', 'NS', 'S', 'a'),
        length,
        presence,
      }),
      { selector: (each) => each.identifier, minLength: 1, maxLength: 8 },
    );
    const word = { M: 'Mandatory', C: 'Conditional', O: 'Optional', R: 'Returned' };
    fc.assert(
      fc.property(rowsOf, fc.boolean(), (rows, withWord) => {
        const text = rows
          .map(
            (each) =>
              `${each.name} ${each.identifier} ${each.type} ${each.length} ${each.presence}${withWord ? `:${word[each.presence as 'M']}` : ''}`,
          )
          .join('\n');
        expect(request(page(text)).rows).toMatchObject(rows);
      }),
    );
  });

  it('with a cell on a line as well', () => {
    const rowsOf = fc.uniqueArray(fc.record({ identifier, length, presence: fc.constantFrom('M', 'O') }), {
      selector: (each) => each.identifier,
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const text = rows
          .map(
            (each) =>
              `${each.identifier}\n${each.presence === 'M' ? 'Required' : 'Optional'}\nString(${each.length})\nSome words`,
          )
          .join('\n');
        expect(request(cells(text)).rows).toMatchObject(
          rows.map((each) => ({ ...each, type: 'String', note: 'Some words' })),
        );
      }),
    );
  });

  const fragment = fc.oneof(
    fc.constantFrom(
      ...RENTAL.split('\n'),
      ...WALLET.split('\n'),
      'constructor',
      '__proto__',
      'Valid values:',
      '“0”: a',
      'toString AN 1 M',
      'x __proto__ N 1 M',
      'Part part Object M',
      'Door door N 2 C returned if',
      'Required',
      'String(0)',
      'Object',
      'The following parameters are returned only when constructor=1',
      'a_b is required if constructor_x is not present',
      '\ud800',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const separator = fc.constantFrom('\n', '\n', '\n', '\n', ' ', '\t', '\r\n\r\n', '');
  const anyText = fc
    .array(fc.tuple(fragment, separator), { maxLength: 40 })
    .map((parts) => parts.flat().join(''));

  function expectWarnings(imported: ImportedTable, kind: 'request' | 'response'): void {
    const about = (...codes: readonly string[]): ReadonlySet<string | undefined> =>
      new Set(
        imported.warnings
          .filter(({ code, message }) => message === kind && codes.includes(code))
          .map((warning) => warning.identifier),
      );
    const rows = allRows(messageOf(imported, kind));
    const named = (those: readonly TableFileRow[]): readonly string[] => those.map((each) => each.identifier);
    const isSubset = (those: readonly TableFileRow[], ...codes: readonly string[]): void =>
      expect([...about(...codes)]).toEqual(expect.arrayContaining([...named(those)]));
    isSubset(
      rows.flatMap(({ members = [] }) => members),
      'nesting-guessed',
    );
    isSubset(
      rows.filter(({ type, length }) => type !== 'Object' && length === undefined),
      'length-missing',
      'length-unread',
    );
    isSubset(
      rows.filter(({ published }) => published?.type !== undefined),
      'type-unknown',
      'object-without-rows',
    );
    isSubset(
      rows.filter(({ condition }) => condition !== undefined && 'unknowable' in condition),
      'condition-unread',
    );
  }

  it('is refused as having no rows, or makes a valid table with a warning for every guess', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, isWrapped) => {
        const whole = isWrapped ? page(`Box box N 1 M\n${text}`) : cells(`box\nRequired\nString\n${text}`);
        let imported: ImportedTable;
        try {
          imported = importTable(whole);
        } catch (error) {
          if (!(error instanceof TallystickError)) throw error;
          return;
        }
        const { warnings } = imported;
        expectWarnings(imported, 'request');
        expectWarnings(imported, 'response');
        const lineCount = whole.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).length;
        for (const [index, { line, text: said }] of warnings.entries()) {
          expect(line).toBeGreaterThanOrEqual(warnings[index - 1]?.line ?? 1);
          expect(line).toBeLessThanOrEqual(lineCount);
          expect(said).toMatch(/\.$/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('makes a table that defines an interface, once what it doubts is fixed', () => {
    expect(() => defineInterface(importTable(WALLET).table)).not.toThrow();
    const { table, warnings } = importTable(RENTAL);
    // The page prints a value that is not of the type of its row, as portals do.
    const doubted = warnings
      .filter(({ code }) => code === 'type-doubtful')
      .map(({ identifier }) => identifier);
    expect(doubted).toHaveLength(1);
    expect(() => defineInterface(table)).toThrow('/values must each have the type');
    const fixed = JSON.parse(
      JSON.stringify(table, (_, value) =>
        doubted.includes(value?.identifier) ? { ...value, type: 'AN' } : value,
      ),
    );
    const { request: start } = defineInterface(fixed);
    expect(start.validate({}).violations.map(({ field }) => field)).toContain('encData');
  });

  it.each<readonly [string, (size: number) => string]>([
    ['blanks', (size) => page(`A a N 1 M ${' '.repeat(size)}x`)],
    ['colons', (size) => page(`A a N 1 M\n${':'.repeat(size)}x`)],
    ['words', (size) => page(`A a N 1 M\n${'a '.repeat(size / 2)}`)],
    ['one word', (size) => page(`A a N 1 M\n${'a'.repeat(size)}`)],
    ['a note of conditions', (size) => page(`A a N 1 C ${'returned when a is 1. '.repeat(size / 22)}`)],
    ['a note of values', (size) => page(`A a N 1 M Valid values: ${'“1”: a; '.repeat(size / 8)}`)],
    ['rows', (size) => page('A a N 1 M\n'.repeat(size / 10))],
    ['Objects', (size) => page('A a Object M\n'.repeat(size / 13))],
    ['members', (size) => page(`A encData Object M\n${'A a N 1 M Encrypted\n'.repeat(size / 20)}`)],
    ['cells', (size) => cells('a\nRequired\nString(1)\n'.repeat(size / 21))],
    ['sentences', (size) => cells(`a\nRequired\nString(1)\n${'The following fields\n'.repeat(size / 21)}`)],
    [
      'names',
      (size) => cells(`a\nRequired\nString(1)\n${'a_b, '.repeat(size / 5)}is required if c_d is not sent`),
    ],
  ])('of a megabyte of %s is read in a moment', (_, text) => {
    // Of this process, so that it is the same on a machine that is busy.
    const begun = process.cpuUsage();
    importTable(text(1_000_000));
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(5_000);
  });
});
