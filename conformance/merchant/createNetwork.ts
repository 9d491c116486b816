import { createHash } from 'node:crypto';
import { calledInterfaces } from '../http/calledInterfaces.js';
import type { HttpExchange } from '../http/exchangeInLines.js';
import { exchangeOf } from '../http/exchangeOf.js';
import type { ArrivedRequest, ScriptedAnswer } from '../http/FarSide.js';
import { lianlianSide } from '../http/lianlianSide.js';
import { JSON_TYPE, jsonObject } from '../http/NetworkSide.js';
import type { Parties } from '../http/Parties.js';
import type { CalledInterface, Situation } from '../http/Situation.js';
import type { JsonObject } from '../Testee.js';
import type { Order, OrderState } from './Order.js';

/** What becomes of a request to the network and its answer. */
export type Fate =
  | 'answered'
  /** The network has done it, and the connection breaks before its answer. */
  | 'answer-lost'
  /** The connection breaks before the network has read it. */
  | 'request-lost'
  /** The network has done it, and its answer waits. */
  | 'held';

/** One order at the network. */
export interface OrderAtNetwork {
  readonly order: Order;
  readonly state: OrderState;
  /** What the merchant did that it must not, in one sentence. */
  readonly fault: string | undefined;
  /** Whether the merchant has ever asked for its payment, arrived or not. */
  readonly isAskedFor: boolean;
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
   * @param seen gets each request for it and its answer
   */
  expect(order: Order, seen: HttpExchange[]): OrderAtNetwork;
  answer(request: ArrivedRequest): Promise<ScriptedAnswer>;
}

/** How a payment is asked for, and how one asks what has become of it. */
const INTERFACES = { pay: 'AGGREGATE_DIRECT', query: 'AGGREGATE_RESULT_QUERY' } as const;

const RESULTS = { pending: 'PROCESSING', paid: 'SUCCESS', failed: 'FAILURE' } as const;

const LOST: ScriptedAnswer = { status: 0, headers: [], body: Buffer.alloc(0), wire: { kind: 'reset' } };

/**
 * A network that has payments asked for, keeps their ledger, and does to requests and answers what it is told. It is
 * never paid twice for an order: who asks again without having learned that nothing came of it does what it must not.
 *
 * @param parties the merchant as `member`, the network with its private keys as `network`
 */
export function createNetwork(parties: Parties, clock: () => number): PaymentNetwork {
  const known = calledInterfaces();
  const [pay, query] = [INTERFACES.pay, INTERFACES.query].map(
    (name) => known.find((one) => one.name === name) as CalledInterface,
  ) as [CalledInterface, CalledInterface];
  const orders = new Map<unknown, ReturnType<typeof createOrder>>();
  return {
    expect(order, seen) {
      const created = createOrder(order, { pay, query, parties, clock, seen });
      orders.set(order.no_order, created);
      return created.atNetwork;
    },
    async answer(request) {
      const body = jsonObject(request.body);
      const known = typeof body === 'string' ? undefined : orders.get(body.no_order);
      return known?.answer(request, body as JsonObject) ?? NOT_FOUND;
    },
  };
}

const PAID_AGAIN = 'It asks for the payment again, and no query has told it that nothing came of the first.';

const NOT_FOUND: ScriptedAnswer = { status: 404, headers: [], body: Buffer.alloc(0) };

interface Setting {
  readonly pay: CalledInterface;
  readonly query: CalledInterface;
  readonly parties: Parties;
  readonly clock: () => number;
  readonly seen: HttpExchange[];
}

function createOrder(order: Order, { pay, query, parties, clock, seen }: Setting) {
  let state: OrderState = 'absent';
  let fault: string | undefined;
  let fate: Fate = 'answered';
  /** Whether the merchant may ask for the payment: at first, and when a query has told it that nothing came of it. */
  let mayPay = true;
  let isAskedFor = false;
  const held: ((isLost: boolean) => void)[] = [];
  const waiting: (() => void)[] = [];
  const atNetwork: OrderAtNetwork = {
    order,
    get state() {
      return state;
    },
    get fault() {
      return fault;
    },
    get isAskedFor() {
      return isAskedFor;
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

  function situationOf(called: CalledInterface): Situation {
    const draw = (what: string, size: number) =>
      createHash('shake256', { outputLength: size }).update(`${order.no_order} ${what}`).digest();
    const { success } = exchangeOf(called);
    const now = new Date(clock()).toISOString();
    return { called, value: { no_order: order.no_order }, success, parties, now, draw };
  }

  function paid(body: JsonObject, situation: Situation): ScriptedAnswer {
    if (body.money_order !== order.money_order) fault ??= 'The amount that it asks for is another.';
    if (!mayPay) fault ??= PAID_AGAIN;
    mayPay = false;
    // A number is never used twice, not even of a payment that has failed.
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
    const value = { ...situation.success, ...Object.fromEntries(repeated), ...order, ...members };
    return lianlianSide.seal(value, situation);
  }

  async function answer(request: ArrivedRequest, body: JsonObject): Promise<ScriptedAnswer> {
    const called = [pay, query].find(({ path }) => path === request.target);
    if (called === undefined) return NOT_FOUND;
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
    if (called === pay) isAskedFor = true;
    if (given === 'request-lost') {
      if (called === pay && !mayPay) fault ??= PAID_AGAIN;
      if (called === pay) mayPay = false;
      return LOST;
    }
    const isOver = state === 'absent' || state === 'failed';
    const whole = called === pay ? paid(body, situation) : queried(body, situation);
    const isLost = given === 'answer-lost' || (given === 'held' && (await isLostLater()));
    if (isLost) return LOST;
    if (called === query && isOver) mayPay = true;
    return whole;
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

/** Nobody signs what is declined. */
function refused(code: string): ScriptedAnswer {
  const body = Buffer.from(JSON.stringify({ ret_code: code, ret_msg: 'declined' }));
  return { status: 200, headers: [JSON_TYPE], body };
}
