import { describe, expect, it } from 'vitest';
import { createReplayGuard } from '../../src/envelope/createReplayGuard.js';
import { GatewayRefusal } from '../../src/envelope/GatewayRefusal.js';
import type { Received } from '../../src/envelope/Http.js';
import type { ReplayGuard } from '../../src/envelope/ReplayGuard.js';
import { type OpenOptions, open } from '../../src/envelope/unionpay/open.js';
import { validMessages } from '../codec/validMessages.js';
import { messageNamed } from '../messageNamed.js';
import { flipped, jweOf, partOf, withPart } from './jweOf.js';
import { clock, headerWith, jwsOf } from './jwsOf.js';
import { encryptionKey, encryptionKid, ring, signingKey, signingKid } from './networkKeys.js';
import { errorOf, refusalOf } from './refusalOf.js';

const request = messageNamed('unionpay/MOBILE_NUMBER_VERIFICATION/request');
const response = messageNamed('unionpay/MOBILE_NUMBER_VERIFICATION/response');
const photo = messageNamed('unionpay/ID_CARD_PHOTO_VERIFICATION/request');
const login = messageNamed('unionpay/CHANNEL_LOGIN_INFO/request');
const plain = validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request'];

const jwe = (value: unknown) =>
  jweOf({
    key: encryptionKey,
    header: { alg: 'RSA1_5', enc: 'A128CBC-HS256', kid: encryptionKid },
    plaintext: typeof value === 'string' ? value : JSON.stringify(value),
  });
const encData = jwe(plain.encData);
const wire = { ...plain, encData };
const jws = (body: string, members = {}) => jwsOf(headerWith(signingKid, members), body, signingKey);
const noPath = { 'UPI-REQPATH': undefined, crit: ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID'] };

/** A message as it comes from the wire. */
function received(
  value: unknown,
  members = {},
): Received & { readonly headers: { readonly 'upi-jws': string } } {
  const body = typeof value === 'string' ? value : JSON.stringify(value);
  return { headers: { 'upi-jws': jws(body, members) }, body };
}

const options = (changed: Partial<OpenOptions> = {}): OpenOptions => ({
  keys: ring,
  requestPath: '/v1/verify',
  clock,
  replayGuard: createReplayGuard(),
  ...changed,
});
const refusal = (message: Received, changed: Partial<OpenOptions> = {}, expected = request) =>
  refusalOf(() => open(expected, message, options(changed)));
const refused = (code: string, rule: string, field = 'UPI-JWS') => ({
  error: 'envelope-refused',
  code,
  rule,
  field,
});

describe('a request', () => {
  it('is opened', async () => {
    expect(await open(request, received(wire), options())).toEqual({ value: plain, notes: [] });
  });

  it.each([
    ['bytes', (message: Received) => ({ ...message, body: Buffer.from(message.body as string) })],
    [
      'Headers',
      (message: Received) => ({ ...message, headers: new Headers(message.headers as HeadersInit) }),
    ],
    [
      'a list of one',
      ({ headers, body }: Received) => ({ headers: { 'UPI-JWS': Object.values(headers) }, body }),
    ],
    ['headers of another package', (message: Received) => ({ ...message, headers: foreign(message) })],
  ])('is opened, given as %s', async (_, given) => {
    const opened = await open(request, given(received(wire)) as Received, options());
    expect(opened.value).toEqual(plain);
  });

  it('keeps what is verified, although the buffer is written over meanwhile', async () => {
    const body = Buffer.from(JSON.stringify(wire));
    const other = Buffer.from(JSON.stringify({ ...wire, scUsePurpose: 'Verify an applicant!' }));
    expect(other.length).toBe(body.length);
    const replayGuard: ReplayGuard = {
      claim() {
        other.copy(body);
        return true;
      },
    };
    const message = { headers: received(wire).headers, body };
    expect((await open(request, message, options({ replayGuard }))).value).toEqual(plain);
  });

  it.each([
    ['no header', {}],
    ['an undefined header', { 'UPI-JWS': undefined }],
    ['a header that is null', { 'UPI-JWS': null }],
    ['an empty header', { 'UPI-JWS': '' }],
    ['an empty list', { 'UPI-JWS': [] }],
    ['Headers without it', new Headers()],
    ['a Map', new Map([['UPI-JWS', received(wire).headers['upi-jws']]]).entries()],
    ['raw headers', ['UPI-JWS', received(wire).headers['upi-jws']]],
    ['another name', { 'X-UPI-JWS': received(wire).headers['upi-jws'] }],
  ])('is refused with %s', async (_, headers) => {
    const message = { ...received(wire), headers: headers as Received['headers'] };
    expect(await refusal(message)).toEqual(refused('jws-header', 'header'));
    expect(await refusal({ ...message, status: 401 })).toEqual(refused('jws-header', 'header'));
  });

  const right = received(wire).headers['upi-jws'];
  it.each([
    ['a list of two', { 'UPI-JWS': [right, right] }],
    ['two letter cases', { 'UPI-JWS': right, 'upi-jws': right }],
    ['an empty one and a right one', { 'UPI-JWS': ['', right] }],
    ['Headers that join two', headersWithTwo(right)],
    ['a number', { 'UPI-JWS': 7 }],
    ['a list in a list', { 'UPI-JWS': [[right]] }],
  ])('is refused with %s', async (_, headers) => {
    const message = { ...received(wire), headers: headers as unknown as Received['headers'] };
    expect(await refusal(message)).toEqual(refused('jws-header', 'header'));
  });

  it('is refused for another path, without path, and for another application', async () => {
    expect(await refusal(received(wire), { requestPath: '/v1/other' })).toEqual(refused('jws-path', 'path'));
    expect(await refusal(received(wire, noPath))).toEqual(refused('jws-path', 'path'));
    expect(await refusal(received(wire), { appId: '39990030' })).toEqual(refused('jws-app-id', 'app-id'));
  });

  it('is never opened without a path to expect', async () => {
    await expect(open(request, received(wire), options({ requestPath: undefined } as never))).rejects.toThrow(
      TypeError,
    );
  });

  it('that was parsed already is a TypeError', async () => {
    const message = { headers: received(wire).headers, body: wire as unknown as string };
    await expect(open(request, message, options())).rejects.toThrow(TypeError);
  });

  it('is refused where the body differs', async () => {
    const { headers } = received(wire);
    const wrong = refused('jws-signature', 'signature');
    expect(await refusal({ headers, body: JSON.stringify(wire, null, 1) })).toEqual(wrong);
    expect(await refusal({ headers, body: JSON.stringify({ ...wire, mcc: '4815' }) })).toEqual(wrong);
    expect(await refusal({ headers, body: '' })).toEqual(wrong);
  });

  it('as text with a lone surrogate is what was verified: U+FFFD', async () => {
    const text = (letter: string) =>
      `{"msgResponse":{"responseCode":"00","responseMsg":"Success ${letter}"}}`;
    const { headers } = received(text('\uFFFD'));
    const opened = await open(response, { headers, body: text('\uD800') }, options());
    expect(opened.value).toEqual(JSON.parse(text('\uFFFD')));
  });

  it.each([
    ['no JSON', 'wire', 'text-invalid', 'not-json'],
    ['two members of a name', '{"mcc":"1","mcc":"2"}', 'text-invalid', 'duplicate-member'],
    ['a list', '[]', 'message-invalid', 'type'],
    ['null', 'null', 'message-invalid', 'type'],
  ])('signed, but %s, is an error of the text', async (_, body, error, code) => {
    expect(await refusal(received(body))).toMatchObject({ error, code });
  });
});

describe('a repeated request', () => {
  it('is refused by the guard that saw it, and by no other', async () => {
    const [one, other] = [createReplayGuard(), createReplayGuard()];
    const message = received(wire);
    await open(request, message, options({ replayGuard: one }));
    expect(await refusal(message, { replayGuard: one })).toEqual(refused('jws-replay', 'replay'));
    await expect(open(request, message, options({ replayGuard: other }))).resolves.toBeDefined();
  });

  it('is refused by the guard of the process where none is given', async () => {
    const message = received(wire, { 'UPI-UUID': 'c'.repeat(32) });
    await open(request, message, options({ replayGuard: undefined }));
    expect(await refusal(message, { replayGuard: undefined })).toEqual(refused('jws-replay', 'replay'));
  });

  it('is told by application ID and UUID, at most 41 characters', async () => {
    const names: string[] = [];
    const windows: object[] = [];
    const replayGuard: ReplayGuard = {
      claim(name, window) {
        names.push(name);
        windows.push(window);
        return true;
      },
    };
    await open(request, received(wire), options({ replayGuard }));
    expect(names).toEqual(['39990029 0123456789abcdef0123456789abcdef']);
    // The last instant at which it passes is 300.999 seconds away.
    expect(windows).toEqual([{ now: clock(), until: clock() + 301_000 }]);
  });

  it('is not remembered where the signature does not hold', async () => {
    const replayGuard = createReplayGuard();
    const { headers } = received(wire);
    expect(await refusal({ headers, body: '{}' }, { replayGuard })).toEqual(
      refused('jws-signature', 'signature'),
    );
    await expect(
      open(request, { headers, body: JSON.stringify(wire) }, options({ replayGuard })),
    ).resolves.toBeDefined();
  });

  it.each([false, undefined, null, 0, 1, 'true', {}])(
    'is refused where the guard answers %j',
    async (answer) => {
      const replayGuard = { claim: async () => answer } as unknown as ReplayGuard;
      expect(await refusal(received(wire), { replayGuard })).toEqual(refused('jws-replay', 'replay'));
    },
  );

  it('lets nothing pass where the guard fails', async () => {
    const replayGuard: ReplayGuard = { claim: () => Promise.reject(new Error('no connection')) };
    await expect(open(request, received(wire), options({ replayGuard }))).rejects.toThrow('no connection');
  });
});

describe('the encrypted object', () => {
  it.each([
    ['an object', plain.encData, 'type-jwe'],
    ['null', null, 'type-jwe'],
    ['a list', [encData], 'type-jwe'],
    ['a text', 'secret', 'format-jwe'],
    ['four parts', encData.split('.').slice(1).join('.'), 'format-jwe'],
  ])('that is %s on the wire is refused', async (_, value, code) => {
    expect(await refusal(received({ ...wire, encData: value }))).toMatchObject({
      error: 'message-invalid',
      code,
      field: 'encData',
    });
  });

  it('that is missing is a fault of the message', async () => {
    expect(await refusal(received({ ...wire, encData: undefined }))).toMatchObject({
      code: 'required',
      field: 'encData',
    });
  });

  it('that does not decrypt is refused', async () => {
    const broken = withPart(encData, 3, flipped(partOf(encData, 3), 0));
    expect(await refusal(received({ ...wire, encData: broken }))).toEqual(
      refused('jwe-decryption', 'decryption', 'encData'),
    );
  });

  it.each([
    ['no JSON', '{"phoneNo":', 'text-invalid', 'not-json'],
    ['a member twice', '{"phoneNo":"1","phoneNo":"2"}', 'text-invalid', 'duplicate-member'],
    ['a text', '"13800138000"', 'message-invalid', 'type'],
    ['JSON of JSON', JSON.stringify(JSON.stringify(plain.encData)), 'message-invalid', 'type'],
    ['claims of a JWT', { sub: JSON.stringify(plain.encData) }, 'message-invalid', 'required'],
    ['deep', '['.repeat(200), 'text-invalid', 'too-deep'],
  ])('that holds %s is an error', async (_, inside, error, code) => {
    expect(await refusal(received({ ...wire, encData: jwe(inside) }))).toMatchObject({ error, code });
  });

  it('does not reach the prototype of anything', async () => {
    const members = JSON.stringify(plain.encData).replace('{', '{"__proto__":{"polluted":"yes"},');
    const body = JSON.stringify({ ...wire, encData: jwe(members) }).replace(
      '{',
      '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},',
    );
    const { value } = await open(request, received(body), options());
    expect(value).toEqual(plain);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect((value as { polluted?: string }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf((value as { encData: object }).encData)).toBe(Object.prototype);
  });

  it('cannot be replaced by members of a prototype', async () => {
    const body = JSON.stringify({ ...wire, encData: undefined }).replace(
      '{',
      `{"__proto__":{"encData":"${encData}"},`,
    );
    expect(await refusal(received(body))).toMatchObject({ code: 'required', field: 'encData' });
  });

  it('is not read from members beside it', async () => {
    const beside = { ...wire, encData: jwe({}), ...plain.encData };
    const { violations } = await errorOf(() => open(request, received(beside), options()));
    expect(violations.map(({ path, code }) => `${path} ${code}`)).toContain('/encData/phoneNo required');
    const both = { ...wire, phoneNo: '13900139000' };
    expect((await open(request, received(both), options())).value).toEqual(plain);
  });

  it('of a photo may have it beside, which is noted', async () => {
    const { encData: inside, ...rest } = validMessages['unionpay/ID_CARD_PHOTO_VERIFICATION/request'];
    const { photo: image, ...names } = inside;
    const message = received({ ...rest, encData: jwe(names), photo: image });
    const { notes } = await open(photo, message, options());
    expect(notes.map(({ field, erratum }) => [field, erratum])).toContainEqual(['photo', 'photo-encryption']);
    expect(await refusal(message, { reading: 'strict' }, photo)).toMatchObject({ error: 'message-invalid' });
  });

  it('may be missing where it is conditional', async () => {
    const { encData: _, ...rest } = validMessages['unionpay/CHANNEL_LOGIN_INFO/request'];
    expect((await open(login, received(rest), options())).value).toEqual(rest);
  });
});

describe('a response', () => {
  const value = { msgResponse: { responseCode: '00', responseMsg: 'Success' } };

  it('is opened with the path and without', async () => {
    expect((await open(response, received(value), options())).value).toEqual(value);
    expect((await open(response, received(value, noPath), options())).value).toEqual(value);
  });

  it('is refused without the path where the caller demands it, and opened with it', async () => {
    const demanding = { pathOptional: false };
    expect(await refusal(received(value, noPath), demanding, response)).toEqual(refused('jws-path', 'path'));
    expect(await refusal(received(value, { 'UPI-REQPATH': '/v1/other' }), demanding, response)).toEqual(
      refused('jws-path', 'path'),
    );
    expect((await open(response, received(value), options(demanding))).value).toEqual(value);
    const optional = options({ pathOptional: true });
    expect((await open(response, received(value, noPath), optional)).value).toEqual(value);
  });

  it('of a request the path is never optional', async () => {
    expect(await refusal(received(wire, noPath), { pathOptional: true })).toEqual(
      refused('jws-path', 'path'),
    );
  });

  it('to another request opens as long as nothing binds it: the path and what it must repeat do', async () => {
    const answers = messageNamed('unionpay/CHANNEL_LOGIN_INFO/response');
    const asked = validMessages['unionpay/CHANNEL_LOGIN_INFO/request'];
    const answer = validMessages['unionpay/CHANNEL_LOGIN_INFO/response'];
    const other = { ...asked, channelCode: [...asked.channelCode].reverse().join('') };
    expect(other.channelCode).not.toBe(answer.channelCode);
    const message = () => received(answer, noPath);
    // As the answer to what was asked, to anything, and to another interface, whose table has fewer members.
    await expect(open(answers, message(), options({ request: asked }))).resolves.toBeDefined();
    await expect(open(answers, message(), options())).resolves.toBeDefined();
    await expect(open(response, message(), options())).resolves.toBeDefined();
    expect(await refusal(message(), { request: other }, answers)).toMatchObject({
      error: 'message-invalid',
      field: 'channelCode',
    });
    expect(await refusal(message(), { pathOptional: false }, response)).toMatchObject({ code: 'jws-path' });
  });

  it('is refused for another path', async () => {
    expect(await refusal(received(value, { 'UPI-REQPATH': '/v1/other' }), {}, response)).toEqual(
      refused('jws-path', 'path'),
    );
  });

  it('that is a signed failure is a value, with any status', async () => {
    const failure = { msgResponse: { responseCode: 'E0', responseMsg: 'Unauthorized access' } };
    const { value: opened } = await open(response, { ...received(failure), status: 401 }, options());
    expect(opened).toEqual(failure);
  });

  it('that is a signed failure under a wrong signature is refused', async () => {
    const message = {
      ...received(value),
      body: '{"msgResponse":{"responseCode":"E0","responseMsg":"x"}}',
      status: 401,
    };
    expect(await refusal(message, {}, response)).toEqual(refused('jws-signature', 'signature'));
  });

  it('without signature is refused, although it says success', async () => {
    for (const status of [undefined, 200]) {
      const message = { headers: {}, body: JSON.stringify(value), status };
      expect(await refusal(message, {}, response)).toEqual(refused('jws-header', 'header'));
    }
    expect(await refusal({ headers: {}, body: '', status: 200 }, {}, response)).toEqual(
      refused('jws-header', 'header'),
    );
  });
});

describe('a gateway that declines', () => {
  it.each([
    ['MsgResponse', '{"MsgResponse":{"responseCode":"E0","responseMsg":"Unauthorized access"}}', 401, 'E0'],
    ['msgResponse', '{"msgResponse":{"responseCode":"E0","responseMsg":"Unauthorized access"}}', 401, 'E0'],
    ['msgResponse under 200', '{"msgResponse":{"responseCode":"E0"}}', 200, 'E0'],
    ['msgResponse without status', '{"msgResponse":{"responseCode":"E0"}}', undefined, 'E0'],
    ['an empty body', '', 401, ''],
    ['HTML', '<html><body>502 Bad Gateway</body></html>', 502, ''],
    ['a success', '{"msgResponse":{"responseCode":"00"}}', 401, ''],
    ['a code that is no code', '{"msgResponse":{"responseCode":"<b>no</b>"}}', 401, ''],
    ['a card number for a code', '{"msgResponse":{"responseCode":"6200000000000005"}}', 401, ''],
    ['a number for a code', '{"msgResponse":{"responseCode":7}}', 500, ''],
    ['a list', '[]', 400, ''],
    ['no UTF-8', Buffer.of(0xff, 0xfe), 400, ''],
  ])('with %s is a GatewayRefusal', async (_, body, status, code) => {
    for (const headers of [{}, { 'UPI-JWS': '' }]) {
      const error = await errorOf(() => open(response, { headers, body, status }, options()));
      expect(error).toBeInstanceOf(GatewayRefusal);
      expect(error).toMatchObject({
        code: 'gateway-refused',
        authenticated: false,
        status,
        responseCode: code,
      });
      expect(error.violations).toMatchObject([{ code: 'gateway-refused', rule: 'gateway' }]);
      expect('value' in error).toBe(false);
    }
  });
});

function headersWithTwo(value: string): Headers {
  const headers = new Headers();
  headers.append('UPI-JWS', value);
  headers.append('UPI-JWS', value);
  return headers;
}

/** As node-fetch and undici have it: no global Headers, but its methods. */
function foreign({ headers }: Received): object {
  const native = new Headers(headers as HeadersInit);
  return { get: (name: string) => native.get(name) };
}
