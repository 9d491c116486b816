import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { defineInterface } from '../../src/define/defineInterface.js';
import type { DiagnoseOptions } from '../../src/diagnose/DiagnoseOptions.js';
import { diagnose } from '../../src/diagnose/diagnose.js';
import { createTestKeys, type TestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { interfaces } from '../../src/networks/catalogue.js';
import { easypayVerify, mpayVerify } from '../../src/networks/lianlian.js';
import type { TableFile } from '../../src/table/TableFile.js';
import type { Capture } from '../../src/wire/capture/Capture.js';
import {
  LIANLIAN_MEMBERS,
  type LianLianFaults,
  lianLianCapture,
  rightSource,
} from '../../tools/captures/lianLianCapture.js';
import { NOW } from '../../tools/captures/NOW.js';

let keys: TestKeys;

beforeAll(async () => {
  keys = await createTestKeys();
});

function found(capture: Capture | readonly Capture[], options: DiagnoseOptions = {}): readonly string[] {
  return diagnose(capture, keys.network.ring, options).findings.map(
    ({ id, certainty }) => `${certainty} ${id}`,
  );
}

function faulty(faults: LianLianFaults): Capture {
  return lianLianCapture(keys.member.signing, faults);
}

type Members = Readonly<Record<string, unknown>>;

/** The pairs of the right source, to be joined in another way. */
function pairs(members: Members): readonly (readonly [string, string])[] {
  return rightSource(members)
    .split('&')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);
}

const join = (list: readonly (readonly [string, string])[]) => list.map((pair) => pair.join('=')).join('&');

describe("a table of one's own with a row that is not signed", () => {
  const file = parse(readFileSync('spec/tables/lianlian/MPAY_VERIFY.yaml', 'utf8')) as TableFile;
  const { request } = defineInterface({
    ...file,
    interface: 'OWN_VERIFY',
    messages: {
      ...file.messages,
      request: {
        rows: [
          ...(file.messages?.request?.rows ?? []),
          { identifier: 'trace', name: 'trace', type: 'String', length: 32, presence: 'O', unsigned: true },
        ],
      },
    },
  });
  const traced = (source: (members: Members) => string) =>
    found(faulty({ members: { trace: 'T1' }, source }), { message: request });

  it('is healthy where the signature leaves the row out', () => {
    expect(traced(({ trace: _, ...members }) => rightSource(members))).toEqual([]);
  });

  it('is faulty where the signature covers the row', () => {
    expect(traced(rightSource)).toEqual(['proven signed-other-bytes']);
  });
});

describe('a signature over another source', () => {
  it('is not reported where it holds', () => {
    expect(found(faulty({}))).toEqual([]);
    expect(found(faulty({ members: { sign_type: 'RSA' } }))).toEqual([]);
    expect(found(faulty({ members: { unlisted: '0', memo: '' } }))).toEqual([]);
  });

  it.each<[string, LianLianFaults]>([
    [
      'source-case-insensitive',
      {
        members: { correlationID: '1', correlation_x: '2', Zeta: '3' },
        source: (members) =>
          join(pairs(members).toSorted(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))),
      },
    ],
    [
      'source-locale-sort',
      {
        members: { correlationID: '1', correlation_x: '2', A: '3', a: '4' },
        source: (members) => join(pairs(members).toSorted(([a], [b]) => a.localeCompare(b, 'en'))),
      },
    ],
    [
      'source-unsorted',
      {
        source: (members) =>
          Object.entries(members)
            .map((pair) => pair.join('='))
            .join('&'),
      },
    ],
    [
      'source-empty-members',
      {
        members: { memo: '' },
        source: (members) => rightSource(members).replace('money_order', 'memo=&money_order'),
      },
    ],
    [
      'source-zeros-dropped',
      {
        members: { flag: '0', other: '0', third: '0' },
        source: ({ flag: _, other: __, third: ___, ...members }) => rightSource(members),
      },
    ],
    ['source-without-sign-type', { source: ({ sign_type: _, ...members }) => rightSource(members) }],
    ['source-other-sign-type', { after: { sign_type: 'RSA' }, hash: 'md5' }],
    [
      'source-known-members',
      { members: { unlisted: '1' }, source: ({ unlisted: _, ...members }) => rightSource(members) },
    ],
    [
      'source-known-members',
      {
        members: { unlisted: '1', another: '2' },
        source: ({ unlisted: _, another: __, ...members }) => rightSource(members),
      },
    ],
    [
      'source-with-sign',
      { source: (members) => rightSource(members).replace('sign_type', 'sign=&sign_type') },
    ],
    [
      'source-url-encoded',
      { source: (members) => join(pairs(members).map(([name, value]) => [name, encodeURIComponent(value)])) },
    ],
    ['source-url-encoded', { source: (members) => encodeURIComponent(rightSource(members)) }],
    ['source-amount-form', { source: (members) => rightSource({ ...members, money_order: '100.0' }) }],
    ['source-amount-form', { source: (members) => rightSource({ ...members, money_order: '100' }) }],
    ['source-trailing-ampersand', { source: (members) => `${rightSource(members)}&` }],
    ['source-key-suffix', { source: (members) => `${rightSource(members)}&key=` }],
    ['source-json', { source: (members) => JSON.stringify(members) }],
    [
      'source-quoted',
      { source: (members) => join(pairs(members).map(([name, value]) => [name, `"${value}"`])) },
    ],
    [
      'signed-gbk',
      {
        source: (members) => {
          const [before = '', after = ''] = rightSource(members).split('鞋');
          return Buffer.concat([Buffer.from(before), Buffer.from('d0ac', 'hex'), Buffer.from(after)]);
        },
      },
    ],
    ['signed-question-marks', { source: (members) => rightSource(members).replace('鞋', '?') }],
    ['signed-other-hash', { hash: 'md5' }],
    ['signed-other-hash', { hash: 'sha1' }],
    ['signed-other-hash', { members: { sign_type: 'RSA' }, hash: 'sha256' }],
    ['signed-other-bytes', { source: () => 'something else' }],
  ])('is explained by proof: %s (%#)', (id, faults) => {
    expect(found(faulty(faults))).toEqual([`proven ${id}`]);
  });

  it('is explained by pairs', () => {
    const source = ({ sign_type: _, ...members }: Members) => `${rightSource(members)}&`;
    expect(found(faulty({ source }))).toEqual([
      'proven source-without-sign-type',
      'proven source-trailing-ampersand',
    ]);
  });

  it('is explained by the table, where it is known', () => {
    const unlisted = { a1: '1', a2: '2', a3: '3' };
    const source = () => rightSource({ ...LIANLIAN_MEMBERS, no_agree: '', info_order: '' });
    const capture = faulty({ members: { ...unlisted, no_agree: '', info_order: '' }, source });
    expect(found(capture)).toEqual(['proven signed-other-bytes']);
    const [other] = diagnose([capture], keys.network.ring).findings;
    expect(other?.evidence).toMatch(
      /^Made by .*, over another text than that of the \d+ members\. No known mistake/,
    );
    expect(other?.fix).toMatch(
      /^Sign every member exactly as you send it, .* capture the message where you send it/,
    );
    expect(found(capture, { message: mpayVerify.request })).toContain('proven source-known-members');
  });
});

describe('an object in place of a text', () => {
  const risk = { goods_name: 'Shoes', frms_ware_category: '4005' };

  it.each([
    ['Array', 'PHP'],
    ['[object Object]', 'JavaScript'],
    ['{goods_name=Shoes, frms_ware_category=4005}', 'Java'],
  ])('is named, and so is what was signed of it: %s', (text, language) => {
    const source = (members: object) => rightSource({ ...members, risk_item: text });
    const { findings } = diagnose(faulty({ members: { risk_item: risk }, source }), keys.network.ring);
    expect(findings.map(({ id }) => id)).toEqual(['value-not-string']);
    expect(findings[0]?.evidence).toContain(`, as ${language} writes`);
    expect(findings[0]?.evidence).toContain('Not strings: 1 of 10 members. risk_item is an object.');
  });

  it('may be signed as it is sent', () => {
    const source = (members: object) => rightSource({ ...members, risk_item: JSON.stringify(risk) });
    const { findings } = diagnose(faulty({ members: { risk_item: risk }, source }), keys.network.ring);
    expect(findings.map(({ id }) => id)).toEqual(['value-not-string']);
    expect(findings[0]?.evidence).toBe('Not strings: 1 of 10 members. risk_item is an object.');
  });
});

describe('sign and sign_type', () => {
  it.each<[string, LianLianFaults]>([
    ['sign-missing', { write: () => undefined }],
    ['sign-missing', { write: () => '' }],
    ['sign-hex', { write: (signature) => signature.toString('hex') }],
    ['sign-url-encoded', { write: (signature) => encodeURIComponent(signature.toString('base64')) }],
    [
      'sign-blanks',
      {
        write: (signature) =>
          signature
            .toString('base64')
            .replaceAll('+', ' ')
            .replace(/^/, ' ')
            .trim()
            .replace(/^(.{76})/, '$1\n'),
      },
    ],
    ['sign-base64url', { write: (signature) => signature.toString('base64url') }],
    ['sign-not-base64', { write: () => '***' }],
    ['sign-not-base64', { write: () => 1 }],
    ['sign-type-missing', { members: { sign_type: undefined } }],
    ['sign-type-unknown', { members: { sign_type: 'MD5' } }],
    ['sign-type-letter-case', { members: { sign_type: 'SHA256WITHRSA' } }],
  ])('are at fault: %s (%#)', (id, faults) => {
    expect(found(faulty(faults))[0]).toBe(`proven ${id}`);
  });

  it('have blanks for +', () => {
    const write = (signature: Buffer) => signature.toString('base64').replaceAll('+', ' ');
    const captures = Array.from({ length: 4 }, (_, index) =>
      faulty({ write, members: { no_order: `${index}` } }),
    );
    const ids = found(captures);
    expect(ids).toEqual(['proven sign-blanks']);
  });

  it('are what the receiver accepts', () => {
    const capture = faulty({ members: { sign_type: 'RSA' } });
    expect(found(capture, { accept: ['RSA', 'SHA256withRSA'] })).toEqual([]);
    expect(found(capture, { accept: ['SHA256withRSA'] })).toEqual(['proven sign-type-not-accepted']);
  });

  it('are by the key of the sender', () => {
    const own = lianLianCapture(keys.network.signing);
    expect(found(own, { direction: 'received' })).toEqual(['proven signed-own-key']);
    expect(found(own, { direction: 'sent' })).toEqual([]);
    expect(found(faulty({}), { direction: 'sent' })).toEqual(['proven signed-own-key']);
    expect(found(lianLianCapture(keys.member.encryption))).toEqual(['proven signed-encryption-key']);
  });

  it('may be by a key that the ring does not have', () => {
    const { findings } = diagnose(faulty({}), { ...keys.network.ring, verification: [] });
    expect(findings.map(({ id, certainty }) => `${certainty} ${id}`)).toEqual(['likely signed-unknown-key']);
  });

  it('are whole', () => {
    const cut = faulty({ write: (signature) => signature.subarray(0, 249).toString('base64') });
    expect(found(cut)).toEqual(['proven signature-length']);
  });
});

describe('the members', () => {
  it.each<[string, LianLianFaults]>([
    ['value-not-string', { members: { money_order: 100.5 } }],
    ['amount-form', { members: { money_order: '100.0' } }],
    ['amount-form', { members: { money_order: '100' } }],
    ['member-name-blank', { members: { 'id_type ': '0' } }],
  ])('are at fault: %s (%#)', (id, faults) => {
    expect(found(faulty(faults))[0]).toBe(`proven ${id}`);
  });

  it('have the time in Beijing', () => {
    expect(found(faulty({ members: { dt_order: '20260301080000' } }))).toEqual(['likely order-time-zone']);
    expect(found(faulty({ members: { dt_order: '20260301160000' } }))).toEqual([]);
    const both = faulty({ members: { dt_order: '20260301160000', timestamp: '20260301080000' } });
    expect(diagnose(both, keys.member.ring).findings.map(({ evidence }) => evidence)).toEqual([
      'Read as Beijing time, timestamp is 8 hours behind, the difference between Beijing and UTC.',
    ]);
    const at = { capture: { at: undefined } };
    expect(found(faulty({ members: { dt_order: '20260301080000' }, ...at }), { clock: () => NOW })).toEqual([
      'likely order-time-zone',
    ]);
  });

  it('have what breaks the signature found before a time that is far: the code that was answered is that of a signature', () => {
    const source = ({ sign_type: _, ...members }: Members) => rightSource(members);
    expect(found(faulty({ source, members: { timestamp: '20260201120000' } }))).toEqual([
      'proven source-without-sign-type',
      'proven request-time-far',
    ]);
  });

  it.each([
    ['20260301152959', ['proven request-time-far'], '30 minutes behind'],
    ['20260301153000', [], undefined],
    ['20260301163000', [], undefined],
    ['20260301163001', ['proven request-time-far'], '30 minutes ahead'],
    ['20260228120000', ['proven request-time-far'], '28 hours behind'],
    ['20260201120000', ['proven request-time-far'], '28 days behind'],
    ['20261301120000', [], undefined],
  ])('have a timestamp at most 30 minutes from the clock of 16:00: %s', (timestamp, ids, text) => {
    const { findings } = diagnose(faulty({ members: { timestamp } }), keys.member.ring);
    expect(findings.map(({ id, certainty }) => `${certainty} ${id}`)).toEqual(ids);
    expect(findings[0]?.evidence).toBe(text && `Read as Beijing time, timestamp is ${text}.`);
  });

  it('break their table', () => {
    const capture = faulty({ members: { verify_code: '1234567' } });
    expect(found(capture, { message: mpayVerify.request })).toEqual(['proven message-invalid']);
    const all = [mpayVerify.response, mpayVerify.request];
    expect(found(capture, { message: all })).toEqual(['likely message-invalid']);
    expect(found(faulty({}), { message: all })).toEqual([]);
  });

  it('are those of the interface whose mandatory members are there', () => {
    // Of the seven, Easypay's table lacks dt_order, which its page prints an example without.
    const capture = faulty({
      members: { no_agree: undefined, info_order: undefined },
      capture: { target: '/pay' },
    });
    const { checked } = diagnose(capture, keys.network.ring, {
      message: [easypayVerify.request, mpayVerify.request],
    });
    expect(checked).toContain('the members of lianlian/MPAY_VERIFY/request');
  });

  describe('of an interface that is published at the path that was called', () => {
    const all = interfaces.flatMap(({ messages }) => messages);
    const posted = (target: string | undefined, members: Members = {}) =>
      diagnose(
        faulty({ members: { no_agree: undefined, info_order: undefined, ...members }, capture: { target } }),
        keys.network.ring,
        { message: all },
      );
    it.each([
      '/easypayverify.htm',
      '/easypayverify.htm?from=till',
      '/proxy/lianlian/easypayverify.htm',
      'https://traderapi.lianlianpay.com/easypayverify.htm',
    ])('are of it: %s', (target) => {
      // The members are those of MPAY_VERIFY; that of Easypay has dt_order, too, which its page prints an example without.
      expect(posted(target).checked).toContain('the members of lianlian/EASYPAY_VERIFY/request');
    });

    it('are held against its table, and what they are more like is said', () => {
      const { findings } = posted('/easypayverify.htm', { verify_code: '1234567' });
      expect(findings).toEqual([
        expect.objectContaining({
          id: 'message-invalid',
          certainty: 'likely',
          evidence:
            'lianlian/EASYPAY_VERIFY/request: /verify_code too-long. The path that was called is that of EASYPAY_VERIFY; the members are more like lianlian/MPAY_VERIFY/request.',
        }),
      ]);
      const whole = posted('/easypayverify.htm', { verify_code: '1234567', dt_order: '20260301160000' });
      expect(whole.findings[0]?.evidence).toMatch(/ The path that was called is that of EASYPAY_VERIFY\.$/);
    });

    it.each(['/myeasypayverify.htm', '/easypayverify.htm/', '/easypayverify', undefined])(
      'are what the members say at another path: %s',
      (target) => {
        expect(posted(target)).toMatchObject({ healthy: true });
        expect(posted(target).checked).toContain('the members of lianlian/MPAY_VERIFY/request');
      },
    );

    it('are what the members say where two are published at it', () => {
      // Both pages of MPAY print /v1/bankcardprepay.
      expect(posted('/v1/bankcardprepay').checked).toContain('the members of lianlian/MPAY_VERIFY/request');
    });

    it('are of either where the members leave it open', () => {
      const query = {
        ...Object.fromEntries(Object.keys(LIANLIAN_MEMBERS).map((name) => [name, undefined])),
        oid_partner: '201304121000001004',
        sign_type: 'RSA',
        no_order: 'ORDER-77120',
        dt_order: '20260301160000',
      };
      const either = 'lianlian/EASYPAY_RESULT_QUERY/request or lianlian/MPAY_RESULT_QUERY/request';
      expect(posted('/orderquery.htm', query).checked).toContain(`the members of ${either}`);
      // The longer of two published paths is the one that was called.
      expect(posted('/llwalletapi/orderquery.htm', query).checked.join()).toMatch(
        /lianlian\/AGGREGATE_RESULT_QUERY\/request$/,
      );
      expect(posted('/orderquery.htm', { ...query, oid_partner: '1'.repeat(19) }).findings).toEqual([
        expect.objectContaining({
          id: 'message-invalid',
          evidence:
            'lianlian/EASYPAY_RESULT_QUERY/request: /oid_partner too-long. It may as well be lianlian/MPAY_RESULT_QUERY/request.',
        }),
      ]);
    });

    it('are a notification wherever they announce a result', () => {
      const { checked } = posted('/merchant/easypay.htm', {
        token: undefined,
        verify_code: undefined,
        dt_order: '20260301160000',
        oid_paybill: '2026030100000001',
        result_pay: 'SUCCESS',
        settle_date: '20260301',
      });
      expect(checked.join()).toMatch(/_NOTIFICATION\/notification/);
    });

    it('are read as a form where its page is one that a browser posts to', () => {
      const fields = new URLSearchParams({ req_data: '{"oid_partner":"201304121000001004"}' }).toString();
      const capture: Capture = {
        kind: 'request',
        method: 'POST',
        target: '/payment/traveleasypay.htm',
        headers: [['Content-Type', 'application/x-www-form-urlencoded']],
        body: Buffer.from(fields),
      };
      const ids = found(capture, { message: all });
      expect(ids.join()).not.toContain('body-form');
      expect(ids).toContain('proven sign-missing');
    });
  });

  it('are posted', () => {
    expect(found(faulty({ capture: { method: 'GET' } }))).toEqual(['proven method-not-post']);
  });
});

describe('a response', () => {
  const response = (body: string): Capture => ({
    kind: 'response',
    status: 200,
    headers: [['Content-Type', 'application/json;charset=utf-8']],
    body: Buffer.from(body),
  });

  it.each(['1000', '1001', '1004', '1900', '1901', '9999'])('declines with %s', (code) => {
    const body = JSON.stringify({ ret_code: code, ret_msg: '参数错误' });
    expect(found(response(body))).toEqual([`proven refused-${code}`]);
  });

  it('declines for a cause in the request, which comes first', () => {
    const request = faulty({ source: (members) => `${rightSource(members)}\n` });
    const refused = response('{"ret_code":"1001","ret_msg":"x"}');
    expect(found([request, refused])).toEqual(['proven source-newline', 'proven refused-1001']);
    expect(found([refused, request])).toEqual(['proven source-newline', 'proven refused-1001']);
  });

  it('declines with another code', () => {
    expect(found(response('{"ret_code":"2004","ret_msg":"x"}'))).toEqual(['proven refused-other']);
  });

  it('says what a published code means and what to do, and repeats no other', () => {
    const evidence = (code: string) =>
      diagnose(response(`{"ret_code":"${code}","ret_msg":"x"}`), keys.network.ring).findings.map(
        ({ evidence }) => evidence,
      );
    expect(evidence('2008')).toEqual([
      'ret_code is 2008: The transaction is being processed. Query the outcome before you send anything: the request may have been carried out.',
    ]);
    expect(evidence('6217000000000')).toEqual(['ret_code has 13 characters and is not 0000.']);
  });

  it.each([
    'success',
    '{"ret_code":0,"ret_msg":"x"}',
    '{"ret_code":"0000"}',
    '{"ret_code":"0000","ret_msg":"x","more":"1"}',
  ])('to a notification is not the JSON that is asked for: %s', (body) => {
    const notification = faulty({ members: { oid_paybill: '2026030100000001', result_pay: 'SUCCESS' } });
    expect(found([notification, response(body)])).toEqual(['proven notification-reply']);
    expect(found(response(body), { network: 'lianlian' })).toEqual(['proven notification-reply']);
  });

  it('to a notification is right', () => {
    const notification = faulty({ members: { oid_paybill: '2026030100000001', result_pay: 'SUCCESS' } });
    expect(found([notification, response('{"ret_code":"0000","ret_msg":"交易成功"}')])).toEqual([]);
  });

  it('to a request is signed', () => {
    expect(found([faulty({}), response('{"ret_code":"0000","ret_msg":"x"}')])).toEqual([
      'proven sign-missing',
    ]);
  });
});

describe('a signature that would hold for another message', () => {
  it.each<readonly [string, Members]>([
    ['a member that no table has', { info_order: 'Shoes&k=1' }],
    ['a member of the table', { money_order: '100.00&no_agree=1' }],
    ['a member in one that no table has', { note: 'a&z=1' }],
    ['half of a surrogate pair', { info_order: '\uD800' }],
    ['a name with a mark', { 'a=1': '1' }],
  ])('is proven: %s', (_, members) => {
    const { info_order: _left, ...rest } = LIANLIAN_MEMBERS;
    const capture = faulty({ members: { ...rest, ...members } });
    expect(found(capture)).toContain('proven value-ambiguous');
    expect(found(capture, { message: mpayVerify.request })).toContain('proven value-ambiguous');
  });

  it('is all that is found, names the member of the table and holds no value', () => {
    const capture = faulty({ members: { info_order: 'Shoes&k=1' } });
    const { findings } = diagnose(capture, keys.network.ring, { message: mpayVerify.request });
    expect(findings.map(({ id }) => id)).toEqual(['value-ambiguous']);
    expect(findings[0]?.evidence).toContain('info_order');
    expect(JSON.stringify(findings)).not.toContain('Shoes');
  });

  it('does not name a member that no table has', () => {
    const capture = faulty({ members: { notify: 'a&z=1' } });
    const [first] = diagnose(capture, keys.network.ring, { message: mpayVerify.request }).findings;
    expect(first?.evidence).not.toContain('notify');
  });

  it('is not reported where the receiver allows it, where it cannot be, and without sign', () => {
    const capture = faulty({ members: { info_order: 'Shoes&k=1' } });
    expect(found(capture, { allowAmbiguous: ['info_order'] })).toEqual([]);
    expect(found(capture, { allowAmbiguous: ['no_order'] })).toEqual(['proven value-ambiguous']);
    expect(found(faulty({ members: { info_order: 'a&a=1' } }))).toEqual([]);
    const unsigned = faulty({ members: { info_order: 'Shoes&k=1' }, after: { sign: undefined } });
    expect(found(unsigned)).toEqual(['proven sign-missing']);
  });
});
