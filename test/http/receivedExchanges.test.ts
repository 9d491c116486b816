import { createReplayGuard, createTestKeys, lianlian, unionpay } from 'tallystick/envelope';
import { createReceiver, type ReceivedExchange, type ReceiverOptions } from 'tallystick/http';
import { mpayNotification } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { type ChannelLoginInfoRequest, channelLoginInfo } from 'tallystick/unionpay';
import { expect, it } from 'vitest';

const NOW = Date.UTC(2026, 2, 1, 8);
const PATH = '/v1/channel-login-info';
const { member, network } = await createTestKeys({ clock: () => NOW });
const { request, response } = channelLoginInfo;
const login = samples(request, { seed: 1 }).next().value;

/** What the handler does with a request before it lets the user in. */
type Work = (login: ChannelLoginInfoRequest, pass: (milliseconds: number) => void) => unknown;

/** A receiver of logins, what its hooks saw, and its clock. */
function receiverOf(work: Work = () => {}, options: Partial<ReceiverOptions> = {}) {
  const seen: ReceivedExchange[] = [];
  const errors: unknown[] = [];
  let now = NOW;
  const handle = async (value: ChannelLoginInfoRequest) => {
    await work(value, (milliseconds) => {
      now += milliseconds;
    });
    const { msgID, channelCode, industryCode } = value;
    const msgResponse = { responseCode: '00', responseMsg: 'Success' };
    return {
      msgID,
      channelCode,
      industryCode,
      msgResponse,
      industryUrl: 'https://industry.example/?token=77',
    };
  };
  const receive = createReceiver({
    ...{ network: 'unionpay', appId: '00010344', keys: member.ring, maxBytes: 10_000 },
    handlers: { [PATH]: { request, response, handle } },
    onError: (error) => errors.push(error),
    onExchange: (exchange) => seen.push(exchange),
    clock: () => now,
    // That of the process may have seen a later clock, and refuses what is older.
    replayGuard: createReplayGuard(),
    ...options,
  });
  return { seen, errors, receive };
}

/** What is sent, signed anew each time, and the `UPI-UUID` that it has. */
async function sent(value = login, appId = '00010344') {
  const to = { keys: network.ring, appId, requestPath: PATH, clock: () => NOW };
  const { headers, body } = await unionpay.seal(request, value, to);
  const [header = ''] = headers['UPI-JWS']?.split('.') ?? [];
  const { kid, 'UPI-UUID': uuid } = JSON.parse(Buffer.from(header, 'base64url').toString());
  const post = (path = PATH, bytes: Uint8Array | string = body, method = 'POST') =>
    new Request(`https://ucsp.example${path}`, {
      ...{ method, headers },
      ...(method === 'POST' && { body: Buffer.from(bytes) }),
    });
  return { post, names: { kid, uuid } as { readonly kid: string; readonly uuid: string } };
}

it('shows what was handled, with what names it to the network, masked', async () => {
  const { seen, receive } = receiverOf((_, pass) => pass(7));
  const { post, names } = await sent();
  await receive(post(`${PATH}?from=here#there`));
  expect(names.uuid).toMatch(/^[0-9a-f]{32}$/);
  expect(names.kid).toBe(network.signing.kid);
  expect(seen).toEqual([
    {
      interface: 'CHANNEL_LOGIN_INFO',
      ...{ path: PATH, ...names, appId: '00010344', status: 200, outcome: 'done', at: NOW, milliseconds: 7 },
      request: expect.objectContaining({ msgID: login.msgID }),
      response: expect.objectContaining({ msgID: login.msgID, industryUrl: '***' }),
    },
  ]);
  for (const secret of [login.encData?.mobile, login.encData?.idNo, login.userId, 'token=77'])
    expect(JSON.stringify(seen)).not.toContain(secret ?? 'undefined');
});

it('shows that a request is repeated, and that its bytes are', async () => {
  let runs = 0;
  const { seen, errors, receive } = receiverOf(() => {
    runs += 1;
  });
  const [first, anew] = [await sent(), await sent()];
  for (const { post } of [first, anew, anew]) await receive(post());
  expect(seen).toMatchObject([
    { outcome: 'done', status: 200, ...first.names },
    { outcome: 'repeated', status: 200, ...anew.names, request: { msgID: login.msgID }, response: undefined },
    { outcome: 'refused', status: 401, ...anew.names, check: 'jws-replay', request: undefined },
  ]);
  expect(seen[2]?.reason).toBe((errors[0] as Error).message);
  expect([runs, errors.length]).toEqual([1, 1]);
});

it('gives no sender the answer to another, also where both name their requests alike', async () => {
  for (const key of [undefined, () => 'the same']) {
    const { seen, receive } = receiverOf();
    const keyed = createReceiver({
      ...{ network: 'unionpay', appId: '00010344', keys: member.ring, clock: () => NOW },
      replayGuard: createReplayGuard(),
      handlers: {
        [PATH]: {
          ...{ request, response, key },
          handle: ({ msgID, channelCode, industryCode }) => ({
            ...{ msgID, channelCode, industryCode },
            msgResponse: { responseCode: '05', responseMsg: 'Declined' },
          }),
        },
      },
      onExchange: (exchange) => seen.push(exchange),
    });
    for (const appId of ['00010344', '39990030', '00010344'])
      await (key === undefined ? receive : keyed)((await sent(login, appId)).post());
    expect(seen.map(({ appId, outcome }) => `${appId} ${outcome}`)).toEqual([
      '00010344 done',
      '39990030 done',
      '00010344 repeated',
    ]);
  }
});

it('shows what was refused, why, and nothing of what it said', async () => {
  const { seen, receive } = receiverOf();
  const { post, names } = await sent();
  await receive(post(PATH, JSON.stringify({ ...login, userId: '13800138000' })));
  await receive(post('/api/v1/login'));
  await receive(post(PATH, undefined, 'GET'));
  await receive(post(PATH, 'x'.repeat(10_001)));
  await receive(
    new Request(`https://ucsp.example${PATH}`, { method: 'POST', headers: { 'UPI-JWS': 'e30..x' } }),
  );
  const at = { interface: 'CHANNEL_LOGIN_INFO', path: PATH, outcome: 'refused', ...names };
  expect(seen).toMatchObject([
    { ...at, status: 401, check: 'jws-signature' },
    { ...at, status: 404, check: 'no-handler', interface: undefined, path: '/api/v1/login' },
    { ...at, status: 405 },
    { ...at, status: 413, reason: 'the body is longer than 10000 bytes' },
    { interface: at.interface, path: PATH, outcome: 'refused', status: 401, check: 'jws-header' },
  ]);
  expect(seen[1]?.reason).toContain('no handler for "/api/v1/login"');
  expect(seen[4]).not.toHaveProperty('uuid');
  expect(seen.filter((exchange) => exchange.request !== undefined)).toEqual([]);
  expect(JSON.stringify(seen)).not.toContain('13800138000');
});

it('shows a fault of this side, and not the words of a handler', async () => {
  const { seen, errors, receive } = receiverOf(() => {
    throw new Error('no account of 13800138000');
  });
  const { post } = await sent();
  await receive(post());
  const read = (await sent()).post();
  await read.text();
  await receive(read);
  expect(seen).toMatchObject([
    { outcome: 'failed', status: 500, request: { msgID: login.msgID }, response: undefined },
    { outcome: 'failed', status: 500, check: 'body-already-read', request: undefined },
  ]);
  expect(seen[0]).not.toHaveProperty('reason');
  expect(errors).toMatchObject([{ message: 'no account of 13800138000' }, { code: 'body-already-read' }]);
});

it('shows an answer that the handler could not sign, and what is wrong with it', async () => {
  const handle = () => ({ msgID: login.msgID }) as never;
  const { seen, receive } = receiverOf(undefined, { handlers: { [PATH]: { request, response, handle } } });
  await receive((await sent()).post());
  expect(seen).toMatchObject([{ outcome: 'failed', status: 500, check: 'required', response: undefined }]);
});

it('shows that a handler was late', async () => {
  const { seen, receive } = receiverOf(() => new Promise(() => {}), { wait: async () => {} });
  await receive((await sent()).post());
  expect(seen).toMatchObject([{ outcome: 'late', status: 503, request: { msgID: login.msgID } }]);
});

it('shows a notice of LianLian, which has no such names', async () => {
  const { notification } = mpayNotification;
  const value = { ...samples(notification, { seed: 1 }).next().value, sign_type: 'SHA256withRSA' } as const;
  const { body } = lianlian.seal(notification, value, { keys: network.ring, requestPath: '/notify' });
  const { seen, receive } = receiverOf(undefined, {
    ...{ network: 'lianlian', appId: undefined },
    handlers: { '/notify': { request: notification, handle: () => {} } },
  });
  await receive(new Request('https://m.example/notify', { method: 'POST', body: Buffer.from(body) }));
  expect(seen).toMatchObject([
    { interface: 'MPAY_NOTIFICATION', status: 200, outcome: 'done', request: { no_order: value.no_order } },
  ]);
  expect(seen[0]).not.toHaveProperty('uuid');
  expect(seen[0]?.response).toBeUndefined();
});

it('takes requests of the expected application IDs alone', async () => {
  const { post } = await sent();
  const other = receiverOf(undefined, { expectedAppId: '00010345' });
  expect((await other.receive(post())).status).toBe(401);
  expect(other.seen).toMatchObject([{ outcome: 'refused', check: 'jws-app-id' }]);
  const listed = receiverOf(undefined, { expectedAppId: ['00010345', '00010344'] });
  expect((await listed.receive(post())).status).toBe(200);
});
