import { describe, expect, it } from 'vitest';
import { TallystickError } from '../../src/codec/TallystickError.js';
import { importTable } from '../../src/define/importTable.js';
import type { TableFileRow } from '../../src/define/TableFile.js';
import { allRows, cells, messageOf, page, RENTAL, request, response, warned } from './importedPages.js';

/** The one row of a request, and the codes of the warnings about it. */
function row(text: string): { readonly row: TableFileRow; readonly codes: readonly string[] } {
  const { warnings } = importTable(page(text));
  const [first] = request(page(text)).rows;
  if (first === undefined || 'rows' in first) throw new Error('no row');
  return { row: first, codes: warnings.map(({ code }) => code) };
}

describe('a page with a field on a line', () => {
  it('becomes the table that it prints, nesting guessed', () => {
    const imported = importTable(RENTAL);
    expect(messageOf(imported, 'request')).toBe(imported.table.messages?.request);
    expect(imported.table).toEqual({
      interface: 'RENTAL_START',
      system: 'unionpay',
      title: 'Bicycle Rental',
      method: 'POST',
      messages: {
        request: {
          rows: [
            {
              identifier: 'msgNo',
              name: 'Message Number',
              type: 'AN',
              length: 12,
              presence: 'M',
              note: 'Letter B and eleven digits',
            },
            {
              identifier: 'shopNo',
              name: 'Shop Number',
              type: 'ANS',
              length: '1-15',
              presence: 'C',
              condition: { party: 'merchant' },
              note: 'A number of the acquirer.If you are already a member, this field shall not be presented.If you are a merchant, give the number of your shop.',
            },
            {
              identifier: 'useType',
              name: 'Kind of Use',
              type: 'N',
              length: 6,
              presence: 'M',
              values: { BK0001: '' },
              note: 'The value of use type is as follows:BK0001',
            },
            {
              identifier: 'lockKind',
              name: 'Lock Kind',
              type: 'N',
              length: 1,
              presence: 'O',
              values: { '0': 'cable', '1': 'frame', '2': 'none' },
              note: 'Valid values:“0”: cable;“1”: frame:“2”: none',
            },
            { identifier: 'distance', name: 'Distance', type: 'NS', length: 9, presence: 'O' },
            {
              identifier: 'encData',
              name: 'Sealed Part',
              type: 'Object',
              presence: 'M',
              note: 'JWE',
              encrypted: true,
              members: [
                {
                  identifier: 'riderName',
                  name: 'Rider Name',
                  type: 'S',
                  length: '1-60',
                  presence: 'M',
                  sensitive: true,
                  note: 'Encrypted with the key of the operator. As on the card',
                },
                {
                  identifier: 'riderPhone',
                  name: 'Rider Phone',
                  type: 'ANS',
                  length: '5-20',
                  presence: 'M',
                  sensitive: true,
                  note: 'Encrypted with the key of the operator.',
                },
                {
                  identifier: 'portrait',
                  name: 'Portrait',
                  type: 'S',
                  length: '1-90000',
                  presence: 'M',
                  sensitive: true,
                  note: 'A picture in Base64.',
                },
              ],
            },
            {
              identifier: 'stationNo',
              name: 'Station Number',
              type: 'AN',
              length: 8,
              presence: 'M',
              note: 'Where the bicycle stands.',
            },
          ],
        },
        response: {
          rows: [
            { identifier: 'msgNo', name: 'Message Number', type: 'AN', length: 12, presence: 'R' },
            {
              identifier: 'bikeNo',
              name: 'Bicycle Number',
              type: 'AN',
              length: 7,
              presence: 'C',
              condition: {
                member: '/msgResponse/responseCode',
                equals: '00',
                otherwise: 'printed-condition',
              },
              note: 'Presented when the "responseCode" is 00.Printed on the frame.',
            },
            {
              identifier: 'unlockUrl',
              name: 'Unlock Address',
              type: 'ANS',
              length: '1-200',
              presence: 'C',
              condition: {
                member: '/msgResponse/responseCode',
                equals: '00',
                otherwise: 'printed-condition',
              },
              note: 'Address of the lock. Returned if successful',
            },
            {
              identifier: 'msgResponse',
              name: 'Message Response',
              type: 'Object',
              presence: 'M',
              members: [
                {
                  identifier: 'responseCode',
                  name: 'Response Code',
                  type: 'AN',
                  length: 2,
                  presence: 'M',
                  note: 'Tells how it went.',
                },
                {
                  identifier: 'responseMsg',
                  name: 'Response Message',
                  type: 'S',
                  length: '1-100',
                  presence: 'M',
                },
                {
                  identifier: 'errorDetail',
                  name: 'Error Details',
                  type: 'S',
                  length: '1-255',
                  presence: 'C',
                  condition: { unknowable: 'More about the fault.' },
                  note: 'More about the fault.',
                },
              ],
            },
          ],
        },
      },
    });
    expect(warned(RENTAL)).toEqual([
      '16 request type-doubtful useType',
      '18 request length-guessed distance',
      '20 request nesting-guessed riderName',
      '21 request nesting-guessed riderPhone',
      '22 request nesting-guessed portrait',
      '23 request nesting-end-guessed stationNo',
      '28 response condition-guessed unlockUrl',
      '30 response nesting-guessed responseCode',
      '31 response nesting-guessed responseMsg',
      '32 response nesting-guessed errorDetail',
      '32 response condition-unread errorDetail',
    ]);
  });

  it('says in a warning what was guessed and why', () => {
    const texts = importTable(RENTAL).warnings.map(({ text }) => text);
    expect(texts[0]).toBe(
      'useType is printed as N, but its value BK0001 does not fit that type; check which of them is right.',
    );
    expect(texts[2]).toContain('riderName is read as a member of encData, because its note says that it is');
    expect(texts[4]).toContain('far longer than they are, although its note does not say encrypted');
    expect(texts[5]).toContain('stationNo and the rows after it are read as standing beside encData');
    for (const text of texts) expect(text).toMatch(/^[^\n]+\.$/);
  });

  it('is read the same with other line ends, blanks, cells parted by tabs and full-width signs', () => {
    const { table } = importTable(RENTAL);
    const otherwise = RENTAL.replaceAll('\n', '\r\n')
      .replaceAll('Request Parameter\r', 'REQUEST PARAMETERS : \r')
      .replaceAll(' M:Mandatory', '\t\u00a0M：Mandatory')
      .replaceAll(' 1-15 ', '\u3000１–１５\u200b ')
      .replaceAll('C:Conditional', 'C: Conditional')
      .replaceAll('"responseCode"', '“responseCode”');
    expect(importTable(`\ufeff${otherwise}`).table).toEqual(
      JSON.parse(JSON.stringify(table).replaceAll('\\"responseCode\\"', '“responseCode”')),
    );
    expect(importTable(RENTAL.replaceAll('\n', '\n\n')).table.messages).toEqual(table.messages);
    expect(importTable(RENTAL.replaceAll('\n', '\u2028')).table).toEqual(table);
    expect(warned(otherwise)).toEqual(warned(RENTAL));
  });

  it.each([
    ['Door door N 2 M', 'M', undefined],
    ['Door door N 2 C the door', 'C', 'the door'],
    ['Door door N 2 O: Optional', 'O', undefined],
    ['Door door N 2 R:', 'R', undefined],
    ['Door door N 2 M : mandatory the door', 'M', 'the door'],
    ['Door door N 2 Returned the door', 'R', 'the door'],
    ['Door door N 2 M Mandatory', 'M', 'Mandatory'],
    ['Door door N 2 mandatory', 'M', undefined],
    ['Door door N 2 conditional if so', 'C', 'if so'],
    ['Door door N 2 Optional', 'O', undefined],
    ['Door door N 2 C:', 'C', undefined],
  ])('reads the presence of %j', (text, presence, note) => {
    const { row: read } = row(text);
    expect([read.identifier, read.presence, read.note]).toEqual(['door', presence, note]);
  });

  it('takes names, identifiers and notes as they stand', () => {
    const { row: read } = row('The ID Type ID_Type.x-1 N 2 M Type N 1 M，  full－width “kept”');
    expect(read).toEqual({
      identifier: 'ID_Type.x-1',
      name: 'The ID Type',
      type: 'N',
      length: 2,
      presence: 'M',
      note: 'Type N 1 M， full－width “kept”',
    });
  });

  it('takes a note to be continued by the next line, with a warning', () => {
    const text = page('Door door N 2 M The door\nof the locker\n\nnot a note\nBox box N 2 M\nis a C box');
    expect(allRows(request(text)).map(({ note }) => note)).toEqual(['The door of the locker', 'is a C box']);
    expect(warned(text)).toEqual([
      '5 request note-continued door',
      '7 request line-unread -',
      '9 request note-continued box',
    ]);
    expect(warned(page('Door door N 2 M\nlength'))).toEqual(['5 request note-continued door']);
  });

  it.each([
    ['API Introduction'],
    ['API Reference'],
    ['Contact Us'],
    ['Error Code'],
    ['ERROR CODES'],
    ['Flow Chart'],
    ['Request Example'],
    ['Response Samples'],
    ['Sample Request'],
    ['Example Response:'],
    ['Interface Description'],
    ['Request Method'],
    ['Request URL'],
    ['4. Security Requirements'],
    ['• Sequence Chart'],
    ['Steps to Launch'],
    ['Last updated 2 days ago'],
  ])('ends at %j', (heading) => {
    expect(warned(page('Door door N 2 M', `Box box N 2 M\n${heading}\nmore`))).toEqual([]);
  });

  it.each([
    ['Requests'],
    ['Request parameters of old'],
    ['no response'],
    ['Responses of old'],
    ['the flow chart'],
    ['flow charters'],
    ['My last updated box'],
    ['in the ANS 2nd edition'],
    ['of theDoor Sesame'],
    ['of McDonald S and others'],
    ['at an ATM: optional'],
    [`request${' :'.repeat(40)}`],
  ])('goes on at %j, which is no heading', (line) => {
    expect(warned(page('Door door N 2 M', `Box box N 2 M\n${line}`))).toEqual([
      '7 response note-continued box',
    ]);
  });

  it('leaves the prose around a table alone', () => {
    const text = page('Door door N 2 M', 'Box box N 2 M\n\nWrite to us.\nAny time.\nSteps to Launch\nAsk.');
    expect(warned(text)).toEqual([]);
    expect(allRows(response(text)).map(({ note }) => note)).toEqual([undefined]);
    expect(warned(page('Door door N 2 M', 'Box box N 2 M\nOpening Hours\nOpening Hours\nAlways.'))).toEqual(
      [],
    );
  });

  it.each([
    ['Door door N 2 X:Extra M:Mandatory'],
    ['Door door N 2 M:Optional'],
    ['Door door AN 2'],
    ['Door door A 2 Mandatory or not AN 2'],
    ['Door door ANS 2-10 maybe'],
    ['Door door NS 2'],
    ['Door door S 2'],
    ['Door doorNo Object'],
    ['doorNo AN'],
    ['Door doorNo ANS for all'],
    ['Door doorNo N'],
    ['Door doorNo NS'],
    ['Door doorNo S'],
    ['M: Mandatory'],
    ['Door C:conditional'],
    ['Door O : Optional'],
    ['Door R:Returned'],
    ['Door doorNo M:Mandatory'],
    ['Door 2door N 2 M'],
    ['Door toString N 2 M'],
    [`Door ${'d'.repeat(65)} N 2 M`],
    ['Door door N two M:Mandatory'],
  ])('warns of %j, which is no whole row', (line) => {
    const text = page(`Box box N 2 M\n${line}\nshut\nKey key N 2 M`);
    expect(warned(text)).toEqual(['5 request row-unread -', '6 request line-unread -']);
    expect(allRows(request(text)).map(({ identifier, note }) => [identifier, note])).toEqual([
      ['box', undefined],
      ['key', undefined],
    ]);
    expect(importTable(text).warnings[0]?.text).toContain(line.slice(0, 20));
  });

  it('shortens what it quotes', () => {
    const long = importTable(page(`Box box N 2 M\nDoor door AN 2 ${'word '.repeat(40)}`)).warnings[0]?.text;
    expect(long).toContain(`: Door door AN 2 ${'word '.repeat(13)}…;`);
    const glued = importTable(page(`Box box N 2 M\n\n${'😀'.repeat(60)}x\nKey key N 2 M`)).warnings[0]?.text;
    expect(glued).toContain(`: ${'😀'.repeat(40)} …;`);
    const odd = importTable(page(`Box box N 2 M\n\nx${'😀'.repeat(60)}\nKey key N 2 M`)).warnings[0]?.text;
    expect(odd).toContain(`: x${'😀'.repeat(39)} …;`);
    const whole = importTable(page(`Box box N 2 M\n\n${'x'.repeat(80)}\nKey key N 2 M`)).warnings[0]?.text;
    expect(whole).toContain(`: ${'x'.repeat(80)};`);
  });

  it('takes the identifier for a name that is missing', () => {
    const { row: read, codes } = row('door N 2 M');
    expect([read.name, codes]).toEqual(['door', ['name-missing']]);
  });

  it('keeps two rows of one identifier, for a person to decide', () => {
    const text = page(
      'Door door N 2 M\nDoor door N 3 M\nPart part Object M\nDoor door N 4 M\nDoor door N 5 M',
    );
    expect(warned(text).filter((warning) => warning.includes('duplicate'))).toEqual([
      '5 request duplicate-identifier door',
      '8 request duplicate-identifier door',
    ]);
    expect(importTable(text).warnings.map(({ text: said }) => said)).toContain(
      'door has a row in line 7 already, and both are kept; rename, move or remove one of them.',
    );
    expect(allRows(request(text)).map(({ length }) => length)).toEqual([2, 3, undefined, 4, 5]);
    expect(request(page('Door door S M\nDoor door S M')).rows).toHaveLength(2);
  });
});

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

describe('nesting', () => {
  const nesting = (text: string): readonly string[] =>
    request(text).rows.map((item) =>
      'rows' in item
        ? 'group'
        : `${item.identifier}${item.encrypted ? '!' : ''}${item.members === undefined ? '' : `(${item.members.map(({ identifier }) => identifier).join(' ')})`}`,
    );

  it.each<readonly [string, string, readonly string[], readonly string[]]>([
    [
      'everything after an encrypted Object whose rows do not say so',
      'A a N 1 M\nE encData Object M\nB b N 1 M\nC c N 1 M',
      ['a', 'encData!(b c)'],
      ['6 nesting-guessed b', '7 nesting-guessed c'],
    ],
    [
      'rows up to the last one that says encrypted',
      'E encData Object M\nA a N 1 M Encrypted\nB b N 1 M\nC c N 1 M It is encrypted by you\nD d N 1 M',
      ['encData!(a b c)', 'd'],
      ['5 nesting-guessed a', '6 nesting-guessed b', '7 nesting-guessed c', '8 nesting-end-guessed d'],
    ],
    [
      'no row that says it is not encrypted',
      'E encData Object M\nA a N 1 M Encrypted\nB b N 1 M It is not encrypted with a key',
      ['encData!(a)', 'b'],
      ['5 nesting-guessed a', '6 nesting-end-guessed b'],
    ],
    [
      'long texts after encrypted rows',
      'E encData Object M\nA a N 5 M Encrypted\nB b S 1-51 M\nC c S(1-51) M\nD d S 1-50 M',
      ['encData!(a b c)', 'd'],
      ['5 nesting-guessed a', '6 nesting-guessed b', '7 nesting-guessed c', '8 nesting-end-guessed d'],
    ],
    [
      'no long row of another type than S',
      'E encData Object M\nA a N 5 M Encrypted\nB b ANS 1-999 M',
      ['encData!(a)', 'b'],
      ['5 nesting-guessed a', '6 nesting-end-guessed b'],
    ],
    [
      'no long row where the encrypted rows have no length',
      'E encData Object M\nA a Q M: Encrypted\nB b S 1-999 M',
      ['encData!(a)', 'b'],
      ['5 nesting-guessed a', '6 nesting-end-guessed b'],
    ],
    [
      'rows that say how they are encrypted',
      'E encData Object M\nA a N 1 M To be encrypted with a key\nB b N 1 M The encrypted box\nC c N 1 M Unencrypted with care',
      ['encData!(a)', 'b', 'c'],
      ['5 nesting-guessed a', '6 nesting-end-guessed b'],
    ],
    [
      'the rows of an Object that is not encrypted',
      'P part Object M Unencrypted\nA a N 1 M Encrypted\nB b N 1 M\nQ next Object M Encryption by JWE\nC c N 1 M Encryptedly\nD d N 1 M',
      ['part(a b)', 'next!(c d)'],
      ['5 nesting-guessed a', '6 nesting-guessed b', '8 nesting-guessed c', '9 nesting-guessed d'],
    ],
    [
      'an encrypted Object by its note',
      'P part Object M Shall be encrypted\nA a N 1 M Encrypted\nB b N 1 M\nQ next Object M A JWE\nC c N 1 M',
      ['part!(a)', 'b', 'next!(c)'],
      ['5 nesting-guessed a', '6 nesting-end-guessed b', '8 nesting-guessed c'],
    ],
    [
      'a plain Object, up to the next Object',
      'P part Object M It is not encrypted\nA a N 1 M\nB b N 1 M Encrypted\nQ next Object M\nC c N 1 M',
      ['part(a b)', 'next(c)'],
      ['5 nesting-guessed a', '6 nesting-guessed b', '8 nesting-guessed c'],
    ],
    [
      'the outcome',
      'P MsgResponse Object M\nC responseMsg AN 1 M\nC responseCode AN 1 M\nA a N 1 M\nE errorDetail AN 1 M',
      ['MsgResponse(responseMsg responseCode)', 'a', 'errorDetail'],
      ['5 nesting-guessed responseMsg', '6 nesting-guessed responseCode', '7 nesting-end-guessed a'],
    ],
    [
      'one member of an outcome',
      'P msgResponse Object M\nC responseCode AN 1 M\nA a N 1 M',
      ['msgResponse(responseCode)', 'a'],
      ['5 nesting-guessed responseCode', '6 nesting-end-guessed a'],
    ],
    [
      'a row for each of two Objects',
      'P part Object M\nA a N 1 M\nQ next Object M To be Encrypted\nB b N 1 M\nR last Object M\nC c N 1 M',
      ['part(a)', 'next!(b)', 'last(c)'],
      ['5 nesting-guessed a', '7 nesting-guessed b', '9 nesting-guessed c'],
    ],
    [
      'a long text after the shortest one',
      'E encData Object M\nA a N 1 M Encrypted\nB b S 1-11 M',
      ['encData!(a b)'],
      ['5 nesting-guessed a', '6 nesting-guessed b'],
    ],
    [
      'an outcome of other rows as any Object',
      'P msgResponse Object M\nA a N 1 M\nC responseCode AN 1 M',
      ['msgResponse(a responseCode)'],
      ['5 nesting-guessed a', '6 nesting-guessed responseCode'],
    ],
    [
      'an Object before an Object as a text',
      'E encData Object M\nP part Object M\nA a N 1 M',
      ['encData', 'part(a)'],
      ['4 object-without-rows encData', '4 length-missing encData', '6 nesting-guessed a'],
    ],
  ])('takes in %s', (_, rows, expected, warnings) => {
    expect(nesting(page(rows))).toEqual(expected);
    const about = warned(page(rows)).filter(
      (warning) => !warning.includes('type-unknown') && !warning.includes('missing a'),
    );
    expect(about).toEqual(warnings.map((warning) => warning.replace(' ', ' request ')));
  });
});

it.each([
  ['A part Object M\nB b N 1 M', 'every row up to the next Object, or to the end, is taken for a member'],
  ['A msgResponse Object M\nB responseCode N 1 M', 'it is one of the members that an outcome has'],
  ['A encData Object M\nB b N 1 M\nC c N 1 M Encrypted', 'rows around it say that they are encrypted'],
])('the warning of a nested row says why: %j', (text, reason) => {
  expect(importTable(page(text)).warnings[0]?.text).toContain(`because ${reason}`);
});

describe('values', () => {
  it.each([
    ['Valid values:“0”: cable;“1”: frame:“2”: none', { '0': 'cable', '1': 'frame', '2': 'none' }],
    ['The lock. Valid values: "0":cable, "1" - frame.', { '0': 'cable', '1': 'frame' }],
    ['Possible values are: 0: cable; 1=frame; A：none。', { '0': 'cable', '1': 'frame', A: 'none' }],
    ['Allowed values: 0:cable、1:frame', { '0': 'cable', '1': 'frame' }],
    ['Valid values: 0, 1/2 or 3.', { '0': '', '1': '', '2': '', '3': '' }],
    ['The values of lock kind are as follows：A;B', { A: '', B: '' }],
    ['Valid value is: 0', { '0': '' }],
    ['Valid values as follows: 0, 1', { '0': '', '1': '' }],
    ['Valid values: 0: cable; 1: frame; ', { '0': 'cable', '1': 'frame' }],
    ['Valid values: “0”: fetched', { '0': 'fetched' }],
    ['Valid values: “A1-5”: low, “1-5A”: high', { 'A1-5': 'low', '1-5A': 'high' }],
  ])('of %j are read', (note, values) => {
    const { row: read, codes } = row(`Lock lock AN 1 M ${note}`);
    expect(read.values).toEqual(values);
    expect(codes.filter((code) => code !== 'length-doubtful' && code !== 'type-doubtful')).toEqual([]);
  });

  it.each([
    ['Valid values: see below'],
    ['Valid values: any'],
    ['Valid values:'],
    ['Valid values: 1-5'],
    ['Valid values: “10-50”: low'],
    ['Valid values: “a”; “0”: x'],
    ['Valid values: “0”: cable; “1”: frame …'],
    ['Valid values: “0”: cable; “1”: frame; Etc.'],
    ['Valid values: 1-5: low; 6-9: high'],
    ['Valid values: 0: from 10:30'],
    ['Valid values: any: thing'],
    ['Valid values: 0: cable; other'],
    ['Valid values: “0”: cable;“0”: frame'],
    ['Valid values: “0” or “1”'],
    ['Valid values: “0”: cable “1”: frame'],
    ['Valid values: “0”: cable;“other value”: frame'],
    ['Valid values: 1; 2; ...'],
  ])('of %j are not guessed', (note) => {
    const { row: read, codes } = row(`Lock lock AN 1 M ${note}`);
    expect(read).not.toHaveProperty('values');
    expect(codes).toEqual(['values-unread']);
  });

  it('are not looked for in other sentences, and not taken for an Object', () => {
    for (const note of [
      'The value is 0: cable',
      'Invalid values: 0, 1',
      'No valid values: 0',
      'The non-valid values: 0',
    ])
      expect(row(`Lock lock AN 1 M ${note}`)).not.toMatchObject({ row: { values: {} } });
    const text = page('Part part Object M Valid values: 0, 1\nA a N 1 M');
    expect(warned(text)).toEqual(['4 request values-unread part', '5 request nesting-guessed a']);
    expect(allRows(request(text))[0]).not.toHaveProperty('values');
  });

  it('are held against the printed type and length, which are not corrected', () => {
    const wrong = row('Lock lock N 2 M Valid values: “AB”: x; “1”: y');
    expect([wrong.row.type, wrong.row.length, wrong.codes]).toEqual([
      'N',
      2,
      ['length-doubtful', 'type-doubtful'],
    ]);
    expect(row('Lock lock AN 2-3 M Valid values: 1, 22').codes).toEqual(['length-doubtful']);
    expect(row('Lock lock AN 1-3 M Valid values: 1, 4444').codes).toEqual(['length-doubtful']);
    expect(row('Lock lock NS 2 M Valid values: 11, 22').codes).toEqual([]);
    expect(row('Lock lock String 3 M Valid values: 1, 333').codes).toEqual([]);
    expect(importTable(page('Lock lock AN 2 M Valid values: 11, 333')).warnings[0]?.text).toBe(
      'lock has the length 2, but its value 333 has 3 characters; check which of them is right.',
    );
  });
});

describe('conditions', () => {
  const OTHERS = 'Kind kind AN 1 M\nMessage Response msgResponse Object M\nCode responseCode AN 2 M';

  function condition(note: string): readonly [unknown, readonly string[]] {
    const text = page('A a N 1 M', `Door door N 2 C ${note}\n${OTHERS}`);
    const codes = importTable(text).warnings.map(({ code }) => code);
    return [allRows(response(text))[0]?.condition, codes.filter((code) => code.startsWith('condition'))];
  }

  it.each([
    ['It will be presented when the "responseCode" is 00.', '/msgResponse/responseCode', '00'],
    ['Required if kind is equal to A', '/kind', 'A'],
    ['Returned only if “kind” equals “open”; a number', '/kind', 'open'],
    ['Must be sent where the kind=open', '/kind', 'open'],
    ['Present when kind == 1.', '/kind', '1'],
    ['It is no number; presented when kind equal to 1', '/kind', '1'],
    ['It is not a number. Mandatory when kind is 1 .', '/kind', '1'],
    ['A present for some, returned if kind is 1.', '/kind', '1'],
    ['Return if kind is 1. Ordered by hand.', '/kind', '1'],
    ['Returned if kind is 1. A gift, iffy or not.', '/kind', '1'],
    ['Now and in a knot returned if kind is 1', '/kind', '1'],
    ['At noon in notes by Eno returned if kind is 1', '/kind', '1'],
  ])('that hang on another member are read: %j', (note, member, equals) => {
    expect(condition(note)).toEqual([{ member, equals, otherwise: 'printed-condition' }, []]);
  });

  it.each([
    ['Returned if successful'],
    ['The door. Present only when the request is successful.'],
    ['Returned upon success'],
    ['Returned on success'],
    ['Returned if the request was successful'],
  ])('that hang on success are read, with a warning: %j', (note) => {
    expect(condition(note)).toEqual([
      { member: '/msgResponse/responseCode', equals: '00', otherwise: 'printed-condition' },
      ['condition-guessed'],
    ]);
  });

  it.each([
    ['Presented when the "responseCode" is 00 or 01'],
    ['Presented when the "responseCode" is 00, and kind is 1'],
    ['Presented when the "responseCode" is 00. Or never.'],
    ['Presented when the "responseCode" is 0.5'],
    ['Presented when kind is not 1'],
    ['Presented when kind is NOT'],
    ['Presented when kind is missing'],
    ['Not presented when kind is 1'],
    ['It won’t be presented when kind is 1'],
    ['Presented when kind is 1. Required if door is 2.'],
    ['If you wish. Presented when kind is 1'],
    ['Presented when kind is 1. Otherwise as you like.'],
    ['Presented when other is 1'],
    ['Presented when door is 1'],
    ['Never returned if successful'],
    ['Absent when kind is 1'],
    ['Returned if kind is 1. Only where you wish.'],
    ['Returned if kind is 1. Unless you wish.'],
    ['Returned if kind is 1. Except for boxes.'],
    ['In no case returned if kind is 1'],
    ['Presented when kind is 1; and when you wish'],
    ['Presented when kind is 1.And for 2'],
    ['Returned if successful and open'],
    ['If you are a merchant, fill it in.'],
    ['If you are already a member, it will not be presented.'],
    ['For parking.'],
    ['Already a membership: will not be sent. If you are a merchant, fill it in.'],
    ['Already a member: will not be sent. If you are a merchantman, fill it in.'],
    ['Already a member. Will not be sent. If you are a merchant, fill it in.'],
  ])('that cannot be judged are kept as words: %j', (note) => {
    expect(condition(note)).toEqual([{ unknowable: note }, ['condition-unread']]);
  });

  it.each([
    ['You are already a member: it must not be sent. If you are a merchant, fill it in.'],
    ['IF YOU ARE A MERCHANT, fill it in. If you are ALREADY A MEMBER, it need not be present.'],
  ])('that tell a merchant from a member are read: %j', (note) => {
    expect(condition(note)).toEqual([{ party: 'merchant' }, []]);
  });

  it('without a note are unknowable as well', () => {
    expect(condition('')).toEqual([{ unknowable: 'the page does not say when' }, ['condition-unread']]);
    expect(condition('far '.repeat(30))[0]).toEqual({ unknowable: `${'far '.repeat(20)}…` });
  });

  it('need a member that stands once', () => {
    const text = page(
      'A a N 1 M',
      'Door door N 2 C Returned if kind is 1\nKind kind N 1 M\nPart part Object M\nKind kind N 1 M',
    );
    expect(allRows(response(text))[0]?.condition).toEqual({ unknowable: 'Returned if kind is 1' });
    const none = page('A a N 1 M', 'Door door N 2 C Returned if successful');
    expect(allRows(response(none))[0]?.condition).toEqual({ unknowable: 'Returned if successful' });
  });

  it('are read for conditional rows only', () => {
    expect(row('Door door N 2 O Returned if kind is 1').row).not.toHaveProperty('condition');
  });
});

describe('the page', () => {
  const named = (text: string): readonly [string, string, readonly string[]] => {
    const { table, warnings } = importTable(text);
    return [table.interface, table.title, warnings.map(({ code, line }) => `${line} ${code}`)];
  };
  const TABLES = 'Request Parameter\nA a N 1 M\nSynchronous Response parameters\nB b N 1 M';

  it.each<readonly [string, string, string, readonly string[]]>([
    ['Open API >Lockers >Open Door\nThe OPEN_DOOR API opens.', 'OPEN_DOOR', 'Open Door', []],
    ['Open Door\nDOOR API is used to open.', 'DOOR', 'Open Door', []],
    ['Open Door\nHTTP API opens.', 'OPEN_DOOR', 'Open Door', ['1 interface-guessed']],
    ['Doors\n • OPEN_DOOR\n • SHUT_DOOR', 'OPEN_DOOR', 'Doors', ['1 interface-guessed']],
    ['Doors\n • OPEN_DOOR\n • OPEN_DOOR', 'OPEN_DOOR', 'Doors', []],
    ['Doors\nOPEN_DOOR\nsee SHUT_DOOR', 'OPEN_DOOR', 'Doors', []],
    ['Doors\n • OPEN_DOOR\n • SHUT_DOOR\nInterface description\nSends SHUT_DOOR.', 'SHUT_DOOR', 'Doors', []],
    [
      'Doors\nInterface description\nSends SHUT_DOOR or OPEN_DOOR.',
      'SHUT_DOOR',
      'Doors',
      ['1 interface-guessed'],
    ],
    ['2 doors & a box API', 'DOORS_A_BOX', '2 doors & a box API', ['1 interface-guessed']],
    ['门', 'INTERFACE', '门', ['1 interface-guessed']],
    ['My API doors', 'MY_API_DOORS', 'My API doors', ['1 interface-guessed']],
    ['Open API > Lockers > ', 'LOCKERS', 'Lockers', ['1 interface-guessed']],
    ['The UPI API is used', 'THE_UPI_API_IS_USED', 'The UPI API is used', ['1 interface-guessed']],
    ['Doors\nOPEN_DOOR opens\n• SHUT_DOOR', 'SHUT_DOOR', 'Doors', []],
    ['Doors\nAn interface description of\nOPEN_DOOR and\n• SHUT_DOOR', 'SHUT_DOOR', 'Doors', []],
    ['Doors\nXxOPEN_DOOR API', 'DOORS', 'Doors', ['1 interface-guessed']],
    ['', 'INTERFACE', 'INTERFACE', ['1 interface-guessed', '1 title-guessed']],
    [' > ', 'INTERFACE', 'INTERFACE', ['1 interface-guessed', '1 title-guessed']],
    ['x'.repeat(201), 'INTERFACE', 'INTERFACE', ['1 interface-guessed', '1 title-guessed']],
    ['x'.repeat(200), 'X'.repeat(64), 'x'.repeat(200), ['1 interface-guessed']],
    [`${'x'.repeat(63)} y`, 'X'.repeat(63), `${'x'.repeat(63)} y`, ['1 interface-guessed']],
  ])('that begins with %j is about %s', (begin, name, title, warnings) => {
    expect(named(`${begin}\n${TABLES}`)).toEqual([name, title, warnings]);
  });

  it('says that its name was derived', () => {
    expect(importTable(`Doors\n${TABLES}`).warnings[0]?.text).toBe(
      'The interface is called DOORS, although the page names no interface and the title was taken; check its name.',
    );
    expect(importTable(TABLES).warnings.map(({ text }) => text)).toEqual([
      'The interface is called INTERFACE, although the page names no interface; check its name.',
      'The page does not begin with a title, so the name of the interface stands in for it; write the title.',
    ]);
  });

  it('says which other interface it names', () => {
    expect(importTable(`Doors\n • OPEN_DOOR\n • SHUT_DOOR\n${TABLES}`).warnings[0]?.text).toBe(
      'The interface is called OPEN_DOOR, although the page also names SHUT_DOOR; check its name.',
    );
  });

  it('gives way to what is told', () => {
    const { table, warnings } = importTable(`Doors\n${TABLES}`, { interface: 'DOOR_2', system: 'my-bank' });
    expect([table.interface, table.system, table.title, warnings]).toEqual([
      'DOOR_2',
      'my-bank',
      'Doors',
      [],
    ]);
    for (const name of ['door', 'xDOOR', 'DOOR x'])
      expect(() => importTable(TABLES, { interface: name })).toThrow(
        new TypeError(
          'the option interface must be capitals, digits and underscores, such as EXCHANGE_RATE_INQUIRY',
        ),
      );
    for (const system of ['My Bank', 'Xbank', 'bank X'])
      expect(() => importTable(TABLES, { system })).toThrow(
        new TypeError('the option system must be small letters, digits and hyphens, such as unionpay'),
      );
  });

  it('names its method only where it prints POST', () => {
    expect(importTable(`Doors\nhttp post\n${TABLES}`).table.method).toBe('POST');
    for (const line of ['HTTP GET', 'Use HTTP POST', 'HTTP POSTS'])
      expect(importTable(`Doors\n${line}\n${TABLES}`).table).not.toHaveProperty('method');
  });

  it.each([
    ['Request Parameters', 'Response'],
    ['1.2 request parameter:', '## RESPONSE PARAMETERS'],
    ['Request message', 'Asynchronous Response Parameter'],
  ])('may call its tables %j and %j', (one, other) => {
    const text = `Doors\nAB_CD\n${one}\nA a N 1 M\n${other}\nB b N 1 M`;
    expect(warned(text)).toEqual([]);
    expect(request(text).rows).toHaveLength(1);
  });

  it('is read up to its first response, with a warning of the rest', () => {
    const text = `AB_CD\nRequest Parameter\nFirst see below.\n${TABLES}\nResponse parameters\nC c N 1 M\nD d N 1 M\n${TABLES}\nError Codes\nE e N 1 M`;
    expect(allRows(response(text)).map(({ identifier }) => identifier)).toEqual(['b']);
    expect(warned(text)).toEqual([
      '8 - more-tables -',
      '11 - more-tables -',
      '13 - more-tables -',
      '16 - more-tables -',
    ]);
    expect(importTable(text).warnings[0]?.text).toContain('2 more rows');
  });

  it('is read past rows that belong to neither table', () => {
    const text = 'AB_CD\nRequest\nA a N 1 M\nError codes\nE e N 1 M\nResponse\nB b N 1 M';
    expect(warned(text)).toEqual(['5 - more-tables -']);
    expect(allRows(request(text)).map(({ identifier }) => identifier)).toEqual(['a']);
  });

  it('is read without a heading over the request, with a warning', () => {
    const text = 'AB_CD\nPlease read.\nA a N 1 M\nB b N 1 M\nlast words\nResponse parameters\nC c N 1 M';
    expect(warned(text)).toEqual(['3 request heading-missing -', '5 request note-continued b']);
    expect(importTable(text).table.interface).toBe('AB_CD');
    expect(importTable(text).warnings[0]?.text).toBe(
      'No heading says that these rows are the request, so it is guessed from the response after them; check that they are.',
    );
    expect(warned(`${text}\nRequest parameters\nD d N 1 M\nResponse\nE e N 1 M`)).toEqual([
      '3 - more-tables -',
      '6 - more-tables -',
    ]);
  });

  it('of tables with words between the headings and the rows has a warning for each line', () => {
    expect(warned(page('Send all of these.\nField name Identifier\nType Length\nDoor door N 2 M'))).toEqual([
      '4 request line-unread -',
    ]);
  });

  it.each([
    ['', 'No row was found'],
    ['Some words\nRequest Parameter\nmore words', 'No row was found'],
    ['Request Parameter\nA a N 1 M', 'Rows were found (1)'],
    ['Response parameters\nA a N 1 M\nB b N 1 M\nRequest Parameter\nB b N 1 M', 'Rows were found (3)'],
    ['Request Parameter\nA a N 1 M\nResponse parameters\nNothing.', 'Rows were found (1)'],
  ])('%j is refused', (text, message) => {
    try {
      importTable(text);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof TallystickError)) throw error;
      expect(error.code).toBe('table-invalid');
      expect(error.violations).toEqual([
        {
          code: 'table-without-rows',
          path: '',
          rule: 'syntax',
          field: '',
          message: expect.stringContaining(message),
          reference: 'table.schema.json',
        },
      ]);
    }
  });
});
