import { randomBytes } from 'node:crypto';
import { calledInterfaces } from '../http/calledInterfaces.js';
import type { ArrivedRequest } from '../http/FarSide.js';
import { keysOfCalls } from '../http/keysOfCalls.js';
import { lianlianSide } from '../http/lianlianSide.js';
import { JSON_TYPE, jsonObject } from '../http/NetworkSide.js';
import type { SentRequest, ServedAnswer } from '../http/SentRequest.js';
import type { CalledInterface, Situation } from '../http/Situation.js';
import { readBytes } from '../judges/readBytes.js';
import { createNetwork } from '../merchant/createNetwork.js';
import { notifications } from '../merchant/notifications.js';
import { NOW } from '../properties/NOW.js';
import type { Answer, JsonObject } from '../Testee.js';
import type { Operate } from './Faulty.js';

/** The network that these merchants pay at. */
export const networkOfMerchants = createNetwork(keysOfCalls, () => Date.parse(NOW));

/** What a merchant does wrong; it is right in all that is not given. */
export interface MerchantFault {
  /** What is wrong with a notice, in place of what is. */
  readonly verdict?: (right: string | undefined, message: JsonObject) => string | undefined;
  /** Acts on a notice ahead of its signature, or marks one as known that it refuses. */
  readonly ahead?: 'acts' | 'marks';
  /** What a notice is known by; its number unless given. */
  readonly keyOf?: (message: JsonObject, body: Buffer) => string;
  /** What it knows of the notices before. */
  readonly memory?: 'none' | 'last' | 'process';
  /** The order of its steps. */
  readonly steps?: 'looks-then-acts' | 'acts-then-marks' | 'marks-then-acts' | 'acknowledges-first';
  /** What it answers. */
  readonly answer?: (right: ServedAnswer, isCopy: boolean) => ServedAnswer;
  /** What it does with payments. */
  readonly paying?:
    | 'writes-late'
    | 'forgets'
    | 'pays-in-doubt'
    | 'silence-is-absence'
    | 'books-what-is-accepted'
    | 'late-answer-wins'
    | 'books-by-each'
    | 'passes-over-what-is-in-doubt'
    | 'any-result-is-success'
    | 'books-what-is-applied'
    | 'processing-is-success'
    | 'silence-is-success';
}

/** What outlives a process. */
interface Store {
  readonly known: string[];
  readonly paid: JsonObject[];
  readonly orders: Map<unknown, OrderState>;
  /** What the payment of an order is confirmed with. */
  readonly begun: Map<unknown, Begun>;
  /** What an order was booked by. */
  readonly tellers: Map<unknown, Source>;
}

type Source = 'notice' | 'query' | 'answer';

type OrderState = 'asked' | 'absent' | 'paid';

interface Begun {
  readonly token: string;
  readonly order: JsonObject;
}

/** One process of a merchant. */
interface Life {
  isDead: boolean;
  /** The step at which it dies. */
  dies?: unknown;
  /** What it does when it has answered. */
  readonly later: (() => void)[];
}

class Killed extends Error {}

const UNANSWERED: ServedAnswer = { status: 499, headers: [], body: Buffer.alloc(0) };

/** A merchant of the suite's own, apart from the package: right unless it is given a fault. Its processes differ in what they remember. */
export function ownMerchant(fault: MerchantFault = {}): Operate {
  const store: Store = { known: [], paid: [], orders: new Map(), begun: new Map(), tellers: new Map() };
  let life: Life = { isDead: false, later: [] };
  return async (input): Promise<Answer> => {
    for (const late of life.later.splice(0)) if (!life.isDead) late();
    if (input.observe === true)
      return { status: 'ok', output: { count: store.paid.length, paid: [...store.paid] } };
    if (input.kill === 'now') life.isDead = true;
    if (input.start === true) {
      life = { isDead: false, later: [] };
      if (fault.memory === 'process') store.known.length = 0;
      if (fault.paying === 'forgets') store.orders.clear();
    }
    for (const [name, work] of Object.entries({ pay, apply, verify })) {
      const order = input[name];
      if (order !== undefined) await unlessKilled(() => work(order as JsonObject, { store, life, fault }));
    }
    if (input.method === undefined) return { status: 'ok', output: {} };
    const answer = await answerTo(input, { store, life, fault });
    const { body, ...rest } = answer;
    return { status: 'ok', output: { ...rest, body: { base64: body.toString('base64') } } };
  };
}

interface Merchant {
  readonly store: Store;
  readonly life: Life;
  readonly fault: MerchantFault;
}

async function answerTo(input: JsonObject, merchant: Merchant): Promise<ServedAnswer> {
  const { life } = merchant;
  const { kill } = input;
  if (kill === 'half') life.isDead = true;
  if (life.isDead) return UNANSWERED;
  life.dies = kill;
  const answer = await unlessKilled(() => take(input as unknown as SentRequest, input, merchant));
  if (kill !== undefined) life.isDead = true;
  return kill === undefined || kill === 'answered' ? (answer ?? UNANSWERED) : UNANSWERED;
}

async function unlessKilled<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Killed) return undefined;
    throw error;
  }
}

/** A moment at which a process may die. */
async function step(life: Life, name?: string): Promise<void> {
  await Promise.resolve();
  if (name !== undefined && life.dies === name) life.isDead = true;
  if (life.isDead) throw new Killed();
}

async function take(
  sent: SentRequest,
  { body: given }: JsonObject,
  merchant: Merchant,
): Promise<ServedAnswer> {
  const { fault, store } = merchant;
  const body = readBytes(given) as Buffer;
  const found = notifications().find(({ called }) => called.path === sent.target);
  if (found === undefined || sent.framing === 'two-lengths') return answered(fault, 400);
  const headers = sent.headers.map(([name, value]) => [name.toLowerCase(), value] as const);
  const request = { method: sent.method, target: sent.target, headers, body };
  const read = found.transport === 'form' ? ofForm(request, found.field) : request;
  const message = jsonObject(read.body);
  if (typeof message === 'string') return answered(fault, 400);
  const key = fault.keyOf?.(message, read.body) ?? String(message.oid_paybill ?? message.oid_refundno);
  if (fault.ahead === 'acts') act(message, key, merchant);
  const right = await lianlianSide.requestFault(read, situationOf(found.called));
  const wrong = fault.verdict === undefined ? right : fault.verdict(right, message);
  if (wrong === undefined) return actedOn(message, key, merchant);
  if (fault.ahead === 'marks') store.known.push(key);
  return answered(fault, 400);
}

/** A form as the JSON that it was made from. */
function ofForm({ headers, body, ...request }: ArrivedRequest, field: string | undefined): ArrivedRequest {
  const fields = [...new URLSearchParams(body.toString())];
  const isOnce = new Set(fields.map(([name]) => name)).size === fields.length;
  const members = Object.fromEntries(isOnce ? fields : []);
  const json = field === undefined ? JSON.stringify(members) : String(members[field]);
  const others = headers.filter(([name]) => name !== 'content-type');
  return { ...request, headers: [...others, ['content-type', JSON_TYPE[1]]], body: Buffer.from(json) };
}

async function actedOn(message: JsonObject, key: string, merchant: Merchant): Promise<ServedAnswer> {
  const { store, life, fault } = merchant;
  const { known } = store;
  const isKnown = fault.memory === 'last' ? known.at(-1) === key : known.includes(key);
  const isCopy = isKnown && fault.memory !== 'none';
  if (fault.steps === 'marks-then-acts' && !isCopy) known.push(key);
  await step(life, 'sent');
  // A copy that has come meanwhile may have been acted on.
  const isLate =
    fault.steps !== 'looks-then-acts' &&
    fault.steps !== 'marks-then-acts' &&
    fault.memory === undefined &&
    known.includes(key);
  if (isCopy || isLate) return answered(fault, 200, true);
  if (fault.steps === 'acknowledges-first') life.later.push(() => act(message, key, merchant));
  else act(message, key, merchant);
  await step(life, 'acted');
  if (fault.steps === 'acts-then-marks') known.push(key);
  return answered(fault, 200);
}

/** Books a payment, unless something else has told of it before. */
function act(
  { no_order, money_order }: JsonObject,
  key: string,
  { store, fault }: Merchant,
  source: Source = 'notice',
): void {
  if (fault.steps !== 'acts-then-marks') store.known.push(key);
  if (fault.paying === 'passes-over-what-is-in-doubt' && store.orders.get(no_order) === 'asked') return;
  const teller = store.tellers.get(no_order) ?? source;
  if (teller !== source && fault.paying !== 'books-by-each') return;
  store.tellers.set(no_order, source);
  store.orders.set(no_order, 'paid');
  store.paid.push({ no_order, money_order });
}

function answered(
  { answer = (right) => right }: MerchantFault,
  status: number,
  isCopy = false,
): ServedAnswer {
  const body = status === 200 ? { ret_code: '0000', ret_msg: 'ok' } : { ret_code: '9999', ret_msg: 'no' };
  return answer({ status, headers: [JSON_TYPE], body: Buffer.from(JSON.stringify(body)) }, isCopy);
}

async function pay(order: JsonObject, merchant: Merchant): Promise<void> {
  const { store, life, fault } = merchant;
  const { no_order: number } = order;
  if (!(await mayAsk(order, merchant, 'AGGREGATE_RESULT_QUERY'))) return;
  const answer = await asked('AGGREGATE_DIRECT', order, merchant);
  if (answer === undefined) return;
  if (fault.paying === 'books-what-is-accepted') act(order, `answer ${number}`, merchant, 'answer');
  if (fault.paying === 'late-answer-wins') {
    store.orders.set(number, 'asked');
    const place = store.paid.findIndex((entry) => entry.no_order === number);
    if (place !== -1) store.paid.splice(place, 1);
  }
  await step(life);
}

/** Has a code sent to the payer. */
async function apply(order: JsonObject, merchant: Merchant): Promise<void> {
  const { store, life, fault } = merchant;
  if (!(await mayAsk(order, merchant, 'MPAY_RESULT_QUERY'))) return;
  const answer = await exchange('MPAY_APPLY', order);
  await step(life);
  if (answer?.ret_code !== '8888') return;
  store.begun.set(order.no_order, { token: String(answer.token), order });
  if (fault.paying === 'books-what-is-applied') act(order, `answer ${order.no_order}`, merchant, 'answer');
}

/** Pays with the code of the payer. */
async function verify({ no_order: number, verify_code }: JsonObject, merchant: Merchant): Promise<void> {
  const { store, fault } = merchant;
  const { token, order } = store.begun.get(number) ?? {};
  if (order === undefined || !(await mayAsk(order, merchant, 'MPAY_RESULT_QUERY'))) return;
  const answer = await asked('MPAY_VERIFY', { ...order, token, verify_code }, merchant);
  const isPaid =
    answer?.result_pay === 'SUCCESS' ||
    (answer === undefined && fault.paying === 'silence-is-success') ||
    (answer?.ret_code === '1003' && fault.paying === 'processing-is-success');
  if (isPaid) act(order, `answer ${number}`, merchant, 'answer');
  else if (['1000', '1900'].includes(String(answer?.ret_code))) store.orders.set(number, 'absent');
}

/** Whether an order may be asked for: what is in doubt is queried ahead. */
async function mayAsk(order: JsonObject, merchant: Merchant, queried: string): Promise<boolean> {
  const { store, life, fault } = merchant;
  const { no_order: number } = order;
  if (store.orders.get(number) === 'asked') await query(order, merchant, queried);
  await step(life);
  const state = store.orders.get(number);
  return state !== 'paid' && (state !== 'asked' || fault.paying === 'pays-in-doubt');
}

/** Asks for a payment, and writes ahead that it was asked for. */
async function asked(
  name: string,
  request: JsonObject,
  { store, life, fault }: Merchant,
): Promise<JsonObject | undefined> {
  const { no_order: number } = request;
  if (fault.paying !== 'writes-late') store.orders.set(number, 'asked');
  const answer = await exchange(name, request);
  await step(life);
  if (fault.paying === 'writes-late') store.orders.set(number, 'asked');
  return answer;
}

/** Learns what has become of a payment. */
async function query(order: JsonObject, merchant: Merchant, name: string): Promise<void> {
  const { store, life, fault } = merchant;
  const { no_order: number } = order;
  if (fault.paying === 'pays-in-doubt') return;
  const answer = await exchange(name, { no_order: number });
  await step(life);
  const isAbsent =
    answer?.ret_code === '8901' ||
    answer?.result_pay === 'WAITING' ||
    (answer === undefined && fault.paying === 'silence-is-absence');
  if (isAbsent && store.orders.get(number) === 'asked') store.orders.set(number, 'absent');
  const isPaid =
    answer?.result_pay === 'SUCCESS' ||
    (answer?.result_pay !== undefined && fault.paying === 'any-result-is-success');
  if (isPaid) act(order, `query ${number}`, merchant, 'query');
}

const PARTNER = '201304121000001004';

/** Asks the network; undefined where no authentic answer comes. */
async function exchange(name: string, value: JsonObject): Promise<JsonObject | undefined> {
  const situation = situationOf(calledInterfaces().find((one) => one.name === name) as CalledInterface);
  const calling = { ...situation, parties: keysOfCalls };
  const { headers, ...sent } = lianlianSide.sealRequest({ oid_partner: PARTNER, ...value }, calling);
  const arrived = headers.map(([member, given]) => [member.toLowerCase(), given] as const);
  const answer = await networkOfMerchants.answer({ ...sent, headers: arrived });
  if (answer.wire !== undefined) return undefined;
  const body = jsonObject(answer.body);
  if (typeof body === 'string') return undefined;
  if (!('sign' in body)) return body;
  return (await lianlianSide.answerFault(answer, calling)) === undefined ? body : undefined;
}

/** Where the network signs, and the merchant reads. */
function situationOf(called: CalledInterface): Situation {
  const { member, network } = keysOfCalls;
  return {
    called,
    value: {},
    success: {},
    parties: { member: network, network: member },
    now: NOW,
    draw: (_, size) => randomBytes(size),
  };
}
