import { createGateway, type GatewayOptions } from 'tallystick/gateway';
import { createClient, createReceiver } from 'tallystick/http';
import {
  aggregateResultQuery,
  cardBindApply,
  cardBindVerify,
  instantPaymentApply,
  instantPaymentConfirm,
  instantPaymentNotification,
  type MpayResultQueryResponse,
  mpayApply,
  mpayNotification,
  mpayResultQuery,
  mpayVerify,
  unifiedDirect,
} from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { describe, expect, it } from 'vitest';
import { resultQueryOf } from '../../src/gateway/resultQueryOf.js';
import { offered, servicesOf } from '../../src/gateway/services.js';
import { codeOf, errorOf, gatewayOf, keys, START } from './gatewayOf.js';

const PATH = '/v1/bankcardprepay';
const MINUTE = 60_000;

const order = {
  ...samples(mpayApply.request, { seed: 1 }).next().value,
  sign_type: 'SHA256withRSA' as const,
  no_order: 'ORDER-1',
  money_order: '88.00',
  notify_url: 'https://merchant.example/notify',
};
const { oid_partner, sign_type, no_order, dt_order, money_order } = order;
const asking = { oid_partner, sign_type, no_order, dt_order };

it('pays from the application to the notification', async () => {
  const paid: string[] = [];
  const receive = createReceiver({
    network: 'lianlian',
    keys: keys.member.ring,
    handlers: {
      '/notify': {
        request: mpayNotification.notification,
        handle: ({ no_order }) => void paid.push(no_order),
      },
    },
  });
  const gateway = createGateway({ keys: keys.network.ring, deliver: receive, clock: () => START });
  const world = gateway.world('a');
  const client = createClient({
    network: 'lianlian',
    baseUrl: 'https://gateway.example/w/a',
    keys: keys.member.ring,
    fetch: gateway.fetch,
    clock: world.now,
  });
  const { value: applied } = await client.call(mpayApply, order, { path: PATH });
  const verify_code = world.texts()[0]?.code ?? '';
  const step = { oid_partner, sign_type, no_order, money_order, token: applied.token ?? '', verify_code };
  await client.call(mpayVerify, step, { path: PATH });
  await world.advance(0);
  expect(paid).toEqual(['ORDER-1']);
});

/** An order that was applied for, and its second step. */
async function applied(options: Partial<typeof order> = {}, gateway: Partial<GatewayOptions> = {}) {
  const deliver = async () => new Response('{"ret_code":"0000","ret_msg":"ok"}');
  const setup = gatewayOf({ deliver, ...gateway });
  const client = setup.client('lianlian');
  const asked = { ...order, ...options };
  const { value } = await client.call(mpayApply, asked, { path: PATH });
  const step = {
    ...{ oid_partner, sign_type, no_order, money_order: asked.money_order },
    token: value.token ?? '',
    verify_code: setup.world.texts()[0]?.code ?? '',
  };
  return {
    ...setup,
    client,
    value,
    step,
    apply: () => client.call(mpayApply, asked, { path: PATH }),
    verify: (members: Partial<typeof step> = {}) =>
      client.call(mpayVerify, { ...step, ...members }, { path: PATH }),
    query: (members: { query_version?: '1.1' } = {}) =>
      client.call(
        mpayResultQuery,
        { ...asking, dt_order: asked.dt_order, ...members },
        { path: '/orderquery.htm' },
      ),
  };
}

/** What the network alone knows of an order, whatever became of it. */
function descriptionOf({ pay_type, bank_code, bank_name, card_no }: MpayResultQueryResponse) {
  return { pay_type, bank_code, bank_name, card_no };
}

describe('an order', () => {
  it('asks for the code that the payer got, and repeats what was asked', async () => {
    const { value } = await applied();
    expect(value).toMatchObject({ ret_code: '8888', no_order, dt_order });
    expect(Number(value.money_order)).toBe(88);
  });

  it('is confirmed once', async () => {
    const { verify } = await applied();
    expect((await verify()).value.ret_code).toBe('0000');
    expect(await codeOf(verify())).toBe('2007');
  });

  it('has a number that is never used twice', async () => {
    const { apply } = await applied();
    expect(await codeOf(apply())).toBe('1002');
  });

  it('takes its own token, code and amount alone', async () => {
    const { verify, step } = await applied();
    expect(await codeOf(verify({ token: 'f'.repeat(32) }))).toBe('1000');
    expect(await codeOf(verify({ no_order: 'ORDER-2' }))).toBe('1000');
    const other = step.verify_code === '000000' ? '000001' : '000000';
    expect(await codeOf(verify({ verify_code: other }))).toBe('1900');
    expect(await codeOf(verify({ money_order: '88.04' }))).toBe('1004');
    expect((await verify()).value.ret_code).toBe('0000');
  });

  it('has a token that expires after 30 minutes', async () => {
    const young = await applied();
    await young.world.advance(30 * MINUTE - 1);
    expect((await young.verify()).value.ret_code).toBe('0000');
    const old = await applied();
    await old.world.advance(30 * MINUTE);
    expect(old.world.texts()).toEqual([]);
    expect(await codeOf(old.verify())).toBe('1000');
  });

  it('is queried in each of its states', async () => {
    const { query, verify } = await applied();
    expect((await query()).value).toMatchObject({ result_pay: 'WAITING', no_order, dt_order });
    await verify();
    expect((await query()).value).toMatchObject({ result_pay: 'SUCCESS' });
  });

  it.each([
    ['88.02', 'PROCESSING'],
    ['88.03', 'FAILURE'],
  ])('of %s ends as %s, and tells nobody', async (amount, result_pay) => {
    const { query, verify, world } = await applied({ money_order: amount });
    await verify();
    expect((await query()).value).toMatchObject({ result_pay });
    expect(await world.notices()).toEqual([]);
  });

  it('of 88.04 is in process for ten minutes, and then a success', async () => {
    const { query, verify, world } = await applied({ money_order: '88.04' });
    await verify();
    await world.advance(10 * MINUTE - 1);
    expect((await query()).value).toMatchObject({ result_pay: 'PROCESSING' });
    await world.advance(1);
    const paid = (await query()).value;
    expect(paid).toMatchObject({ result_pay: 'SUCCESS' });
    await world.advance(24 * 60 * MINUTE);
    expect((await query()).value.settle_date).toBe(paid.settle_date);
  });

  // What the bank says of a failure, and the day on which it settles a success; bank_name and memo come with 1.1.
  it.each([
    ['88.00', { result_pay: 'SUCCESS' }],
    ['88.02', { result_pay: 'PROCESSING' }],
    ['88.03', { result_pay: 'FAILURE' }],
  ])('of %s is described by its query without a contradiction', async (amount, state) => {
    const described = [];
    for (let seed = 1; seed <= 12; seed++) {
      const { query, verify } = await applied({ money_order: amount, dt_order: '20260301000000' }, { seed });
      const waiting = (await query({ query_version: '1.1' })).value;
      expect(waiting).toMatchObject({ result_pay: 'WAITING' });
      expect(waiting).not.toHaveProperty('settle_date');
      expect(waiting).not.toHaveProperty('memo');
      await verify();
      const { value } = await query({ query_version: '1.1' });
      expect(value).toMatchObject(state);
      described.push(value);
      // The same order again, and of its description nothing is another than before it was paid.
      const again = (await query({ query_version: '1.1' })).value;
      expect(descriptionOf(again)).toEqual(descriptionOf(value));
      expect(descriptionOf(value)).toEqual(descriptionOf(waiting));
      expect(value.info_order).toBe(order.info_order);
    }
    const isPaid = state.result_pay === 'SUCCESS';
    expect(described.map(({ settle_date }) => settle_date)).toEqual(
      described.map(() => (isPaid ? '20260301' : undefined)),
    );
    const remarks = described.filter(({ memo }) => memo !== undefined);
    if (state.result_pay === 'FAILURE') expect(remarks).not.toEqual([]);
    else expect(remarks).toEqual([]);
    // Another order is of another bank, or says less.
    expect(new Set(described.map((value) => JSON.stringify(descriptionOf(value)))).size).toBeGreaterThan(1);
  });

  it('has info_order in its query as it was sent, and settles on no day before it', async () => {
    const { query, verify } = await applied({ info_order: 'Two tickets', dt_order: '20260305090000' });
    await verify();
    expect((await query()).value).toMatchObject({ info_order: 'Two tickets', settle_date: '20260305' });
  });

  it('that nobody applied for is not found', async () => {
    const { client, world } = gatewayOf();
    const query = client('lianlian').call(mpayResultQuery, asking, { path: '/orderquery.htm' });
    expect(await codeOf(query)).toBe('8901');
    expect((await world.exchanges()).exchanges.at(-1)?.alike).toEqual(['MPAY_RESULT_QUERY']);
  });

  it('has one query, which its product tells from those of the same path and members', async () => {
    const { query, verify, world } = await applied();
    await verify();
    await query();
    const { exchanges } = await world.exchanges();
    expect(exchanges.map((exchange) => exchange.interface)).toEqual([
      'MPAY_APPLY',
      'MPAY_VERIFY',
      'MPAY_RESULT_QUERY',
    ]);
    for (const exchange of exchanges) expect(exchange).not.toHaveProperty('alike');
  });

  it.each([
    [{ money_order: '1005.01' }, '1005'],
    [{ name_goods: 'Answer 1108' }, '1108'],
  ])('answers as its request asks: %j', async (members, code) => {
    expect(await codeOf(applied(members))).toBe(code);
  });
});

it('binds a card, of an interface without number of the order', async () => {
  const { world, client } = gatewayOf();
  const named = { oid_partner, user_id: 'user-20417', sign_type };
  const asked = { ...samples(cardBindApply.request, { seed: 1 }).next().value, ...named };
  const { value: begun } = await client('lianlian').call(cardBindApply, asked, { path: '/bankcardbind.htm' });
  const step = { ...named, token: begun.token ?? '' };
  const verify = (verify_code: string) =>
    client('lianlian').call(cardBindVerify, { ...step, verify_code }, { path: '/bankcardbindverfy.htm' });
  const code = world.texts()[0]?.code ?? '';
  expect(await codeOf(verify(code === '000000' ? '1' : '000000'))).toBe('1900');
  expect((await verify(code)).value).toMatchObject({ ret_code: '0000', user_id: named.user_id });
});

describe('a payout', () => {
  const asked = {
    ...samples(instantPaymentApply.request, { seed: 1 }).next().value,
    ...{ sign_type, money_order: '10.00', notify_url: 'https://merchant.example/notify' },
  };
  const payout = async (members: Partial<typeof asked>) => {
    const setup = gatewayOf();
    const client = setup.client('lianlian');
    const apply = () =>
      client.call(instantPaymentApply, { ...asked, ...members }, { path: '/paymentapi/payment.htm' });
    return { ...setup, client, apply };
  };

  it('is made at once', async () => {
    const { world, apply } = await payout({});
    expect((await apply()).value.confirm_code).toBeUndefined();
    expect(await world.notices()).toMatchObject([{ message: instantPaymentNotification.notification.name }]);
  });

  it('that looks like another is confirmed first', async () => {
    const { world, client, apply } = await payout({ memo: 'Answer 4002' });
    const error = (await errorOf(apply())) as { responseCode: string; value: { confirm_code: string } };
    expect(error.responseCode).toBe('4002');
    expect(await world.notices()).toEqual([]);
    const step = {
      ...samples(instantPaymentConfirm.request, { seed: 1 }).next().value,
      ...{ oid_partner: asked.oid_partner, sign_type, no_order: asked.no_order },
      confirm_code: error.value.confirm_code,
    };
    await client.call(instantPaymentConfirm, step, { path: '/paymentapi/confirmPayment.htm' });
    expect(await world.notices()).toHaveLength(1);
  });
});

describe('an order that the payer pays on a page', () => {
  async function paidOnPage(
    members: Readonly<Record<string, string>> = {},
    options: Partial<GatewayOptions> = {},
  ) {
    const told: unknown[] = [];
    const setup = gatewayOf({
      ...options,
      deliver: async (request) => {
        told.push(await request.json());
        return new Response('{"ret_code":"0000","ret_msg":"ok"}');
      },
    });
    const { value } = samples(unifiedDirect.request, { seed: 1 }).next();
    const asked = { ...value, ...{ oid_partner, sign_type, no_order, dt_order, money_order } };
    const notify_url = 'https://merchant.example/notify';
    const client = setup.client('lianlian');
    const whole = { ...asked, notify_url, ...members };
    const { value: answer } = await client.call(unifiedDirect, whole, { path: '/v1/paycreatebill' });
    return { ...setup, client, told, answer };
  }

  it('is paid without a second step, and notified', async () => {
    const { client, told, world } = await paidOnPage();
    await world.advance(0);
    expect(told).toEqual([expect.objectContaining({ no_order, result_pay: 'SUCCESS' })]);
    const { value } = await client.call(aggregateResultQuery, asking, {
      path: '/llwalletapi/orderquery.htm',
    });
    expect(value.result_pay).toBe('SUCCESS');
  });

  it('has the page in each answer, and its notification and its query tell the same', async () => {
    const shared = new Set<string>();
    for (let seed = 0; seed < 20; seed++) {
      const { client, told, world, answer } = await paidOnPage({}, { seed, steady: true });
      expect(answer.gateway_url).toMatch(/^https:\/\/pay\.example\/init\?token=[0-9a-f]{8}$/);
      await world.advance(0);
      const { value } = await client.call(aggregateResultQuery, asking, {
        path: '/llwalletapi/orderquery.htm',
      });
      const [notice] = told as [Readonly<Record<string, unknown>>];
      const queried = value as unknown as Readonly<Record<string, unknown>>;
      const both = Object.keys(notice).filter((name) => name !== 'sign' && name in queried);
      for (const name of both) {
        expect([seed, name, queried[name]]).toEqual([seed, name, notice[name]]);
        shared.add(name);
      }
    }
    expect([...shared]).toEqual(expect.arrayContaining(['pay_type', 'bank_code', 'oid_paybill']));
  });

  it('may have a timestamp that the network refuses, and the log says so', async () => {
    const { world } = await paidOnPage({ timestamp: '20260301151500' });
    expect((await world.exchanges()).exchanges[0]).toMatchObject({
      verdict: 'answered',
      reason: 'timestamp is 45 minutes behind; the network takes 30 minutes, this gateway any time.',
    });
    const { world: other } = await paidOnPage({ timestamp: '20260301153000' });
    expect((await other.exchanges()).exchanges[0]).not.toHaveProperty('reason');
  });

  it('is not found by the queries of other products that share a path, and the log says why', async () => {
    const { client, world } = await paidOnPage();
    expect(await codeOf(client.call(mpayResultQuery, asking, { path: '/orderquery.htm' }))).toBe('8901');
    expect((await world.exchanges()).exchanges.at(-1)).toMatchObject({
      verdict: 'declined',
      reason:
        'The order is of the product unified; at this path are the queries of easypay, mpay. Query it by AGGREGATE_RESULT_QUERY at /llwalletapi/orderquery.htm.',
      // Nothing in the request says which of the two it is.
      interface: 'EASYPAY_RESULT_QUERY',
      alike: ['MPAY_RESULT_QUERY'],
    });
  });

  // As docs/interfaces.md has them; online banking has no query of its own either.
  it.each([
    ['unified', 'AGGREGATE_RESULT_QUERY'],
    ['onlineBanking', 'AGGREGATE_RESULT_QUERY'],
    ['aggregate', 'AGGREGATE_RESULT_QUERY'],
    ['easypay', 'EASYPAY_RESULT_QUERY'],
    ['exchange', 'EXCHANGE_RESULT_QUERY'],
    ['cardBinding', undefined],
  ])('of %s is queried by %s', (product, name) => {
    expect(resultQueryOf(offered(servicesOf([])), product)?.name).toBe(name);
  });
});
