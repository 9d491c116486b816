import { createHash } from 'node:crypto';
import { calledInterfaces } from '../http/calledInterfaces.js';
import { digitsOf, lettersOf } from '../http/drawn.js';
import type { HttpExchange } from '../http/exchangeInLines.js';
import { exchangeOf } from '../http/exchangeOf.js';
import type { ArrivedRequest, ScriptedAnswer } from '../http/FarSide.js';
import { lianlianSide, plainMessage } from '../http/lianlianSide.js';
import { JSON_TYPE } from '../http/NetworkSide.js';
import type { Parties } from '../http/Parties.js';
import type { CalledInterface, Situation } from '../http/Situation.js';
import type { JsonObject } from '../Testee.js';
import { type Flow, type FlowName, flows } from './Flow.js';
import type { Order, OrderState } from './Order.js';

/** What becomes of a request to the network and its answer. */
export type Fate =
  | 'answered'
  /** The network has done it, and the connection breaks before its answer. */
  | 'answer-lost'
  /** The payer pays while it is asked, where the payer has entered a code. */
  | 'paid-at-once'
  /** The connection breaks before the network has read it. */
  | 'request-lost'
  /** The network has done it, and its answer waits. */
  | 'held';

/** One order at the network. */
export interface OrderAtNetwork {
  readonly order: Order;
  /** The network's own number of it. */
  readonly number: string;
  readonly state: OrderState;
  /** What the merchant did that it must not, in one sentence. */
  readonly fault: string | undefined;
  /** Whether the merchant has ever asked for its payment, arrived or not. */
  readonly isAskedFor: boolean;
  /** What the payer has got; undefined where nothing was sent. */
  readonly code: string | undefined;
  /** What becomes of the next request for it. */
  next(fate: Fate): void;
  /** Is there when another answer waits. */
  whenHeld(): Promise<void>;
  /** Sends the answers that wait; with whom they wait for dead, they are lost. */
  release(isLost?: boolean): void;
  /** The payer pays, or cannot; nothing where no payment is pending. */
  settle(state: 'paid' | 'failed'): void;
}

/** The network's side of payments, as a far side that answers what a merchant asks. */
export interface PaymentNetwork {
  /**
   * An order that the merchant will ask for.
   *
   * @param flow how it pays
   * @param seen gets each request for it and its answer
   */
  expect(order: Order, flow: FlowName, seen: HttpExchange[]): OrderAtNetwork;
  answer(request: ArrivedRequest): Promise<ScriptedAnswer>;
}

const RESULTS = { applied: 'WAITING', pending: 'PROCESSING', paid: 'SUCCESS', failed: 'FAILURE' } as const;

const LOST: ScriptedAnswer = { status: 0, headers: [], body: Buffer.alloc(0), wire: { kind: 'reset' } };

/**
 * A network that has payments asked for, keeps their ledger, and does to requests and answers what it is asked to. It is
 * never paid twice for an order: a merchant that asks again without having learned that nothing came of it is at fault.
 *
 * @param parties the merchant as `member`, the network with its private keys as `network`
 */
export function createNetwork(parties: Parties, clock: () => number): PaymentNetwork {
  const known = calledInterfaces();
  const orders = new Map<unknown, ReturnType<typeof createOrder>>();
  return {
    expect(order, flow, seen) {
      const created = createOrder(order, { ...called(flows[flow]), parties, clock, seen });
      orders.set(order.no_order, created);
      return created.atNetwork;
    },
    async answer(request) {
      const one = known.find(({ path }) => path === request.target);
      const body = one && plainMessage(request, { called: one, parties });
      if (one === undefined || typeof body !== 'object') return NOT_FOUND;
      return orders.get(body.no_order)?.answer(one, request, body) ?? NOT_FOUND;
    },
  };

  function called({ apply, pay, query }: Flow): Pick<Setting, 'apply' | 'pay' | 'query'> {
    const named = (name: string) => known.find((one) => one.name === name) as CalledInterface;
    return { apply: apply === undefined ? undefined : named(apply), pay: named(pay), query: named(query) };
  }
}

const PAID_AGAIN = 'It asks for the payment again, and no query has told it that nothing came of the first.';

const NOT_FOUND: ScriptedAnswer = { status: 404, headers: [], body: Buffer.alloc(0) };

interface Setting {
  readonly apply: CalledInterface | undefined;
  readonly pay: CalledInterface;
  readonly query: CalledInterface;
  readonly parties: Parties;
  readonly clock: () => number;
  readonly seen: HttpExchange[];
}

function createOrder(order: Order, { apply, pay, query, parties, clock, seen }: Setting) {
  let state: OrderState = 'absent';
  let fault: string | undefined;
  let fate: Fate = 'answered';
  /** Whether the merchant may ask for the payment: at first, and when a query has told it that nothing came of it. */
  let mayPay = true;
  let isAskedFor = false;
  const code = digitsOf(drawn('code', 6));
  const number = digitsOf(drawn('number', 18));
  const tokens: string[] = [];
  const held: ((isLost: boolean) => void)[] = [];
  const waiting: (() => void)[] = [];
  const atNetwork: OrderAtNetwork = {
    order,
    number,
    get state() {
      return state;
    },
    get fault() {
      return fault;
    },
    get isAskedFor() {
      return isAskedFor;
    },
    get code() {
      return tokens.length === 0 ? undefined : code;
    },
    next(given) {
      fate = given;
    },
    whenHeld: () => new Promise((resolve) => waiting.push(resolve)),
    release(isLost = false) {
      for (const send of held.splice(0)) send(isLost);
    },
    settle(given) {
      if (state === 'pending') state = given;
    },
  };

  function drawn(what: string, size: number): Buffer {
    return createHash('shake256', { outputLength: size }).update(`${order.no_order} ${what}`).digest();
  }

  function situationOf(called: CalledInterface): Situation {
    const { success } = exchangeOf(called);
    const now = new Date(clock()).toISOString();
    return { called, value: { no_order: order.no_order }, success, parties, now, draw: drawn };
  }

  /** What must not be asked for: another amount, or a payment that nobody knows to have come to nothing. */
  function judge(body: JsonObject): void {
    if (body.money_order !== order.money_order) fault ??= 'The amount that it asks for is another.';
    if (!mayPay) fault ??= PAID_AGAIN;
  }

  function applied(body: JsonObject, situation: Situation): ScriptedAnswer {
    judge(body);
    // A number is never used twice, not even of a payment that has failed.
    if (state !== 'absent' && state !== 'applied') return refused('1002');
    state = 'applied';
    const token = lettersOf(drawn(`token ${tokens.length}`, 32));
    tokens.push(token);
    return sealed(situation, body, { ...NOT_PAID, ret_code: '8888', token });
  }

  function verified(body: JsonObject, situation: Situation, isPaidAtOnce: boolean): ScriptedAnswer {
    judge(body);
    if (!tokens.includes(String(body.token))) return refused('1000');
    if (body.verify_code !== code) return refused('1900');
    mayPay = false;
    if (state === 'applied') state = isPaidAtOnce ? 'paid' : 'pending';
    if (state === 'paid') return sealed(situation, body, { result_pay: RESULTS.paid });
    return refused(state === 'failed' ? '1005' : '1003');
  }

  function paid(body: JsonObject, situation: Situation): ScriptedAnswer {
    judge(body);
    mayPay = false;
    if (state === 'failed') return refused('1002');
    if (state === 'absent') state = 'pending';
    return sealed(situation, body, {});
  }

  function queried(body: JsonObject, situation: Situation): ScriptedAnswer {
    return state === 'absent' ? refused('8901') : sealed(situation, body, { result_pay: RESULTS[state] });
  }

  /** The answer that says yes, with what it must repeat of the request. */
  function sealed(situation: Situation, body: JsonObject, members: JsonObject): ScriptedAnswer {
    const { rows } = situation.called.response;
    const repeated = rows
      .filter(
        ({ identifier, presence, matchesRequest }) =>
          identifier in body && (presence === 'R' || matchesRequest),
      )
      .map(({ identifier }) => [identifier, body[identifier]]);
    const own = { oid_paybill: number, ...order, ...members };
    const value = { ...situation.success, ...Object.fromEntries(repeated), ...own };
    return lianlianSide.seal(value, situation);
  }

  async function answer(
    called: CalledInterface,
    request: ArrivedRequest,
    body: JsonObject,
  ): Promise<ScriptedAnswer> {
    if (![apply, pay, query].includes(called)) return NOT_FOUND;
    const answer = await answerOf(called, request, body);
    seen.push({ called, request, answer: answer === LOST ? undefined : answer });
    return answer;
  }

  async function answerOf(
    called: CalledInterface,
    request: ArrivedRequest,
    body: JsonObject,
  ): Promise<ScriptedAnswer> {
    const situation = situationOf(called);
    const wrong = await lianlianSide.requestFault(request, situation);
    if (wrong !== undefined) fault ??= `The request: ${wrong}`;
    const given = fate;
    fate = 'answered';
    if (called !== query) isAskedFor = true;
    if (given === 'request-lost') {
      if (called !== query && !mayPay) fault ??= PAID_AGAIN;
      if (called === pay) mayPay = false;
      return LOST;
    }
    const isOver = !['pending', 'paid'].includes(state);
    const whole = done(called, body, situation, given === 'paid-at-once');
    const isLost = given === 'answer-lost' || (given === 'held' && (await isLostLater()));
    if (isLost) return LOST;
    if (called === query && isOver) mayPay = true;
    return whole;
  }

  function done(
    called: CalledInterface,
    body: JsonObject,
    situation: Situation,
    isPaidAtOnce: boolean,
  ): ScriptedAnswer {
    if (called === query) return queried(body, situation);
    if (called === apply) return applied(body, situation);
    return apply === undefined ? paid(body, situation) : verified(body, situation, isPaidAtOnce);
  }

  /** Waits until the answer is released, or lost. */
  function isLostLater(): Promise<boolean> {
    return new Promise((resolve) => {
      held.push(resolve);
      for (const told of waiting.splice(0)) told();
    });
  }

  return { atNetwork, answer };
}

/** What the answer of the first of two steps does not tell. */
const NOT_PAID = { result_pay: undefined, settle_date: undefined, no_agree: undefined } as const;

/** Nobody signs what is declined. */
function refused(code: string): ScriptedAnswer {
  const body = Buffer.from(JSON.stringify({ ret_code: code, ret_msg: 'declined' }));
  return { status: 200, headers: [JSON_TYPE], body };
}
