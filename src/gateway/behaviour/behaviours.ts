import { beijingTime } from '../../identifiers/beijingTime.js';
import type { Behaviour, Judgement, Situation } from './Behaviour.js';
import type { Facts, Members, Order } from './ledger.js';
import {
  PREAUTHORIZATION,
  PREAUTHORIZATION_CODES,
  processingTime,
  RESULT_PAY,
  STA_REFUND,
  stateFor,
} from './outcomes.js';
import { PROOFS } from './proofs.js';

/** A token of LianLian expires after 30 minutes. */
const TOKEN_LIFE = 30 * 60_000;

/** The first that fits an interface is how it behaves. */
export const behaviours: readonly Behaviour[] = [
  {
    name: 'confirm',
    fits: (request) => PROOFS.some((name) => request.has(name)),
    act: confirm,
  },
  // On a page of the network the payer pays at once.
  { name: 'page', fits: (_, response) => response.has('gateway_url'), act: payOnPage },
  {
    name: 'apply',
    fits: (_, response) => PROOFS.some((name) => response.has(name)),
    act: apply,
  },
  { name: 'refund', fits: (request) => request.has('money_refund'), act: refund },
  {
    name: 'refund query',
    fits: (request) => request.has('no_refund'),
    act: ({ ledger, member, asked, success }) =>
      found(success, ledger.refund(member, asked.no_refund ?? ''), 'no_refund'),
  },
  {
    name: 'authorization query',
    fits: (request, response) =>
      isQuery(request) && response.has('money_order') && !response.has('result_pay'),
    act: (situation) => {
      const order = orderOf(situation);
      return found(order ? PREAUTHORIZATION_CODES[order.state] : '', order && factsOf(order));
    },
  },
  {
    name: 'query',
    fits: (request, response) =>
      isQuery(request) && (response.has('money_order') || response.has('result_pay')),
    act: (situation) => {
      const order = orderOf(situation);
      return found(situation.success, order && factsOf(order));
    },
  },
  {
    name: 'capture',
    fits: (request, response) => isFinish(request) && response.has('money_order'),
    act: (situation) => finish(situation, 'captured'),
  },
  {
    name: 'cancel',
    fits: isFinish,
    act: (situation) => finish(situation, 'cancelled'),
  },
  {
    name: 'pay',
    fits: (request) => request.has('no_order') && request.has('money_order'),
    act: pay,
  },
  {
    name: 'once',
    fits: (request) => UNIQUE.some((name) => request.has(name)),
    act: ({ asked, ledger, member, success }) => {
      const name = UNIQUE.find((name) => asked[name] !== undefined) ?? '';
      const isNew = ledger.claim(`${member} ${asked[name]}`);
      return isNew ? { code: success } : { code: '94', detail: `${name} was used before` };
    },
  },
  { name: 'answer', fits: () => true, act: ({ success }) => ({ code: success }) },
];

/** Numbers of UnionPay's tables that are never used twice. */
const UNIQUE = ['orderID', 'msgID'] as const;

function apply(situation: Situation): Judgement {
  const { asked, ledger, member, dice, now, success, pending, proof, service } = situation;
  if (!proof.isUsual && pending === success) return pay(situation);
  const challenge = {
    token: dice.text('0123456789abcdef', proof.length),
    code: dice.text('0123456789', 6),
    until: now + TOKEN_LIFE,
  };
  const number = asked.no_order ?? challenge.token;
  if (ledger.order(member, number) !== undefined) return { code: '1002', detail: 'no_order' };
  const begun = { asked, known: firstFacts(situation), state: 'applied', product: service.product } as const;
  const order: Order = { ...begun, challenge, refunded: 0 };
  ledger.keep(member, number, order);
  const { token } = challenge;
  return { code: pending, known: { ...factsOf(order), token, confirm_code: token } };
}

function confirm(situation: Situation): Judgement {
  const { asked, ledger, member, now, success } = situation;
  const order = orderOf(situation);
  const proof = PROOFS.map((name) => asked[name]).find((text) => text !== undefined);
  const { challenge } = order ?? {};
  if (order === undefined || challenge === undefined || challenge.token !== proof)
    return { code: '1000', detail: 'token' };
  if (order.state !== 'applied') return { code: '2007', detail: 'no_order' };
  if (challenge.until <= now) return { code: '1000', detail: 'token' };
  if (asked.verify_code !== undefined && asked.verify_code !== challenge.code) {
    return { code: '1900', detail: 'verify_code' };
  }
  const amount = order.asked.money_order;
  if (asked.money_order !== undefined && Number(asked.money_order) !== Number(amount)) {
    return { code: '1004', detail: 'money_order' };
  }
  const settled = settledOrder({ ...order, asked: { ...asked, ...order.asked } }, now);
  ledger.keep(member, asked.no_order ?? proof ?? '', settled);
  return { code: success, known: factsOf(settled), ...noticeOf(settled, now) };
}

function pay(situation: Situation): Judgement {
  const { asked, ledger, member, now, success, service } = situation;
  const number = asked.no_order ?? '';
  if (ledger.order(member, number) !== undefined) return { code: '1002', detail: 'no_order' };
  const begun = { asked, known: firstFacts(situation), state: 'applied', product: service.product } as const;
  const order = settledOrder({ ...begun, refunded: 0 }, now);
  ledger.keep(member, number, order);
  return { code: success, known: factsOf(order), ...noticeOf(order, now) };
}

/** The answer always has the page, which is what the payment is asked for. */
function payOnPage(situation: Situation): Judgement {
  const paid = pay(situation);
  if (paid.code !== situation.success) return paid;
  const gateway_url = `https://pay.example/init?token=${situation.dice.text('0123456789abcdef', 8)}`;
  return { ...paid, known: { ...paid.known, gateway_url } };
}

function isQuery(request: ReadonlySet<string>): boolean {
  return request.has('no_order') && !request.has('money_order');
}

function isFinish(request: ReadonlySet<string>): boolean {
  return request.has('oid_paybill') && request.has('money_order');
}

/** Captures or cancels what was authorized, once; what is captured may be less. */
function finish(situation: Situation, state: 'captured' | 'cancelled'): Judgement {
  const { asked, ledger, member, success } = situation;
  const order = orderOf(situation);
  if (order === undefined) return { code: '5002', detail: 'oid_paybill' };
  if (order.state === 'captured' || order.state === 'cancelled')
    return { code: '2007', detail: 'oid_paybill' };
  if (order.state !== 'authorized') return { code: '5008', detail: 'oid_paybill' };
  const [amount, authorized] = [asked.money_order, order.asked.money_order];
  if (centsOf(amount) > centsOf(authorized)) return { code: '1004', detail: 'money_order' };
  const money_order = state === 'captured' ? (amount ?? '') : (authorized ?? '');
  const over: Order = { ...order, asked: { ...order.asked, money_order }, state };
  ledger.keep(member, order.asked.no_order ?? '', over);
  return { code: success, known: factsOf(over) };
}

function refund(situation: Situation): Judgement {
  const { asked, ledger, member, now, success } = situation;
  const order = orderOf(situation);
  const number = asked.no_refund ?? '';
  if (order === undefined) return { code: '5002', detail: 'no_order' };
  if (order.state !== 'paid' && order.state !== 'captured') return { code: '5008', detail: 'no_order' };
  if (ledger.refund(member, number) !== undefined) return { code: '1002', detail: 'no_refund' };
  const amount = asked.money_refund ?? '';
  const refunded = order.refunded + centsOf(amount);
  if (refunded > centsOf(order.asked.money_order)) return { code: '5007', detail: 'money_refund' };
  const state = stateFor(amount);
  // What was not paid back may be asked for again.
  if (state !== 'failed') ledger.keep(member, order.asked.no_order ?? '', { ...order, refunded });
  const isDone = state === 'paid';
  const facts = {
    ...asked,
    ...{ money_foreign_refund: amount, rate: '1' },
    oid_refundno: networkNumber(situation, 8),
    sta_refund: STA_REFUND[state],
    ...(isDone && { settle_date: beijingTime(now).slice(0, 8) }),
  };
  ledger.keepRefund(member, number, facts);
  const url = asked.notify_url;
  return {
    code: success,
    known: facts,
    ...(isDone && url !== undefined && { notice: { url, known: facts } }),
  };
}

function orderOf({ asked, ledger, member, now }: Situation): Order | undefined {
  const number = asked.no_order ?? (asked.oid_paybill === undefined ? asked.token : undefined);
  const order = ledger.order(member, number, asked.oid_paybill);
  return order && orderAt(order, now);
}

/** The answer to a query of an order that the network does not have. */
export const NO_ORDER: Judgement = { code: '8901', detail: 'no_order' };

/** The answer of a query. */
function found(success: string, known: Facts | undefined, detail = 'no_order'): Judgement {
  if (known === undefined) return { ...NO_ORDER, detail };
  return { code: success, known, about: known.oid_paybill };
}

function firstFacts(situation: Situation): Members {
  const { asked, dice } = situation;
  return {
    oid_paybill: networkNumber(situation, 10),
    no_agree: asked.no_agree ?? dice.text('0123456789', 16),
  };
}

/** A number of the network: the date in Beijing and so many digits that count. */
function networkNumber({ ledger, now }: Situation, digits: number): string {
  return `${beijingTime(now).slice(0, 8)}${String(ledger.next()).padStart(digits, '0')}`;
}

function settledOrder(order: Order, now: number): Order {
  const amount = order.asked.money_order ?? '';
  const time = processingTime(amount);
  return time > 0
    ? { ...order, state: 'processing', paidAt: now + time }
    : withState(order, stateFor(amount), now);
}

/** An order as it is at a time: one in process may be paid by then. */
function orderAt(order: Order, now: number): Order {
  const { paidAt } = order;
  return paidAt === undefined || paidAt > now ? order : withState(order, 'paid', paidAt);
}

function withState(order: Order, state: ReturnType<typeof stateFor>, now: number): Order {
  const settled = state === 'paid' ? { settle_date: dayOfPayment(order, now) } : {};
  const isAuthorization = state === 'paid' && order.asked.pay_type === PREAUTHORIZATION;
  return {
    ...order,
    state: isAuthorization ? 'authorized' : state,
    paidAt: undefined,
    known: { ...order.known, ...settled },
  };
}

/** The day on which an order is paid, in Beijing, and never one before the order, whose merchant may be ahead of the network's clock. */
function dayOfPayment({ asked }: Order, now: number): string {
  const today = beijingTime(now).slice(0, 8);
  const began = asked.dt_order?.slice(0, 8) ?? today;
  return began > today ? began : today;
}

function factsOf({ asked, known, state }: Order): Facts {
  const result_pay = RESULT_PAY[state];
  return {
    ...{ ...asked, ...known, result_pay },
    info_order: asked.info_order,
    settle_date: result_pay === 'SUCCESS' ? known.settle_date : undefined,
    // The bank says why a payment failed.
    ...(state !== 'failed' && { memo: undefined }),
  };
}

/** The notification of a payment, due when it is paid. */
function noticeOf(order: Order, now: number): Pick<Judgement, 'notice'> {
  const { notify_url: url, money_order: amount } = order.asked;
  const due = order.paidAt ?? now;
  const paid = orderAt(order, due);
  return paid.state === 'paid' && url !== undefined && amount !== undefined
    ? { notice: { url, known: factsOf(paid), after: due - now } }
    : {};
}

function centsOf(amount: string | undefined): number {
  return Math.round(Number(amount ?? '0') * 100);
}
