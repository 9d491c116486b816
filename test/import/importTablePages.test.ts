import { describe, expect, it } from 'vitest';
import { TallystickError } from '../../src/codec/TallystickError.js';
import { importTable } from '../../src/import/importTable.js';
import { allRows, page, request, response, warned } from './importedPages.js';

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
        new TypeError('interface must be capitals, digits and underscores, such as EXCHANGE_RATE_INQUIRY'),
      );
    for (const system of ['My Bank', 'Xbank', 'bank X'])
      expect(() => importTable(TABLES, { system })).toThrow(
        new TypeError('system must be small letters, digits and hyphens, such as unionpay'),
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
