import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { firstMessages } from '../../../conformance/firstMessages.js';
import { runProgram } from '../runProgram.js';

interface TableJson {
  readonly message: string;
  readonly system: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

async function tablesJson(...names: string[]): Promise<TableJson[]> {
  const { code, out } = await runProgram(['tables', '--json', ...names]);
  expect(code).toBe(0);
  return JSON.parse(out);
}

describe('tables', () => {
  // By the pages of the two queries; a list is signed by no answer (erratum list-unsigned).
  it.each([
    ['MPAY_RESULT_QUERY/response', ['bank_name', 'memo', 'card_no'], 'but bank_name, memo and card_no.'],
    ['EASYPAY_RESULT_QUERY/response', ['bank_name', 'memo'], 'but bank_name and memo.'],
    ['CARD_BIND_QUERY/response', ['agreement_list', 'aggrement_list'], 'but the list.'],
    ['MPAY_VERIFY/response', [], 'over all other members.'],
  ])('marks what is not signed in %s', async (name, unsigned, note) => {
    const { out } = await runProgram(['tables', name], { columns: 200, env: { NO_COLOR: '1' } });
    const [rows = ''] = out.split('Errata');
    const marked = rows.split('\n').filter((line) => line.includes('Not signed.'));
    expect(marked.map((line) => line.trim().split(' ')[0])).toEqual(unsigned);
    expect(rows).toContain(note);
  });

  it('leaves unmarked a list in an object that is signed as its text', async () => {
    const { out } = await runProgram(['tables', 'MPAY_APPLY/request']);
    expect(out).toContain('airline_list');
    expect(out).not.toContain('Not signed.');
  });

  // By the page of the refund: either number of the payment will do.
  it('says when a conditional member is present, to people and machines', async () => {
    const { out } = await runProgram(['tables', 'REFUND_APPLY/request'], {
      columns: 300,
      env: { NO_COLOR: '1' },
    });
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'Mandatory where oid_paybill is missing, optional with it.',
    );
    const [table] = await tablesJson('REFUND_APPLY/request');
    const conditionOf = (name: string) =>
      table?.rows.find(({ identifier }) => identifier === name)?.condition;
    expect(conditionOf('oid_paybill')).toBe('Mandatory where no_order is missing, optional with it.');
    expect(conditionOf('no_refund')).toBeUndefined();
  });

  it('shows what follows a call, by the published flows', async () => {
    const { out } = await runProgram(['tables', 'UNIFIED_DIRECT/request'], { columns: 200 });
    expect(out).toContain(
      'Unified payment: UNIFIED_DIRECT, then SYNC_NOTIFICATION, then AGGREGATE_NOTIFICATION\n',
    );
  });

  it('lists every message with its rows and what has no table', async () => {
    const { code, out, err } = await runProgram(['tables']);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^unionpay\/CHANNEL_LOGIN_INFO\/request +14 +\d+$/m);
    expect(out).toMatch(/^unionpay\/CHANNEL_LOGIN_INFO\/response +8 +\d+$/m);
    expect(out).toMatch(/^unionpay\/ID_CARD_PHOTO_VERIFICATION\/request +15 +\d+$/m);
    expect(out).toMatch(/^unionpay\/ID_CARD_PHOTO_VERIFICATION\/response +5 +\d+$/m);
    expect(out).toMatch(/^unionpay\/MOBILE_NUMBER_VERIFICATION\/request +15 +\d+$/m);
    expect(out).toMatch(/^unionpay\/MOBILE_NUMBER_VERIFICATION\/response +4 +4$/m);
    expect(out).toMatch(/^lianlian\/MPAY_VERIFY\/request +7 +\d+$/m);
    expect(out).toMatch(/^lianlian\/MPAY_VERIFY\/response +13 +\d+$/m);
    expect(out).toMatch(/^\/v1\/paycreatebill +lianlian\/UNIFIED_DIRECT$/m);
    expect(out).toMatch(/^\/v1\/bankcardprepay +lianlian\/MPAY_APPLY$/m);
    expect(out).toMatch(/^\/v1\/bankcardprepay +lianlian\/MPAY_VERIFY$/m);
    const unpublished = out.slice(out.indexOf('Named without a table'));
    for (const name of [
      'GET_CARD_LIST',
      'GET_CARD_PAYLOAD',
      'PAYMENT_RESULT_INQUIRY',
      'PAYMENT_RESULT_NOTICE',
    ])
      expect(unpublished).toContain(`unionpay/${name}`);
  });

  it.each([
    ['MPAY_APPLY/request', 'POST /v1/bankcardprepay, JSON, whole message in pay_load; published at mpayapi'],
    [
      'MPAY_VERIFY/request',
      'POST /v1/bankcardprepay, JSON; published at mpayapi.lianlianpay.com\n  MPAY payment: ',
    ],
    ['MPAY_APPLY/response', 'The answer to POST /v1/bankcardprepay, JSON\n  MPAY payment: '],
    ['AGGREGATE_WEB_REDIRECT/request', 'POST /aggregateweb/gateway.htm, the fields of a form; '],
    ['EASYPAY_H5_REDIRECT/request', 'POST /travlepay.htm, the JSON in the field req_data of a form; '],
  ])('shows how %s is sent', async (name, line) => {
    const { out } = await runProgram(['tables', name]);
    const [head = ''] = out.split('\n\n');
    expect(head.replaceAll(/\n(?! )/g, ' ')).toContain(line);
  });

  it('shows nothing of how a message is sent whose path is not published', async () => {
    const { out } = await runProgram(['tables', 'MOBILE_NUMBER_VERIFICATION/request']);
    expect(out).not.toContain('POST');
  });

  it('shows the rows of a message', async () => {
    const { code, out } = await runProgram(['tables', 'MOBILE_NUMBER_VERIFICATION/request']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^unionpay\/MOBILE_NUMBER_VERIFICATION\/request {2}Mobile Number Verification, 15 rows$/m,
    );
    expect(out).toMatch(/^Identifier +Type +Length +Pres +PD +Note$/m);
    expect(out).toMatch(/^memberIIN +AN +8 +M +The number/m);
    expect(out).toMatch(/^merchantID +ANS +1-15 +C +The number/m);
    expect(out).toMatch(/^encData +Object +M +The members/m);
    expect(out).toMatch(/^ {2}phoneNo +ANS +11 +M +\* +/m);
    expect(out).toMatch(/^ {2}tradeType: type N, read as AN$/m);
    expect(out).toMatch(/^ {4}Id {8}trade-type-type$/m);
    expect(out).toMatch(/^ {4}Rows {6}tradeType$/m);
    expect(out).not.toContain('/response');
  });

  it('shows both messages of an interface', async () => {
    const { out } = await runProgram(['tables', 'mpay_verify']);
    expect(out).toContain('lianlian/MPAY_VERIFY/request  ');
    expect(out).toContain('lianlian/MPAY_VERIFY/response  ');
    expect(out).toMatch(/^token +String +any +M +\*/m);
    expect(out).toMatch(/Named in conditions, without their own row\n {2}no_agree: /);
    expect(out).toMatch(/^ {2}sign_type: length 3, read as 3-13$/m);
  });

  it.each(['GET_CARD_LIST', 'unionpay/get_card_list', 'GET_CARD_LIST/response'])(
    'says that %s has no table',
    async (name) => {
      const { code, out, err } = await runProgram(['tables', name]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('GET_CARD_LIST (Get card list) has no table.');
      expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
    },
  );

  describe('--json', () => {
    it('has the rows of a small message, member for member', async () => {
      expect(await tablesJson('MOBILE_NUMBER_VERIFICATION/response')).toEqual([
        {
          message: 'unionpay/MOBILE_NUMBER_VERIFICATION/response',
          system: 'unionpay',
          rows: [
            {
              identifier: 'msgResponse',
              path: '/msgResponse',
              name: 'Message Response',
              type: 'Object',
              length: null,
              presence: 'M',
              sensitive: false,
              errata: ['flat-tables', 'message-response-case'],
            },
            {
              identifier: 'responseCode',
              path: '/msgResponse/responseCode',
              name: 'Response Code',
              type: 'AN',
              length: { min: 2, max: 2 },
              presence: 'M',
              sensitive: false,
              errata: [],
            },
            {
              identifier: 'responseMsg',
              path: '/msgResponse/responseMsg',
              name: 'Response Message',
              type: 'S',
              length: { min: 1, max: 100 },
              presence: 'M',
              sensitive: false,
              errata: ['length-unit'],
            },
            {
              identifier: 'errorDetail',
              path: '/msgResponse/errorDetail',
              name: 'Error Details',
              type: 'S',
              length: { min: 1, max: 255 },
              presence: 'C',
              condition:
                'Needed when there is more to say about the error. No message shows that, so nothing is refused because it is missing.',
              sensitive: false,
              errata: ['error-detail-condition', 'length-unit'],
            },
          ],
        },
      ]);
    });

    it('has all messages without a name, each row with exactly the members', async () => {
      const tables = await tablesJson();
      const first = tables.filter(({ message }) => firstMessages.includes(message));
      expect(first.map(({ message, rows }) => `${message} ${rows.length}`)).toEqual([
        'unionpay/CHANNEL_LOGIN_INFO/request 14',
        'unionpay/CHANNEL_LOGIN_INFO/response 8',
        'unionpay/ID_CARD_PHOTO_VERIFICATION/request 15',
        'unionpay/ID_CARD_PHOTO_VERIFICATION/response 5',
        'unionpay/MOBILE_NUMBER_VERIFICATION/request 15',
        'unionpay/MOBILE_NUMBER_VERIFICATION/response 4',
        'lianlian/MPAY_VERIFY/request 7',
        'lianlian/MPAY_VERIFY/response 13',
      ]);
      const members = ['errata', 'identifier', 'length', 'name', 'path', 'presence', 'sensitive', 'type'];
      for (const table of tables) {
        expect(Object.keys(table).sort()).toEqual(['message', 'rows', 'system']);
        for (const { published: _, condition: __, ...row } of table.rows)
          expect(Object.keys(row).sort()).toEqual(members);
      }
    });

    it('keeps the published order, an Object before its members', async () => {
      const [table] = await tablesJson('MOBILE_NUMBER_VERIFICATION/request');
      expect(table?.rows.map(({ path }) => path)).toEqual([
        '/memberIIN',
        '/memberName',
        '/merchantID',
        '/merchantName',
        '/mcc',
        '/tradeType',
        '/encData',
        '/encData/customerNm',
        '/encData/phoneNo',
        '/encData/certifID',
        '/orderID',
        '/scUsageScenarios',
        '/scUsePurpose',
        '/protocolVerNm',
        '/serialNm',
      ]);
    });

    it('has what is printed where that differs, personal data, and no length where there is none', async () => {
      const [request] = await tablesJson('lianlian/MPAY_VERIFY/request');
      const row = (identifier: string) => request?.rows.find((one) => one.identifier === identifier);
      expect(row('sign_type')).toMatchObject({ length: { min: 3, max: 13 }, published: { length: '3' } });
      expect(row('token')).toMatchObject({ length: null, sensitive: true });
      expect(row('oid_partner')).toMatchObject({ length: { min: 1, max: 18 }, sensitive: false });
      expect(row('oid_partner')).not.toHaveProperty('published');
      expect(row('card_no')).toBeUndefined();
    });

    it('gives both messages for an interface and none where there is no table', async () => {
      expect((await tablesJson('Channel_Login_Info')).map(({ message }) => message)).toEqual([
        'unionpay/CHANNEL_LOGIN_INFO/request',
        'unionpay/CHANNEL_LOGIN_INFO/response',
      ]);
      const { code, out, err } = await runProgram(['tables', 'GET_CARD_PAYLOAD', '--json']);
      expect({ code, out: out.trim() }).toEqual({ code: 0, out: '[]' });
      expect(err).toContain('GET_CARD_PAYLOAD (Get card payload) has no table.');
    });
  });
});

describe('tables import', () => {
  const page = `Exchange Rate Inquiry
EXCHANGE_RATE_INQUIRY API is used to ask for a rate.
Request Parameter
Currency Code currency AN 3 M:Mandatory
Synchronous Response parameters
Rate rate NS 12 M:Mandatory
`;

  it('prints the table file as YAML and its warnings on stderr', async () => {
    const { code, out, err } = await runProgram(['tables', 'import', '-'], { stdin: page });
    expect(code).toBe(0);
    const table = parse(out);
    expect(table).toMatchObject({ interface: 'EXCHANGE_RATE_INQUIRY', system: 'unionpay' });
    expect(table.messages.request.rows[0]).toMatchObject({
      identifier: 'currency',
      type: 'AN',
      presence: 'M',
    });
    expect(err.trim().split('\n')).toHaveLength(2);
    expect(err).toMatch(/^line 6: rate: \S/);
    expect(err).toContain('sensitive: true');
  });

  it('prints both as JSON', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'tallystick-')), 'page.txt');
    writeFileSync(file, page);
    const argv = ['tables', 'import', file, '--json', '--interface', 'MY_RATE', '--system', 'mine'];
    const { code, out, err } = await runProgram(argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { table, warnings, ...rest } = JSON.parse(out);
    expect(rest).toEqual({});
    expect(table).toMatchObject({ interface: 'MY_RATE', system: 'mine' });
    expect(warnings).toMatchObject([{ line: 6, identifier: 'rate' }]);
  });

  it('ends with 1 where there is no table in the text', async () => {
    const { code, out, err } = await runProgram(['tables', 'import', '-'], { stdin: 'Nothing\nhere.\n' });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('No table can be made of the text');
  });

  it.each([
    ['a file that is not there', ['/nowhere/page.txt'], 'there is no such file'],
    ['a directory', [tmpdir()], 'it is a directory'],
    ['a bad name of the interface', ['-', '--interface', 'no name'], 'interface'],
    ['a bad name of the system', ['-', '--system', 'No System'], 'system'],
  ])('ends with 2 for %s', async (_, argv, hint) => {
    const { code, out, err } = await runProgram(['tables', 'import', ...argv], { stdin: page });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(hint);
  });

  it('refuses bytes that are no text', async () => {
    const { code, err } = await runProgram(['tables', 'import', '-'], { stdin: [Uint8Array.of(0xff, 0xfe)] });
    expect(code).toBe(2);
    expect(err).toContain('not UTF-8');
  });
});
