import { lianlian, unionpay } from 'tallystick/envelope';
import { createMemoryNoticeStore } from 'tallystick/gateway';
import { mpayNotification } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { channelLoginInfo } from 'tallystick/unionpay';
import { describe, expect, it } from 'vitest';
import { gatewayOf, keys, START } from './gatewayOf.js';

const MINUTE = 60_000;
const URL_OF_MEMBER = 'https://merchant.example/notify';
const { notification } = mpayNotification;
const notice = samples(notification, { seed: 1 }).next().value;
const OK = '{"ret_code":"0000","ret_msg":"ok"}';

/** As a user's own table of the notice that UnionPay names and prints no table of. */
const ofResult = <Message extends { readonly direction: string }>(message: Message): Message => ({
  ...message,
  interface: 'PAYMENT_RESULT_NOTICE',
  name: `unionpay/PAYMENT_RESULT_NOTICE/${message.direction}`,
});
const result = { request: ofResult(channelLoginInfo.request), response: ofResult(channelLoginInfo.response) };

/** A world whose notices end in a function, and the minutes at which they were sent. */
function tellingWorld(answer: (request: Request, count: number) => Promise<Response>, options: object = {}) {
  const minutes: number[] = [];
  const setup = gatewayOf({
    clock: () => START,
    deliver: (request) => {
      minutes.push((setup.world.now() - START) / MINUTE);
      return answer(request, minutes.length);
    },
    ...options,
  });
  return { minutes, ...setup };
}

describe('a notice', () => {
  it('of LianLian comes every two minutes, thirty times more at most', async () => {
    const { world, minutes } = tellingWorld(async () => new Response('busy', { status: 503 }));
    await world.notify(notification, notice, URL_OF_MEMBER);
    await world.advance(1_000 * MINUTE);
    expect(minutes).toEqual(Array.from({ length: 31 }, (_, index) => index * 2));
    expect(await world.notices()).toEqual([]);
  });

  it('of UnionPay comes once where it is a request, of which no repetition is published', async () => {
    const { request, response } = channelLoginInfo;
    const { world, minutes } = tellingWorld(async () => new Response('', { status: 404 }), {
      messages: [request, response],
    });
    await world.notify(request, samples(request, { seed: 1 }).next().value, URL_OF_MEMBER);
    await world.advance(1_000 * MINUTE);
    expect(minutes).toEqual([0]);
    expect(await world.notices()).toEqual([]);
  });

  it('of UnionPay comes 1, 2, 4, 8 and 16 minutes apart', async () => {
    const { request, response } = result;
    const { world, minutes } = tellingWorld(async () => new Response('', { status: 500 }), {
      messages: [request, response],
    });
    await world.notify(request, samples(request, { seed: 1 }).next().value, URL_OF_MEMBER);
    await world.advance(1_000 * MINUTE);
    expect(minutes).toEqual([0, 1, 3, 7, 15, 31]);
  });

  it('of UnionPay is acknowledged by a signed success alone', async () => {
    const { request, response } = result;
    const value = samples(request, { seed: 1 }).next().value;
    const echo = { msgID: value.msgID, channelCode: value.channelCode, industryCode: value.industryCode };
    const answers = [
      { ...echo, msgResponse: { responseCode: '05', responseMsg: 'Later' } },
      {
        ...echo,
        industryUrl: 'https://a.example',
        msgResponse: { responseCode: '00', responseMsg: 'Success' },
      },
    ];
    const { world, minutes } = tellingWorld(
      async (_, count) => {
        const answer = answers[Math.max(count - 2, 0)] as (typeof answers)[1];
        const { headers, body } = await unionpay.seal(response, answer, {
          keys: keys.member.ring,
          appId: '39990029',
          clock: world.now,
        });
        return new Response(Buffer.from(body), { headers: count === 1 ? {} : headers });
      },
      { messages: [request, response] },
    );
    await world.notify(request, value, URL_OF_MEMBER);
    await world.advance(1_000 * MINUTE);
    expect(minutes).toEqual([0, 1, 3]);
  });

  it.each<readonly [string, () => Promise<Response>]>([
    ['another code', async () => new Response('{"ret_code":"9999","ret_msg":"no"}')],
    ['another status', async () => new Response(OK, { status: 202 })],
    ['no JSON', async () => new Response('ok')],
    ['no connection', async () => Promise.reject(new TypeError('fetch failed'))],
  ])('is not acknowledged by %s, and comes again', async (_, answer) => {
    const { world, minutes } = tellingWorld((_, count) =>
      count === 1 ? answer() : Promise.resolve(new Response(OK)),
    );
    await world.notify(notification, notice, URL_OF_MEMBER);
    await world.advance(0);
    expect(await world.notices()).toMatchObject([{ attempts: 1, due: START + 2 * MINUTE }]);
    await world.advance(10 * MINUTE);
    expect(minutes).toEqual([0, 2]);
    expect((await world.exchanges()).exchanges.map(({ verdict }) => verdict)).toEqual([
      'unacknowledged',
      'acknowledged',
    ]);
  });

  it('is not waited for longer than 5 seconds', async () => {
    const limits: number[] = [];
    const { world } = tellingWorld(() => new Promise(() => {}), {
      deadline: (milliseconds: number) => {
        limits.push(milliseconds);
        return AbortSignal.abort();
      },
    });
    await world.notify(notification, notice, URL_OF_MEMBER);
    await world.advance(0);
    expect(limits).toEqual([5_000]);
    expect(await world.notices()).toHaveLength(1);
  });

  it('is signed by the network, the same each time', async () => {
    const bodies: string[] = [];
    const { world } = tellingWorld(
      async (request) => {
        bodies.push(await request.text());
        return new Response('');
      },
      { steady: true },
    );
    await world.notify(notification, notice, URL_OF_MEMBER);
    await world.advance(3 * MINUTE);
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toBe(bodies[1]);
    const { value } = lianlian.open(
      notification,
      { headers: {}, body: bodies[0] ?? '' },
      { keys: keys.member.ring },
    );
    expect(value.no_order).toBe(notice.no_order);
  });

  it('is written the same each time, whatever the seed chooses', async () => {
    const bodies: (readonly [string, unknown][])[] = [];
    const { world } = tellingWorld(async (request) => {
      const members = Object.entries(JSON.parse(await request.text()));
      bodies.push(members.filter(([name]) => name !== 'sign'));
      return new Response('');
    });
    await world.notify(notification, notice, URL_OF_MEMBER);
    await world.advance(20 * MINUTE);
    expect(bodies).toHaveLength(11);
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  });

  it('is shown as acknowledged when it is out of the store', async () => {
    const pending: (Promise<unknown> | unknown)[] = [];
    const store = createMemoryNoticeStore();
    const { world } = tellingWorld(async () => new Response(OK), {
      store,
      onExchange: () => pending.push(store.list('a')),
    });
    await world.notify(notification, notice, URL_OF_MEMBER);
    await world.advance(0);
    expect(pending).toEqual([[]]);
  });

  it('comes late and in copies where that is asked', async () => {
    const { world, minutes } = tellingWorld(async () => new Response(OK));
    await world.notify(notification, notice, URL_OF_MEMBER, { after: 3 * MINUTE, copies: 2 });
    await world.notify(notification, notice, URL_OF_MEMBER, { after: MINUTE });
    await world.advance(10 * MINUTE);
    expect(minutes).toEqual([1, 3, 3]);
  });

  it('that was pending is not sent after a reset', async () => {
    const { world, minutes } = tellingWorld(async () => new Response(''));
    await world.notify(notification, notice, URL_OF_MEMBER);
    await world.advance(0);
    await world.reset();
    await world.advance(100 * MINUTE);
    expect(minutes).toEqual([0]);
  });
});
