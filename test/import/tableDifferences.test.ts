import type { TableFile, TableFileRow } from 'tallystick/define';
import { describe, expect, it } from 'vitest';
import { tableDifferences } from '../../tools/import/tableDifferences.js';

const row = (identifier: string, more: Partial<TableFileRow> = {}): TableFileRow => ({
  ...{ identifier, name: identifier, type: 'String', length: 4, presence: 'M' },
  ...more,
});
const table = (rows: TableFile['messages'], more: Partial<TableFile> = {}): TableFile => ({
  ...{ interface: 'A_B', system: 'lianlian', title: 'A', messages: rows ?? {} },
  ...more,
});
const request = (...rows: readonly TableFileRow[]): TableFile => table({ request: { rows } });

/** `row: aspect: page, table (errata)` of each difference. */
function differing(page: TableFile | undefined, own: TableFile): readonly string[] {
  return tableDifferences(page, own, () => [row('shared')]).differences.map(
    ({ message, row: identifier, about, onPage, inTable, errata }) =>
      `${message} ${identifier}: ${about}: ${onPage}, ${inTable} (${errata.join(' ')})`,
  );
}

describe('the comparison of a page with a table', () => {
  it('finds none between equals, in which way they may be written', () => {
    const page = request(row('a', { length: '1-4' }), row('b'));
    const own = request(row('a', { length: '1~4', note: 'A.' }), row('b', { exact: true }));
    expect(differing(page, own)).toEqual([]);
    const published = { length: '4', type: 'Int', presence: 'Optional' };
    expect(
      differing(
        request(row('a', { type: 'Int', presence: 'O' })),
        request(row('a', { published, length: '3-9' })),
      ),
    ).toEqual([]);
    expect(tableDifferences(page, own, () => []).rowCount).toBe(2);
  });

  it.each<readonly [string, TableFileRow, TableFileRow, readonly string[]]>([
    ['type', row('a'), row('a', { type: 'Int' }), ['request a: type: String, Int ()']],
    ['length', row('a'), row('a', { length: 5, errata: ['e'] }), ['request a: length: 4, 5 (e)']],
    ['presence', row('a'), row('a', { presence: 'O' }), ['request a: presence: M, O ()']],
    [
      'condition, whose own erratum alone explains it',
      row('a'),
      row('a', { condition: { member: '/b', equals: ['2', '1'], erratum: 'e' }, errata: ['f'] }),
      ['request a: condition: none, /b = 1 2 (e)'],
    ],
    [
      'condition in words',
      row('a', { condition: { unknowable: 'so' } }),
      row('a', { condition: { missing: 'b', erratum: 'e' } }),
      ['request a: condition: in words, missing b (e)'],
    ],
  ])('finds another %s', (_, page, own, expected) => {
    expect(differing(request(page), request(own))).toEqual(expected);
  });

  it('finds rows that one of them lacks, or that the page has twice', () => {
    expect(differing(request(row('a'), row('b'), row('a')), request(row('c'), row('a')))).toEqual([
      'request b: row: a row, none ()',
      'request a: row: a second time, none ()',
      'request c: row: none, a row ()',
    ]);
  });

  it('finds as few rows as may be that stand elsewhere, which no row explains', () => {
    const errata = { errata: ['e'] };
    const own = request(row('d', errata), row('a', errata), row('b', errata), row('c', errata));
    expect(differing(request(row('a'), row('b'), row('c'), row('d')), own)).toEqual([
      'request d: order: elsewhere, here ()',
    ]);
  });

  it('looks into groups and members', () => {
    const condition = { member: '/c', equals: '1', erratum: 'e' } as const;
    const page = table({
      response: { rows: [{ condition, rows: [row('a', { type: 'List', members: [row('b'), row('c')] })] }] },
    });
    const own = table({
      response: { rows: [row('a', { type: 'List', members: [row('c', { length: 3 }), row('b')] })] },
    });
    expect(differing(page, own)).toEqual([
      'response a: condition: /c = 1, none ()',
      'response a/c: length: 4, 3 ()',
      'response a/c: order: elsewhere, here ()',
    ]);
    const shared = table({ response: { rows: [row('a', { type: 'List', membersOf: 'x' })] } });
    expect(differing(page, shared)).toContain('response a/shared: row: none, a row ()');
  });

  it('finds messages that one of them lacks; an acknowledgement stands on no page', () => {
    const own = table({ notification: { rows: [row('a')] }, acknowledgement: { rows: [row('b')] } });
    expect(differing(request(row('a')), own)).toEqual([
      'notification : row: none, a table ()',
      'request : row: a table, none ()',
    ]);
    expect(differing(undefined, { ...own, errata: ['e'] })).toEqual([
      'notification : row: none, a table (e)',
    ]);
  });
});
