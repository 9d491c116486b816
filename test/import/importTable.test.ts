import { describe, expect, it } from 'vitest';
import { importTable } from '../../src/import/importTable.js';
import { allRows, messageOf, page, RENTAL, request, response, row, warned } from './importedPages.js';

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
                erratum: 'printed-condition',
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
                erratum: 'printed-condition',
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
    expect(texts[5]).toContain(
      'stationNo and the rows after it are read as following encData, not as its members',
    );
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
