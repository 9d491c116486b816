import crypto, { sign as signNatively } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { acknowledge } from '../../src/envelope/lianlian/acknowledge.js';
import { decryptPayload } from '../../src/envelope/lianlian/decryptPayload.js';
import { formPage } from '../../src/envelope/lianlian/formPage.js';
import { open } from '../../src/envelope/lianlian/open.js';
import { seal } from '../../src/envelope/lianlian/seal.js';
import { payloadOf } from '../../tools/captures/payload.js';
import { flipped } from './jweOf.js';
import { encryptionKey, ring, signingKey } from './networkKeys.js';
import { errorOf, refusalOf } from './refusalOf.js';
import { confirmed, posted, secret, told, wrapped } from './transportTables.js';

const value = { oid_partner: '201304121000001004', no_order: 'ORDER-77120', acct_name: '王小明' };
const to = { keys: ring, requestPath: '/v1/bankcardprepay' };

type Members = Readonly<Record<string, unknown>>;

/** A signature by hand. */
function signed(members: Members, source = sourceOf(members)): Members {
  return { ...members, sign: signNatively('sha256', Buffer.from(source), signingKey).toString('base64') };
}

function sourceOf(members: Members): string {
  return Object.entries(members)
    .map((pair) => pair.join('='))
    .sort()
    .join('&');
}

const received = (body: string | Uint8Array) => ({ headers: {}, body });
const inside = (plaintext: string, oid_partner: unknown = value.oid_partner) =>
  received(JSON.stringify({ oid_partner, pay_load: payloadOf({ key: encryptionKey, plaintext }) }));
const wrong = (pay: ReturnType<typeof inside>, options = {}) =>
  refusalOf(() => open(secret, pay, { keys: ring, ...options }));

describe('a message in pay_load', () => {
  it('is signed, then encrypted as a whole beside oid_partner', () => {
    const { method, path, headers, body } = seal(secret, value, to);
    const outer = JSON.parse(Buffer.from(body).toString()) as { readonly pay_load: string };
    expect([method, path, headers]).toEqual([
      'POST',
      '/v1/bankcardprepay',
      { 'Content-Type': 'application/json;charset=utf-8' },
    ]);
    expect(Object.keys(outer)).toEqual(['oid_partner', 'pay_load']);
    const text = decryptPayload(outer.pay_load, ring.decryption).toString();
    const { sign, ...members } = JSON.parse(text) as Members;
    expect(members).toEqual({ ...value, sign_type: 'SHA256withRSA' });
    expect(sign).toBe(signed(members).sign);
  });

  it('is opened, whoever made it', () => {
    const members = signed({ ...value, sign_type: 'SHA256withRSA' });
    expect(open(secret, inside(JSON.stringify(members)), { keys: ring })).toEqual({
      value: members,
      notes: [],
    });
    expect(open(secret, seal(secret, value, to), { keys: ring }).value).toEqual(members);
  });

  it('is judged only once its signature holds', async () => {
    const { acct_name: _, no_order: __, ...few } = value;
    const members = signed({ ...few, sign_type: 'SHA256withRSA' });
    expect(await wrong(inside(JSON.stringify(members)))).toMatchObject({
      error: 'message-invalid',
      code: 'required',
      field: 'no_order',
    });
  });

  it('is for one partner, inside and outside', async () => {
    const text = JSON.stringify(signed({ ...value, sign_type: 'SHA256withRSA' }));
    expect(await wrong(inside(text, '201304121000001005'))).toEqual({
      error: 'envelope-refused',
      code: 'payload-partner',
      rule: 'value',
      field: 'oid_partner',
    });
  });

  it('must be in pay_load', async () => {
    const body = JSON.stringify(signed({ ...value, sign_type: 'SHA256withRSA' }));
    expect(await wrong(received(body))).toEqual({
      error: 'envelope-refused',
      code: 'required',
      rule: 'required',
      field: 'pay_load',
    });
  });

  it.each([null, 7, '', { a: 1 }, 'lianpay1_0_1$'])('has its form: %j', async (pay_load) => {
    const body = JSON.stringify({ oid_partner: value.oid_partner, pay_load });
    expect(await wrong(received(body))).toMatchObject({ code: 'payload-form', rule: 'header' });
  });

  it('needs the keys of both sides', () => {
    const { encryption: _, decryption: __, ...half } = ring;
    expect(() => seal(secret, value, { ...to, keys: half })).toThrow(TypeError);
    expect(() => open(secret, inside('{}'), { keys: half })).toThrow(TypeError);
  });

  it('says where a ring has none', async () => {
    expect(await wrong(inside('{}'), { keys: { ...ring, decryption: [] } })).toMatchObject({
      code: 'payload-key',
    });
    const empty = { ...ring, encryption: [] };
    expect((await errorOf(() => seal(secret, value, { ...to, keys: empty }))).code).toBe('key-invalid');
  });
});

const right = { ...value, sign_type: 'SHA256withRSA' };
const rightText = JSON.stringify(signed(right));
const rightPayload = payloadOf({ key: encryptionKey, plaintext: rightText });

/** What a stranger can make under their MAC key, and damage. */
const FORGED: Readonly<Record<string, string>> = {
  'no JSON': rightText.slice(1),
  'no object': '[]',
  'no UTF-8': '\u0000',
  'two members of one name': rightText.replace('{', '{"no_order":"1",'),
  'no sign': JSON.stringify(right),
  'a sign that is no Base64': JSON.stringify({ ...right, sign: '***' }),
  'a sign over something else': JSON.stringify({ ...signed(right), no_order: 'ORDER-77121' }),
  'a sign type that is none': JSON.stringify({ ...signed(right), sign_type: 'MD5' }),
  'a sign type that is not accepted': JSON.stringify({ ...signed(right), sign_type: 'RSA' }),
  'a value that is ambiguous': JSON.stringify(signed({ ...right, memo: 'x&z=1' })),
};

describe('a stranger who changes what is inside pay_load', () => {
  const bodies = Object.values(FORGED).map((text) => inside(text));
  const damaged = [1, 2, 5].map((place) => {
    const parts = rightPayload.split('$');
    parts[place] = flipped(Buffer.from(parts[place] ?? '', 'base64'), 77).toString('base64');
    return received(JSON.stringify({ pay_load: parts.join('$') }));
  });

  it('learns the same in any case', async () => {
    const answers = new Set<string>();
    for (const body of [...bodies, ...damaged]) {
      const error = await errorOf(() => open(secret, body, { keys: ring }));
      answers.add(JSON.stringify([error.name, error.message, Object.entries(error), error.cause ?? null]));
    }
    expect(answers.size).toBe(1);
    expect([...answers][0]).toContain('payload-decryption');
  });

  it.each(Object.entries(FORGED))('has the signature computed: %s', (_, text) => {
    expect(verificationsOf(() => open(secret, inside(text), { keys: ring }))).toBe(1);
  });

  it('has it computed where nothing was decrypted', () => {
    for (const body of damaged) expect(verificationsOf(() => open(secret, body, { keys: ring }))).toBe(1);
  });
});

describe('a form post', () => {
  const fields = { ...value, risk_item: '{"frms_ware_category":"1009","a":"<&\'> +%"}' };

  it('has the fields that were signed, and the same in its body', () => {
    const sealed = seal(posted, fields, { keys: ring, requestPath: '/pay' });
    const { sign, ...members } = sealed.fields ?? {};
    expect(members).toEqual({ ...fields, sign_type: 'SHA256withRSA' });
    expect(sign).toBe(signed(members).sign);
    expect(sealed.headers).toEqual({ 'Content-Type': 'application/x-www-form-urlencoded;charset=utf-8' });
    expect([...new URLSearchParams(Buffer.from(sealed.body).toString())]).toEqual(
      Object.entries(sealed.fields ?? {}),
    );
    expect(open(posted, sealed, { keys: ring }).value).toEqual(sealed.fields);
  });

  it('is opened as a browser sends it, with fields that are empty', () => {
    const members = signed({
      oid_partner: '201304121000001004',
      no_order: 'a b',
      acct_name: '王',
      sign_type: 'SHA256withRSA',
    });
    const body = `oid_partner=201304121000001004&no_order=a+b&acct_name=%E7%8E%8B&memo=&sign_type=SHA256withRSA&sign=${encodeURIComponent(String(members.sign))}`;
    expect(open(posted, received(body), { keys: ring }).value).toEqual(members);
  });

  it.each([
    ['two fields of one name', 'no_order=1&no_order=2', 'duplicate-member'],
    ['bytes that are no UTF-8', 'no_order=%D6%D0', 'not-utf-8'],
    ['bytes that are not escaped', 'no_order=中', 'not-utf-8'],
    ['more than a mebibyte', `no_order=${'x'.repeat(0x100000)}`, 'too-large'],
  ])('is refused with %s', async (_, body, code) => {
    expect(await refusalOf(() => open(posted, received(body), { keys: ring }))).toMatchObject({
      error: 'text-invalid',
      code,
      rule: 'syntax',
    });
  });

  it('is refused where a field was changed, or it is JSON', async () => {
    const sealed = seal(posted, value, { keys: ring, requestPath: '/pay' });
    const changed = Buffer.from(sealed.body).toString().replace('77120', '77121');
    expect(await refusalOf(() => open(posted, received(changed), { keys: ring }))).toMatchObject({
      code: 'kv-signature',
    });
    const json = JSON.stringify(sealed.fields);
    await expect(errorOf(() => open(posted, received(json), { keys: ring }))).resolves.toBeInstanceOf(Error);
  });

  it.each(['\n', '\r\n', '\t', '\u0000', '\u0085'])(
    'takes no %j, which a browser changes',
    async (character) => {
      const memo = `one${character}two`;
      expect(
        await refusalOf(() => seal(posted, { ...value, memo }, { keys: ring, requestPath: '/pay' })),
      ).toEqual({ error: 'message-invalid', code: 'charset', rule: 'charset', field: 'memo' });
    },
  );

  it('is a page that posts itself, in which everything is escaped', async () => {
    const sealed = seal(
      posted,
      { ...fields, memo: '"><script>alert(1)</script>' },
      { keys: ring, requestPath: '/pay' },
    );
    const page = await formPage(sealed, { action: 'https://gateway.example/pay?a=1&b="', nonce: 'bm9uY2U=' });
    const found = elementsOf(page);
    const inputs = found
      .filter(({ name }) => name === 'input')
      .map(({ attribs }) => [attribs.name, attribs.value]);
    expect(inputs).toEqual(Object.entries(sealed.fields ?? {}));
    const [form] = found.filter(({ name }) => name === 'form');
    expect(form?.attribs).toEqual({
      method: 'post',
      action: 'https://gateway.example/pay?a=1&b="',
      'accept-charset': 'utf-8',
    });
    expect(found.filter(({ name }) => name === 'script').map(({ attribs }) => attribs)).toEqual([
      { nonce: 'bm9uY2U=' },
    ]);
  });

  it.each(['javascript:alert(1)', '/pay', 'data:text/html,x', ''])('goes to no %j', async (action) => {
    const sealed = seal(posted, value, { keys: ring, requestPath: '/pay' });
    await expect(formPage(sealed, { action })).rejects.toThrow(TypeError);
  });

  it('is none where the message is JSON', async () => {
    const sealed = seal(secret, value, to);
    await expect(formPage(sealed, { action: 'https://gateway.example/' })).rejects.toThrow(TypeError);
  });
});

describe('a form whose one field has the JSON text', () => {
  const sealed = () => seal(wrapped, { ...value, risk_item: '{"a":"<&\'> +%"}' }, { ...to });

  it('holds what was signed, as JSON', () => {
    const { fields, headers, body } = sealed();
    expect(Object.keys(fields ?? {})).toEqual(['req_data']);
    const { sign, ...members } = JSON.parse(String(fields?.req_data)) as Members;
    expect(members).toEqual({ ...value, risk_item: '{"a":"<&\'> +%"}', sign_type: 'SHA256withRSA' });
    expect(sign).toBe(signed(members).sign);
    expect(headers).toEqual({ 'Content-Type': 'application/x-www-form-urlencoded;charset=utf-8' });
    expect([...new URLSearchParams(Buffer.from(body).toString())]).toEqual(Object.entries(fields ?? {}));
  });

  it('is opened, as a browser posts it and as a query has it', () => {
    const members = signed({ ...value, sign_type: 'SHA256withRSA' });
    const query = `req_data=${encodeURIComponent(JSON.stringify(members))}`;
    expect(open(wrapped, received(query), { keys: ring }).value).toEqual(members);
    expect(open(wrapped, received(query.replaceAll('%20', '+')), { keys: ring }).value).toEqual(members);
    expect(open(wrapped, sealed(), { keys: ring }).value).toMatchObject(value);
  });

  it.each([
    ['another field', 'res_data=%7B%7D', 'required', 'required'],
    ['the field without a value', 'req_data=', 'required', 'required'],
    ['a text that is no JSON', 'req_data=%7B', 'not-json', 'syntax'],
    [
      'two members of one name',
      'req_data=%7B%22a%22%3A%221%22%2C%22a%22%3A%222%22%7D',
      'duplicate-member',
      'syntax',
    ],
    ['two fields of its name', 'req_data=%7B%7D&req_data=%7B%7D', 'duplicate-member', 'syntax'],
  ])('is refused with %s', async (_, body, code, rule) => {
    expect(await refusalOf(() => open(wrapped, received(body), { keys: ring }))).toMatchObject({
      error: 'text-invalid',
      ...{ code, rule },
    });
  });

  it('is refused where a member was changed', async () => {
    const body = Buffer.from(sealed().body).toString().replace('77120', '77121');
    expect(await refusalOf(() => open(wrapped, received(body), { keys: ring }))).toMatchObject({
      code: 'kv-signature',
    });
  });

  it('is a page with that field, escaped', async () => {
    const page = await formPage(sealed(), { action: 'https://gateway.example/pay' });
    const inputs = elementsOf(page).filter(({ name }) => name === 'input');
    expect(inputs.map(({ attribs }) => [attribs.name, attribs.value])).toEqual(
      Object.entries(sealed().fields ?? {}),
    );
  });
});

describe('a notification', () => {
  const members = { ...value, oid_paybill: '2026030100000001', sign_type: 'SHA256withRSA' };

  it('is opened, with members that take no part in the signature, and lists', () => {
    const more = { bank_name: '中国银行', agreement_list: [{ no_agree: '1' }] };
    const body = JSON.stringify({ ...signed(members), ...more });
    expect(open(told, received(body), { keys: ring }).value).toEqual({
      ...signed(members),
      bank_name: '中国银行',
    });
  });

  it('is sealed without a path, as text/json', () => {
    const { headers, body } = seal(
      told,
      { ...value, oid_paybill: '1', bank_name: '中国银行' },
      { keys: ring },
    );
    expect(headers).toEqual({ 'Content-Type': 'text/json;charset=utf-8' });
    expect(open(told, received(body), { keys: ring }).value).toMatchObject({ bank_name: '中国银行' });
  });

  it.each([undefined, '0000', '1004'])(
    'is no refusal of a gateway where it is not signed: ret_code %j',
    async (ret_code) => {
      expect(
        await refusalOf(() => open(told, received(JSON.stringify({ ...members, ret_code })), { keys: ring })),
      ).toMatchObject({ error: 'envelope-refused', code: 'kv-signature' });
    },
  );

  it('is confirmed by exactly this, which the network takes', () => {
    const { status, headers, body } = acknowledge();
    expect(status).toBe(200);
    expect(headers).toEqual({ 'Content-Type': 'application/json;charset=utf-8' });
    expect(Buffer.from(body).toString()).toBe('{"ret_code":"0000","ret_msg":"ok"}');
    expect(open(confirmed, acknowledge(), { keys: ring }).value).toEqual({ ret_code: '0000', ret_msg: 'ok' });
    expect(Buffer.from(seal(confirmed, { ret_code: '0000', ret_msg: 'ok' }, { keys: ring }).body)).toEqual(
      body,
    );
  });
});

/** How many signatures are verified in a call, which throws. */
function verificationsOf(call: () => unknown): number {
  const { verify } = crypto;
  let count = 0;
  const replace = (made: unknown) => {
    Object.assign(crypto, { verify: made });
    syncBuiltinESMExports();
  };
  replace((...given: Parameters<typeof verify>) => {
    count += 1;
    return verify(...given);
  });
  try {
    expect(call).toThrow();
  } finally {
    replace(verify);
  }
  return count;
}

interface Element {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
}

function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (nodes: readonly unknown[]): void => {
    for (const node of nodes as readonly (Element & { readonly children?: readonly unknown[] })[]) {
      if (node.attribs !== undefined) found.push(node);
      visit(node.children ?? []);
    }
  };
  visit(parseDocument(html).children);
  return found;
}
