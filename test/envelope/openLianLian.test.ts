import { sign as signNatively } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { GatewayRefusal } from '../../src/envelope/GatewayRefusal.js';
import type { Received } from '../../src/envelope/Http.js';
import { type OpenOptions, open } from '../../src/envelope/lianlian/open.js';
import { validMessages } from '../codec/validMessages.js';
import { messageNamed } from '../messageNamed.js';
import { ring, signingKey } from './networkKeys.js';
import { errorOf, refusalOf } from './refusalOf.js';

const request = messageNamed('lianlian/MPAY_VERIFY/request');
const response = messageNamed('lianlian/MPAY_VERIFY/response');

type Members = Readonly<Record<string, unknown>>;

/** The members with a signature, by hand: sorted, joined, MD5 or SHA-256. */
function signed(members: Members, hash = 'sha256'): Members {
  const source = Object.entries(members)
    .filter(([name, value]) => name !== 'sign' && value !== '' && value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
  return { ...members, sign: signNatively(hash, Buffer.from(source), signingKey).toString('base64') };
}

const received = (value: unknown, status?: number): Received => ({
  headers: {},
  body: typeof value === 'string' ? value : JSON.stringify(value),
  status,
});
const refusal = (message: Received, expected = request, options: Partial<OpenOptions> = {}) =>
  refusalOf(() => open(expected, message, { keys: ring, ...options }));
const wrongSignature = { error: 'envelope-refused', code: 'kv-signature', rule: 'signature', field: 'sign' };

const asked = signed(validMessages['lianlian/MPAY_VERIFY/request']);
const answered = signed(validMessages['lianlian/MPAY_VERIFY/response']);

describe('a request', () => {
  it('is opened, as text or bytes', () => {
    expect(open(request, received(asked), { keys: ring })).toEqual({ value: asked, notes: [] });
    const body = Buffer.from(JSON.stringify(asked));
    expect(open(request, { headers: {}, body }, { keys: ring }).value).toEqual(asked);
  });

  it('is opened with signed members that no table lists, which are left out', () => {
    const { value } = open(request, received(signed({ ...asked, UNLISTED: 'u', user_id: '7' })), {
      keys: ring,
    });
    expect(value).toEqual({ ...asked, sign: expect.any(String) });
    expect(value).not.toHaveProperty('UNLISTED');
  });

  it('with MD5 is opened where the caller takes it alone', async () => {
    const md5 = signed({ ...asked, sign_type: 'RSA' }, 'md5');
    expect(await refusal(received(md5))).toMatchObject({
      code: 'kv-sign-type',
      rule: 'value',
      field: 'sign_type',
    });
    expect(open(request, received(md5), { keys: ring, accept: ['RSA'] }).value).toEqual(md5);
  });

  it.each(['UNLISTED', ...Object.keys(asked).filter((name) => name !== 'sign')])(
    'is refused where %s differs',
    async (name) => {
      const all = signed({ ...asked, UNLISTED: 'u' });
      const code = name === 'sign_type' ? 'kv-sign-type' : 'kv-signature';
      expect(await refusal(received({ ...all, [name]: `${all[name]}0` }))).toMatchObject({ code });
      expect(await refusal(received({ ...all, [name]: undefined }))).toMatchObject({ code });
    },
  );

  it.each([undefined, '', null, [asked.sign], 7, { sign: asked.sign }])(
    'is refused with the sign %j',
    async (sign) => {
      expect(await refusal(received({ ...asked, sign }))).toEqual(wrongSignature);
      expect(await refusal(received({ ...asked, sign, ret_code: '1001' }))).toEqual(wrongSignature);
    },
  );

  it('with a number for a text is a fault of the message, although the signature is the same', async () => {
    const amount = signed({ ...asked, money_order: '88' });
    expect(await refusal(received(JSON.stringify(amount).replace('"88"', '88')))).toMatchObject({
      error: 'message-invalid',
      field: 'money_order',
      rule: 'type',
    });
  });

  it('whose stored payment is hidden in the amount is refused', async () => {
    const { no_agree, money_order, ...rest } = asked;
    const hidden = { ...rest, money_order: `${money_order}&no_agree=${no_agree}` };
    expect(await refusal(received(hidden))).toEqual({
      ...wrongSignature,
      code: 'kv-ambiguous',
      field: 'money_order',
    });
  });

  it('whose value holds a member that no table lists is refused', async () => {
    const hidden = signed({ ...asked, verify_code: '482913&z=1' });
    expect(await refusal(received(hidden))).toMatchObject({ code: 'kv-ambiguous', field: 'verify_code' });
    const unlisted = signed({ ...asked, notify_url: 'https://m.example/n?a=1&z=2' });
    expect(await refusal(received(unlisted))).toMatchObject({ code: 'kv-ambiguous', field: 'notify_url' });
  });

  it('whose value the caller allows by name is opened', async () => {
    const message = received(signed({ ...asked, notify_url: 'https://m.example/n?a=1&z=2' }));
    const { value } = open(request, message, { keys: ring, allowAmbiguous: ['notify_url'] });
    expect(value).toMatchObject({ no_order: asked.no_order });
    expect(await refusal(message, request, { allowAmbiguous: ['return_url'] })).toMatchObject({
      code: 'kv-ambiguous',
    });
  });

  it.each([
    ['no JSON', 'oid_partner=1', 'text-invalid', 'not-json'],
    ['empty', '', 'text-invalid', 'not-json'],
    [
      'two members of a name',
      JSON.stringify(asked).replace('{', '{"sign":"x",'),
      'text-invalid',
      'duplicate-member',
    ],
    ['a list', [asked], 'message-invalid', 'type'],
    ['null', 'null', 'message-invalid', 'type'],
    ['nothing', {}, 'envelope-refused', 'kv-sign-type'],
  ])('that is %s is refused', async (_, value, error, code) => {
    expect(await refusal(received(value))).toMatchObject({ error, code });
  });

  it.each<readonly [Members, boolean]>([
    [{}, true],
    [{ sign: 'x' }, false],
    [{ sign_type: 'RSA' }, false],
  ])('of the members %j alone says what is missing', async (members, isUnsigned) => {
    const { violations } = await errorOf(() => open(request, received(members), { keys: ring }));
    expect(violations[0]?.message.includes('sign and sign_type are missing')).toBe(isUnsigned);
  });

  it('does not reach the prototype of anything', async () => {
    const body = JSON.stringify(asked).replace('{', '{"__proto__":{"oid_partner":"1"},');
    expect(await refusal(received(body))).toEqual(wrongSignature);
    const { sign, ...rest } = asked;
    expect(
      await refusal(received(JSON.stringify(rest).replace('{', `{"__proto__":{"sign":"${sign}"},`))),
    ).toEqual(wrongSignature);
  });

  it('that was parsed already is a TypeError', () => {
    expect(() => open(request, { headers: {}, body: asked as unknown as string }, { keys: ring })).toThrow(
      TypeError,
    );
  });
});

describe('a response', () => {
  it('is opened', () => {
    expect(open(response, received(answered, 200), { keys: ring }).value).toEqual(answered);
  });

  it('without sign is refused, although it says success', async () => {
    const { sign: _, ...rest } = answered;
    for (const sign of [undefined, '', null]) {
      expect(await refusal(received({ ...rest, sign }, 200), response)).toEqual(wrongSignature);
    }
  });

  it('that is a signed failure is a value', () => {
    const failure = signed({ ret_code: '1004', ret_msg: '参数错误', sign_type: 'SHA256withRSA' });
    const { value } = open(response, received(failure, 200), { keys: ring });
    expect(value).toMatchObject({ ret_code: '1004' });
  });

  it('that is a failure with a wrong signature is refused', async () => {
    const failure = signed({ ret_code: '1004', ret_msg: '参数错误', sign_type: 'SHA256withRSA' });
    expect(await refusal(received({ ...failure, ret_code: '1001' }), response)).toEqual(wrongSignature);
  });
});

describe('a gateway that declines', () => {
  it.each<readonly [string, unknown, number | undefined, string]>([
    ['1001', { ret_code: '1001', ret_msg: 'invalid signature' }, 200, '1001'],
    ['1001 without status', { ret_code: '1001', ret_msg: 'invalid signature' }, undefined, '1001'],
    ['1001 and an empty sign', { ret_code: '1001', ret_msg: 'x', sign: '', sign_type: 'RSA' }, 200, '1001'],
    ['1001 and no sign', { ret_code: '1001', ret_msg: 'x', sign: null }, 200, '1001'],
    ['no code', {}, 200, ''],
    ['a code that is no text', { ret_code: ['0000'] }, 200, ''],
    ['a card number for a code', { ret_code: '6200000000000005' }, 200, ''],
    ['HTML', '<html></html>', 502, ''],
    ['HTML and the lowest status of a failure', '<html></html>', 400, ''],
    ['an empty body', '', 500, ''],
    ['a list', [], 500, ''],
    ['another object', { error: 'Not Found' }, 404, ''],
    ['success under 500', { ret_code: '0000', ret_msg: 'x' }, 500, '0000'],
  ])('with %s is a GatewayRefusal', async (_, value, status, code) => {
    const error = await errorOf(() => open(response, received(value, status), { keys: ring }));
    expect(error).toBeInstanceOf(GatewayRefusal);
    expect(error).toMatchObject({
      code: 'gateway-refused',
      authenticated: false,
      status,
      responseCode: code,
    });
    expect('value' in error).toBe(false);
  });

  it('has a status of 400 at least: HTML under 399 is a fault of the text', async () => {
    expect(await refusal(received('<html></html>', 399), response)).toMatchObject({ error: 'text-invalid' });
  });
});
