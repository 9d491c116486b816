import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasEscapeCodes, runProgram } from '../runProgram.js';

const directory = mkdtempSync(join(tmpdir(), 'tallystick-'));

function file(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

const REQUEST = {
  memberIIN: '39990029',
  memberName: 'Harbour Bank Ltd.',
  tradeType: 'TL0104',
  encData: { customerNm: '张伟', phoneNo: '13800138000', certifID: '11010519491231002X' },
  orderID: '39990029202603011600000000008f3k2q1',
  scUsageScenarios: 'Account opening',
  scUsePurpose: 'Verify the applicant',
  protocolVerNm: 'V2.1',
  serialNm: 'AGR-20260301-01',
};
const MERCHANT = { merchantID: '104110548120031', merchantName: 'Orchard Telecom Shop', mcc: '4814' };

describe('validate', () => {
  it('says that a message is valid', async () => {
    const { code, out, err } = await runProgram(['validate', 'MOBILE_NUMBER_VERIFICATION'], {
      stdin: JSON.stringify(REQUEST),
    });
    expect({ code, out, err }).toEqual({
      code: 0,
      out: 'unionpay/MOBILE_NUMBER_VERIFICATION/request: valid\n',
      err: '',
    });
  });

  it('names every violation with path, code and reference', async () => {
    const faulty = { ...REQUEST, memberIIN: '3999', encData: { ...REQUEST.encData, phoneNo: 'secret' } };
    const path = file('faulty.json', JSON.stringify(faulty));
    const { code, out } = await runProgram(['validate', 'mobile_number_verification/request', path]);
    expect(code).toBe(1);
    expect(out).toMatch(/^unionpay\/MOBILE_NUMBER_VERIFICATION\/request: not valid, 2 violations$/m);
    expect(out).toMatch(/^ {2}✗ \/memberIIN {2}too-short$/m);
    expect(out).toContain('    memberIIN must be exactly 8 characters long.\n');
    expect(out).toContain('    unionpay/MOBILE_NUMBER_VERIFICATION/request#memberIIN\n');
    expect(out).toMatch(/^ {2}✗ \/encData\/phoneNo {2}\S+$/m);
    expect(out).not.toContain('secret');
    expect(hasEscapeCodes(out)).toBe(false);
  });

  it('says what to do before a message is signed, and before one with notes is sent', async () => {
    const refund = {
      ...{ oid_partner: '201304121000001004', sign_type: 'RSA', no_refund: 'R1', no_order: 'O1' },
      ...{ dt_refund: '20260301120000', money_refund: '8.5', notify_url: 'https://merchant.example/n' },
    };
    const judged = (value: object, ...more: string[]) =>
      runProgram(['validate', 'REFUND_APPLY', ...more], { stdin: JSON.stringify(value) });
    const unsigned = await judged(refund, '--reading', 'strict');
    expect(unsigned.out).toContain('`tallystick seal` judges a message that is not signed yet');
    expect(unsigned.out).not.toContain('A note is');
    const signed = await judged({ ...refund, sign: 'c2lnbmF0dXJl' });
    expect(signed).toMatchObject({ code: 0, err: '' });
    expect(signed.out).toMatch(/: valid, 1 note$/m);
    expect(signed.out.replaceAll(/\s+/g, ' ')).toContain(
      'A note is accepted from others. Before you send a message, use --reading strict.',
    );
    expect(signed.out).not.toContain('seal');
    const misspelt = await judged(
      { ...refund, ...{ money_refund: '8.50', sign: 'c2ln', info_ordr: 'x' } },
      '--reading',
      'strict',
    );
    expect(misspelt.out.replaceAll(/\s+/g, ' ')).toContain('`tallystick seal` does not send one.');
  });

  it('marks notes as such', async () => {
    const answer = {
      msgResponse: { responseCode: '00', responseMsg: '好'.repeat(40) },
    };
    const { code, out } = await runProgram(['validate', 'MOBILE_NUMBER_VERIFICATION/response'], {
      stdin: JSON.stringify(answer),
    });
    expect(code).toBe(0);
    expect(out).toMatch(/response: valid, 1 note\n {2}note \/msgResponse\/responseMsg {2}too-long\n/);
    expect(out).toContain('erratum length-unit');
    const strict = ['validate', 'MOBILE_NUMBER_VERIFICATION/response', '--reading', 'strict'];
    expect((await runProgram(strict, { stdin: JSON.stringify(answer) })).code).toBe(1);
  });

  it('passes an unknown member in both readings, which the help says, and notes it in the strict one', async () => {
    const answer = JSON.stringify({
      msgResponse: { responseCode: '00', responseMsg: 'Success' },
      colour: 'red',
    });
    const judged = (reading: string) =>
      runProgram(['validate', 'MOBILE_NUMBER_VERIFICATION/response', '--reading', reading], {
        stdin: answer,
      });
    expect(await judged('strict')).toMatchObject({ code: 0, out: expect.stringContaining('unknown-member') });
    expect(await judged('tolerant')).toMatchObject({
      code: 0,
      out: expect.not.stringContaining('unknown-member'),
    });
    const { out } = await runProgram(['validate', '--help']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'both pass unknown members, as published, and strict notes them',
    );
  });

  it('prints the verdict as JSON', async () => {
    const { code, out, err } = await runProgram(
      ['validate', 'unionpay/MOBILE_NUMBER_VERIFICATION', '--json'],
      {
        stdin: JSON.stringify({ ...REQUEST, mcc: undefined, tradeType: 'ID0203' }),
      },
    );
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toEqual({
      message: 'unionpay/MOBILE_NUMBER_VERIFICATION/request',
      valid: false,
      violations: [
        {
          code: 'value',
          path: '/tradeType',
          rule: 'value',
          field: 'tradeType',
          message: expect.stringContaining('TL0104'),
          reference: 'unionpay/MOBILE_NUMBER_VERIFICATION/request#tradeType',
        },
      ],
      notes: [],
    });
  });

  it.each([
    ['not-json', '{"memberIIN":'],
    ['duplicate-member', '{"memberIIN":"39990029","memberIIN":"39990029"}'],
    ['byte-order-mark', '\uFEFF{}'],
    ['not-json', ''],
  ])('finds the syntax fault %s', async (fault, text) => {
    const { code, out } = await runProgram(['validate', 'MOBILE_NUMBER_VERIFICATION', '--json'], {
      stdin: text,
    });
    expect(code).toBe(1);
    expect(JSON.parse(out).violations).toMatchObject([{ code: fault, path: '', rule: 'syntax' }]);
  });

  it.each([
    ['a HAR file', ' {"log": {"version":"1.2","entries":[]}}'],
    ['a HAR file', '\uFEFF{\n"log":{"entries":[{"request":{"url":"https://secret.example"}}]}}'],
    ['a command for curl', "curl https://secret.example/v1 -d '{}'"],
    ['a command for curl', "printf %s '{}' |\n  curl --data-binary @- https://secret.example"],
    ['HTTP text', 'POST /v1/secret HTTP/1.1\r\nHost: a.example\r\n\r\n{}'],
    ['HTTP text', `HTTP/1.1 200 OK\n\n${JSON.stringify(REQUEST)}`],
  ])('says of %s that it is a capture, and what reads it: %#', async (kind, stdin) => {
    const asked = ['validate', 'MOBILE_NUMBER_VERIFICATION'];
    const { code, out } = await runProgram(asked, { stdin });
    expect(code).toBe(1);
    expect(out).toContain('not valid, 1 violation\n  ✗ the whole message  capture-not-message\n');
    expect(out.replace(/\s+/g, ' ')).toContain(
      `This is ${kind}, a capture and not a message: tallystick inspect FILE shows the message in it`,
    );
    expect(out).toContain('tallystick diagnose');
    expect(out).not.toContain('secret');
    const printed = await runProgram([...asked, '--json'], { stdin });
    expect(JSON.parse(printed.out)).toMatchObject({
      valid: false,
      violations: [{ code: 'capture-not-message', path: '', rule: 'syntax' }],
      notes: [],
    });
  });

  it.each(['{"log":"x"}', '{"logs":{}}', 'POST is not JSON'])('takes %s for no capture', async (stdin) => {
    const { out } = await runProgram(['validate', 'MOBILE_NUMBER_VERIFICATION'], { stdin });
    expect(out).not.toContain('capture');
  });

  it.each([
    ['memberName', { memberName: undefined, membreName: 'Harbour Bank Ltd.' }, '/membreName'],
    [
      'phoneNo',
      { encData: { ...REQUEST.encData, phoneNo: undefined, phonNo: '13800138000' } },
      '/encData/phonNo',
    ],
  ])(
    'names the member that may be meant for the missing %s, in both readings',
    async (meant, change, path) => {
      const stdin = JSON.stringify({ ...REQUEST, ...change, extra: 'x' });
      const argv = ['validate', 'MOBILE_NUMBER_VERIFICATION', '--json', '--reading'];
      const name = path.slice(path.lastIndexOf('/') + 1);
      const message = `${name} has no row in the table; did you mean ${meant}?`;
      const tolerant = await runProgram([...argv, 'tolerant'], { stdin });
      expect(tolerant.code).toBe(1);
      expect(JSON.parse(tolerant.out).notes).toMatchObject([{ code: 'unknown-member', path, message }]);
      const { notes } = JSON.parse((await runProgram([...argv, 'strict'], { stdin })).out);
      expect(notes).toMatchObject([{ path: '/extra' }, { path, message }]);
    },
  );

  it('says nothing of members without a row where none is missing next to them', async () => {
    const stdin = JSON.stringify({
      ...REQUEST,
      memberName: undefined,
      encData: { ...REQUEST.encData, membreName: 'x' },
    });
    const { out } = await runProgram(['validate', 'MOBILE_NUMBER_VERIFICATION', '--json'], { stdin });
    expect(JSON.parse(out).notes).toEqual([]);
  });

  it.each([
    ['two lines', (line: string) => `${line}\n${line}\n`],
    ['lines with a byte-order mark and blank lines', (line: string) => `\uFEFF${line}\r\n\r\n${line}`],
    ['more than 16 MiB of lines', (line: string) => `${line}\n`.repeat(0x100_0000 / line.length)],
  ])('leads to --ndjson where a file has a message per line: %s', async (_, textOf) => {
    const given = { stdin: textOf(JSON.stringify(REQUEST)) };
    const { code, out } = await runProgram(['validate', 'MOBILE_NUMBER_VERIFICATION'], given);
    expect(code).toBe(1);
    expect(out).toContain('This looks like one message per line: add --ndjson.');
    const lines = await runProgram(['validate', 'MOBILE_NUMBER_VERIFICATION', '--ndjson'], given);
    expect(lines.code).toBe(0);
  });

  it.each([
    ['one message', () => JSON.stringify(REQUEST).slice(1)],
    ['a message over several lines', () => `${JSON.stringify(REQUEST, null, 2)},`],
    ['a message and more', () => `${JSON.stringify(REQUEST)}\nEnd`],
    ['lines that are not objects', () => '1\n{}'],
  ])('does not where it has not: %s', async (_, textOf) => {
    const { code, out } = await runProgram(['validate', 'MOBILE_NUMBER_VERIFICATION'], { stdin: textOf() });
    expect(code).toBe(1);
    expect(out).not.toContain('--ndjson');
  });

  it('refuses more than 16 MiB without reading on', async () => {
    let given = 0;
    function* endless(): Generator<Uint8Array> {
      for (; given < 1000; given++) yield Buffer.alloc(0x100000, ' ');
    }
    const { code, out } = await runProgram(['validate', 'MPAY_VERIFY', '--json'], { stdin: endless() });
    expect(code).toBe(1);
    expect(JSON.parse(out).violations).toMatchObject([
      { code: 'too-large', message: expect.stringContaining('16 MiB') },
    ]);
    expect(given).toBeLessThan(100);
  });

  it('judges by party', async () => {
    const merchant = JSON.stringify({ ...REQUEST, ...MERCHANT });
    const argv = ['validate', 'MOBILE_NUMBER_VERIFICATION', '--party'];
    expect((await runProgram([...argv, 'merchant'], { stdin: merchant })).code).toBe(0);
    expect((await runProgram([...argv, 'member'], { stdin: merchant })).code).toBe(1);
    expect((await runProgram([...argv, 'merchant'], { stdin: JSON.stringify(REQUEST) })).code).toBe(1);
  });

  it('judges by form', async () => {
    const wire = JSON.stringify({ ...REQUEST, encData: 'aa.bb.cc.dd.ee' });
    expect(
      (await runProgram(['validate', 'MOBILE_NUMBER_VERIFICATION', '--form', 'wire'], { stdin: wire })).code,
    ).toBe(0);
    expect((await runProgram(['validate', 'MOBILE_NUMBER_VERIFICATION'], { stdin: wire })).code).toBe(1);
  });

  it('compares a response with its request', async () => {
    const request = {
      msgID: 'A0010023420260301160000482913',
      channelCode: 'CHNL0001',
      industryCode: '00100234',
      userId: 'u-1',
    };
    const response = {
      msgID: request.msgID,
      channelCode: 'CHNL0002',
      industryCode: request.industryCode,
      msgResponse: { responseCode: 'E0', responseMsg: 'Refused' },
    };
    const argv = ['validate', 'CHANNEL_LOGIN_INFO/response', file('response.json', JSON.stringify(response))];
    expect((await runProgram(argv)).code).toBe(0);
    const withRequest = [...argv, '--request', file('request.json', JSON.stringify(request)), '--json'];
    const { code, out } = await runProgram(withRequest);
    expect(code).toBe(1);
    expect(JSON.parse(out).violations).toMatchObject([
      { path: '/channelCode', code: 'differs-from-request' },
    ]);
    expect((await runProgram([...argv, '--request', '-'], { stdin: JSON.stringify(request) })).code).toBe(1);
  });

  it.each([
    [
      'a file that is not there',
      ['/nowhere/message.json'],
      'Cannot read /nowhere/message.json: there is no such file.',
    ],
    ['a directory', [directory], 'it is a directory'],
    [
      'a request that is not there',
      ['-', '--request', '/nowhere/request.json'],
      'Cannot read /nowhere/request.json',
    ],
    ['a request that is no object', ['-', '--request', file('list.json', '[1]')], 'is not a JSON object'],
    ['message and request from one stream', ['-', '--request', '-'], 'standard input'],
  ])('ends with 2 for %s', async (_, argv, hint) => {
    for (const mode of [[], ['--ndjson'], ['--json']]) {
      const { code, out, err } = await runProgram(['validate', 'MPAY_VERIFY', ...argv, ...mode]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(hint);
    }
  });

  it('says that a file is no name', async () => {
    const path = file('only.json', JSON.stringify(REQUEST));
    for (const argv of [['validate'], ['seal', '--keys', directory], ['sample']]) {
      const { code, err } = await runProgram([...argv, path]);
      expect(code).toBe(2);
      expect(
        err.startsWith(`error: There is no message ${path}.\nThat is a file: name its message before it. `),
      ).toBe(true);
      expect(err).toContain('--auto --ndjson');
    }
    // A directory, and what is not there, are as any other name.
    for (const name of [directory, join(directory, 'nowhere.json')]) {
      const { err } = await runProgram(['validate', name]);
      expect(err).toMatch(
        /^error: There is no message [^\n]*\n(?:Did you mean [^\n]*\n)?Run `tallystick tables`/,
      );
    }
  });
});
