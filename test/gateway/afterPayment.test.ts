import {
  easypayApply,
  easypayPreauthCancel,
  easypayPreauthComplete,
  easypayPreauthQuery,
  easypayVerify,
  mpayApply,
  mpayVerify,
  refundApply,
  refundNotification,
  refundResultQuery,
} from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { describe, expect, it } from 'vitest';
import { codeOf, gatewayOf, START } from './gatewayOf.js';

const sign_type = 'SHA256withRSA' as const;
const notify_url = 'https://merchant.example/notify';
const OK = async () => new Response('{"ret_code":"0000","ret_msg":"ok"}');

/** START in Beijing: eight hours later. */
const DATE = '20260301';

/** An MPAY order of 88.00 that is paid, unless it is only applied for, and what may be done with it. */
async function mpayOrder(money_order = '88.00', isConfirmed = true) {
  const setup = gatewayOf({ deliver: OK, clock: () => START });
  const client = setup.client('lianlian');
  const sample = samples(mpayApply.request, { seed: 1 }).next().value;
  const order = { ...sample, sign_type, no_order: 'ORDER-1', money_order, notify_url };
  const { oid_partner, no_order, dt_order } = order;
  const path = '/v1/bankcardprepay';
  const { value } = await client.call(mpayApply, order, { path });
  const verify_code = setup.world.texts()[0]?.code ?? '';
  const step = { oid_partner, sign_type, no_order, money_order, token: value.token ?? '', verify_code };
  if (isConfirmed) await client.call(mpayVerify, step, { path });
  await setup.world.advance(0);
  const refund = async (no_refund: string, money_refund: string, named: object = { no_order }) => {
    const asked = { oid_partner, sign_type, no_refund, money_refund, dt_refund: `${DATE}170000`, notify_url };
    return client.call(refundApply, { ...asked, ...named } as never, { path: '/exchangerefund.htm' });
  };
  const query = (no_refund: string) => {
    const asked = { oid_partner, sign_type, no_refund, dt_refund: `${DATE}170000` };
    return client.call(refundResultQuery, asked, { path: '/refundquery.htm' });
  };
  return { ...setup, refund, query, dt_order };
}

describe('a refund', () => {
  it('is made in parts, never above what was paid, and each number once', async () => {
    const { refund } = await mpayOrder();
    expect((await refund('R-1', '80.00')).value).toMatchObject({ ret_code: '0000', no_refund: 'R-1' });
    expect(await codeOf(refund('R-1', '1.00'))).toBe('1002');
    expect(await codeOf(refund('R-2', '8.01'))).toBe('5007');
    expect((await refund('R-3', '8.00')).value.ret_code).toBe('0000');
    expect(await codeOf(refund('R-4', '0.01'))).toBe('5007');
  });

  it('is one of an order that there is, and that is paid', async () => {
    const unpaid = await mpayOrder('88.00', false);
    expect(await codeOf(unpaid.refund('R-1', '1.00'))).toBe('5008');
    expect(await codeOf(unpaid.refund('R-1', '1.00', { no_order: 'ORDER-2' }))).toBe('5002');
    for (const amount of ['88.02', '88.03']) {
      const { refund } = await mpayOrder(amount);
      expect(await codeOf(refund('R-1', '1.00'))).toBe('5008');
    }
  });

  it('waits for a payment in process, which is notified once it is paid', async () => {
    const { refund, world } = await mpayOrder('88.04');
    const told = async () =>
      (await world.exchanges()).exchanges.filter(({ interface: name }) => name === 'MPAY_NOTIFICATION');
    await world.advance(10 * 60_000 - 1);
    expect(await codeOf(refund('R-1', '8.00'))).toBe('5008');
    expect(await told()).toEqual([]);
    await world.advance(1);
    expect(await told()).toMatchObject([
      { verdict: 'acknowledged', request: { no_order: 'ORDER-1', result_pay: 'SUCCESS' } },
    ]);
    expect((await refund('R-1', '8.00')).value.ret_code).toBe('0000');
    expect(await codeOf(refund('R-2', '80.05'))).toBe('5007');
  });

  it('is queried after it was made, and not before', async () => {
    const { refund, query, world } = await mpayOrder();
    expect(await codeOf(query('R-1'))).toBe('8901');
    const { exchanges } = await world.exchanges();
    expect(JSON.stringify(exchanges)).toContain('(no_refund)');
    expect(await codeOf(refund('R-1', '88.01'))).toBe('5007');
    expect(await codeOf(query('R-1'))).toBe('8901');
    await refund('R-1', '8.00');
    const { value } = await query('R-1');
    expect(value).toMatchObject({ ret_code: '0000', no_refund: 'R-1', sta_refund: '2', settle_date: DATE });
    expect(Number(value.money_refund)).toBe(8);
  });

  it('is notified where the request says, once it is acknowledged never again', async () => {
    const { refund, world } = await mpayOrder();
    await refund('R-1', '8.00');
    expect(await world.notices()).toMatchObject([
      { message: refundNotification.notification.name, url: notify_url },
    ]);
    await world.advance(10 * 60_000);
    const told = (await world.exchanges()).exchanges.filter(
      ({ interface: name }) => name === 'REFUND_NOTIFICATION',
    );
    expect(told).toMatchObject([{ verdict: 'acknowledged', request: { no_refund: 'R-1' } }]);
  });
});

describe('the state of a refund', () => {
  it.each([
    ['8.00', '2', DATE],
    ['8.02', '1', undefined],
    ['8.03', '3', undefined],
  ])('of %s is %s in the answer and in the query, with settle_date %s', async (amount, sta_refund, date) => {
    const { refund, query } = await mpayOrder();
    for (const { value } of [await refund('R-1', amount), await query('R-1')]) {
      expect(value).toMatchObject({ ret_code: '0000', sta_refund });
      expect(value.settle_date).toBe(date);
    }
  });

  it.each(['8.02', '8.03'])('of %s is not notified, because it has not succeeded', async (amount) => {
    const { refund, world } = await mpayOrder();
    await refund('R-1', amount);
    expect(await world.notices()).toEqual([]);
  });

  it('counts against the payment while it is in process, and not once it failed', async () => {
    const { refund } = await mpayOrder();
    await refund('R-1', '80.03');
    await refund('R-2', '80.02');
    expect(await codeOf(refund('R-3', '8.00'))).toBe('5007');
    expect((await refund('R-4', '7.98')).value.ret_code).toBe('0000');
  });
});

it('a refund has one number of LianLian, which no other one has, and amounts that go with its request', async () => {
  const { refund, query, world } = await mpayOrder();
  const { value: answer } = await refund('R-1', '8.00');
  const { value: queried } = await query('R-1');
  await world.advance(0);
  const notice = (await world.exchanges()).exchanges.at(-1)?.request ?? {};
  expect(answer.oid_refundno).toMatch(/^20260301\d{8}$/);
  for (const told of [queried, notice]) {
    const { oid_refundno, money_foreign_refund, rate_id, rate, exchange_bankcode } = answer;
    expect(told).toMatchObject({ oid_refundno, money_foreign_refund, rate_id, rate, exchange_bankcode });
  }
  expect(Number(answer.money_foreign_refund)).toBe(8);
  expect(Number(answer.rate)).toBe(1);
  const { value: other } = await refund('R-2', '8.00');
  expect(other.oid_refundno).not.toBe(answer.oid_refundno);
});

/** A pre-authorization of 88.00, and what may be done with it. */
async function authorization(amount = '88.00') {
  const setup = gatewayOf({ deliver: OK, clock: () => START });
  const client = setup.client('lianlian');
  const drawn = samples(easypayApply.request, { seed: 1 });
  let sample = drawn.next().value;
  while (sample.pay_type !== 'F') sample = drawn.next().value;
  const order = { ...sample, sign_type, no_order: 'ORDER-1', money_order: amount, notify_url };
  const { oid_partner, no_order, dt_order } = order;
  const { value } = await client.call(easypayApply, order, { path: '/easypay.htm' });
  const verify_code = setup.world.texts()[0]?.code ?? '';
  const asked = { oid_partner, sign_type, no_order, dt_order } as const;
  const named = { ...asked, user_id: 'user-20417', pay_type: 'F', api_version: '1.0' } as const;
  const queried = { ...named, oid_paybill: value.oid_paybill ?? '' };
  return {
    ...setup,
    verify: () =>
      client.call(
        easypayVerify,
        { ...asked, money_order: amount, token: value.token ?? '', verify_code },
        { path: '/easypayverify.htm' },
      ),
    capture: (money_order: string) =>
      client.call(easypayPreauthComplete, { ...named, money_order }, { path: '/preauthComplete.htm' }),
    cancel: (money_order: string) =>
      client.call(easypayPreauthCancel, { ...named, money_order }, { path: '/preauthCancel.htm' }),
    state: async (more: object = {}) => {
      const { user_id: _, ...members } = { ...queried, ...more };
      const { value } = await client.call(easypayPreauthQuery, members, { path: '/preauthquery.htm' });
      return value.ret_code;
    },
    refund: (money_refund: string) => {
      const refund = { no_refund: 'R-1', money_refund, dt_refund: `${DATE}170000`, no_order, notify_url };
      const members = { oid_partner, sign_type, ...refund } as never;
      return client.call(refundApply, members, { path: '/exchangerefund.htm' });
    },
  };
}

describe('a pre-authorization', () => {
  it('waits for the code, is authorized, and is captured once, for no more than was authorized', async () => {
    const { state, verify, capture, cancel, world } = await authorization();
    expect(await state()).toBe('PR08');
    expect(await codeOf(capture('88.00'))).toBe('5008');
    await verify();
    expect(await state()).toBe('PR07');
    expect(await world.notices()).toEqual([]);
    expect(await codeOf(capture('88.01'))).toBe('1004');
    const { value } = await capture('80.00');
    expect(Number(value.money_order)).toBe(80);
    expect(await state()).toBe('PR11');
    expect(await codeOf(capture('80.00'))).toBe('2007');
    expect(await codeOf(cancel('80.00'))).toBe('2007');
  });

  it('is refunded up to what was captured, and not before', async () => {
    const { verify, capture, refund } = await authorization();
    await verify();
    expect(await codeOf(refund('1.00'))).toBe('5008');
    await capture('80.00');
    expect(await codeOf(refund('80.01'))).toBe('5007');
    expect((await refund('80.00')).value.ret_code).toBe('0000');
  });

  it('is cancelled once, and then neither captured nor refunded', async () => {
    const { state, verify, capture, cancel, refund } = await authorization();
    await verify();
    expect((await cancel('88.00')).value.ret_code).toBe('0000');
    expect(await state()).toBe('PR14');
    expect(await codeOf(capture('88.00'))).toBe('2007');
    expect(await codeOf(refund('1.00'))).toBe('5008');
  });

  it.each([
    ['88.02', 'PR09'],
    ['88.03', 'PR10'],
  ])('of %s is %s', async (amount, code) => {
    const { state, verify, capture } = await authorization(amount);
    await verify();
    expect(await state()).toBe(code);
    expect(await codeOf(capture(amount))).toBe('5008');
  });

  it('of 88.04 is in process for ten minutes, then authorized, and captured', async () => {
    const { state, verify, capture, world } = await authorization('88.04');
    await verify();
    expect(await state()).toBe('PR09');
    expect(await codeOf(capture('88.04'))).toBe('5008');
    await world.advance(10 * 60_000);
    expect(await state()).toBe('PR07');
    await capture('88.04');
    expect(await state()).toBe('PR11');
    expect(await world.notices()).toEqual([]);
  });

  it('is not found under another number, and its token expires after 30 minutes', async () => {
    const { state, verify, world } = await authorization();
    expect(await codeOf(state({ no_order: 'ORDER-2' }))).toBe('8901');
    await world.advance(30 * 60_000);
    expect(await codeOf(verify())).toBe('1000');
    expect(await state()).toBe('PR08');
  });
});
