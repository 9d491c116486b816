import { readFileSync } from 'node:fs';
import { interfaces } from 'tallystick/catalogue';
import { createReplayGuard, lianlian, unionpay } from 'tallystick/envelope';
import { FailedError, RefusedError } from 'tallystick/http';
import { instantPaymentApply, mpayApply, mpayVerify } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { channelLoginInfo, idCardPhotoVerification, mobileNumberVerification } from 'tallystick/unionpay';
import { describe, expect, it } from 'vitest';
import { errorOf, gatewayOf, keys, START } from './gatewayOf.js';

const { request } = mobileNumberVerification;
const PATH = '/v1/mobile-number-verification';
const value = samples(request, { seed: 1, party: 'member' }).next().value;
const APP_ID = '39990029';
const clock = () => START;

/** Every interface of the catalogue that members call and that answers them. */
const called = interfaces.flatMap(({ name, system, endpoint, messages }) => {
  const [asked, answered] = messages;
  return asked?.direction === 'request' && answered?.direction === 'response'
    ? [{ name, system: system as 'unionpay' | 'lianlian', endpoint, request: asked, response: answered }]
    : [];
});

async function sealedRequest(members: object = value, options: object = {}) {
  return unionpay.seal(request, members as typeof value, {
    keys: keys.member.ring,
    appId: APP_ID,
    requestPath: PATH,
    clock,
    ...options,
  });
}

function requestOf(headers: HeadersInit, body: Uint8Array | string, path = PATH): Request {
  return new Request(`https://gateway.example/w/a${path}`, {
    method: 'POST',
    headers,
    body: Buffer.from(body),
  });
}

describe('a gateway', () => {
  it('has interfaces to offer', () => {
    expect(called.length).toBeGreaterThanOrEqual(7);
  });

  it.each(called)('answers $name as its table says, under many seeds', async (called) => {
    const { name, system, endpoint, request, response } = called;
    // Queries of several products have one path and the same members, and here no order tells them apart.
    const isShared = name.endsWith('_RESULT_QUERY');
    const path = endpoint && !isShared ? new URL(endpoint).pathname : `/v1/${name}`;
    const drawn = samples(request, { seed: 7, party: 'member' });
    for (let seed = 0; seed < 10; seed++) {
      const { client, world } = gatewayOf({ seed });
      const own = { sign_type: 'SHA256withRSA' };
      const value = { ...(drawn.next().value as object), ...(system === 'lianlian' && own) };
      const call = client(system).call({ request, response }, value, { path });
      await call.catch((error) => expect(error).toHaveProperty('responseCode'));
      const [exchange] = (await world.exchanges()).exchanges;
      expect(exchange).toMatchObject({ interface: name, violations: [], status: 200 });
      expect(['answered', 'declined']).toContain(exchange?.verdict);
    }
  });

  it.each(called)(
    'answers $name strictly where it is steady',
    async ({ name, system, request, response }) => {
      const { client } = gatewayOf({ steady: true });
      const own = { sign_type: 'SHA256withRSA' };
      const value = {
        ...(samples(request, { seed: 3, party: 'member' }).next().value as object),
        ...(system === 'lianlian' && own),
      };
      const call = client(system, { reading: 'strict' }).call({ request, response }, value, {
        path: `/${name}`,
      });
      await call.catch((error) => expect(error).toHaveProperty('responseCode'));
    },
  );

  it('tells interfaces apart that share a path, and takes any path that ends with the name of one', async () => {
    const { client } = gatewayOf();
    const order = {
      ...samples(mpayVerify.request, { seed: 1 }).next().value,
      sign_type: 'SHA256withRSA' as const,
    };
    for (const path of ['/v1/bankcardprepay', '/MPAY_VERIFY', '/v2/mpay-verify']) {
      expect(await errorOf(client('lianlian').call(mpayVerify, order, { path }))).toMatchObject({
        responseCode: '1000',
      });
    }
  });

  it('says what is at no path', async () => {
    const { gateway } = gatewayOf();
    const answer = await gateway.fetch(requestOf({}, '{}', '/v1/nothing'));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('/v1/mobile-number-verification');
  });
});

describe('a request that is not authentic', () => {
  const E0 = { MsgResponse: { responseCode: 'E0', responseMsg: 'Unauthorized access' } };
  const OLD = START - 301_000;

  it.each<readonly [string, () => Promise<Request>]>([
    ['no header', async () => requestOf({}, (await sealedRequest()).body)],
    ['an empty header', async () => requestOf({ 'UPI-JWS': '' }, (await sealedRequest()).body)],
    ['another body', async () => requestOf((await sealedRequest()).headers, '{}')],
    [
      'another path',
      async () =>
        requestOf(
          (await sealedRequest(value, { requestPath: '/v1/other' })).headers,
          (await sealedRequest()).body,
        ),
    ],
    [
      'an old one',
      async () => {
        const { headers, body } = await sealedRequest(value, { clock: () => OLD });
        return requestOf(headers, body);
      },
    ],
    [
      'one of another key',
      async () => {
        const { headers, body } = await sealedRequest(value, { keys: keys.network.ring });
        return requestOf(headers, body);
      },
    ],
  ])('is refused with HTTP 401 and E0: %s', async (_, make) => {
    const { gateway, world } = gatewayOf();
    const answer = await gateway.fetch(await make());
    expect(answer.status).toBe(401);
    expect(answer.headers.get('UPI-JWS')).toBeNull();
    expect(await answer.json()).toEqual(E0);
    expect((await world.exchanges()).exchanges).toMatchObject([
      { verdict: 'refused', code: 'E0', status: 401 },
    ]);
  });

  it('is refused where it comes again', async () => {
    const { gateway } = gatewayOf();
    const { headers, body } = await sealedRequest();
    expect((await gateway.fetch(requestOf(headers, body))).status).toBe(200);
    expect((await gateway.fetch(requestOf(headers, body))).status).toBe(401);
  });

  it('is refused from an application that is not expected', async () => {
    const { client } = gatewayOf({ expectedAppId: ['12345678'] });
    expect(
      await errorOf(client('unionpay').call(mobileNumberVerification, value, { path: PATH })),
    ).toBeInstanceOf(RefusedError);
  });

  it('of LianLian is refused with 1001, unsigned', async () => {
    const { gateway } = gatewayOf();
    const order = {
      ...samples(mpayVerify.request, { seed: 1 }).next().value,
      sign_type: 'SHA256withRSA' as const,
    };
    const { body } = lianlian.seal(mpayVerify.request, order, {
      keys: keys.network.ring,
      requestPath: '/MPAY_VERIFY',
      clock,
    });
    const answer = await gateway.fetch(requestOf({}, body, '/MPAY_VERIFY'));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ ret_code: '1001', ret_msg: expect.any(String) });
  });
});

describe('a request that its table refuses', () => {
  it('gets HTTP 200, a signature, and a detail that names the member', async () => {
    const { gateway } = gatewayOf({ steady: true });
    const { headers } = await sealedRequest();
    const body = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from((await sealedRequest()).body).toString()), memberIIN: '1' }),
    );
    const [key] = keys.member.ring.signing;
    if (key === undefined) throw new Error('no key');
    const signature = await unionpay.sign(body, { key, appId: APP_ID, requestPath: PATH, clock });
    const answer = await gateway.fetch(requestOf({ ...headers, 'UPI-JWS': signature }, body));
    expect(answer.status).toBe(200);
    const opened = await unionpay.open(
      mobileNumberVerification.response,
      { headers: answer.headers, body: new Uint8Array(await answer.arrayBuffer()) },
      // Of its own: another file's gateway of this seed and time may have given the same UUID.
      { keys: keys.member.ring, requestPath: PATH, clock, replayGuard: createReplayGuard() },
    );
    expect(opened.value.msgResponse).toMatchObject({
      responseCode: '30',
      errorDetail: expect.stringMatching(/^memberIIN: /),
    });
  });

  it('is authentic, and gets the same where encData is for a foreign kid, as why-401 says', async () => {
    const { gateway } = gatewayOf({ steady: true });
    const { member } = keys;
    const encryption = member.ring.encryption.map((one) => ({ ...one, kid: '4999999999' }));
    const { headers, body } = await sealedRequest(value, { keys: { ...member.ring, encryption } });
    const answer = await gateway.fetch(requestOf(headers, body));
    expect(answer.status).toBe(200);
    expect(answer.headers.has('UPI-JWS')).toBe(true);
    expect((await answer.json()).msgResponse).toMatchObject({
      responseCode: '30',
      errorDetail: expect.stringMatching(/^encData: /),
    });
    const guide = readFileSync('docs/guides/why-401.md', 'utf8');
    expect(guide).toMatch(/\| HTTP 200 from the local gateway, signed, code 30 \|.*encData/);
  });

  it('of LianLian gets 1004 and the member in parentheses', async () => {
    const { gateway } = gatewayOf();
    const [key] = keys.member.ring.signing;
    if (key === undefined) throw new Error('no key');
    const { sign: _, ...order } = samples(mpayVerify.request, { seed: 1 }).next().value;
    const wrong = { ...order, sign_type: 'SHA256withRSA', money_order: 'much' };
    const body = JSON.stringify({ ...wrong, sign: lianlian.sign(wrong, { key }) });
    const answer = await gateway.fetch(requestOf({}, body, '/MPAY_VERIFY'));
    expect(await answer.json()).toEqual({
      ret_code: '1004',
      ret_msg: expect.stringContaining('(money_order)'),
    });
  });
});

describe('a request that has to be encrypted as a whole', () => {
  it('is recognised where it is plain JSON, although another interface at its path takes that', async () => {
    const { gateway, world } = gatewayOf({ steady: true });
    const [key] = keys.member.ring.signing;
    if (key === undefined) throw new Error('no key');
    const { sign: _, ...order } = samples(mpayApply.request, { seed: 1 }).next().value;
    const members = { ...order, sign_type: 'SHA256withRSA' };
    const body = JSON.stringify({ ...members, sign: lianlian.sign(members, { key }) });
    const answer = await gateway.fetch(requestOf({}, body, '/v1/bankcardprepay'));
    expect(await answer.json()).toMatchObject({
      ret_code: '1004',
      ret_msg: expect.stringContaining('(pay_load)'),
    });
    const [exchange] = (await world.exchanges()).exchanges;
    expect(exchange).toMatchObject({ interface: 'MPAY_APPLY', verdict: 'invalid' });
    expect(exchange?.violations).toMatchObject([{ code: 'required', path: '/pay_load' }]);
  });
});

describe('an answer to what its table refuses', () => {
  it.each(['{', '{}', '{"oid_partner":"","pay_load":"x"}', '{"oid_partner":["7"]}'])(
    'is right by its own table, also where the request has nothing right to return: %s',
    async (body) => {
      const { gateway } = gatewayOf();
      const answer = await gateway.fetch(requestOf({}, body, '/paymentapi/payment.htm'));
      const members = await answer.json();
      expect(members.ret_code).not.toBe('0000');
      expect(instantPaymentApply.response.validate(members).violations).toEqual([]);
    },
  );

  it('returns what is right', async () => {
    const { gateway } = gatewayOf();
    const body = '{"oid_partner":"201304121000001004"}';
    const answer = await gateway.fetch(requestOf({}, body, '/paymentapi/payment.htm'));
    expect(await answer.json()).toMatchObject({ oid_partner: '201304121000001004' });
  });
});

describe('a call without POST', () => {
  it.each(['GET', 'PUT', 'OPTIONS'])('as %s is refused with 405, which names POST', async (method) => {
    const { gateway } = gatewayOf();
    const answer = await gateway.fetch(new Request(`https://gateway.example/w/a${PATH}`, { method }));
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'POST']);
  });
});

describe('an answer', () => {
  it('declines a number that was used before', async () => {
    const { client } = gatewayOf();
    const call = () => client('unionpay').call(mobileNumberVerification, value, { path: PATH });
    await call();
    expect(await errorOf(call())).toMatchObject({ responseCode: '94', code: 'failed' });
  });

  it('is chosen by a text of the request', async () => {
    const { client } = gatewayOf();
    const asking = (text: string) =>
      errorOf(
        client('unionpay').call(mobileNumberVerification, { ...value, scUsePurpose: text }, { path: PATH }),
      );
    const failed = await asking('Answer 05');
    expect(failed).toBeInstanceOf(FailedError);
    expect(failed).toMatchObject({ responseCode: '05' });
    expect(await asking('Answer E0')).toBeInstanceOf(RefusedError);
  });

  it('says of a code that is asked for when it is not as long as those of the network', async () => {
    const { world, client } = gatewayOf();
    for (const text of ['Answer 1108', 'Answer 05'])
      await errorOf(
        client('unionpay').call(mobileNumberVerification, { ...value, scUsePurpose: text }, { path: PATH }),
      );
    const { exchanges } = await world.exchanges();
    expect(exchanges.map(({ reason }) => reason)).toEqual([
      'The request asks for a code of 4 characters; those of the network have 2.',
      undefined,
    ]);
  });

  it('has what its table demands of a success', async () => {
    const { client } = gatewayOf();
    const photo = samples(idCardPhotoVerification.request, { seed: 1, party: 'member' }).next().value;
    const { value: seen } = await client('unionpay').call(idCardPhotoVerification, photo, {
      path: '/ID_CARD_PHOTO_VERIFICATION',
    });
    expect(Number(seen.confidence)).toBeLessThanOrEqual(100);
    const login = samples(channelLoginInfo.request, { seed: 1 }).next().value;
    const { value: entered } = await client('unionpay').call(channelLoginInfo, login, {
      path: '/CHANNEL_LOGIN_INFO',
    });
    expect(entered).toMatchObject({ msgID: login.msgID, industryUrl: expect.stringMatching(/^https:/) });
  });

  it('is written in ways that the publication leaves open, by the seed, and in one way where it is steady', async () => {
    const bodies = async (options: object) => {
      const { client, world } = gatewayOf(options);
      for (let call = 0; call < 12; call++) {
        const orderID = `${value.orderID.slice(0, 33)}${String(call).padStart(2, '0')}`;
        await client('unionpay').call(mobileNumberVerification, { ...value, orderID }, { path: PATH });
      }
      return (await world.exchanges()).exchanges.map(({ varied }) => varied);
    };
    const one = await bodies({ seed: 1 });
    expect(new Set(one.flat())).toEqual(new Set(['order', 'unknown member', 'no path']));
    expect(await bodies({ seed: 1 })).toEqual(one);
    expect(await bodies({ seed: 2 })).not.toEqual(one);
    expect((await bodies({ steady: true })).flat()).toEqual([]);
  });
});
