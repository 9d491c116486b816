import { beforeAll, describe, expect, it } from 'vitest';
import type { DiagnoseOptions } from '../../src/diagnose/DiagnoseOptions.js';
import { diagnose } from '../../src/diagnose/diagnose.js';
import { createTestKeys, type TestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { mpayVerify } from '../../src/networks/lianlian.js';
import { mobileNumberVerification } from '../../src/networks/unionpay.js';
import type { Capture } from '../../src/wire/capture/Capture.js';
import { lianLianCapture } from '../../tools/captures/lianLianCapture.js';
import { unionPayCapture } from '../../tools/captures/unionPayCapture.js';

let keys: TestKeys;

beforeAll(async () => {
  keys = await createTestKeys();
});

const JSON_TYPE = [['Content-Type', 'application/json;charset=utf-8']] as const;
const FORM_TYPE = [['Content-Type', 'application/x-www-form-urlencoded']] as const;
const MEMBERS = '{"oid_partner":"201304121000001004","sign_type":"RSA","sign":"AAAA","no_order":"1"}';

function request(body: string | Buffer, rest: Partial<Capture> = {}): Capture {
  return {
    kind: 'request',
    method: 'POST',
    target: '/x',
    headers: JSON_TYPE,
    body: Buffer.from(body),
    ...rest,
  };
}

const told = (captures: Capture | readonly Capture[], options: DiagnoseOptions = {}) =>
  diagnose(captures, keys.network.ring, options);

/** What belongs to UnionPay alone. */
const OF_UNIONPAY = /^(jws|kid|crit|path|uuid|timestamp|app-id|header-names|gateway)/;

describe('the network', () => {
  it.each<[string, () => Capture]>([
    ['a JSON object', () => request(MEMBERS)],
    ['a JSON string of the object', () => request(JSON.stringify(MEMBERS))],
    ['a form of the members', () => request('oid_partner=2&sign_type=RSA&sign=AAAA', { headers: FORM_TYPE })],
    [
      'a form with the JSON in a parameter',
      () => request(new URLSearchParams({ data: MEMBERS }).toString(), { headers: FORM_TYPE }),
    ],
    ['JSON that is broken', () => request(MEMBERS.slice(0, -1))],
    [
      'JSON in GBK',
      () =>
        request(
          Buffer.concat([Buffer.from(MEMBERS.slice(0, -2)), Buffer.from('d6d0', 'hex'), Buffer.from('"}')]),
        ),
    ],
    ['a JSON array', () => request(`[${MEMBERS}]`)],
    ['the path alone', () => request('', { target: '/mpayapi/v1/bankcardbindverify' })],
    ['the host alone', () => request('', { headers: [['Host', 'test.lianlianpay.com']] })],
    ['camel-case members', () => request('{"oidPartner":"1","signType":"RSA","sign":"AAAA"}')],
    ['an encrypted message', () => request('{"oid_partner":"1","pay_load":"lianpay1_0_1$a$b$c$d$e"}')],
  ])('is LianLian by %s, and nothing of UnionPay is told', (_, make) => {
    const { network, findings } = told(make());
    expect(network).toBe('lianlian');
    expect(findings.filter(({ id }) => OF_UNIONPAY.test(id))).toEqual([]);
    expect(JSON.stringify(findings)).not.toContain('unionpay.s');
  });

  it.each<[string, () => Capture]>([
    ['its header', () => unionPayCapture(keys.member.signing, { body: '{}' })],
    [
      'its header, where the body is broken',
      () => unionPayCapture(keys.member.signing, { body: 'oid_partner' }),
    ],
    ['its members', () => request('{"msgID":"1","memberIIN":"39990029"}')],
    ['its path', () => request('', { target: '/scis/switch/verification' })],
  ])('is UnionPay by %s', (_, make) => {
    expect(told(make()).network).toBe('unionpay');
  });

  it('is what the caller expects, where the capture shows nothing', () => {
    expect(told(request('[]'), { accept: ['RSA'] }).network).toBe('lianlian');
    expect(told(request('[]'), { appId: '39990029' }).network).toBe('unionpay');
    expect(told(request('[]'), { message: mpayVerify.request }).network).toBe('lianlian');
    expect(told(request('[]'), { message: mobileNumberVerification.request }).network).toBe('unionpay');
    expect(told(request('[]'), { network: 'lianlian' }).network).toBe('lianlian');
  });

  it.each(['[1]', '"text"', 'a=1&b=2', '', '{"a":"1"}', '<xml/>'])(
    'is unknown without evidence, and then nothing of one network is proven: %j',
    (body) => {
      const { network, findings, healthy } = told(request(body));
      expect({ network, healthy }).toEqual({ network: 'unknown', healthy: false });
      expect(findings.map(({ id }) => id)).toContain('network-unknown');
      const proven = findings.filter(({ certainty }) => certainty === 'proven').map(({ id }) => id);
      expect(proven.filter((id) => !/^(json|body)/.test(id))).toEqual([]);
      // The code of one network would be a guess.
      expect(findings.every(({ code }) => code === undefined)).toBe(true);
    },
  );
});

describe('an answer that is no message', () => {
  const answer = (status: number, type: string, body: string): Capture => ({
    kind: 'response',
    status,
    headers: type === '' ? [] : [['Content-Type', type]],
    body: Buffer.from(body),
  });

  it.each([
    [
      502,
      'text/html; charset=utf-8',
      '<html><head><title>502 Bad Gateway</title></head></html>',
      '502, text/html',
    ],
    [403, 'text/html', '<!DOCTYPE html><p>x', '403, text/html'],
    [504, 'text/plain', 'upstream request timeout', '504, text/plain'],
    [503, '', '', '503, no Content-Type'],
    [200, 'text/html', '<html>sign in</html>', '200, text/html'],
  ])('comes from a proxy: %i %s', (status, type, body, words) => {
    for (const options of [{}, { network: 'unionpay' }, { network: 'lianlian' }] as const) {
      const { findings } = told(answer(status, type, body), options);
      expect(findings.map(({ id, certainty }) => `${certainty} ${id}`)).toEqual(['likely proxy-answer']);
      expect(findings[0]?.evidence).toContain(words);
    }
  });

  it('is the gateway where it is a message, proven by its code alone', () => {
    const refusal = '{"msgResponse":{"responseCode":"E0","responseMsg":"x"}}';
    expect(told(answer(401, 'application/json', refusal)).findings[0]).toMatchObject({
      id: 'gateway-refusal',
      certainty: 'proven',
    });
    const { findings } = told(answer(401, 'application/json', '{"msgResponse":{}}'));
    expect(findings.map(({ id, certainty }) => `${certainty} ${id}`)).toEqual(['likely gateway-refusal']);
  });

  it('is of nothing where it says so', () => {
    for (const body of ['', '<html>', '{"error":"Not Found"}']) {
      for (const options of [{}, { network: 'unionpay' }, { network: 'lianlian' }] as const) {
        const found = told(answer(404, 'text/html', body), options).findings;
        expect(found).toContainEqual(expect.objectContaining({ id: 'nothing-at-path', certainty: 'likely' }));
        // A proxy may have answered, which explains less.
        if (body === '<html>') expect(found[0]?.id).toBe('nothing-at-path');
      }
    }
    const signed = { ...answer(404, 'application/json', '{}'), headers: [['UPI-JWS', 'a..b']] as const };
    expect(told(signed).findings.map(({ id }) => id)).not.toContain('nothing-at-path');
  });

  it('stands behind a request of which the network is known', () => {
    const asked = lianLianCapture(keys.member.signing);
    const { network, findings } = told([asked, answer(502, 'text/html', '<html>')]);
    expect(network).toBe('lianlian');
    expect(findings.map(({ id }) => id)).toEqual(['proxy-answer']);
  });
});

describe('what is shown of a fix', () => {
  it('is of the network of the message', () => {
    const source = (members: Readonly<Record<string, unknown>>) => {
      const names = Object.keys(members).sort();
      return Buffer.from(`${names.map((name) => `${name}=${members[name]}`).join('&')}\n`);
    };
    const [first] = told(lianLianCapture(keys.member.signing, { source })).findings;
    expect(first?.id).toBe('source-newline');
    expect(first?.code).toContain('lianlian.stringToSign');
    expect(JSON.stringify(first)).not.toMatch(/unionpay|UPI|RFC 7515/);
    const body = '{"note":"a"}';
    const signed = Buffer.from(`${body}\n`);
    const [other] = told(unionPayCapture(keys.member.signing, { body, signed })).findings;
    expect(other?.id).toBe('signed-body-newline');
    expect(other?.code).toContain('unionpay.sign');
    expect(Object.keys(other?.codeIn ?? {})).toEqual(['java', 'php', 'python']);
  });
});
