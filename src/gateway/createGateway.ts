import type { Message } from '../codec/createMessage.js';
import { BodyTooLargeError, boundedBody } from '../http/boundedBody.js';
import { requireFit } from '../options/optionsChecker.js';
import { textLike } from '../options/rules.js';
import { createWorld, type OwnWorld, type World } from './createWorld.js';
import { type GatewayOptions, settingsOf } from './GatewayOptions.js';
import { createMemoryNoticeStore } from './notices/createMemoryNoticeStore.js';
import { type Outgoing, textAnswer } from './Outgoing.js';
import { type Service, servicesOf } from './services.js';
import { toResponse } from './toResponse.js';

/** The network's side, in this process. */
export interface Gateway {
  /**
   * Answers a request of a member; what `createClient` takes as `fetch`. A path that begins with `/w/NAME/` belongs
   * to the world of that name, any other to the world `default`.
   *
   * @param request what is sent
   * @returns the answer; it fails where a fault resets the connection
   */
  fetch(request: Request): Promise<Response>;
  /**
   * A world; a new name makes a new one.
   *
   * @param name 1 to 64 letters, digits, `_`, `.` and `-`; `default` by default
   */
  world(name?: string): World;
  /** The names of the worlds that there are. */
  worlds(): readonly string[];
}

/** A gateway with what an adapter to a port needs. */
export interface OwnGateway extends Gateway {
  answer(request: Request): Promise<Outgoing>;
  ownWorld(name?: string): OwnWorld;
  readonly keys: GatewayOptions['keys'];
  /** The application IDs that requests may come from; empty where any may. */
  readonly callers: readonly string[];
  /** Every interface that it knows. */
  readonly services: readonly Service[];
  /** Every message of them. */
  readonly messages: readonly Message[];
  /** Ends the clocks and whatever waits, and ends when no notice is on its way. */
  close(): Promise<void>;
  /** Makes the worlds that have notices pending in the store from before. */
  resume(): Promise<void>;
}

const worldName = textLike(/^[\w.-]{1,64}$/, '1 to 64 letters, digits, _, . and -');

/** The most worlds; each test that makes a separate one should remove it. */
const MAX_WORLDS = 1_000;

/**
 * Makes the network's side of UnionPay International and LianLian, for every interface that has a table: it checks
 * header, signature, time and repetition, decrypts, judges by the table, and answers signed as published. It has
 * the state of a counterparty: an order can be confirmed once, queried and refunded. It is for development and
 * tests.
 *
 * The texts of a request choose the outcome: `Answer 05` in any text answers with the code 05, an amount such as
 * `1005.01` with the code 1005; of a payment, an amount with the decimals `.02` stays in process, `.03` fails, and
 * `.04` is in process for ten minutes by the clock of its world, and then paid.
 *
 * @param options keys, and what is different from the usual
 * @returns a function from a `Request` to a `Response`, and worlds
 * @throws TypeError for an option that is unknown, wrong or missing
 * @example
 * ```ts
 * import { createTestKeys } from 'tallystick/envelope';
 * import { createGateway } from 'tallystick/gateway';
 * import { createClient } from 'tallystick/http';
 * import { samples } from 'tallystick/samples';
 * import { mobileNumberVerification } from 'tallystick/unionpay';
 *
 * const { member, network } = await createTestKeys();
 * const gateway = createGateway({ keys: network.ring });
 * const client = createClient({
 *   network: 'unionpay',
 *   baseUrl: 'https://gateway.example/w/a',
 *   appId: '39990029',
 *   keys: member.ring,
 *   fetch: gateway.fetch,
 *   clock: gateway.world('a').now,
 * });
 * const { value } = samples(mobileNumberVerification.request, { seed: 1 }).next();
 * const answer = await client.call(mobileNumberVerification, value, { path: '/v1/mobile-number-verification' });
 * console.log(answer.value.msgResponse.responseCode); // 00
 * ```
 */
export function createGateway(options: GatewayOptions): Gateway {
  const { fetch, world, worlds } = createOwnGateway(options);
  return { fetch, world, worlds };
}

/** As {@link createGateway}, with what an adapter to a port needs. */
export function createOwnGateway(options: GatewayOptions): OwnGateway {
  const settings = settingsOf(options);
  const services = servicesOf(settings.messages ?? []);
  const store = settings.store ?? createMemoryNoticeStore();
  const worlds = new Map<string, OwnWorld>();

  function ownWorld(name = 'default'): OwnWorld {
    requireFit('name', name, worldName);
    const known = worlds.get(name);
    if (known !== undefined) return known;
    if (worlds.size >= MAX_WORLDS)
      throw new TypeError(`there are ${MAX_WORLDS} worlds, and no more are made`);
    const made = createWorld(name, settings, services, store);
    worlds.set(name, made);
    return made;
  }

  async function answer(request: Request): Promise<Outgoing> {
    const { pathname } = new URL(request.url);
    const [, name, rest = pathname] = /^\/w\/([\w.-]{1,64})(\/.*)$/.exec(pathname) ?? [];
    try {
      const body = await boundedBody(request, settings.maxBytes);
      const { method, headers } = request;
      return await ownWorld(name).answer({ method, path: rest, headers, body });
    } catch (error) {
      if (error instanceof BodyTooLargeError)
        return textAnswer(413, 'text/plain', 'The request is too long.\n');
      throw error;
    }
  }

  return {
    fetch: async (request) => toResponse(await answer(request)),
    world: ownWorld,
    worlds: () => [...worlds.keys()],
    answer,
    ownWorld,
    keys: settings.keys,
    callers: [settings.expectedAppId ?? []].flat(),
    services,
    messages: services.flatMap(({ messages }) => messages),
    async close() {
      await Promise.all([...worlds.values()].map((world) => world.close()));
    },
    async resume() {
      for (const name of await store.worlds()) ownWorld(name);
    },
  };
}
