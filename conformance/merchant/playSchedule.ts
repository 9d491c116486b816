import { createHash } from 'node:crypto';
import type { Ask } from '../Case.js';
import { askedOverHttp } from '../http/askedOverHttp.js';
import type { HttpExchange } from '../http/exchangeInLines.js';
import type { JsonObject } from '../Testee.js';
import type { Fate, OrderAtNetwork, PaymentNetwork } from './createNetwork.js';
import type { FlowName } from './Flow.js';
import type { Notification } from './notifications.js';
import type { Order } from './Order.js';
import { restartFault, unacknowledgedBy } from './receiverCases.js';
import { isVerifying, type Move, type Schedule } from './Schedule.js';
import { type NoticeSetting, noticeFor, sealNotice } from './sealNotice.js';

/** Where schedules are played. */
export interface Stage extends NoticeSetting {
  /** What the merchant calls. */
  readonly network: PaymentNetwork;
  /** What it receives when a payer has paid. */
  readonly notification: Notification;
  /** Waits between one sending of a notice and the next, which decides nothing. */
  readonly pause: () => Promise<void>;
}

const FATES: Readonly<Partial<Record<Move, Fate>>> = {
  p: 'answered',
  l: 'answer-lost',
  x: 'request-lost',
  h: 'held',
  v: 'answered',
  w: 'answer-lost',
  y: 'request-lost',
  g: 'held',
  o: 'paid-at-once',
};

/** How often a notice is sent in the end before it counts as lost. */
const MOST = 100;

/**
 * Plays a schedule with a separate order, lets everything arrive in the end, and compares the books.
 *
 * @param seen gets what is sent and answered
 * @returns what is wrong, in one sentence; undefined where the merchant's books are those of the network
 */
export async function playSchedule(
  ask: Ask,
  stage: Stage,
  schedule: Schedule,
  text: string,
  seen: HttpExchange[],
): Promise<string | undefined> {
  const order = orderOf(stage, schedule, text);
  const atNetwork = stage.network.expect(order, schedule.flow, seen);
  const { called } = stage.notification;
  const { now, ...notice } = noticeOf(stage, atNetwork, text);
  const paying: Promise<unknown>[] = [];
  let stopped: string | undefined;
  const act: Acts = {
    pay: async (fate, input) => {
      atNetwork.next(fate);
      const done = ask({ now, input });
      paying.push(done);
      await (fate === 'held' ? Promise.race([atNetwork.whenHeld(), done]) : done);
      // A merchant that knows enough asks nothing.
      atNetwork.next('answered');
    },
    notify: async () => unacknowledgedBy(await askedOverHttp(ask, notice.sent, { now, called }, { seen })),
    restart: async () => {
      await ask({ now, input: { kill: 'now' } });
      atNetwork.release(true);
      await Promise.all(paying);
      stopped ??= await restartFault(ask, now);
    },
    // What waited goes on: nothing else happens meanwhile, so that the same schedule is the same each time.
    release: async () => {
      atNetwork.release();
      await Promise.all(paying);
    },
  };
  let isAcknowledged = false;
  for (const move of schedule.moves) {
    const isHeard = await make(move, { atNetwork, flow: schedule.flow }, act);
    isAcknowledged ||= isHeard;
  }
  await act.release();
  if (stopped !== undefined) return stopped;
  atNetwork.settle('paid');
  if (atNetwork.state === 'paid' && !isAcknowledged) {
    const fault = await acknowledged(act, stage);
    if (fault !== undefined) return `The notice is not acknowledged in the end: ${fault}`;
  }
  if (!atNetwork.isAskedFor) return 'The merchant is asked to pay, and no request for the payment arrives.';
  return atNetwork.fault ?? bookFault(await booksOf(ask, now), atNetwork);
}

interface Acts {
  readonly pay: (fate: Fate, input: JsonObject) => Promise<void>;
  readonly notify: () => Promise<string | undefined>;
  readonly restart: () => Promise<void>;
  readonly release: () => Promise<void>;
}

/** What a merchant is asked with a move; undefined where the payer has no code to enter. */
function inputOf(move: Move, { atNetwork, flow }: Playing): JsonObject | undefined {
  const { order, code } = atNetwork;
  if (!isVerifying(move)) return { [flow === 'mpay' ? 'apply' : 'pay']: { ...order } };
  return code === undefined ? undefined : { verify: { no_order: order.no_order, verify_code: code } };
}

interface Playing {
  readonly atNetwork: OrderAtNetwork;
  readonly flow: FlowName;
}

/** Makes a move; whether the network has heard that its notice has arrived. */
async function make(move: Move, playing: Playing, act: Acts): Promise<boolean> {
  const { atNetwork } = playing;
  const fate = FATES[move];
  const input = fate && inputOf(move, playing);
  if (fate !== undefined && input !== undefined) await act.pay(fate, input);
  if (move === 'r') await act.release();
  if (move === 's') atNetwork.settle('paid');
  if (move === 'f') atNetwork.settle('failed');
  if (move === 'k') await act.restart();
  const isTold = (move === 'n' || move === 'm') && atNetwork.state === 'paid';
  const fault = isTold ? await act.notify() : undefined;
  return isTold && move === 'n' && fault === undefined;
}

async function acknowledged({ notify }: Acts, { pause }: Stage): Promise<string | undefined> {
  let fault = await notify();
  for (let sent = 1; fault !== undefined && sent < MOST; sent++) {
    await pause();
    fault = await notify();
  }
  return fault;
}

function orderOf({ run }: Stage, { seed }: Schedule, text: string): Order {
  const number = createHash('sha256').update(`${run} ${text}`).digest('hex').slice(0, 24);
  return { no_order: number, money_order: ((seed % 99_999) / 100 + 0.01).toFixed(2) };
}

function noticeOf(stage: Stage, { order, number }: OrderAtNetwork, text: string) {
  const { called, value } = stage.notification;
  const situation = noticeFor({ called, value }, stage, text);
  return {
    now: situation.now,
    sent: sealNotice(situation, { ...situation.value, ...order, oid_paybill: number }),
  };
}

async function booksOf(ask: Ask, now: string): Promise<readonly JsonObject[] | undefined> {
  const answer = await ask({ now, input: { observe: true } });
  const paid = answer.status === 'ok' ? answer.output.paid : undefined;
  return Array.isArray(paid) ? paid : undefined;
}

function bookFault(
  books: readonly JsonObject[] | undefined,
  { order, state }: OrderAtNetwork,
): string | undefined {
  if (books === undefined) return 'The books of the merchant do not say what counts as paid: paid is a list.';
  const booked = books.filter(({ no_order: number }) => number === order.no_order);
  const due = state === 'paid' ? 1 : 0;
  if (booked.length !== due)
    return `At the network the order is ${state}; in the books of the merchant it counts as paid ${booked.length} times.`;
  return booked.every(({ money_order: amount }) => amount === order.money_order)
    ? undefined
    : 'The amount in the books of the merchant is another.';
}
