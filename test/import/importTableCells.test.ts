import { describe, expect, it } from 'vitest';
import { importTable } from '../../src/import/importTable.js';
import { allRows, cells, request, response, WALLET, warned } from './importedPages.js';

describe('a page with a cell on a line', () => {
  it('becomes the table that it prints, members without a row among them', () => {
    const { table } = importTable(WALLET);
    expect(request(WALLET)).toEqual(table.messages?.request);
    const missing = { missing: 'pass_no', erratum: 'printed-condition' };
    const inCondition = 'Named in a condition only.';
    const plain = { type: 'String', presence: 'M' };
    expect(table).toEqual({
      interface: 'WALLET_PASS',
      system: 'lianlian',
      title: 'Wallet Pass API',
      messages: {
        request: {
          rows: [
            {
              identifier: 'partner_id',
              name: 'partner_id',
              ...plain,
              length: 18,
              note: 'The number of the partner. E.g. 2027',
            },
            {
              identifier: 'pass_kind',
              name: 'pass_kind',
              ...plain,
              presence: 'O',
              note: 'day, week or month',
            },
            {
              identifier: 'pin',
              name: 'pin',
              ...plain,
              length: 6,
              note: 'holder_name,phone_no,,mail_no are required ifpass_no is NOT present.',
            },
          ],
          withoutRow: [
            { identifier: 'pass_no', note: inCondition },
            { identifier: 'holder_name', condition: missing, note: inCondition },
            { identifier: 'phone_no', condition: missing, note: inCondition },
            { identifier: 'mail_no', condition: missing, note: inCondition },
            { identifier: 'memo_in', note: 'Named in the response only.' },
          ],
        },
        response: {
          rows: [
            { identifier: 'ret_code', name: 'ret_code', ...plain, length: 4 },
            {
              identifier: 'ret_text',
              name: 'ret_text',
              ...plain,
              length: '1-100',
              note: 'What ret_code, means',
            },
            {
              condition: { member: '/ret_code', equals: '0000', erratum: 'printed-condition' },
              rows: [
                { identifier: 'pass_no', name: 'pass_no', ...plain, length: 16 },
                {
                  identifier: 'memo',
                  name: 'memo',
                  ...plain,
                  presence: 'O',
                  length: 255,
                  note: 'Returns when memo_in is sent in API requests',
                },
              ],
            },
            {
              condition: { member: '/pass_state', equals: 'ACTIVE', erratum: 'printed-condition' },
              rows: [
                {
                  identifier: 'ends_on',
                  name: 'ends_on',
                  ...plain,
                  presence: 'O',
                  length: 8,
                  note: 'Form YYYYMMdd.',
                },
              ],
            },
          ],
          withoutRow: [{ identifier: 'pass_state', note: inCondition }],
        },
      },
    });
    expect(warned(WALLET)).toEqual([
      '1 - interface-guessed -',
      '11 request length-guessed partner_id',
      '15 request length-missing pass_kind',
      '19 request length-guessed pin',
      '19 request member-without-row pass_no',
      '19 request member-without-row holder_name',
      '19 request member-without-row phone_no',
      '19 request member-without-row mail_no',
      '36 response length-guessed ret_code',
      '50 response length-guessed pass_no',
      '53 request member-without-row memo_in',
      '53 response length-guessed memo',
      '57 response member-without-row pass_state',
      '63 response length-guessed ends_on',
    ]);
  });

  it('is read the same with the cells of a row on one line, parted by tabs', () => {
    const inTabs = WALLET.replace(/\n(Required|Optional|String.*|Type|Description)(?=\n)/g, '\t$1');
    expect(inTabs).toContain('partner_id\tRequired\tString(18)\n');
    expect(importTable(inTabs).table).toEqual(importTable(WALLET).table);
    expect(importTable(WALLET.replaceAll('\n', ' \n \u00a0')).table).toEqual(importTable(WALLET).table);
  });

  it.each([
    ['Required', 'M', []],
    ['optional', 'O', []],
    ['Mandatory', 'M', []],
    ['Conditional', 'C', ['condition-unread']],
  ])('reads %j', (presence, letter, codes) => {
    const text = cells(`door_no\n${presence}\nString(1-4)`);
    expect(allRows(request(text))).toMatchObject([{ presence: letter }]);
    expect(
      importTable(text)
        .warnings.filter(({ line }) => line < 7)
        .map(({ code }) => code),
    ).toEqual(codes);
  });

  it('may have rows called as headings and headers are', () => {
    const text = cells(
      'request\nRequired\nString(1-4)\nresponse\nOptional\nString(1-4)\nname\nRequired\nString(1-4)\ntype\nRequired\nString(1-4)',
    );
    expect(allRows(request(text)).map(({ identifier }) => identifier)).toEqual([
      'request',
      'response',
      'name',
      'type',
    ]);
  });

  it.each<readonly [string, string, number | string | undefined, object | undefined, readonly string[]]>([
    ['String (1-4)', 'String', '1-4', undefined, []],
    ['String（1-4）', 'String', '1-4', undefined, []],
    ['string(1-4)', 'String', '1-4', { type: 'string(1-4)' }, ['type-unknown']],
    [
      'Number(12,2)',
      'String',
      undefined,
      { type: 'Number(12,2)', length: '12,2' },
      ['type-unknown', 'length-unread'],
    ],
    ['List[]', 'String', undefined, { type: 'List[]' }, ['type-unknown', 'length-missing']],
    ['The number of the door', 'String', undefined, undefined, ['type-unknown', 'length-missing']],
  ])('reads the type %j', (printed, type, length, published, codes) => {
    const text = cells(`door\nRequired\n${printed}\nbox\nOptional\nString(1-2)`);
    const [door, box] = allRows(request(text));
    expect([door?.type, door?.length, door?.published]).toEqual([type, length, published]);
    expect(box).toMatchObject({ identifier: 'box', presence: 'O' });
    expect(
      importTable(text)
        .warnings.filter(({ line }) => line < 7)
        .map(({ code }) => code),
    ).toEqual(codes);
  });

  it('takes no name of the next row for a type', () => {
    const text = cells('door\nRequired\nbox\nOptional\nString(1-2)');
    expect(allRows(request(text)).map(({ identifier, type }) => [identifier, type])).toEqual([
      ['door', 'String'],
      ['box', 'String'],
    ]);
    expect(warned(text)).toContain('4 request type-unknown door');
  });

  it('nests rows under an Object as well', () => {
    const text = cells('payer\nRequired\nObject\ndoor\nRequired\nString(1-4)');
    expect(request(text).rows).toMatchObject([{ identifier: 'payer', members: [{ identifier: 'door' }] }]);
    expect(warned(text)).toContain('7 request nesting-guessed door');
  });

  it.each([
    ['the door\nRequired\nString(4)', 1],
    ['the door\nRequired\nany', 2],
    ['door\nString(4)', 1],
    ['door\nString (4)', 1],
    ['door\nString', 1],
    ['toString\nRequired\nString(4)', 1],
  ])('warns of %j, which is no whole row', (broken, count) => {
    const text = cells(`box\nRequired\nString(1-4)\nThe box\n${broken}\nkey\nRequired\nString(1-4)`);
    expect(allRows(request(text)).map(({ identifier, note }) => [identifier, note])).toEqual([
      ['box', 'The box'],
      ['key', undefined],
    ]);
    const all = warned(text);
    expect(all).toContain('8 request row-unread -');
    expect(all.filter((warning) => warning.includes('unread'))).toHaveLength(count);
  });

  it.each([['Required\nString(4)'], ['Optional'], ['String(4)']])(
    'warns of %j, which has no identifier',
    (broken) => {
      const text = cells(`Name\nRequired\nType\nDescription\n${broken}\nkey\nRequired\nString(1-4)`);
      expect(allRows(request(text)).map(({ identifier }) => identifier)).toEqual(['key']);
      expect(warned(text)[0]).toBe('8 request row-unread -');
      expect(importTable(text).warnings[0]?.text).toContain(`: ${broken.replace('\n', ' / ')};`);
    },
  );

  it('takes a text that begins as a type does for a text', () => {
    const text = cells('box\nRequired\nString(1-4)\nStrings of digits\nno String');
    expect(allRows(request(text))[0]?.note).toBe('Strings of digits no String');
  });

  it('leaves the prose before a table alone', () => {
    const text = cells(
      'See below.\n\nSend all.\n\nThe following fields are new.\nbox\nRequired\nString(1-4)',
    );
    expect(warned(text)).toEqual(['13 response length-guessed ret_code']);
  });

  it('tells the lines that belong to no row', () => {
    const text = cells(
      'See below.\nName\nRequired\nType\nDefault\nbox\nRequired\nString(1-4)\nThe box\n\nOpen it',
    );
    expect(warned(text)).toEqual([
      '8 request line-unread -',
      '14 request note-continued box',
      '16 response length-guessed ret_code',
    ]);
    expect(warned(cells('box\nRequired\nString(1-4)\n\nThe box'))).toEqual([
      '10 response length-guessed ret_code',
    ]);
  });

  describe('with rows under a sentence', () => {
    const under = (sentence: string, rows = 'box\nRequired\nString(1-4)'): string =>
      cells('door\nRequired\nString(1-4)', `ret_code\nRequired\nString(4-5)\n${sentence}\n${rows}`);
    const HEADER = 'Name\nRequired\nType\nDescription';

    it.each([
      ['The following parameters are returned only when ret_code=0000', '/ret_code', '0000'],
      [`Following fields are sent if\nret_code\n== “0000”:\n${HEADER}`, '/ret_code', '0000'],
      ['The following parameters are required when the ret_code is 1', '/ret_code', '1'],
    ])('reads %j', (sentence, member, equals) => {
      const text = under(sentence);
      expect(response(text).rows.slice(1)).toMatchObject([
        {
          condition: { member, equals, erratum: 'printed-condition' },
          rows: [{ identifier: 'box' }],
        },
      ]);
      expect(warned(text)).toEqual([]);
    });

    it.each([
      ['Name\nRequired\nType'],
      ['parameter\nREQUIRED\nTYPE\nDESCRIPTION'],
      ['Parameter name\nPresence\nType\nRemark'],
      ['Field\nPresence\nType\nRemarks'],
      ['Field name\nPresence\nType\nNote'],
      ['Name\nRequired\nType\nNotes'],
    ])('knows %j for a header', (header) => {
      const text = under(`The following members may come\n${header}`);
      expect(response(text).rows).toMatchObject([
        { identifier: 'ret_code' },
        { rows: [{ identifier: 'box' }] },
      ]);
      expect(warned(text)).toEqual(['11 response condition-unread -']);
    });

    it.each([
      [`The following rows may come:\n${HEADER}`, 'The following rows may come:'],
      [`The following parameters may come:\n${HEADER}`, 'The following parameters may come:'],
      [
        `The following parameters are not returned when ret_code=0000\n:\n${HEADER}`,
        'The following parameters are not returned when ret_code=0000:',
      ],
      [
        `The following parameters are returned if successful\n${HEADER}`,
        'The following parameters are returned if successful',
      ],
    ])('keeps %j as words', (sentence, unknowable) => {
      const text = under(sentence);
      expect(response(text).rows.slice(1)).toMatchObject([{ condition: { unknowable }, rows: [{}] }]);
      expect(warned(text)).toEqual(['11 response condition-unread -']);
    });

    it.each([
      ['The following parameters may come'],
      [`The following parameters are returned when ret_code=1\n${'so\n'.repeat(8)}${HEADER}`],
    ])('takes %j for a note, with a warning', (sentence) => {
      const text = under(sentence);
      expect(response(text).rows.every((item) => !('rows' in item))).toBe(true);
      expect(warned(text)[0]).toBe('11 response condition-unread ret_code');
    });

    it('reads a sentence of eight cells', () => {
      const text = under(`The following parameters are\nreturned\nonly\nwhen\nret_code\n=\n1\n:\n${HEADER}`);
      expect(response(text).rows).toMatchObject([{}, { condition: { equals: '1' } }]);
    });

    it('warns of a sentence without rows, and of a header without a sentence', () => {
      const none = under(`The following parameters are returned when ret_code=1\n${HEADER}`, '');
      expect(response(none).rows).toHaveLength(1);
      expect(warned(none)).toEqual(['11 response row-unread -']);
      const again = under(HEADER);
      expect(response(again).rows).toMatchObject([{ identifier: 'ret_code' }, { identifier: 'box' }]);
      expect(warned(again)).toEqual(['11 response condition-unread -']);
      expect(importTable(again).warnings[0]?.text).toBe(
        'A new header is here without a sentence that says when its rows are sent, so they are read as always sent; check the page.',
      );
      expect(warned(under(`The code\n${HEADER}`))).toEqual(['12 response condition-unread -']);
      expect(warned(under(`String(9)\n${HEADER}`))).toEqual([
        '11 response row-unread -',
        '12 response condition-unread -',
      ]);
      expect(warned(under(`${HEADER}\n${HEADER}`))).toEqual(['11 response condition-unread -']);
    });

    it('takes a sentence in the middle of a text for a text', () => {
      const text = under(`See the following parameters are returned when ret_code=1`);
      expect(warned(text)).toEqual([]);
      expect(response(text).rows).toMatchObject([{ identifier: 'ret_code' }, { identifier: 'box' }]);
    });
  });

  describe('with members that have no row', () => {
    const noted = (note: string): readonly [unknown, readonly string[]] => {
      const text = cells(`door\nRequired\nString(1-4)\n${note}\nbox_no\nRequired\nString(1-4)`);
      const about = warned(text).filter((warning) => warning.includes('request'));
      return [request(text).withoutRow, about.map((warning) => warning.replace('4 request ', ''))];
    };
    const note = 'Named in a condition only.';
    const condition = { missing: 'c_d', erratum: 'printed-condition' };

    it('makes a member of each name that a sentence requires', () => {
      expect(noted('The door. a_b and x_y are required if c_d is not sent. Ask.')).toEqual([
        [
          { identifier: 'c_d', note },
          { identifier: 'a_b', condition, note },
          { identifier: 'x_y', condition, note },
        ],
        ['member-without-row c_d', 'member-without-row a_b', 'member-without-row x_y'],
      ]);
      expect(noted('a_b is required if box_no is not given')).toEqual([
        [{ identifier: 'a_b', condition: { ...condition, missing: 'box_no' }, note }],
        ['member-without-row a_b'],
      ]);
    });

    it('says when the row of a name is required that has one', () => {
      const sentence = 'a_b, box_no are required if c_d is not present';
      expect(noted(sentence)).toEqual([
        [
          { identifier: 'c_d', note },
          { identifier: 'a_b', condition, note },
        ],
        ['member-without-row c_d', 'member-without-row a_b'],
      ]);
      const text = cells(`door\nRequired\nString(1-4)\n${sentence}\nbox_no\nRequired\nString(1-4)`);
      expect(allRows(request(text))).toMatchObject([{}, { identifier: 'box_no', presence: 'M', condition }]);
    });

    it('warns of the other names', () => {
      expect(noted('a_b is required if c_d is not sent. See c_ifd.')[1]).toEqual([
        'member-without-row c_d',
        'member-without-row a_b',
        'member-without-row door',
      ]);
    });

    it('prefers the mention that says when', () => {
      expect(noted('a_b is required if c_d is not sent; c_d is required if a_b is not sent')[0]).toEqual([
        { identifier: 'c_d', condition: { ...condition, missing: 'a_b' }, note },
        { identifier: 'a_b', condition, note },
      ]);
    });

    it.each([
      ['Either a_b or x_y are required if c_d is not present', ['a_b', 'x_y', 'c_d']],
      ['a_b is required if c_d is not present or 0', ['a_b', 'c_d']],
      ['a_b is required ifc_d is present', ['a_b', 'ifc_d']],
      ['are required if c_d is not present', ['c_d']],
      ['See a_b, a_b and box_no', ['a_b']],
      ['a_bare required if c_d is not present', ['a_bare', 'c_d']],
      ['See a_b. Are required if c_d is not present', ['a_b', 'c_d']],
      ['See knif_c_d', ['knif_c_d']],
      ['a_b is sent in the request', ['a_b']],
    ])('only warns of the names in %j', (text, names) => {
      expect(noted(text)).toEqual([undefined, names.map(() => 'member-without-row door')]);
      const texts = importTable(cells(`door\nRequired\nString(1-4)\n${text}\nbox_no\nRequired\nString(1-4)`))
        .warnings.map(({ text: said }) => said)
        .join('\n');
      for (const name of names) expect(texts).toContain(`names ${name}, which has no row`);
    });

    it('finds the names of a long sentence, and of none but the last', () => {
      const names = Array.from({ length: 60 }, (_, index) => `name_${index}`);
      expect(noted(`See x_y; ${names.join(', ')} are required if c_d is not sent.`)[0]).toEqual([
        { identifier: 'c_d', note },
        ...names.map((identifier) => ({ identifier, condition, note })),
      ]);
    });

    it('looks for what the request sends in the response', () => {
      const text = cells(
        'door\nRequired\nString(1-4)',
        'ret\nRequired\nString(1-4)\nReturned if box_no is sent in the request\nbox_no\nOptional\nString(1-4)',
      );
      expect(request(text).withoutRow).toEqual([
        { identifier: 'box_no', note: 'Named in the response only.' },
      ]);
      expect(warned(text)).toEqual(['8 request member-without-row box_no']);
      const glued = cells(
        'door\nRequired\nString(1-4)',
        'ret\nRequired\nString(1-4)\nXbox_no is sent in the request',
      );
      expect(request(glued)).not.toHaveProperty('withoutRow');
    });
  });
});
