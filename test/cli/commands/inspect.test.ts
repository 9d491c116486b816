import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Inspection } from '../../../src/cli/commands/inspect/Inspection.js';
import { validMessages } from '../../codec/validMessages.js';
import { AT, partyDirectories, scratch } from '../keyFiles.js';
import { hasEscapeCodes, runProgram } from '../runProgram.js';

const { directory, file } = scratch();
const REQUEST = validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request'];
const SECRETS = ['张伟', '13800138000', '11010519491231002X'];
const PATH = '/v1/mobile-number-verification';

let member: string;
let network: string;
let sealed: string;

beforeAll(async () => {
  ({ member, network } = await partyDirectories(directory));
  const argv = ['seal', 'MOBILE_NUMBER_VERIFICATION', '--keys', member, '--at', AT];
  sealed = (
    await runProgram([...argv, '--app-id', '39990029', '--request-path', PATH], {
      stdin: JSON.stringify(REQUEST),
    })
  ).out;
});

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A UPI-JWS as the rules print it, with a signature of nothing. */
function jws(change: Readonly<Record<string, unknown>> = {}): string {
  const header = {
    alg: 'RS256',
    kid: '4000000001',
    crit: ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'],
    'UPI-UUID': '0123456789abcdef0123456789abcdef',
    'UPI-TIMESTAMP': '1555570302',
    'UPI-APPID': '39990029',
    'UPI-REQPATH': '/scis/switch/exchangerateinquiry',
    ...change,
  };
  return `${encode(header)}..c2ln`;
}

async function inspected(stdin: string, ...argv: readonly string[]): Promise<Inspection> {
  const { code, out, err } = await runProgram(['inspect', '--json', ...argv], { stdin });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const inspection = JSON.parse(out) as Inspection;
  expect(inspection.verified).toBe(false);
  return inspection;
}

function fieldAt({ fields = [] }: Inspection, path: string) {
  return fields.find((field) => field.path === path);
}

describe('a HAR file that is larger than a message may be', () => {
  const entryOf = (text: string) => ({
    request: {
      method: 'POST',
      url: 'https://a.example/v1/a',
      headers: [{ name: 'UPI-JWS', value: jws() }],
      postData: { text },
    },
    response: { status: 200, headers: [], content: {} },
  });
  const large = () => {
    const entries = ['{"memberName":"a"}', JSON.stringify({ filler: 'x'.repeat(17 * 0x100000) })].map(
      entryOf,
    );
    return JSON.stringify({ log: { version: '1.2', entries: [...entries, entryOf('{"memberName":"b"}')] } });
  };

  it('is read entry by entry', async () => {
    const { code, out, err } = await runProgram([
      'inspect',
      file('large.har', large()),
      '--entry',
      '2',
      '--json',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ form: 'HTTP request', startLine: 'POST /v1/a' });
  });

  it('says on standard input what to do', async () => {
    const { code, err } = await runProgram(['inspect'], { stdin: large() });
    expect(code).toBe(2);
    expect(err.replaceAll(/\s+/g, ' ')).toContain('tallystick inspect FILE --entry 0');
  });

  it('is called a capture where a message is due', async () => {
    const { code, out } = await runProgram(['validate', 'MPAY_VERIFY', file('large.har', large())]);
    expect(code).toBe(1);
    expect(out).toContain('capture-not-message');
  });
});

describe('inspect', () => {
  it('finds nothing missing in a pay_load, which hides the message', async () => {
    const body = '{"oid_partner":"201304121000001004","pay_load":"lianpay1_0_1$a$b$c$d$e"}';
    const http = `POST /v1/bankcardprepay HTTP/1.1\r\nContent-Type: application/json\r\n\r\n${body}`;
    const { fields = [] } = await inspected(http, '--message', 'MPAY_APPLY');
    expect(fields.map(({ path, verdict, faults }) => [path, verdict, faults])).toEqual([
      ['/oid_partner', 'fine', []],
      ['/pay_load', 'fine', []],
    ]);
  });

  it('explains a UPI-JWS, with the time in both zones', async () => {
    for (const stdin of [jws(), `UPI-JWS: ${jws()}\r\n`]) {
      const { form, protectedHeaders, remarks } = await inspected(stdin);
      expect({ form, remarks }).toEqual({ form: 'UPI-JWS', remarks: [] });
      const [{ kind, members = [] } = {}] = protectedHeaders;
      expect(kind).toBe('JWS');
      expect(members.map(({ name, value }) => [name, value])).toEqual([
        ['alg', 'RS256'],
        ['kid', '4000000001'],
        ['crit', 'UPI-UUID, UPI-TIMESTAMP, UPI-APPID, UPI-REQPATH'],
        ['UPI-UUID', '0123456789abcdef0123456789abcdef'],
        ['UPI-TIMESTAMP', '1555570302'],
        ['UPI-APPID', '39990029'],
        ['UPI-REQPATH', '/scis/switch/exchangerateinquiry'],
      ]);
      // date -u -d @1555570302
      expect(members.find(({ name }) => name === 'UPI-TIMESTAMP')?.meaning).toBe(
        'sent at 2019-04-18T06:51:42Z, 2019-04-18 14:51:42 in Beijing',
      );
    }
  });

  it.each([
    ['quotes', (value: string) => `"${value}",`],
    ['a name in front', (value: string) => `Authorization: Bearer ${value}`],
    ['blanks or line breaks', (value: string) => value.replace(/.{64}/g, '$&\r\n')],
    ['percent-encoding', (value: string) => encodeURIComponent(`${value}==`)],
  ])('tells what it passed over: %s', async (told, wrap) => {
    const bare = await inspected(jws());
    const { form, protectedHeaders, remarks } = await inspected(wrap(jws()));
    expect({ form, protectedHeaders }).toEqual({ form: 'UPI-JWS', protectedHeaders: bare.protectedHeaders });
    expect(remarks[0]).toContain(told);
  });

  it('reads a value in UTF-16', async () => {
    const stdin = [Buffer.from(`\uFEFF${jws()}\r\n`, 'utf16le')];
    const { out } = await runProgram(['inspect', '--json'], { stdin });
    expect(JSON.parse(out)).toMatchObject({ form: 'UPI-JWS', remarks: [] });
  });

  it('says that nothing is verified', async () => {
    const { code, out, err } = await runProgram(['inspect'], { stdin: jws() });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^UPI-JWS, not verified: open and verify do that\.\n/);
    expect(out).toContain('2019-04-18 14:51:42 in Beijing');
    expect(hasEscapeCodes(out)).toBe(false);
  });

  it('shows wrong headers as they are, and masks what it does not know', async () => {
    const stdin = jws({ alg: 'HS256', 'UPI-TIMESTAMP': 1555570302, b64: false, sub: 'secret', kid: 7 });
    const { protectedHeaders } = await inspected(stdin);
    const members = new Map(protectedHeaders[0]?.members.map((member) => [member.name, member]));
    expect(members.get('alg')).toMatchObject({
      value: 'HS256',
      meaning: expect.stringContaining('not RS256'),
    });
    expect(members.get('UPI-TIMESTAMP')?.meaning).toContain('not the seconds');
    expect(members.get('b64')?.meaning).toContain('RFC 7797');
    expect(members.get('sub')).toMatchObject({ value: '***' });
    expect(members.get('kid')?.value).toBe('7');
  });

  it('says what is wrong with the form of a JWS', async () => {
    expect((await inspected(jws().replace('..', '.e30.'))).remarks).toEqual([
      expect.stringContaining('must be detached'),
    ]);
    expect((await inspected('bm90IGpzb24..c2ln')).remarks).toEqual([
      expect.stringContaining('no JSON object'),
    ]);
  });

  it('takes a capture apart, and shows no personal data', async () => {
    const { out } = await runProgram(
      ['inspect', file('a.http', sealed), '--message', 'MOBILE_NUMBER_VERIFICATION', '--keys', network],
      {},
    );
    expect(out).toContain(`POST ${PATH}\n`);
    expect(out).toMatch(/^UPI-JWS: header of the JWS$/m);
    expect(out).toMatch(/^encData: header of the JWE$/m);
    expect(out).toMatch(/^\/encData\/phoneNo +Mobile Number +\*\*\* +fine$/m);
    expect(out).toMatch(/^\/memberIIN +Member IIN +39990029 +fine$/m);
    for (const secret of SECRETS) expect(out).not.toContain(secret);
  });

  it('gives the same as JSON', async () => {
    const inspection = await inspected(sealed, '--message', 'mobile_number_verification', '--keys', network);
    expect(inspection).toMatchObject({
      form: 'HTTP request',
      startLine: `POST ${PATH}`,
      message: 'unionpay/MOBILE_NUMBER_VERIFICATION/request',
      remarks: [],
    });
    expect(inspection.protectedHeaders.map(({ kind, of }) => `${kind} ${of}`)).toEqual([
      'JWS UPI-JWS',
      'JWE encData',
    ]);
    for (const { members } of inspection.protectedHeaders) {
      expect(members.find(({ name }) => name === 'kid')?.meaning).toMatch(/, in the key ring$/);
    }
    expect(fieldAt(inspection, '/encData/customerNm')).toEqual({
      path: '/encData/customerNm',
      name: 'Customer Name',
      value: '***',
      faults: [],
      verdict: 'fine',
    });
    expect(fieldAt(inspection, '/tradeType')).toMatchObject({ value: 'TL0104' });
    expect(inspection.fields?.every(({ verdict }) => verdict === 'fine')).toBe(true);
  });

  it('leaves closed what its keys do not open', async () => {
    const inspection = await inspected(sealed, '--message', 'MOBILE_NUMBER_VERIFICATION', '--keys', member);
    expect(inspection.remarks).toEqual([expect.stringContaining('encData stays closed')]);
    expect(fieldAt(inspection, '/encData')).toMatchObject({ value: '***' });
    const kid = inspection.protectedHeaders[1]?.members.find(({ name }) => name === 'kid');
    expect(kid?.meaning).toMatch(/, not in the key ring$/);
  });

  it('opens a JWE that stands alone', async () => {
    const jwe = /"encData":"([^"]+)"/.exec(sealed)?.[1] ?? '';
    const closed = await inspected(jwe);
    expect(closed).toMatchObject({ form: 'JWE', protectedHeaders: [{ kind: 'JWE', of: '' }] });
    expect(closed.fields).toBeUndefined();
    const named = ['--keys', network, '--message', 'MOBILE_NUMBER_VERIFICATION'];
    const opened = await inspected(jwe, ...named);
    expect(opened.fields?.map(({ path, value }) => [path, value])).toEqual([
      ['/encData', undefined],
      ['/encData/customerNm', '***'],
      ['/encData/phoneNo', '***'],
      ['/encData/certifID', '***'],
    ]);
    const { out } = await runProgram(['inspect', '--keys', network], { stdin: jwe });
    for (const secret of SECRETS) expect(out).not.toContain(secret);
  });

  it('judges a message member by member', async () => {
    const { memberName: _, ...rest } = REQUEST;
    const faulty = {
      ...rest,
      memberIIN: '3999',
      extra: 'secret',
      encData: { ...rest.encData, phoneNo: 'x' },
    };
    const argv = ['--message', 'MOBILE_NUMBER_VERIFICATION'];
    const inspection = await inspected(JSON.stringify(faulty), ...argv);
    expect(fieldAt(inspection, '/memberIIN')).toMatchObject({
      value: '3999',
      verdict: 'violation',
      faults: ['too-short'],
    });
    expect(fieldAt(inspection, '/encData/phoneNo')).toMatchObject({ value: '***', verdict: 'violation' });
    expect(fieldAt(inspection, '/extra')).toMatchObject({ value: '***', verdict: 'no row', name: '' });
    expect(inspection.fields?.at(-1)).toEqual({
      path: '/memberName',
      name: 'Member Name',
      verdict: 'violation',
      faults: ['required'],
    });
    const { out } = await runProgram(['inspect', ...argv], { stdin: JSON.stringify(faulty) });
    expect(out).toMatch(/^\/memberIIN +Member IIN +3999 +✗ too-short$/m);
    expect(out).toMatch(/^\/memberName +Member Name +✗ required$/m);
    expect(out).not.toContain('secret');
  });

  it('masks everything without the name of a message', async () => {
    const inspection = await inspected(JSON.stringify(REQUEST));
    expect(inspection.fields?.map(({ value }) => value)).toEqual(Object.keys(REQUEST).map(() => '***'));
    expect(inspection.remarks).toEqual([expect.stringContaining('--message')]);
  });

  it('takes the table of the interface that was called where none is named, and says so', async () => {
    const inspection = await inspected(sealed, '--keys', network);
    expect(inspection.message).toBe('unionpay/MOBILE_NUMBER_VERIFICATION/request');
    expect(inspection.remarks).toEqual([
      'Read as unionpay/MOBILE_NUMBER_VERIFICATION/request by the path that was called; --message names another.',
    ]);
    expect(fieldAt(inspection, '/memberIIN')).toMatchObject({ name: 'Member IIN', value: REQUEST.memberIIN });
    const { out } = await runProgram(['inspect', '--keys', network], { stdin: sealed });
    for (const secret of SECRETS) expect(out).not.toContain(secret);
    expect(out.indexOf('! Read as')).toBeLessThan(out.indexOf('/memberIIN'));
  });

  const called = (path: string, body: object) =>
    inspected(`POST ${path} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(body)}`);
  const REFUND = { oid_partner: '201304121000001004', sign_type: 'RSA', no_refund: 'R-1' };
  const ORDER = { oid_partner: '201304121000001004', sign_type: 'RSA', no_order: 'O-1' };

  // By the pages: two queries are at /orderquery.htm, and two steps of MPAY at /v1/bankcardprepay.
  it.each([
    ['a published path', '/exchangerefund.htm', REFUND, 'lianlian/REFUND_APPLY/request'],
    [
      'one below a prefix, with a query',
      '/proxy/exchangerefund.htm?a=1',
      REFUND,
      'lianlian/REFUND_APPLY/request',
    ],
    ['the name as the last part', '/w/a/refund-apply', REFUND, 'lianlian/REFUND_APPLY/request'],
    ['a path of two, which the members leave open', '/orderquery.htm', ORDER, undefined],
    ['a pay_load at a path of two', '/v1/bankcardprepay', { oid_partner: '1', pay_load: 'x' }, undefined],
    ['another path', '/v1/x', REFUND, undefined],
  ])('by %s', async (_, path, body, message) => {
    const inspection = await called(path, body);
    expect(inspection.message).toBe(message);
    if (message === undefined) expect(inspection.fields?.every(({ value }) => value === '***')).toBe(true);
  });

  it('masks headers that may be credentials, and queries', async () => {
    const stdin = `POST /v1/x?token=secret HTTP/1.1\r\nHost: a.example\r\nAuthorization: Basic secret\r\nCookie: secret\r\n\r\nsecret`;
    const { code, out } = await runProgram(['inspect'], { stdin });
    expect(code).toBe(0);
    expect(out).toContain('POST /v1/x?***');
    expect(out).toMatch(/^ {2}Host +a\.example$/m);
    expect(out).toMatch(/^ {2}Authorization +\*\*\*$/m);
    expect(out).not.toContain('secret');
    expect(out).toContain('The body is not shown.');
  });

  it('explains every UPI-JWS of a capture', async () => {
    const [line = ''] = /^UPI-JWS: .*\r\n/m.exec(sealed) ?? [];
    const twice = await inspected(sealed.replace(line, line + line));
    expect(twice.protectedHeaders.filter(({ kind }) => kind === 'JWS')).toHaveLength(2);
  });

  it('takes the side of a HAR entry that the message names', async () => {
    const entry = {
      startedDateTime: AT,
      request: {
        method: 'POST',
        url: `https://gateway.example${PATH}`,
        headers: [],
        postData: { text: '{}' },
      },
      response: {
        status: 200,
        headers: [],
        content: { text: '{"msgResponse":{"responseCode":"00","responseMsg":"Success"}}' },
      },
    };
    const har = JSON.stringify({ log: { entries: [entry] } });
    expect((await inspected(har)).startLine).toBe(`POST ${PATH}`);
    const response = await inspected(har, '--message', 'MOBILE_NUMBER_VERIFICATION/response');
    expect(response).toMatchObject({ form: 'HTTP response', startLine: 'HTTP 200' });
    expect(fieldAt(response, '/msgResponse/responseCode')).toMatchObject({ value: '00', verdict: 'fine' });
  });

  it('lets no message steer the terminal', async () => {
    const evil = 'x\u001B[31m\u001B]0;title\u0007\r\u009B2J\u202Ey';
    const inputs = [
      jws({ kid: evil, [evil]: evil, 'UPI-REQPATH': evil }),
      JSON.stringify({ [evil]: evil, memberIIN: evil }),
      `POST /v1 HTTP/1.1\r\nHost: ${evil.replace('\r', '')}\r\n\r\n{}`,
    ];
    for (const stdin of inputs) {
      const argv = ['inspect', '--message', 'MOBILE_NUMBER_VERIFICATION'];
      const { out, err } = await runProgram(argv, { stdin, columns: 80, env: { NO_COLOR: '1' } });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
      expect(out + err).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
    }
  });

  it.each([
    ['words', 'hello world'],
    ['nothing', ''],
    ['a list', '[1,2]'],
    ['half a message', '{"a":'],
    ['two members of one name', '{"a":"secret","a":"secret"}'],
    [
      'a HAR file with a header that has no name',
      '{"log":{"entries":[{"request":{"method":"POST","url":"https://a.example/","headers":[{"value":"secret"}]},"response":{}}]}}',
    ],
    [
      'a HAR file with a method that is none',
      '{"log":{"entries":[{"request":{"method":{},"url":"https://a.example/","headers":[]},"response":{}}]}}',
    ],
  ])('ends with 1 for %s', async (_, stdin) => {
    const { code, out, err } = await runProgram(['inspect'], { stdin });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^not readable, 1 violation\n/);
    expect(err).not.toContain('secret');
  });

  it('ends with 1 for 100 MB, and shows the first of many members', async () => {
    let given = 0;
    function* endless(): Generator<Uint8Array> {
      for (; given < 100; given++) yield Buffer.alloc(0x100000, ' ');
    }
    expect((await runProgram(['inspect'], { stdin: endless() })).code).toBe(1);
    expect(given).toBeLessThan(50);
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`m${index}`, 'x']));
    const { fields, remarks } = await inspected(JSON.stringify(many), '--message', 'MPAY_VERIFY');
    expect(fields).toHaveLength(1000);
    expect(remarks).toEqual([expect.stringContaining('not shown')]);
  });

  it.each([
    ['a file that is not there', ['/nowhere/a.http'], 'Cannot read /nowhere/a.http'],
    ['a directory', [directory], 'it is a directory'],
    ['keys that are not there', ['-', '--keys', '/nowhere'], '/nowhere/key-ring.json cannot be read'],
    [
      'keys that are a file',
      ['-', '--keys', join(directory, 'a.http')],
      'is a file, and --keys takes the directory of a key-ring.json',
    ],
    ['an unknown message', ['-', '--message', 'MPAY_VERFY'], 'Did you mean MPAY_VERIFY'],
  ])('ends with 2 for %s', async (_, argv, hint) => {
    const { code, out, err } = await runProgram(['inspect', ...argv], { stdin: jws() });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(hint);
  });
});
