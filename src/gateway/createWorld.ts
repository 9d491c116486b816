import type { Message } from '../codec/createMessage.js';
import type { ReplayGuard } from '../envelope/ReplayGuard.js';
import { requireFit } from '../options/optionsChecker.js';
import { textLike, wholeNumber } from '../options/rules.js';
import { rollDice } from '../samples/rollDice.js';
import type { Dice } from '../table/Dice.js';
import type { JsonObject } from '../table/JsonObject.js';
import { answerRequest } from './answerRequest.js';
import { BoundedMap } from './BoundedMap.js';
import { createLedger, type TextMessage } from './behaviour/ledger.js';
import {
  createExchangeLog,
  type ExchangePage,
  type ExchangeQuery,
  type ExchangeRange,
  type Incoming,
  type KeptExchange,
} from './exchangeLog.js';
import { type ActiveFault, createFaults, type FaultRule } from './faults/createFaults.js';
import type { GatewaySettings } from './GatewayOptions.js';
import { createNotices, type NoticeTiming } from './notices/createNotices.js';
import type { NoticeStore, StoredNotice } from './notices/NoticeStore.js';
import type { Outgoing } from './Outgoing.js';
import { offered, type Service, servicesByPath } from './services.js';
import type { WorldPart } from './WorldPart.js';
import { createWorldClock } from './worldClock.js';

/** A world of a gateway: state, time, faults, notices and exchanges that no other world sees. */
export interface World {
  /** Its name, as in `/w/NAME/`. */
  readonly name: string;
  /** Its time, in milliseconds since 1970; what `createClient` takes as `clock`. */
  readonly now: () => number;
  /** Whether its time runs by itself. */
  readonly isRunning: boolean;
  /** Lets its time run. */
  run(): void;
  /** Stops its time. */
  stand(): void;
  /**
   * Advances the time, sends on the way what is due, and returns when all of it is done.
   *
   * @param milliseconds how far; 0 does what is due now
   */
  advance(milliseconds: number): Promise<void>;
  /** The codes of text messages to payers that can still be used. */
  texts(): readonly TextMessage[];
  /**
   * Adds a fault.
   *
   * @param rule which, and when
   * @returns its id
   * @throws TypeError for a fault or an operation that does not exist, or for a wrong parameter
   */
  addFault(rule: FaultRule): number;
  /**
   * Takes a fault away.
   *
   * @param id as `addFault` gave it
   * @returns whether it was there
   */
  removeFault(id: number): boolean;
  /** The faults, with how often they were met. */
  faults(): readonly ActiveFault[];
  /**
   * Sends a message to a member, again and again until it is acknowledged.
   *
   * @param message of the catalogue or of your own tables
   * @param value its members; what is left out is drawn where the table demands it
   * @param url where to
   * @param timing when, and in how many copies
   */
  notify(message: Message, value: object, url: string, timing?: NoticeTiming): Promise<void>;
  /**
   * Says how the notices are timed that follow from calls.
   *
   * @param timing when, and in how many copies
   */
  timeNotices(timing: NoticeTiming): void;
  /** The notices that were not acknowledged yet, the next that is due first. */
  notices(): Promise<readonly StoredNotice[]>;
  /**
   * A page of exchanges, masked.
   *
   * @param query behind which, and how many; with a signal it waits for one
   */
  exchanges(query?: ExchangeQuery): Promise<ExchangePage>;
  /** Forgets everything: orders, faults, notices, exchanges; the time is as at the start. */
  reset(): Promise<void>;
  /** Everything that it holds, as JSON: after a reset that of a new world. */
  snapshot(): Promise<unknown>;
}

/** A world with what the gateway itself needs of it. */
export interface OwnWorld extends World {
  answer(incoming: Incoming): Promise<Outgoing>;
  kept(id: number): KeptExchange | undefined;
  /** How many calls were answered with success. */
  work(): number;
  range(): ExchangeRange;
  /** Stops its time, ends what waits for it or for an exchange, and ends when no notice is on its way. */
  close(): Promise<void>;
}

const milliseconds = wholeNumber(0, 366 * 86_400_000);
const httpUrl = textLike(/^https?:\/\/\S+$/i, 'a URL of http or https');

export function createWorld(
  name: string,
  options: GatewaySettings,
  services: readonly Service[],
  store: NoticeStore,
): OwnWorld {
  const clock = createWorldClock(options.clock, options.time === 'runs');
  const dice = createWorldDice(options.seed, name);
  const guard = createWorldGuard();
  const ledger = createLedger();
  const exchanges = createExchangeLog(
    options.capacity,
    options.onExchange && ((exchange) => options.onExchange?.(name, exchange)),
  );
  const members = offered(services);
  const faults = createFaults(members);
  const last = createLastAnswers();
  const notices = createNotices({ world: name, options, services, store, clock, dice, ledger, exchanges });
  const parts: Readonly<Record<string, WorldPart>> = {
    notices,
    clock,
    dice,
    guard,
    ledger,
    exchanges,
    faults,
    last,
  };
  const state = {
    name,
    options,
    offered: members,
    servicesAt: servicesByPath(members),
    clock,
    dice,
    guard,
    ledger,
    exchanges,
    faults,
    notices,
    last: last.answers,
  };
  const over = new AbortController();
  const resumed = notices.resume();
  // The caller of `advance` learns of it; until then nobody waits for it.
  resumed.catch(() => {});
  return {
    name,
    now: clock.now,
    get isRunning() {
      return clock.isRunning;
    },
    run: clock.run,
    stand: clock.stand,
    async advance(by) {
      requireFit('milliseconds', by, milliseconds);
      await resumed;
      await clock.advance(by);
    },
    texts: () => ledger.texts(clock.now()),
    addFault: faults.add,
    removeFault: faults.remove,
    faults: faults.list,
    async notify(message, value, url, timing) {
      requireFit('url', url, httpUrl);
      await notices.send(message, value as JsonObject, url, timing);
    },
    timeNotices(timing) {
      notices.timing = timing;
    },
    notices: async () => notices.pending(),
    exchanges: ({ signal, ...query } = {}) =>
      exchanges.page(signal ? { ...query, signal: AbortSignal.any([signal, over.signal]) } : query),
    async reset() {
      for (const part of Object.values(parts)) await part.reset();
    },
    snapshot: async () => ({
      ...Object.fromEntries(Object.entries(parts).map(([part, { snapshot }]) => [part, snapshot()])),
      pending: await store.list(name),
    }),
    answer: (incoming) => answerRequest(state, incoming),
    kept: exchanges.kept,
    work: exchanges.work,
    range: exchanges.range,
    close() {
      over.abort();
      return clock.close();
    },
  };
}

/** Dice that a reset takes back to their first throw. */
function createWorldDice(seed: number, name: string): Dice & WorldPart {
  const start = [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, seed | 0);
  let dice = rollDice(start);
  let throws = 0;
  const counted = () => {
    throws += 1;
    return dice;
  };
  return {
    between: (from, to) => counted().between(from, to),
    pick: (items) => counted().pick(items),
    chance: (percent) => counted().chance(percent),
    text: (alphabet, length) => counted().text(alphabet, length),
    snapshot: () => ({ throws }),
    reset() {
      dice = rollDice(start);
      throws = 0;
    },
  };
}

/** The most messages that a repetition is found of; the oldest is forgotten first, so that none is refused for it. */
const GUARDED = 100_000;

function createWorldGuard(): ReplayGuard & WorldPart {
  const claimed = new BoundedMap<number>(GUARDED);
  let claims = 0;
  return {
    claim(name, { now, until }) {
      claims += 1;
      if (now >= until || now < (claimed.get(name) ?? 0)) return false;
      claimed.set(name, until);
      return true;
    },
    snapshot: () => ({ claims }),
    reset() {
      claimed.clear();
      claims = 0;
    },
  };
}

function createLastAnswers(): WorldPart & { readonly answers: Map<string, Outgoing> } {
  const answers = new Map<string, Outgoing>();
  return { answers, snapshot: () => [...answers.keys()], reset: () => answers.clear() };
}
