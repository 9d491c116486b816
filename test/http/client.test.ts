import { createServer } from 'node:net';
import { inspect } from 'node:util';
import {
  createReplayGuard,
  createTestKeys,
  lianlian,
  type PrivateKey,
  type TestKeys,
  unionpay,
} from 'tallystick/envelope';
import {
  type CallError,
  type CallOptions,
  type Client,
  type ClientOptions,
  createClient,
  type Exchange,
  FailedError,
  NotSentError,
  RefusedError,
  UnknownOutcomeError,
} from 'tallystick/http';
import {
  cardBindQuery,
  easypayApply,
  easypayPreauthQuery,
  mpayApply,
  mpayCardBindApply,
  mpayResultQuery,
  mpayVerify,
  refundApply,
  refundResultQuery,
} from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { channelLoginInfo, mobileNumberVerification } from 'tallystick/unionpay';
import { beforeAll, describe, expect, it } from 'vitest';

const NOW = Date.UTC(2026, 2, 1, 8);
const PATH = '/scis/switch/verification';
const clock = () => NOW;
const { request, response } = mobileNumberVerification;
const value = samples(request, { seed: 1, party: 'member' }).next().value;
const order = samples(mpayVerify.request, { seed: 1 }).next().value;

let keys: TestKeys;
beforeAll(async () => {
  keys = await createTestKeys({ clock });
});

type Fetch = NonNullable<ClientOptions['fetch']>;

/** A client whose requests end in a function, and how many came there. */
function clientOf(answer: Fetch, options: Partial<ClientOptions> = {}) {
  const sent: Request[] = [];
  const fetch: Fetch = (request) => {
    sent.push(request.clone());
    return answer(request);
  };
  const base = { network: 'unionpay', baseUrl: 'https://gateway.example', appId: '39990029', clock } as const;
  return { sent, client: createClient({ ...base, keys: keys.member.ring, fetch, ...options }) };
}

async function signedAnswer(responseCode: string, options: Partial<ResponseInit> = {}): Promise<Response> {
  const answer = { msgResponse: { responseCode, responseMsg: 'As asked' } };
  const from = { keys: keys.network.ring, appId: '00010344', clock };
  const { headers, body } = await unionpay.seal(response, answer, from);
  return new Response(Buffer.from(body), { headers, ...options });
}

async function errorOf(answer: Fetch, options: Partial<ClientOptions> = {}): Promise<CallError> {
  const { client, sent } = clientOf(answer, options);
  const error = await client.call(mobileNumberVerification, value, { path: PATH }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(sent.length).toBeLessThanOrEqual(1);
  return error as CallError;
}

const unsigned = (status: number, body: string) => async () => new Response(body, { status });

describe('a call', () => {
  it('sends once what the network can open, and gives the opened answer', async () => {
    const { client, sent } = clientOf(() => signedAnswer('00'), { baseUrl: 'https://gateway.example/w/a/' });
    const { value: answer } = await client.call(mobileNumberVerification, value, { path: PATH });
    expect(answer.msgResponse).toEqual({ responseCode: '00', responseMsg: 'As asked' });
    expect(sent.map(({ method, url, redirect }) => ({ method, url, redirect }))).toEqual([
      { method: 'POST', url: `https://gateway.example/w/a${PATH}`, redirect: 'manual' },
    ]);
    const [first] = sent as [Request];
    const received = { headers: first.headers, body: new Uint8Array(await first.arrayBuffer()) };
    const opened = await unionpay.open(request, received, {
      keys: keys.network.ring,
      requestPath: PATH,
      appId: '39990029',
      clock,
      replayGuard: createReplayGuard(),
    });
    expect(opened.value.memberIIN).toBe(value.memberIIN);
  });

  it('opens the same answer twice: each has a connection of its own', async () => {
    const answer = await signedAnswer('00');
    const { client } = clientOf(async () => answer.clone());
    const call = () => client.call(mobileNumberVerification, value, { path: PATH });
    expect((await call()).value).toEqual((await call()).value);
  });

  it('sends what was sealed elsewhere in place of its value, byte by byte, and judges the answer alike', async () => {
    const { client, sent } = clientOf(() => signedAnswer('05'));
    const sealed = { headers: { 'UPI-JWS': 'a..b' }, body: Buffer.from('{"recorded":true}') };
    const call = client.call(mobileNumberVerification, value, { path: PATH, sealed });
    await expect(call).rejects.toMatchObject({ code: 'failed' });
    const [first] = sent as [Request];
    expect(await first.text()).toBe('{"recorded":true}');
    expect(first.headers.get('UPI-JWS')).toBe('a..b');
    const text = { headers: {}, body: '{}' } as unknown as typeof sealed;
    const wrong = client.call(mobileNumberVerification, value, { path: PATH, sealed: text });
    await expect(wrong).rejects.toThrow(/sealed must be headers and body/);
    expect(sent).toHaveLength(1);
  });

  it('of LianLian is signed and opened by its rules', async () => {
    const { client, sent } = clientOf(
      async () => {
        const answer = { ret_code: '1004', ret_msg: '参数错误' };
        return new Response(JSON.stringify(answer));
      },
      { network: 'lianlian' },
    );
    const error = await client.call(mpayVerify, order, { path: '/v1/verify' }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({ code: 'refused', responseCode: '1004', status: 200 });
    expect(error.diagnosis).toMatchObject({ network: 'lianlian', healthy: true });
    const body = new Uint8Array(await (sent[0] as Request).arrayBuffer());
    expect(
      lianlian.open(mpayVerify.request, { headers: {}, body }, { keys: keys.network.ring }).value.no_order,
    ).toBe(order.no_order);
  });
});

/** An answer to a request for a login of a channel, with other members than those that it must have. */
async function loginAnswer(asked: object, others: object): Promise<Response> {
  const drawn = samples(channelLoginInfo.response, { seed: 1 });
  const success = [...Array.from({ length: 50 }, () => drawn.next().value)].find(
    ({ msgResponse }) => msgResponse.responseCode === '00',
  );
  const repeated = Object.fromEntries(
    ['msgID', 'channelCode', 'industryCode'].map((name) => [name, (asked as Record<string, unknown>)[name]]),
  );
  const answer = { ...success, ...repeated, ...others } as NonNullable<typeof success>;
  const from = { keys: keys.network.ring, appId: '00010344', clock };
  const { headers, body } = await unionpay.seal(channelLoginInfo.response, answer, from);
  return new Response(Buffer.from(body), { headers });
}

// The tables: channelCode is returned; whether msgID is, they leave open (response-message-id).
describe('an answer to another request', () => {
  const asked = samples(channelLoginInfo.request, { seed: 1 }).next().value;
  const another = { msgID: `${asked.msgID.slice(0, -1)}${asked.msgID.endsWith('1') ? '2' : '1'}` };
  const called = (others: object, reading?: 'strict' | 'tolerant') =>
    clientOf(() => loginAnswer(asked, others), { reading }).client.call(channelLoginInfo, asked, {
      path: PATH,
    });

  it('by its channelCode has an unknown outcome', async () => {
    await expect(called({})).resolves.toMatchObject({ notes: [] });
    const channelCode = `${asked.channelCode.slice(0, -1)}${asked.channelCode.endsWith('X') ? 'Y' : 'X'}`;
    await expect(called({ channelCode })).rejects.toMatchObject({ code: 'outcome-unknown' });
  });

  it('by its msgID is noted in the tolerant reading, and has an unknown outcome in the strict one', async () => {
    const { notes } = await called(another);
    expect(notes).toMatchObject([
      { path: '/msgID', code: 'differs-from-request', erratum: 'response-message-id' },
    ]);
    await expect(called({}, 'strict')).resolves.toMatchObject({ notes: [] });
    await expect(called(another, 'strict')).rejects.toMatchObject({ code: 'outcome-unknown' });
  });
});

// A query may name either number, so no table binds the answer to one of them.
describe('an answer of LianLian about another number', () => {
  const own = { oid_partner: '201304121000001004', sign_type: 'SHA256withRSA' } as const;
  const ASKED = { dt_order: '20260301160000' };

  async function outcome(
    called: typeof mpayResultQuery | typeof refundResultQuery,
    asked: object,
    answered: object,
  ): Promise<unknown> {
    let answer: object | undefined;
    for (const drawn of samples<object>(called.response, { seed: 1 }))
      if ('sign_type' in drawn) {
        answer = { ...drawn, ...own, ret_code: '0000', ...answered };
        break;
      }
    const { body } = lianlian.seal(called.response, answer, { keys: keys.network.ring });
    const { client } = clientOf(async () => new Response(Buffer.from(body)), { network: 'lianlian' });
    return client
      .call(called as typeof mpayResultQuery, { ...own, ...asked } as never, { path: '/query' })
      .then(
        () => 'answered',
        (error: Error) => error.message,
      );
  }

  it.each([
    ['no_order', { ...ASKED, no_order: 'ORDER-1' }, { no_order: 'ORDER-2' }],
    ['oid_paybill', { ...ASKED, oid_paybill: '1' }, { oid_paybill: '2' }],
  ])('by its %s has an unknown outcome', async (name, asked, other) => {
    expect(await outcome(mpayResultQuery, asked, { no_order: 'ORDER-1', oid_paybill: '1' })).toBe('answered');
    expect(
      await outcome(mpayResultQuery, asked, { no_order: 'ORDER-1', oid_paybill: '1', ...other }),
    ).toContain(`the answer has another ${name}.`);
  });

  it('where the order is that of the request, another oid_paybill is that of another step', async () => {
    const order = { ...ASKED, no_order: 'ORDER-1' };
    const [asked, answered] = [
      { ...order, oid_paybill: '1' },
      { ...order, oid_paybill: '2' },
    ];
    expect(await outcome(mpayResultQuery, asked, answered)).toBe('answered');
  });

  it('by its no_refund has an unknown outcome', async () => {
    const asked = { no_refund: 'REFUND-1', dt_refund: '20260302101500' };
    expect(await outcome(refundResultQuery, asked, asked)).toBe('answered');
    expect(await outcome(refundResultQuery, asked, { ...asked, no_refund: 'REFUND-2' })).toMatch(
      /the answer is not valid: no_refund must .+\. A query changes nothing: ask again/,
    );
  });
});

describe('an answer of another time', () => {
  it.each([
    [300, 'done'],
    [
      301,
      'the answer was not signed within 300 seconds of 2026-03-01T08:05:01Z, the time that was used: check the clocks.',
    ],
  ])('%d seconds away: the error names the time that it was compared with', async (seconds, expected) => {
    const { client } = clientOf(() => signedAnswer('00'), { clock: () => NOW + seconds * 1000 });
    const outcome = await client.call(mobileNumberVerification, value, { path: PATH }).then(
      () => 'done',
      (error: Error) => error.message,
    );
    expect(outcome).toContain(expected);
  });
});

describe('not sent', () => {
  it('is an invalid value, with every violation', async () => {
    const { client, sent } = clientOf(() => signedAnswer('00'));
    const wrong = { ...value, memberIIN: '1', memberName: '' };
    const error = await client
      .call(mobileNumberVerification, wrong, { path: PATH })
      .catch((thrown) => thrown);
    expect(error).toBeInstanceOf(NotSentError);
    expect(error.code).toBe('not-sent');
    expect(error.violations.map(({ path }: { path: string }) => path)).toEqual(['/memberIIN', '/memberName']);
    expect(sent).toHaveLength(0);
  });

  it('is a value that would let the signature hold for other members', async () => {
    const { client } = clientOf(unsigned(200, '{}'), { network: 'lianlian' });
    const drawn = samples(mpayApply.request, { seed: 1 }).next().value;
    const ambiguous = { ...drawn, sign_type: 'SHA256withRSA' as const, name_goods: 'a&no_order=1' };
    const error = await client.call(mpayApply, ambiguous, { path: '/v1/x' }).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'not-sent', violations: [{ path: '/name_goods' }] });
  });

  it('is a missing key', async () => {
    const error = await errorOf(() => signedAnswer('00'), { keys: { ...keys.member.ring, encryption: [] } });
    expect(error).toBeInstanceOf(NotSentError);
    expect(error).toMatchObject({ violations: [], cause: { violations: [{ code: 'key-invalid' }] } });
  });

  it.each([
    ['key-not-yet-valid', Date.UTC(2020, 0, 1), '2020-01-01T00:00:00Z'],
    ['key-expired', Date.UTC(2030, 0, 1), '2030-01-01T00:00:00Z'],
  ])('is a time when no certificate is valid: %s', async (code, at, time) => {
    const error = await errorOf(() => signedAnswer('00'), { clock: () => at });
    expect(error).toMatchObject({ code: 'not-sent', violations: [] });
    expect(error).toMatchObject({ cause: { violations: [{ code, rule: 'key' }] } });
    expect(error.message).toContain(`At ${time}, the time that was used, no certificate for`);
    expect(error.message).toContain('valid from 2026-03-01T07:00:00Z to 2027-03-01T07:00:00Z');
  });

  it('is what was ended before', async () => {
    const { client, sent } = clientOf(() => signedAnswer('00'));
    const options = { path: PATH, signal: AbortSignal.abort() };
    const error = await client.call(mobileNumberVerification, value, options).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(NotSentError);
    expect(sent).toHaveLength(0);
  });

  it('is a port that nobody listens on', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    const error = await errorOf(fetch, { baseUrl: `http://127.0.0.1:${port}` });
    expect(error).toBeInstanceOf(NotSentError);
  });
});

describe('refused', () => {
  it('is 401 with E0, and our own request is sound', async () => {
    const error = (await errorOf(
      unsigned(401, '{"MsgResponse":{"responseCode":"E0","responseMsg":"Unauthorized access"}}'),
    )) as RefusedError;
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({ code: 'refused', status: 401, responseCode: 'E0' });
    expect(error.diagnosis).toMatchObject({ network: 'unionpay', healthy: true });
    // It moves no money: what the answer proves of an order is nobody's question.
    expect(error.message).toBe(
      'MOBILE_NUMBER_VERIFICATION: the gateway declined the call with HTTP 401 and the code E0: The gateway refuses access; it does not say why. The answer comes with HTTP 401. The request shows no fault from here: capture it as it is sent, and run `tallystick diagnose` on it with `--app-id` and `--request-path` as the network gave them to you, and `--at` by another clock. It moves no money: once corrected, send it again, with a new number where it has one.',
    );
    expect(error.diagnosis.notChecked).toEqual([
      expect.stringMatching(/^whether the network knows kid \w+ for this certificate$/),
      'whether the network knows this application ID, and has the API enabled for it',
      ...['appId', 'the encryption certificate', 'the path', 'your clock'],
      'whether your fetch or a proxy changed the request after it was signed',
    ]);
  });

  it('without a code may come from another place than the gateway', async () => {
    const { message } = await errorOf(unsigned(404, '<html>Not Found</html>'));
    expect(message).toBe(
      'MOBILE_NUMBER_VERIFICATION: the gateway declined the call with HTTP 404 and without a code. Whether a gateway is there: check the base URL and the path. It moves no money: once corrected, send it again, with a new number where it has one.',
    );
  });

  it('has nothing to correct where its code says so', async () => {
    // 0106: the details cannot be queried; to be retried later, by the table of codes.
    const { client } = clientOf(unsigned(200, '{"ret_code":"0106","ret_msg":"x"}'), { network: 'lianlian' });
    const { value: bind } = samples(mpayCardBindApply.request, { seed: 1 }).next();
    const call = client.call(mpayCardBindApply, bind, { path: '/v1/bind' });
    await expect(call).rejects.toThrow(/It moves no money: send it again, with a new number/);
  });

  it('says what the Date of the answer shows of the clock, unproven', async () => {
    const ahead = new Date(NOW + 3_600_000).toUTCString();
    const answer = async () =>
      new Response('{"responseCode":"E0"}', { status: 401, headers: { Date: ahead } });
    const error = (await errorOf(answer)) as RefusedError;
    expect(error.message).toContain(
      'path. Likely: your clock is 1 hour behind the Date of the answer, which nothing signs. Apart from it, the request shows no fault from here: capture it as it is sent, and run `tallystick diagnose` on it with `--app-id` and `--request-path` as the network gave them to you, and `--at` by another clock.',
    );
    expect(error.message).not.toContain('your clock,');
    expect(error.diagnosis.checked).not.toContain('its time');
    expect(error.diagnosis.notChecked).toContainEqual(expect.stringMatching(/^your clock: /));
    // The client signed both itself.
    for (const unproven of [/app.?id/i, /path/])
      expect(error.diagnosis.notChecked).toContainEqual(expect.stringMatching(unproven));
  });

  it('names keys that may have been swapped', async () => {
    const { ring } = keys.member;
    const swapped = { ...ring, signing: ring.decryption, decryption: ring.signing };
    const { message } = await errorOf(unsigned(401, '{"responseCode":"E0"}'), { keys: swapped });
    expect(message).toContain(
      'Likely: The certificate of a key that is used is for another use. Check with keys list',
    );
  });

  it('may be of a request that was changed after it was signed, of LianLian, too', async () => {
    const { client } = clientOf(unsigned(200, '{"ret_code":"1001","ret_msg":"x"}'), { network: 'lianlian' });
    const error = await client.call(mpayVerify, order, { path: '/v1/verify' }).catch((thrown) => thrown);
    expect(error.diagnosis).toMatchObject({ healthy: true, findings: [] });
    expect(error.diagnosis.notChecked.at(-1)).toBe(
      'whether your fetch or a proxy changed the request after it was signed',
    );
  });

  it('is queried first where a query is known, as nothing signs it', async () => {
    const { client } = clientOf(unsigned(200, '{"ret_code":"1001","ret_msg":"x"}'), { network: 'lianlian' });
    const error = await client.call(mpayVerify, order, { path: '/v1/verify' }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(RefusedError);
    expect(error.message).toMatch(/proves nothing\. Query it with MPAY_RESULT_QUERY before/);
    expect(error).toMatchObject({
      query: 'MPAY_RESULT_QUERY',
      returnCode: { code: '1001', action: 'correct' },
    });
  });

  it('has neither query nor meaning where none is published', async () => {
    const error = await errorOf(unsigned(401, '{"MsgResponse":{"responseCode":"E7","responseMsg":"x"}}'));
    expect(error).toMatchObject({ responseCode: 'E7', query: undefined, returnCode: undefined });
  });

  async function refusedQuery(called: Parameters<Client['call']>[0], ret_code: string) {
    const answer = unsigned(200, JSON.stringify({ ret_code, ret_msg: 'x' }));
    const { client } = clientOf(answer, { network: 'lianlian' });
    const drawn = samples(called.request, { seed: 1 }).next().value;
    return client.call(called, drawn, { path: '/query' }).catch((thrown) => thrown);
  }

  // By the tables, a refund is asked about by no_refund, an order by no_order, a bound card by neither.
  it.each([
    [mpayResultQuery, 'order', 'pay'],
    [easypayPreauthQuery, 'order', 'pay'],
    [refundResultQuery, 'refund', 'refund'],
    [cardBindQuery, 'record', 'send it'],
  ] as const)(
    'as a query that finds nothing sends nobody back to the query, %#',
    async (called, subject, again) => {
      const error = await refusedQuery(called, '8901');
      expect(error).toBeInstanceOf(RefusedError);
      expect(error).toMatchObject({ query: undefined, returnCode: { code: '8901' } });
      expect(error.message).toBe(
        `${called.request.interface}: the network says that it has no such ${subject} (8901). Nothing signs this answer: ask again later, and the network itself before you ${again} again.`,
      );
    },
  );

  it('as a query for another reason may be asked again', async () => {
    const { message } = await refusedQuery(mpayResultQuery, '1001');
    expect(message).toMatch(/proves nothing\. A query changes nothing: ask again\.$/);
    const open = await refusedQuery(mpayResultQuery, '9999');
    expect(open).toBeInstanceOf(UnknownOutcomeError);
    expect(open.message).toMatch(
      / does not say whether the request was processed\. A query changes nothing: ask again\.$/,
    );
  });

  it('for a code without a record of an order, outside of a query, is queried', async () => {
    expect((await refusedQuery(mpayVerify, '8901')).message).toContain('Query it with MPAY_RESULT_QUERY');
  });
});

describe('a refusal of the business', () => {
  const applied = {
    ...samples(mpayApply.request, { seed: 1 }).next().value,
    sign_type: 'SHA256withRSA',
  } as const;
  async function refusedApply(ret_code: string, called: CallOptions = { path: '/v1/bankcardprepay' }) {
    const exchanges: Exchange[] = [];
    const { client, sent } = clientOf(unsigned(200, JSON.stringify({ ret_code, ret_msg: 'x' })), {
      network: 'lianlian',
      onExchange: (exchange) => exchanges.push(exchange),
    });
    const error = await client.call(mpayApply, applied, called).catch((thrown) => thrown);
    return { error: error as RefusedError, exchange: exchanges[0] as Exchange, sent };
  }

  // 1108 by the page of return codes: number of the document, name or phone number.
  it('says what the code means, and nothing of an encryption that the client made itself', async () => {
    const { error } = await refusedApply('1108');
    expect(error.message).toBe(
      "MPAY_APPLY: the gateway declined the call with HTTP 200 and the code 1108: The number of the document, the name or the phone number is not the bank's. Nothing signs this answer, so it proves nothing. Query it with MPAY_RESULT_QUERY before you send it again.",
    );
    expect(error.diagnosis).toMatchObject({ healthy: true, findings: [] });
    expect(error.diagnosis.checked).toContain('the signature over the members');
  });

  it('asks for a correction where the code does, and names the key of pay_load as not checkable', async () => {
    const { error } = await refusedApply('1001');
    expect(error.message).toContain(
      ' The request shows no fault from here: capture it as it is sent, and run `tallystick diagnose` on it with `--at` by another clock. Nothing signs this answer, so it proves nothing. Query it with MPAY_RESULT_QUERY before',
    );
    expect(error.diagnosis.notChecked?.slice(-2)).toEqual([
      'the key that pay_load is encrypted for',
      'whether your fetch or a proxy changed the request after it was signed',
    ]);
  });

  it('of what was sealed elsewhere cannot be judged inside', async () => {
    const body = Buffer.from(await ((await refusedApply('1108')).sent[0] as Request).arrayBuffer());
    const { error } = await refusedApply('1108', {
      path: '/v1/bankcardprepay',
      sealed: { headers: {}, body },
    });
    expect(error.diagnosis.findings.map(({ id }) => id)).toContain('payload-sealed');
  });

  it('shows the hook what was signed, and not what was given as a sign', async () => {
    const { exchange } = await refusedApply('1108');
    const { sign } = exchange.request as { sign?: string };
    expect(sign).toMatch(/^[A-Za-z0-9+/]{342,344}=*$/);
    expect(exchange.request).toMatchObject({ no_order: applied.no_order, card_no: '***' });
    expect(exchange).not.toHaveProperty('uuid');
  });
});

describe('failed', () => {
  it('is an authentic answer that says no, with what its code means', async () => {
    const error = (await errorOf(() => signedAnswer('E0'))) as FailedError;
    expect(error).toBeInstanceOf(FailedError);
    expect(error).toMatchObject({ code: 'failed', responseCode: 'E0', returnCode: { action: 'correct' } });
    expect(error.value).toMatchObject({ msgResponse: { responseCode: 'E0' } });
    expect(inspect(error)).not.toContain('As asked');
  });

  it('leaves the outcome open where the code is not published', async () => {
    const error = await errorOf(() => signedAnswer('94'));
    expect(error).toBeInstanceOf(FailedError);
    expect(error).toMatchObject({ responseCode: '94', returnCode: undefined });
    expect(error.message).toMatch(
      /without a published meaning.*does not say whether the request was carried out/,
    );
  });
});

describe('unknown', () => {
  const tampered = async () => {
    const answer = await signedAnswer('00');
    return new Response((await answer.text()).replace('As asked', 'As asKed'), { headers: answer.headers });
  };
  const foreign = async () => {
    const stranger = await createTestKeys({ clock });
    const from = { keys: stranger.network.ring, appId: '00010344', clock };
    const answer = { msgResponse: { responseCode: '00', responseMsg: 'As asked' } };
    const { headers, body } = await unionpay.seal(response, answer, from);
    return new Response(Buffer.from(body), { headers });
  };
  const stale = async () => {
    const answer = { msgResponse: { responseCode: '00', responseMsg: 'As asked' } };
    const from = { keys: keys.network.ring, appId: '00010344', clock: () => NOW - 301_000 };
    const { headers, body } = await unionpay.seal(response, answer, from);
    return new Response(Buffer.from(body), { headers });
  };
  const cut = async () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
  };
  const endless = async () =>
    new Response(new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) }));
  const broken = async () =>
    new Response(new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) }));

  it.each<[string, Fetch, number | undefined]>([
    ['a tampered answer', tampered, 200],
    ['an answer under the key of another', foreign, 200],
    ['an answer of long ago', stale, 200],
    [
      'a success that nobody signed',
      unsigned(200, '{"msgResponse":{"responseCode":"00","responseMsg":"x"}}'),
      200,
    ],
    ['a page of a proxy', unsigned(502, '<html>Bad Gateway</html>'), 502],
    [
      'a refusal with a status of a server fault',
      unsigned(503, '{"msgResponse":{"responseCode":"E0"}}'),
      503,
    ],
    ['a redirect', async () => Response.redirect('https://elsewhere.example/', 307), 307],
    ['an answer that does not end', endless, 200],
    ['an answer that breaks off', broken, 200],
    ['a connection that is cut', cut, undefined],
    ['no body', unsigned(200, ''), 200],
  ])('is %s', async (_, answer, status) => {
    const error = await errorOf(answer);
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(error).toMatchObject({ code: 'outcome-unknown', status });
  });

  it('is an unsigned code of LianLian that leaves the outcome open', async () => {
    const { client } = clientOf(unsigned(200, '{"ret_code":"2008","ret_msg":"x"}'), { network: 'lianlian' });
    const options = { path: '/v1/verify', query: 'MPAY_RESULT_QUERY' };
    const error = await client.call(mpayVerify, order, options).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(error.query).toBe('MPAY_RESULT_QUERY');
    expect(error.message).toContain('MPAY_RESULT_QUERY');
  });

  /** An answer of LianLian with a code, signed by the network. */
  async function answeredWith(ret_code: string, options: CallOptions = { path: '/v1/verify' }) {
    const members = { ret_code, ret_msg: '处理中', sign_type: 'SHA256withRSA' };
    const [key] = keys.network.ring.signing;
    const sign = lianlian.sign(members, { key: key as PrivateKey });
    const { client } = clientOf(unsigned(200, JSON.stringify({ ...members, sign })), { network: 'lianlian' });
    return client.call(mpayVerify, order, options).catch((thrown) => thrown);
  }

  // By the page of return codes, and by that of the query of pre-authorizations: in process, or waiting for the payer.
  it.each(['1003', '2003', '2004', '2005', '2008', '8888', 'PR08', 'PR09', 'PR12', 'PR15'])(
    'is an authentic answer %s: accepted, and not finished',
    async (code) => {
      const error = await answeredWith(code, { path: '/v1/verify', query: 'MPAY_RESULT_QUERY' });
      expect(error).toBeInstanceOf(UnknownOutcomeError);
      expect(error).toMatchObject({ query: 'MPAY_RESULT_QUERY', returnCode: { code, pending: true } });
      expect(error.message).toContain(`answers ${code}`);
    },
  );

  // By the published flows: MPAY has one query, EASYPAY two, and the interfaces of UnionPay none.
  it('names the query of the published flow, where there is one', async () => {
    const cut = unsigned(502, '');
    const asked = async (called: Parameters<Client['call']>[0], query?: string) => {
      const drawn = samples(called.request, { seed: 1 }).next().value;
      const { client } = clientOf(cut, { network: 'lianlian' });
      return client.call(called, drawn, { path: '/v1/verify', query }).catch((thrown) => thrown);
    };
    expect(await asked(mpayVerify)).toMatchObject({
      query: 'MPAY_RESULT_QUERY',
      message: expect.stringContaining('Query it with MPAY_RESULT_QUERY before'),
    });
    expect(await asked(refundApply)).toMatchObject({ query: 'REFUND_RESULT_QUERY' });
    expect(await asked(mpayVerify, 'MY_QUERY')).toMatchObject({ query: 'MY_QUERY' });
    expect(await asked(easypayApply)).toMatchObject({ query: undefined });
    expect(await errorOf(cut)).toMatchObject({ query: undefined });
  });

  it.each([
    [
      'after a cut connection',
      cut,
      /out\. It moves no money: send it again, with a new number where it has one\.$/,
    ],
    [
      'after a refusal',
      unsigned(401, ''),
      /`--at` by another clock\. It moves no money: once corrected, send it again, with a new number where it has one\.$/,
    ],
    [
      'after a code that is not published',
      () => signedAnswer('94'),
      /published meaning\. The code does not say whether the request was carried out\.$/,
    ],
  ])('advises no query where no money moves, %s', async (_, answer, ends) => {
    const { message } = await errorOf(answer);
    expect(message).not.toMatch(/query|twice/i);
    expect(message).toMatch(ends);
  });

  // EASYPAY_APPLY has money_order, and two queries.
  it.each([
    ['after a cut connection', cut],
    ['after a refusal', unsigned(401, '')],
  ])('has the caller find out about a payment without one query, %s', async (_, answer) => {
    const { client } = clientOf(answer, { network: 'lianlian' });
    const drawn = samples(easypayApply.request, { seed: 1 }).next().value;
    const { message } = await client
      .call(easypayApply, drawn, { path: '/easypay.htm' })
      .catch((thrown) => thrown);
    expect(message).toMatch(
      / Where doing it twice costs you something, find out its outcome from the network before you send it again\.$/,
    );
  });

  it('is none of the codes that say yes or no', async () => {
    for (const code of ['PR07', 'PR11', 'PR14']) expect((await answeredWith(code)).value.ret_code).toBe(code);
    for (const code of ['1005', 'PR10', 'PR13', 'PR16']) {
      expect(await answeredWith(code)).toMatchObject({ code: 'failed', responseCode: code });
    }
  });

  it('is no answer in time, also where the handler does not listen', async () => {
    const limits: number[] = [];
    const limit = new AbortController();
    const { client } = clientOf(
      () => {
        queueMicrotask(() => limit.abort());
        return new Promise(() => {});
      },
      {
        timeout: 5_000,
        deadline: (milliseconds) => {
          limits.push(milliseconds);
          return limit.signal;
        },
      },
    );
    const error = await client
      .call(mobileNumberVerification, value, { path: PATH })
      .catch((thrown) => thrown);
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(limits).toEqual([5_000]);
  });

  it('is a call that was ended from outside after it was sent', async () => {
    const outside = new AbortController();
    const { client } = clientOf(() => {
      queueMicrotask(() => outside.abort());
      return new Promise(() => {});
    });
    const options = { path: PATH, signal: outside.signal };
    const error = await client.call(mobileNumberVerification, value, options).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(UnknownOutcomeError);
  });
});

describe('a code of UnionPay', () => {
  const answered = (errorDetail?: string) => async () => {
    const answer = { msgResponse: { responseCode: '30', responseMsg: 'Wrong member', errorDetail } };
    const from = { keys: keys.network.ring, appId: '00010344', clock };
    const { headers, body } = await unionpay.seal(response, JSON.parse(JSON.stringify(answer)), from);
    return new Response(Buffer.from(body), { headers });
  };

  it('comes with a detail, which the message names and does not hold', async () => {
    const { message } = await errorOf(answered('memberIIN of 13800138000'));
    expect(message).toContain(
      'the network answers 30, a code without a published meaning. `error.value.msgResponse.errorDetail` says more, and may hold personal data. ',
    );
    expect(message).not.toContain('13800138000');
    expect((await errorOf(answered())).message).not.toContain('errorDetail');
  });
});

describe('the hook', () => {
  async function seen(answer: Fetch): Promise<Exchange[]> {
    const exchanges: Exchange[] = [];
    await errorOf(answer, { onExchange: (exchange) => exchanges.push(exchange) });
    return exchanges;
  }

  it('sees a call once, masked', async () => {
    const [exchange, ...more] = await seen(() => signedAnswer('00'));
    expect(more).toEqual([]);
    expect(exchange).toMatchObject({
      interface: 'MOBILE_NUMBER_VERIFICATION',
      url: `https://gateway.example${PATH}`,
      status: 200,
      outcome: 'done',
      at: NOW,
      milliseconds: 0,
    });
    expect(exchange?.request).toMatchObject({ memberIIN: value.memberIIN });
    const text = JSON.stringify(exchange);
    for (const secret of Object.values(value.encData)) expect(text).not.toContain(secret);
  });

  it('sees a request as it was signed, with the zeros of a short serialNm', async () => {
    const exchanges: Exchange[] = [];
    const { client } = clientOf(unsigned(401, ''), { onExchange: (exchange) => exchanges.push(exchange) });
    await client
      .call(mobileNumberVerification, { ...value, serialNm: '20260301001' }, { path: PATH })
      .catch(() => {});
    expect(exchanges).toMatchObject([{ request: { serialNm: '00020260301001' } }]);
  });

  it('sees what names a request to UnionPay: UPI-UUID and kid of the header that was sent', async () => {
    const exchanges: Exchange[] = [];
    const { client, sent } = clientOf(unsigned(401, ''), {
      onExchange: (exchange) => exchanges.push(exchange),
    });
    await client.call(mobileNumberVerification, value, { path: PATH }).catch(() => {});
    const [header = ''] = sent[0]?.headers.get('UPI-JWS')?.split('.') ?? [];
    const { kid, 'UPI-UUID': uuid } = JSON.parse(Buffer.from(header, 'base64url').toString());
    expect(uuid).toMatch(/^[0-9a-f]{32}$/);
    expect(exchanges).toMatchObject([{ kid, uuid, outcome: 'refused' }]);
    const wrong = { ...value, memberIIN: '1' };
    await client.call(mobileNumberVerification, wrong, { path: PATH }).catch(() => {});
    expect(exchanges[1]).not.toHaveProperty('uuid');
  });

  it('sees no name of another form in what was sealed elsewhere', async () => {
    const exchanges: Exchange[] = [];
    const { client } = clientOf(unsigned(401, ''), { onExchange: (exchange) => exchanges.push(exchange) });
    const header = Buffer.from('{"kid":"\\u0007","UPI-UUID":"13800138000"}').toString('base64url');
    const sealed = { headers: { 'upi-jws': `${header}..x` }, body: Buffer.from('{}') };
    await client.call(mobileNumberVerification, value, { path: PATH, sealed }).catch(() => {});
    expect(exchanges[0]).not.toHaveProperty('uuid');
    expect(exchanges[0]).not.toHaveProperty('kid');
  });

  it('never sees an answer that is not authentic', async () => {
    const [exchange] = await seen(unsigned(200, '{"msgResponse":{"responseCode":"00","responseMsg":"x"}}'));
    expect(exchange).toMatchObject({ outcome: 'outcome-unknown', status: 200 });
    expect(exchange?.response).toBeUndefined();
  });

  it('sees which check failed, and the error says it', async () => {
    const forged = async () => {
      const answer = await signedAnswer('00');
      const body = (await answer.text()).replace('As asked', 'As asked!');
      return new Response(body, { headers: answer.headers });
    };
    const sentence =
      'MOBILE_NUMBER_VERIFICATION: the answer is not authentic: The signature does not hold over these bytes; verify the body as it was received. The network may have carried the request out.';
    const [exchange] = await seen(forged);
    expect(exchange?.check).toBe('jws-signature');
    expect(exchange?.reason).toContain(sentence);
    expect((await errorOf(forged)).message).toContain(sentence);
    const [failed] = await seen(() => signedAnswer('30'));
    expect(failed?.reason).toContain('the network answers 30');
    expect(failed).not.toHaveProperty('check');
    const [done] = await seen(() => signedAnswer('00'));
    expect(done).not.toHaveProperty('reason');
  });

  it('sees the check that kept a request from being sent, without its value', async () => {
    const exchanges: Exchange[] = [];
    const { client } = clientOf(unsigned(401, ''), { onExchange: (exchange) => exchanges.push(exchange) });
    const wrong = { ...value, memberIIN: '3999002' };
    await client.call(mobileNumberVerification, wrong, { path: PATH }).catch(() => {});
    expect(exchanges).toMatchObject([{ outcome: 'not-sent', check: 'too-short' }]);
    expect(exchanges[0]?.reason).not.toContain('3999002');
  });
});

describe('options', () => {
  it.each([
    ['an application ID that is missing', { appId: undefined }, /appId must be given/],
    ['an application ID of three characters', { appId: '399' }, /appId must be 8 printable characters/],
    ['a promise of keys', { keys: Promise.resolve() }, /^keys must be a key ring; got a promise: await it$/],
    ['the directory of keys', { keys: './keys' }, /; got a string: give await readKeyRing\(directory\)$/],
    ['no keys', { keys: {} }, /^keys must be a key ring with the lists [\w, ]+$/],
    ['a base with a query', { baseUrl: 'https://gateway.example/?x=1' }, /baseUrl must be/],
    ['a base with a password', { baseUrl: 'https://a:b@gateway.example' }, /baseUrl must be/],
    ['a base of another scheme', { baseUrl: 'ftp://gateway.example' }, /baseUrl must be/],
    ['a time of nothing', { timeout: 0 }, /timeout must be/],
    ['an unknown network', { network: 'visa' as 'unionpay' }, /network must be/],
  ])('refuse %s', (_, options, sentence) => {
    expect(() => clientOf(() => signedAnswer('00'), options as Partial<ClientOptions>)).toThrow(sentence);
  });

  it.each([
    [request, /^called must be an interface .+; got its request alone: give the interface$/],
    [
      { request },
      /^called must be an interface with request and response, such as mobileNumberVerification$/,
    ],
    [undefined, /^called must be an interface/],
  ])('refuse what cannot be called', async (called, sentence) => {
    const { client, sent } = clientOf(() => signedAnswer('00'));
    const call = client.call(called as unknown as typeof mobileNumberVerification, value, { path: PATH });
    await expect(call).rejects.toThrow(sentence);
    expect(sent).toHaveLength(0);
  });

  it.each([
    ['unionpay', mpayVerify, 'MPAY_VERIFY is of lianlian; this client is of unionpay'],
    [
      'lianlian',
      mobileNumberVerification,
      'MOBILE_NUMBER_VERIFICATION is of unionpay; this client is of lianlian',
    ],
  ] as const)(
    'of %s refuse an interface of the other network, before anything else',
    async (network, called, sentence) => {
      const { client, sent } = clientOf(() => signedAnswer('00'), { network });
      const call = client.call(called as typeof mobileNumberVerification, {} as typeof value, {
        path: 'wrong',
      });
      await expect(call).rejects.toThrow(new TypeError(sentence));
      expect(sent).toHaveLength(0);
    },
  );

  it('tell an option of the client from one of a call', async () => {
    const { client } = clientOf(() => signedAnswer('00'));
    const options = { path: PATH, party: 'member' } as CallOptions;
    await expect(client.call(mobileNumberVerification, value, options)).rejects.toThrow(
      'party is an option of createClient, and not of a call',
    );
  });

  it.each(['v1/verify', '//elsewhere.example/', '/v1?x=1', '/v1 x'])('refuse the path %s', async (path) => {
    const { client, sent } = clientOf(() => signedAnswer('00'));
    await expect(client.call(mobileNumberVerification, value, { path })).rejects.toThrow(TypeError);
    expect(sent).toHaveLength(0);
  });
});
