import { randomUUID } from 'node:crypto';
import type { Message } from '../../codec/createMessage.js';
import { boundedBody } from '../../http/boundedBody.js';
import type { Network } from '../../http/networkEnvelope.js';
import { unlessAborted } from '../../http/unlessAborted.js';
import type { Dice } from '../../table/Dice.js';
import type { JsonObject } from '../../table/JsonObject.js';
import type { FollowingNotice } from '../behaviour/Behaviour.js';
import type { Ledger } from '../behaviour/ledger.js';
import { composeAbout } from '../composeAbout.js';
import { diceFor } from '../diceFor.js';
import type { ExchangeLog, KeptExchange } from '../exchangeLog.js';
import type { GatewaySettings } from '../GatewayOptions.js';
import type { Service } from '../services.js';
import { networkSides } from '../sides/networkSides.js';
import type { WorldPart } from '../WorldPart.js';
import type { WorldClock } from '../worldClock.js';
import { type Acknowledgement, acknowledgement, unacknowledged } from './acknowledgement.js';
import type { NoticeStore, StoredNotice } from './NoticeStore.js';
import { notificationOf } from './notificationOf.js';
import { minutesUntilNext, schedules } from './schedules.js';

/** How a notice is sent that differs from the published way. */
export interface NoticeTiming {
  /** Milliseconds until it is sent first; at once unless given. */
  readonly after?: number | undefined;
  /** How many copies are sent, one behind the other, 1 to 10; one unless given. */
  readonly copies?: number | undefined;
}

/** The notices of a world. */
export interface Notices extends WorldPart {
  /** The timing of the notices that follow from calls. */
  timing: NoticeTiming;
  /** Has the notification sent that follows from a call of an interface, where one does. */
  tell(service: Service, notice: FollowingNotice): Promise<void>;
  /** Has a message sent. */
  send(message: Message, members: JsonObject, url: string, timing?: NoticeTiming): Promise<void>;
  pending(): readonly StoredNotice[] | Promise<readonly StoredNotice[]>;
  /** Takes up what a store has from before. */
  resume(): Promise<void>;
}

/** What notices are made of. */
export interface NoticesContext {
  readonly world: string;
  readonly options: GatewaySettings;
  readonly services: readonly Service[];
  readonly store: NoticeStore;
  readonly clock: WorldClock;
  readonly dice: Dice;
  readonly ledger: Ledger;
  readonly exchanges: ExchangeLog;
}

/** Most bytes of an acknowledgement. */
const MAX_BYTES = 0x1_0000;

export function createNotices(context: NoticesContext): Notices {
  const { world, services, store, clock, dice, ledger, exchanges } = context;
  // Two processes may count the same at the same time of a stopped clock.
  const origin = randomUUID().slice(0, 8);
  let count = 0;
  let timing: NoticeTiming = {};
  // What was pending before a reset is not sent behind it.
  let era = 0;
  /** When each notice is sent next, so that none is planned twice. */
  const planned = new Map<string, number>();

  async function put(notice: StoredNotice): Promise<void> {
    await store.put(notice);
    schedule(notice);
  }

  function schedule(notice: StoredNotice): void {
    const { id, due } = notice;
    const from = era;
    if (planned.get(id) === due) return;
    planned.set(id, due);
    clock.at(due, async () => {
      if (from === era) await attempt(notice, from);
    });
  }

  async function attempt(notice: StoredNotice, from: number): Promise<void> {
    const message = messageOf(services, notice.message);
    const exchange = message && (await deliver(context, notice, message));
    if (from !== era) return;
    const attempts = notice.attempts + 1;
    const minutes = message && minutesUntilNext(message, notice.attempts);
    if (exchange?.verdict === 'acknowledged' || minutes === undefined) {
      planned.delete(notice.id);
      await store.remove(world, notice.id);
    } else await put({ ...notice, attempts, due: clock.now() + minutes * 60_000 });
    // Behind the store: what is seen to be acknowledged is not sent again, whenever this process ends.
    if (exchange !== undefined) exchanges.add(exchange);
  }

  async function send(
    message: Message,
    members: JsonObject,
    url: string,
    given: NoticeTiming = {},
  ): Promise<void> {
    const { after = 0, copies = 1 } = { ...timing, ...given };
    for (let copy = 0; copy < copies; copy++) {
      count += 1;
      const id = `${clock.now()}-${origin}-${String(count).padStart(8, '0')}`;
      const about = { id, world, message: message.name, url, members: JSON.stringify(members) };
      await put({ ...about, attempts: 0, due: clock.now() + after });
    }
  }

  return {
    get timing() {
      return timing;
    },
    set timing(given) {
      timing = given;
    },
    async tell(service, { url, known, after = 0 }) {
      const message = notificationOf(services, service);
      if (message === undefined) return;
      const composition = { message, isSuccess: true, known, outcome: {}, request: {}, dice };
      const members = composeAbout(ledger, composition);
      await send(message, members, url, { after: after + (timing.after ?? 0) });
    },
    send,
    pending: () => store.list(world),
    async resume() {
      for (const notice of await store.list(world)) schedule(notice);
    },
    snapshot: () => ({ timing, planned: [...planned.values()] }),
    async reset() {
      era += 1;
      planned.clear();
      timing = {};
      await store.clear(world);
    },
  };
}

function messageOf(services: readonly Service[], name: string): Message | undefined {
  return services.flatMap(({ messages }) => messages).find((message) => message.name === name);
}

/** Sends a notice once. */
async function deliver(
  context: NoticesContext,
  notice: StoredNotice,
  message: Message,
): Promise<KeptExchange> {
  const { options, clock } = context;
  const network = message.network as Network;
  const { keys, appId, deliver: sendRequest, deadline } = options;
  const at = clock.now();
  const path = new URL(notice.url).pathname;
  const members = JSON.parse(notice.members) as JsonObject;
  const sealing = { keys, appId, path, clock: clock.now, dice: diceOf(notice, options) };
  const { headers, body, varied } = await networkSides[network].seal(message, members, sealing);
  const request = new Request(notice.url, {
    method: 'POST',
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    body: Buffer.from(body),
    redirect: 'manual',
  });
  const signal = deadline(schedules[network].within);
  let status = 0;
  let told: Acknowledgement;
  try {
    const response = await unlessAborted(sendRequest(new Request(request, { signal })), signal);
    status = response.status;
    const answer = await unlessAborted(boundedBody(response, MAX_BYTES), signal);
    told = await acknowledgement(context, message, { status, headers: response.headers, body: answer }, path);
  } catch (error) {
    told = unacknowledged(error, network, signal);
  }
  const to = { at, direction: 'out', method: 'POST', target: notice.url, network } as const;
  return {
    ...{ ...to, interface: message.interface, status },
    verdict: told.reason === undefined ? 'acknowledged' : 'unacknowledged',
    ...told,
    ...{ violations: [], varied, request: { message, value: members }, outgoing: { status, headers, body } },
  };
}

/** The same for the same notice, so that it is written the same each time that it is sent. */
function diceOf({ members }: StoredNotice, { steady, seed }: GatewaySettings): Dice | undefined {
  return steady ? undefined : diceFor(members, seed);
}
