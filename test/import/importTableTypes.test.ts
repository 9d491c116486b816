import { describe, expect, it } from 'vitest';
import { importTable } from '../../src/import/importTable.js';
import { allRows, cells, page, request, response, row, warned } from './importedPages.js';

describe('types and lengths', () => {
  it.each([
    ['Door door AN 2 M', 'AN', 2, undefined, []],
    ['Door door N 2 M', 'N', 2, undefined, []],
    ['Door door ANS 2 M', 'ANS', 2, undefined, ['length-guessed']],
    ['Door door NS 2 M', 'NS', 2, undefined, ['length-guessed']],
    ['Door door S 2 M', 'S', 2, undefined, ['length-guessed']],
    ['Door door a 2 M', 'a', 2, undefined, ['length-guessed']],
    ['Door door String 2 M', 'String', 2, undefined, ['length-guessed']],
    ['Door door a 2-4 M', 'a', '2-4', undefined, []],
    ['Door door S 0-4 M', 'S', '0-4', undefined, []],
    ['Door door S 1 ～ 4 M', 'S', '1-4', undefined, []],
    ['Door door S 1 -4 M', 'S', '1-4', undefined, []],
    ['Door door S 1- 4 M', 'S', '1-4', undefined, []],
    ['Door door S 1-1 M', 'S', '1-1', undefined, []],
    ['Door door S / M', 'S', undefined, undefined, ['length-missing']],
    ['Door door AN(4 M:', 'S', undefined, { type: 'AN(4' }, ['type-unknown', 'length-missing']],
    ['Door door Ans 1-4 M:', 'ANS', '1-4', { type: 'Ans' }, ['type-unknown']],
    ['Door door ANS(1-4) M', 'ANS', '1-4', undefined, []],
    ['Door door AN(3) M', 'AN', 3, undefined, []],
    ['Door door S M', 'S', undefined, undefined, ['length-missing']],
    ['Door door a M:Mandatory', 'a', undefined, undefined, ['length-missing']],
    ['Door door S - M', 'S', undefined, undefined, ['length-missing']],
    ['Door door S N/A M', 'S', undefined, undefined, ['length-missing']],
    ['Door door AN ..19 M', 'AN', undefined, { length: '..19' }, ['length-unread']],
    ['Door door AN 0 M', 'AN', undefined, { length: '0' }, ['length-unread']],
    ['Door door AN 0-0 M', 'AN', undefined, { length: '0-0' }, ['length-unread']],
    ['Door door AN 4-2 M', 'AN', undefined, { length: '4-2' }, ['length-unread']],
    ['Door door AN 4-4 M', 'AN', '4-4', undefined, []],
    ['Door door AN 1048576 M', 'AN', 1048576, undefined, []],
    ['Door door AN 1048577 M', 'AN', undefined, { length: '1048577' }, ['length-unread']],
    ['Door door AN 1-1048576 M', 'AN', '1-1048576', undefined, []],
    ['Door door AN 1-1048577 M', 'AN', undefined, { length: '1-1048577' }, ['length-unread']],
    ['Door door ans 1-4 M:Mandatory', 'ANS', '1-4', { type: 'ans' }, ['type-unknown']],
    ['Door door BLOB 1-4 M:Mandatory', 'S', '1-4', { type: 'BLOB' }, ['type-unknown']],
    ['Door door integer 4 M:', 'S', 4, { type: 'integer' }, ['type-unknown', 'length-guessed']],
    ['Door door B ..4 M:', 'S', undefined, { type: 'B', length: '..4' }, ['type-unknown', 'length-unread']],
    ['Door door Object M', 'S', undefined, { type: 'Object' }, ['object-without-rows', 'length-missing']],
  ])('reads %j', (text, type, length, published, expected) => {
    const { row: read, codes } = row(text);
    expect([read.identifier, read.type, read.length, read.published]).toEqual([
      'door',
      type,
      length,
      published,
    ]);
    expect(codes).toEqual(expected);
  });

  it.each('a an ans n ns s string object int integer number decimal boolean date array list'.split(' '))(
    'takes %j for a type beside a presence that is written out',
    (type) => {
      const { row: read } = row(`Door door ${type} M:Mandatory`);
      expect([read.identifier, read.name]).toEqual(['door', 'Door']);
      expect(warned(page(`Box box N 2 M\nand ${type} M door`))).toEqual(['5 request note-continued box']);
    },
  );

  it('reads a type that is not known as text of the network', () => {
    const unknown = 'box\nRequired\nBlob(1-2)';
    expect(allRows(response(page('A a N 1 M', 'Box box BLOB 1-2 M:')))[0]?.type).toBe('S');
    expect(allRows(response(cells(unknown, unknown)))[0]?.type).toBe('String');
    expect(importTable(cells('box\nRequired\nthe box')).warnings[0]?.text).toBe(
      'box has no type, and is read as String; check what it may hold.',
    );
    expect(importTable(page('Box box BLOB 1-2 M:')).warnings[0]?.text).toBe(
      'box has the type BLOB, which is not in the notation, and is read as S; check what it may hold.',
    );
  });

  it('takes no word of a sentence for a type', () => {
    expect(warned(page('Door door N 2 M\nthis is a C door and that a M box'))).toEqual([
      '5 request note-continued door',
    ]);
    expect(warned(page('Door door N 2 M\nthe doors have 2 M: locks'))).toEqual([
      '5 request note-continued door',
    ]);
  });

  it('refuses a length for an Object', () => {
    const text = page('Part part Object 1-9 M\nDoor door N 2 M');
    expect(allRows(request(text))[0]).toMatchObject({ type: 'Object', published: { length: '1-9' } });
    expect(allRows(request(text))[0]).not.toHaveProperty('length');
    expect(warned(text)).toEqual(['4 request length-unread part', '5 request nesting-guessed door']);
  });

  it('says how a lone length is read', () => {
    expect(importTable(page('Door door NS 7 M')).warnings[0]?.text).toBe(
      'The length 7 of door is read as exactly 7, as always for NS; write 1-7 if it means at most.',
    );
    expect(importTable(cells('door\nRequired\nString(7)')).warnings[0]?.text).toBe(
      'The length 7 of door is read as at most 7, as always for String; add "exact: true" if it means exactly.',
    );
  });
});
