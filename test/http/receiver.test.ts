import { createTestKeys, lianlian, type TestKeys, unionpay } from 'tallystick/envelope';
import { createReceiver, createSqlInbox, type ReceiverOptions } from 'tallystick/http';
import { mpayVerify } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { beforeAll, describe, expect, it } from 'vitest';

// The network's notices are signed as its requests are; a table of a notification has nothing else to show here.
const notification = mpayVerify.request;
const drawn = samples(notification, { seed: 1 });
const drawOne = () => ({ ...drawn.next().value, sign_type: 'SHA256withRSA' as const });
const [first, other] = [drawOne(), drawOne()];
const values = [first, other, { ...other, oid_partner: first.oid_partner }] as const;

let keys: TestKeys;
beforeAll(async () => {
  keys = await createTestKeys();
});

function notice(index: 0 | 1 | 2 = 0): Request {
  const { body } = lianlian.seal(notification, values[index], {
    keys: keys.network.ring,
    requestPath: '/notify',
  });
  return new Request('https://merchant.example/notify', { method: 'POST', body: Buffer.from(body) });
}

/** Never ends but by its signal, so that no test waits. */
const forever: NonNullable<ReceiverOptions['wait']> = (_, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });

function receiverOf(handle: () => unknown, options: Partial<ReceiverOptions> = {}) {
  const errors: unknown[] = [];
  const receive = createReceiver({
    network: 'lianlian',
    keys: keys.member.ring,
    handlers: { '/notify': { request: notification, handle } },
    onError: (error) => errors.push(error),
    wait: forever,
    ...options,
  });
  return { receive, errors };
}

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('a receiver', () => {
  it('handles a notice once, and acknowledges it each time', async () => {
    let runs = 0;
    const { receive } = receiverOf(() => {
      runs += 1;
    });
    for (let sent = 0; sent < 3; sent++) {
      const answer = await receive(notice());
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ ret_code: '0000' });
    }
    expect(runs).toBe(1);
    await receive(notice(1));
    expect(runs).toBe(2);
  });

  it('knows a notice again that is signed anew, in another order and with a member that no table has', async () => {
    let runs = 0;
    const { receive } = receiverOf(() => {
      runs += 1;
    });
    const [signing] = keys.network.ring.signing;
    for (const more of [{}, { reserved1: '1' }, { reserved2: '2' }]) {
      const members = Object.fromEntries(Object.entries({ ...values[0], ...more }).reverse());
      const sign = await lianlian.sign(members, { key: signing as never });
      const body = JSON.stringify({ ...members, sign });
      const answer = await receive(new Request('https://merchant.example/notify', { method: 'POST', body }));
      expect(answer.status).toBe(200);
    }
    expect(runs).toBe(1);
  });

  it('gives the handler what is authentic, typed and whole', async () => {
    const seen: unknown[] = [];
    const receive = createReceiver({
      network: 'lianlian',
      keys: keys.member.ring,
      handlers: { '/notify': { request: notification, handle: (value) => void seen.push(value) } },
      wait: forever,
    });
    await receive(notice());
    expect(seen).toEqual([expect.objectContaining({ no_order: values[0].no_order })]);
  });

  it('leaves a notice unacknowledged whose handler throws, and handles it when it comes again', async () => {
    let runs = 0;
    const { receive, errors } = receiverOf(() => {
      runs += 1;
      if (runs === 1) throw new Error('the ledger is closed');
    });
    const first = await receive(notice());
    expect(first.status).toBe(500);
    expect(await first.text()).not.toContain('ledger');
    expect(errors).toEqual([new Error('the ledger is closed')]);
    expect((await receive(notice())).status).toBe(200);
    expect(runs).toBe(2);
  });

  it.each<[string, (request: Request) => Promise<unknown>]>([
    ['has read', (request) => request.text()],
    ['reads', async (request) => request.body?.getReader()],
  ])('behind a body parser that %s the body says so, and the network sends it again', async (_, parse) => {
    const { receive, errors } = receiverOf(() => {});
    const request = notice();
    await parse(request);
    expect((await receive(request)).status).toBe(500);
    expect(errors).toMatchObject([{ code: 'body-already-read' }]);
  });

  it('tells of a path without a handler, which the answer does not', async () => {
    const handle = () => {};
    const at = (path: string) => ({ [path]: { request: notification, handle } });
    const ask = async (path: string, handlers: ReceiverOptions['handlers']) => {
      const { receive, errors } = receiverOf(handle, { handlers });
      const answer = await receive(new Request(`https://merchant.example${path}`, { method: 'POST' }));
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual({ ret_code: '9999', ret_msg: '系统错误' });
      expect(errors).toMatchObject([{ name: 'NoHandlerError', code: 'no-handler' }]);
      return (errors[0] as Error).message;
    };
    expect(await ask('/api/notify?user=1#x', { ...at('/notify'), ...at('/refund') })).toBe(
      'no handler for "/api/notify"; handlers has "/notify", "/refund". Its keys are whole paths, with any prefix of your server',
    );
    const many = Object.assign({}, ...Array.from({ length: 10 }, (_, index) => at(`/n${index}`)));
    const text = await ask(`/${'x'.repeat(5000)}`, many);
    expect(text).toContain(`no handler for "/${'x'.repeat(62)}…"; `);
    expect(text).toContain('"/n7" and 2 more.');
    expect(text).not.toContain('/n8');
  });

  it('shows paths as they may be printed', async () => {
    const { receive, errors } = receiverOf(() => {}, {
      handlers: { '/a\u202eb': { request: notification, handle: () => {} } },
    });
    await receive(new Request('https://merchant.example/', { method: 'POST' }));
    expect((errors[0] as Error).message).toContain('handlers has "/a\ufffdb".');
  });

  it('answers in time where a handler is slow, and acknowledges when it is done', async () => {
    const slow = gate();
    let runs = 0;
    let endWait = () => {};
    const wait = () =>
      new Promise<void>((resolve) => {
        endWait = resolve;
      });
    const { receive } = receiverOf(
      () => {
        runs += 1;
        endWait();
        return slow.opened;
      },
      { wait },
    );
    expect((await receive(notice())).status).toBe(503);
    slow.open();
    await slow.opened;
    expect((await receive(notice())).status).toBe(200);
    expect(runs).toBe(1);
  });

  it('lets a duplicate wait for the first', async () => {
    const slow = gate();
    const polled = gate();
    let runs = 0;
    const limits: number[] = [];
    const wait: typeof forever = async (milliseconds, signal) => {
      limits.push(milliseconds);
      if (milliseconds >= 4_500) return forever(milliseconds, signal);
      polled.open();
      await slow.opened;
      return undefined;
    };
    const { receive } = receiverOf(
      () => {
        runs += 1;
        return slow.opened;
      },
      { wait },
    );
    const answers = [receive(notice()), receive(notice())];
    await polled.opened;
    slow.open();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200]);
    expect(runs).toBe(1);
    expect(limits).toContain(100);
  });

  it('shares an inbox with another process', async () => {
    const inbox = createSqlInbox({ path: ':memory:' });
    let runs = 0;
    const handle = () => {
      runs += 1;
    };
    const [one, other] = [receiverOf(handle, { inbox }), receiverOf(handle, { inbox })];
    await one.receive(notice());
    expect((await other.receive(notice())).status).toBe(200);
    expect(runs).toBe(1);
    inbox.close();
  });

  it('knows a notice by the key of its handler', async () => {
    let runs = 0;
    const receive = createReceiver({
      network: 'lianlian',
      keys: keys.member.ring,
      handlers: { '/notify': { request: notification, key: () => 'the same', handle: () => void runs++ } },
      wait: forever,
    });
    await receive(notice(0));
    await receive(notice(2));
    expect(runs).toBe(1);
    // Another merchant may use the same numbers.
    await receive(notice(1));
    expect(runs).toBe(2);
  });

  const foreign = async () => {
    const stranger = await createTestKeys();
    const { body } = lianlian.seal(notification, values[0], {
      keys: stranger.network.ring,
      requestPath: '/notify',
    });
    return new Request('https://merchant.example/notify', { method: 'POST', body: Buffer.from(body) });
  };
  const post = (body: string, path = '/notify') =>
    new Request(`https://merchant.example${path}`, { method: 'POST', body });
  it.each<[string, () => Request | Promise<Request>, number]>([
    ['a notice under the key of another', foreign, 401],
    [
      'a notice that was changed',
      async () => post((await notice().text()).replace('"88', '"99').replace('1', '2')),
      401,
    ],
    ['what nobody signed', () => post('{"oid_partner":"1"}'), 401],
    ['what is not JSON', () => post('<xml/>'), 400],
    ['a body that is too long', () => post('x'.repeat(0x10_0001)), 413],
    ['another path', () => post('{}', '/other'), 404],
    ['GET', () => new Request('https://merchant.example/notify'), 405],
  ])('does no work for %s', async (_, request, status) => {
    let runs = 0;
    const { receive } = receiverOf(() => {
      runs += 1;
    });
    const answer = await receive(await request());
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ ret_code: '9999', ret_msg: '系统错误' });
    expect(runs).toBe(0);
  });
});

describe('a receiver of UnionPay International', () => {
  const PATH = '/v1/mobile-number-verification';
  const value = samples(mobileNumberVerification.request, { seed: 1, party: 'member' }).next().value;
  const sent = async () => {
    const to = { appId: '39990029', requestPath: PATH };
    const { headers, body } = await unionpay.seal(mobileNumberVerification.request, value, {
      keys: keys.network.ring,
      ...to,
    });
    return new Request(`https://member.example${PATH}`, { method: 'POST', headers, body: Buffer.from(body) });
  };

  it('answers a query anew each time, signed', async () => {
    let runs = 0;
    const receive = createReceiver({
      network: 'unionpay',
      appId: '00010344',
      keys: keys.member.ring,
      handlers: {
        [PATH]: {
          request: mobileNumberVerification.request,
          response: mobileNumberVerification.response,
          once: false,
          handle: () => {
            runs += 1;
            return { msgResponse: { responseCode: '00', responseMsg: 'Success' } };
          },
        },
      },
      wait: forever,
    });
    for (let asked = 0; asked < 2; asked++) {
      const answer = await receive(await sent());
      const received = {
        status: answer.status,
        headers: answer.headers,
        body: new Uint8Array(await answer.arrayBuffer()),
      };
      const expected = { keys: keys.network.ring, requestPath: PATH };
      const opened = await unionpay.open(mobileNumberVerification.response, received, expected);
      expect(opened.value.msgResponse.responseCode).toBe('00');
    }
    expect(runs).toBe(2);
  });

  it('refuses what was received before as it refuses everything: 401 and E0, unsigned', async () => {
    const receive = createReceiver({
      network: 'unionpay',
      appId: '00010344',
      keys: keys.member.ring,
      handlers: {
        [PATH]: {
          request: mobileNumberVerification.request,
          response: mobileNumberVerification.response,
          handle: () => ({ msgResponse: { responseCode: '00', responseMsg: 'Success' } }),
        },
      },
      wait: forever,
    });
    const request = await sent();
    expect((await receive(request.clone())).status).toBe(200);
    const again = await receive(request);
    expect(again.status).toBe(401);
    expect(again.headers.get('UPI-JWS')).toBeNull();
    expect(await again.json()).toEqual({
      MsgResponse: { responseCode: 'E0', responseMsg: 'Unauthorized access' },
    });
  });
});

describe('options of a receiver', () => {
  it.each([
    ['no handler', { handlers: {} }, /handlers must be/],
    ['a list of handlers', { handlers: [{}] }, /^handlers: "0" must begin/],
    [
      'a path without a slash',
      { handlers: { notify: { request: notification, handle: () => {} } } },
      /^handlers: "notify" must begin with "\/": it is the path that the network calls$/,
    ],
    ['a handler that does nothing', { handlers: { '/n': { request: notification } } }, /handle must be/],
    ['an answer in no time', { answerWithin: 0 }, /answerWithin must be/],
    ['an answer that UnionPay cannot be given', { network: 'unionpay' }, /needs a response/],
  ])('refuse %s', (_, options, sentence) => {
    expect(() => receiverOf(() => {}, options as Partial<ReceiverOptions>)).toThrow(sentence);
  });
});
