import { createHash, sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DiagnoseOptions } from '../../src/diagnose/DiagnoseOptions.js';
import { diagnose } from '../../src/diagnose/diagnose.js';
import { createTestKeys, type TestKeys } from '../../src/envelope/keys/createTestKeys.js';
import type { Capture } from '../../src/wire/capture/Capture.js';
import { type LianLianFaults, lianLianCapture, rightSource } from '../../tools/captures/lianLianCapture.js';
import { allMessages } from '../messageNamed.js';

let keys: TestKeys;

beforeAll(async () => {
  keys = await createTestKeys();
});

type Members = Readonly<Record<string, unknown>>;

const told = (capture: Capture, options: DiagnoseOptions = {}) =>
  diagnose(capture, keys.network.ring, options);
const found = (faults: LianLianFaults, options?: DiagnoseOptions) =>
  told(lianLianCapture(keys.member.signing, faults), options).findings.map(
    ({ id, certainty }) => `${certainty} ${id}`,
  );

const LIST = [{ no_agree: '1', bank: 'x' }];

describe('the source of LianLian', () => {
  it.each<[string, NonNullable<LianLianFaults['source']>]>([
    ['source-leading-ampersand', (members) => `&${rightSource(members)}`],
    ['source-newline', (members) => `${rightSource(members)}\n`],
    ['source-newline', (members) => `${rightSource(members)}\r\n`],
    ['source-html-escaped', (members) => rightSource(members).replaceAll('&', '&amp;')],
    ['source-separator', (members) => rightSource(members).replaceAll('&', '')],
    ['source-separator', (members) => rightSource(members).replaceAll('&', ';')],
    ['source-digest', (members) => createHash('md5').update(rightSource(members)).digest('hex')],
    [
      'source-digest',
      (members) => createHash('md5').update(rightSource(members)).digest('hex').toUpperCase(),
    ],
    ['source-digest', (members) => createHash('sha256').update(rightSource(members)).digest('hex')],
    ['signed-utf-16', (members) => Buffer.from(rightSource(members), 'utf16le')],
    ['signed-latin-1', (members) => Buffer.from(rightSource({ ...members, info_order: '?é' }), 'latin1')],
    ['signed-mojibake', (members) => Buffer.from(rightSource(members)).toString('latin1')],
    ['source-json', (members) => JSON.stringify(members, null, 2)],
    ['source-json', (members) => JSON.stringify(members).replace('/', '\\/').replace('é', '\\u00e9')],
  ])('is proven: %s (%#)', (id, source) => {
    const members = id === 'signed-latin-1' ? { info_order: '鞋é' } : { info_order: 'é a/b' };
    expect(found({ source, members })).toEqual([`proven ${id}`]);
  });

  it('is proven where the body is in GBK and so is what was signed', () => {
    const { body, ...capture } = lianLianCapture(keys.member.signing, {
      members: { info_order: 'SHOES' },
      source: (members) => Buffer.from(rightSource(members).replace('SHOES', '\xd6\xd0'), 'latin1'),
    });
    const gbk = Buffer.from(Buffer.from(body).toString('latin1').replace('SHOES', '\xd6\xd0'), 'latin1');
    const { findings } = told({ ...capture, body: gbk });
    expect(findings.map(({ id, certainty }) => `${certainty} ${id}`)).toEqual([
      'proven json-not-utf-8',
      'proven signed-gbk',
    ]);
    expect(findings[0]?.evidence).toMatch(/byte \d+ \(0xD6\).*decodes as GBK/);
    expect(JSON.stringify(findings)).not.toMatch(/unionpay\./);
  });

  it('is right where the body alone is in GBK', () => {
    const { body, ...capture } = lianLianCapture(keys.member.signing, { members: { info_order: '中' } });
    const gbk = Buffer.from(
      Buffer.from(body).toString('latin1').replace('\xe4\xb8\xad', '\xd6\xd0'),
      'latin1',
    );
    expect(told({ ...capture, body: gbk }).findings.map(({ id }) => id)).toEqual(['json-not-utf-8']);
  });
});

describe('a list in the message', () => {
  it('takes no part, as in genuine answers', () => {
    expect(found({ members: { agreement_list: LIST }, source: rightSource })).toEqual([]);
  });

  it.each([
    ['as JSON', JSON.stringify(LIST)],
    ['as Java writes it', '[{no_agree=1, bank=x}]'],
  ])('is named where it took part: %s', (_, text) => {
    const source = (members: Members) => rightSource({ ...members, agreement_list: text });
    expect(found({ members: { agreement_list: LIST }, source })).toContain('proven source-with-lists');
  });
});

describe('an MD5 with a shared key', () => {
  const md5 = (members: Members, key: string) =>
    createHash('md5')
      .update(`${rightSource(members)}&key=${key}`)
      .digest('hex');
  const shared = (key: string, type: string): LianLianFaults => {
    const { body } = lianLianCapture(keys.member.signing, {
      members: { sign_type: type },
      write: () => undefined,
    });
    return { members: { sign_type: type }, write: () => md5(JSON.parse(Buffer.from(body).toString()), key) };
  };

  it('is named, proven by sign_type, or by an empty key', () => {
    expect(found(shared('a secret', 'MD5'))).toEqual(['proven sign-md5']);
    expect(found(shared('', 'MD5'))).toEqual(['proven sign-md5']);
    expect(found(shared('a secret', 'RSA'))).toEqual(['likely sign-md5']);
    const { findings } = told(lianLianCapture(keys.member.signing, shared('', 'MD5')));
    expect(findings[0]?.evidence).toContain('everybody can make it');
  });
});

describe('the account platform', () => {
  const body = Buffer.from('{"oid_partner":"1","txn_seqno":"2"}');
  const capture = (data: Buffer): Capture => ({
    kind: 'request',
    method: 'POST',
    headers: [
      ['Content-Type', 'application/json'],
      ['Signature-Type', 'RSA'],
      ['Signature-Data', data.toString('base64')],
    ],
    body,
  });

  it('is named by its header, proven where the signature is over the MD5 of the body in hex', () => {
    const hex = createHash('md5').update(body).digest('hex');
    const right = told(capture(sign('md5', Buffer.from(hex), keys.member.signing.privateKey)));
    expect(right.findings.map(({ id, certainty }) => `${certainty} ${id}`)).toEqual(['proven lianlian-accp']);
    const other = told(capture(Buffer.alloc(256, 1)));
    expect(other.findings.map(({ id, certainty }) => `${certainty} ${id}`)).toEqual(['likely lianlian-accp']);
  });
});

describe('the older family in camel case', () => {
  const camel = { sign_type: undefined, signType: 'RSA', oidPartner: '1', no_order: undefined };
  const only: LianLianFaults['members'] = {
    ...camel,
    oid_partner: undefined,
    money_order: undefined,
    verify_code: undefined,
    no_agree: undefined,
    info_order: undefined,
  };

  it('is healthy', () => {
    expect(found({ members: only, hash: 'md5' })).toEqual([]);
  });

  it('has another hash than signType says', () => {
    expect(found({ members: only, hash: 'sha256' })).toEqual(['proven signed-other-hash']);
  });

  it('is told where signType stands among names with underscores', () => {
    expect(found({ members: { sign_type: undefined, signType: 'SHA256withRSA' } })).toEqual([
      'proven sign-type-camel-case',
    ]);
  });
});

describe('a notification', () => {
  it('is not judged by the table of a request', () => {
    const members = {
      oid_paybill: '2026030100000001',
      result_pay: 'SUCCESS',
      verify_code: undefined,
      token: undefined,
      settle_date: '20260301',
    };
    const { findings } = told(lianLianCapture(keys.member.signing, { members }), { message: allMessages });
    expect(findings.map(({ evidence }) => evidence).join()).toContain('/notification');
    expect(findings.map(({ evidence }) => evidence).join()).not.toContain('/request');
  });
});
