import { describe, expect, it } from 'vitest';
import { defineInterface } from '../../src/define/defineInterface.js';
import { importTable } from '../../src/import/importTable.js';
import type { TableFileMessage } from '../../src/table/TableFile.js';
import { allRows, messageOf, page, request, response, warned } from './importedPages.js';
import { BARE_PIPES, FORM_MD, LOCKER_MD, NOTIFICATION_MD, SAVED_PAGE } from './markupPages.js';

/** Of each row its identifier, type, length and presence. */
const axes = (message: TableFileMessage): readonly string[] =>
  allRows(message).map(
    ({ identifier, type, length = '-', presence }) => `${identifier} ${type} ${length} ${presence}`,
  );

const lineOf = (words: string) => LOCKER_MD.split('\n').findIndex((line) => line.startsWith(words)) + 1;

describe('a page in Markdown', () => {
  it('gives every row in order, with what the page says beside the tables', () => {
    const { table } = importTable(LOCKER_MD);
    expect(table).toMatchObject({
      interface: 'LOCKER_RENTAL',
      system: 'lianlian',
      title: 'Locker Rental API',
      endpoint: 'https://lockers.example/rent.htm',
      method: 'POST',
    });
    expect(axes(request(LOCKER_MD))).toEqual([
      'oid_partner String 18 M',
      'minutes Int - O',
      'door_kind String 1 M',
      'pass_no String 15-19 O',
      'holder String 40 M',
      'extras String - O',
      'colour String 8 M',
    ]);
    expect(axes(response(LOCKER_MD))).toEqual([
      'ret_code String 4 M',
      'note String 9 M',
      'door_no String 4 M',
      'key_list List - O',
      'key_no String 6 M',
      'until String 14 O',
      'queue String 3 O',
    ]);
    expect(() => defineInterface(table)).not.toThrow();
  });

  it('has text without markup', () => {
    const notes = allRows(request(LOCKER_MD)).map(({ note }) => note);
    expect(notes).toEqual([
      'Number of the shop, see numbers',
      'How long. Default: 30.',
      '1, wide 2, narrow',
      'A pass',
      'On the pass & the card',
      'The extras in json format, see extras',
      undefined,
    ]);
  });

  it('says when rows are sent: in a sentence below, over them, and in the presence itself', () => {
    const erratum = 'printed-condition';
    expect(allRows(request(LOCKER_MD))[4]?.condition).toEqual({ missing: 'pass_no', erratum });
    const { rows } = response(LOCKER_MD);
    expect(rows[1]).toMatchObject({ condition: { member: '/ret_code', equals: '9001', erratum } });
    expect(rows.slice(2)).toMatchObject([
      {
        condition: { member: '/ret_code', equals: ['0000', '0001'], erratum },
        rows: [{ identifier: 'door_no' }],
      },
      { condition: { equals: '0000' }, rows: [{ identifier: 'key_list' }] },
      { condition: { equals: '0001' }, rows: [{ identifier: 'queue' }] },
    ]);
    expect(rows).toHaveLength(5);
  });

  it('nests the rows of a JSON text by its link, and those of a list by a sentence', () => {
    const extras = allRows(request(LOCKER_MD)).find(({ identifier }) => identifier === 'extras');
    expect(extras).toMatchObject({ json: true, members: [{ identifier: 'colour' }] });
    const keys = allRows(response(LOCKER_MD)).find(({ identifier }) => identifier === 'key_list');
    expect(keys?.members?.map(({ identifier }) => identifier)).toEqual(['key_no', 'until']);
    expect(warned(LOCKER_MD)).toContain(`${lineOf('Below parameters')} response nesting-guessed key_list`);
  });

  it('warns of a sample that the table refuses, with the reason and without its values', () => {
    const refused = importTable(LOCKER_MD).warnings.filter(({ code }) => code === 'sample-refused');
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ message: 'request', line: 30 });
    expect(refused[0]?.text).toContain('door_kind');
    expect(refused[0]?.text).not.toContain('12');
    const right = LOCKER_MD.replace('"door_kind": "12"', '"door_kind": "1"');
    expect(warned(right).filter((warning) => warning.includes('sample'))).toEqual([]);
    const damaged = LOCKER_MD.replace('"door_kind": "12"', 'door_kind: "12"');
    expect(warned(damaged).filter((warning) => warning.includes('sample'))).toEqual([]);
  });

  it('that is sent encrypted as a whole is known by its sample', () => {
    const sealed = LOCKER_MD.replace('"door_kind": "12", "holder": "Kim"', '"pay_load": "x$y"');
    expect(request(sealed).payLoad).toBe(true);
    expect(warned(sealed).filter((warning) => warning.includes('sample'))).toEqual([]);
  });

  it.each([
    ['with pipes at both ends', LOCKER_MD],
    ['without', LOCKER_MD.replace(/^\|(.*)\|$/gm, '$1')],
    ['with empty cells behind', LOCKER_MD.replace(/\|$/gm, '||||')],
    ['on lines that end as those of Windows', LOCKER_MD.replaceAll('\n', '\r\n')],
    ['after a byte-order mark', `\uFEFF${LOCKER_MD}`],
  ])('is read the same %s', (_, text) => {
    expect(importTable(text).table).toEqual(importTable(LOCKER_MD).table);
    expect(warned(text)).toEqual(warned(LOCKER_MD));
  });

  it('may have its tables in HTML', () => {
    const html = LOCKER_MD.replace(/((?:^\|.*\|\n)+)/gm, (table: string) => {
      const rows = table.split('\n').filter((row) => row !== '' && !/^[|:-]+$/.test(row));
      const cells = (row: string) => row.slice(1, -1).split('|');
      return `<table>${rows.map((row) => `<tr><td>${cells(row).join('</td><td>')}</td></tr>`).join('\n')}</table>\n`;
    });
    expect(html).not.toContain('|');
    expect(axes(request(html)).slice(0, 6)).toEqual(axes(request(LOCKER_MD)).slice(0, 6));
    expect(axes(response(html))).toEqual(axes(response(LOCKER_MD)));
  });

  it('may have a form for a request, which nothing answers, and a notification', () => {
    const { table } = importTable(FORM_MD);
    expect(table).toMatchObject({ endpoint: 'https://lockers.example/pay', method: 'POST' });
    expect(Object.keys(table.messages ?? {})).toEqual(['request', 'notification']);
    expect(table.messages?.request).toMatchObject({ transport: 'form' });
    expect(axes(table.messages?.notification as TableFileMessage)).toEqual([
      'door_no String 4 M',
      'paid String 1 O',
    ]);
    expect(warned(FORM_MD).filter((warning) => warning.includes('sample'))).toEqual([
      '18 request sample-refused -',
    ]);
  });

  it('may have a form whose one field has the JSON, and a command with braces before its own', () => {
    const json = '{"version":"1.0","door_no":"0012"}';
    const page = FORM_MD.replace('name="version" value="1.0"', `name="req_data" value='${json}'`).replace(
      'action="ENDPOINT"',
      'action="<ENDPOINT>"',
    );
    expect(importTable(page).table.messages?.request).toMatchObject({
      transport: 'form',
      field: 'req_data',
    });
    expect(warned(page).filter((warning) => warning.includes('sample'))).toEqual([]);
    expect(warned(page.replace('"0012"', '"00012"')).filter((warning) => warning.includes('sample'))).toEqual(
      ['18 request sample-refused -'],
    );
    const command = NOTIFICATION_MD.replace(
      '{ "door_no": "0012" }',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the shell
      'curl ${notify_url} -d \'{ "door_no": "00012" }\'',
    );
    expect(warned(command).filter((warning) => warning.includes('sample'))).toEqual([
      '15 notification sample-refused -',
    ]);
  });

  it('may be about a notification alone, and have two rows in one line', () => {
    const { table } = importTable(NOTIFICATION_MD);
    expect(Object.keys(table.messages ?? {})).toEqual(['notification']);
    expect(axes(table.messages?.notification as TableFileMessage)).toEqual([
      'door_no String 4 M',
      'opened String 14 O',
    ]);
    const wrong = NOTIFICATION_MD.replace('"0012"', '"00012"');
    expect(warned(wrong).filter((warning) => warning.includes('sample'))).toEqual([
      '15 notification sample-refused -',
    ]);
  });

  it('tells what is left out of it', () => {
    const text = LOCKER_MD.replace(
      '|:---|\n|oid',
      '|:---|\n|the door|perhaps|String(1)||\n|Lockers||||\n|oid',
    )
      .replace('https://lockers', 'http://lockers')
      .replace('holder``` is required if', 'holder``` is ignored if');
    expect(allRows(request(text))).toHaveLength(7);
    expect(warned(text).filter((warning) => /unread/.test(warning))).toEqual([
      '11 - line-unread -',
      '19 request row-unread -',
      '20 request line-unread -',
      '28 request condition-unread pass_no',
    ]);
  });
});

describe('a table with bare pipes', () => {
  it('gives every row, although cells and headings are lost', () => {
    expect(axes(request(BARE_PIPES))).toEqual(['berthNo N 3 M', 'traceId ANS 1-20 O']);
    expect(axes(response(BARE_PIPES))).toEqual([
      'msgResponse Object - M',
      'responseCode AN 2 M',
      'depth N 1 R',
      'pilot S 1-9 O',
    ]);
    expect(importTable(BARE_PIPES).table.system).toBe('unionpay');
    expect(allRows(response(BARE_PIPES))[2]?.note).toBe('Repeated.');
  });

  it('takes a quoted default value for the value, with a warning of each guess', () => {
    expect(allRows(request(BARE_PIPES))[0]?.values).toEqual({ '156': '' });
    expect(allRows(response(BARE_PIPES))[1]?.values).toEqual({ '00': '' });
    expect(warned(BARE_PIPES).slice(1)).toEqual([
      '5 request heading-missing -',
      '5 request value-guessed berthNo',
      '6 request type-unknown traceId',
      '9 response heading-missing -',
      '11 response nesting-guessed responseCode',
      '11 response value-guessed responseCode',
      '12 response nesting-end-guessed depth',
      '12 response type-unknown depth',
      '13 response values-unread pilot',
    ]);
  });

  it('is refused where nothing says which of several tables is what', () => {
    const header = 'Name | Required | Type\n---|---|---\n';
    const tables = ['a', 'b', 'c'].map((name) => `${header}${name} | Required | String(1)\n\n`);
    expect(() => importTable(tables.slice(0, 2).join(''))).not.toThrow();
    expect(() => importTable(tables.join(''))).toThrow('Rows were found (3)');
  });
});

describe('a page in HTML', () => {
  it('gives every row in order', () => {
    const imported = importTable(SAVED_PAGE);
    expect(imported.table).toMatchObject({
      interface: 'BERTH_INQUIRY',
      system: 'unionpay',
      title: 'Berth Inquiry',
      method: 'POST',
    });
    expect(allRows(messageOf(imported, 'request'))).toMatchObject([
      { identifier: 'berthNo', name: 'Berth Number', type: 'N', length: 3, note: 'See the list.' },
      { identifier: 'pier', name: 'Pier', length: '1-4', presence: 'C', note: 'See the list.' },
      { identifier: 'mooring', name: 'Mooring', presence: 'O' },
    ]);
    expect(axes(messageOf(imported, 'response'))).toEqual(['depth N 2 M']);
    expect(warned(SAVED_PAGE)).toEqual(['10 request condition-unread pier', '11 request line-unread -']);
  });

  it('has its title in the head where no heading does', () => {
    const text = SAVED_PAGE.replace(/<h1>.*?<\/h1>/, '').replace(/<(\/?)h3>/g, '<$1p>');
    expect(importTable(text).table.title).toBe('Berth Inquiry - Portal');
    expect(importTable(text).table.messages).toEqual(importTable(SAVED_PAGE).table.messages);
  });

  it('may be laid out in a table', () => {
    const text = SAVED_PAGE.replace('<body>', '<body><table><tr><td>Menu<td>').replace(
      '</body>',
      '</td></tr></table></body>',
    );
    expect(importTable(text).table.messages).toEqual(importTable(SAVED_PAGE).table.messages);
  });
});

describe('what a page is written in', () => {
  it('shows in the page: text with a few marks stays text', () => {
    const text = page('Berth berth AN 3 M:Mandatory <b> | # 1\n---');
    expect(allRows(request(text))[0]?.note).toBe('<b> | # 1 ---');
  });

  it.each<readonly [string, (size: number) => string]>([
    ['elements in each other', (size) => `<table>${'<div><table><tr><td>'.repeat(size / 20)}`],
    ['rows of HTML', (size) => `<table>${'<tr><td>a<td>Required<td>String'.repeat(size / 31)}`],
    ['reaching cells', (size) => `<table>${'<tr><td rowspan=99 colspan=99>a'.repeat(size / 31)}`],
    ['quotations', (size) => `a|b\n-|-\n${'> '.repeat(size / 2)}`],
    ['emphasis', (size) => `a|b\n-|-\n${'*a '.repeat(size / 3)}`],
    ['brackets', (size) => `a|b\n-|-\n\n${'['.repeat(size)}`],
    ['pipes', (size) => `a|b\n-|-\n${'|'.repeat(size)}`],
    ['rows', (size) => `Name|Required|Type\n-|-|-\n${'a|Required|String(1)\n'.repeat(size / 21)}`],
    ['headings', (size) => `a|b\n-|-\n${'# a\n'.repeat(size / 4)}`],
  ])('matters not for a long text of %s, which is read in a moment', (_, text) => {
    const begun = process.cpuUsage();
    expect(() => importTable(text(300_000))).toThrow(/rows? (?:was|were) found/i);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(4_000);
  });
});
