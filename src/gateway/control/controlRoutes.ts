import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import type { OwnKey } from '../../envelope/keys/RemoteKey.js';
import type { JsonSchema } from '../../table/jsonSchema.js';
import type { OwnGateway } from '../createGateway.js';
import type { OwnWorld } from '../createWorld.js';
import type { FaultRule } from '../faults/createFaults.js';
import type { NoticeTiming } from '../notices/createNotices.js';
import { diagnosisOf } from './diagnosisOf.js';
import { curlOf, exchangeDetails } from './exchangeDetails.js';
import { exchangeEvents } from './exchangeEvents.js';
import { repeated } from './repeated.js';
import { sealedRequest } from './sealedRequest.js';
import { triggered } from './triggered.js';

/** What a route is given. */
export interface Asked {
  readonly gateway: OwnGateway;
  /** Where members call. */
  readonly url: string;
  /** Of a member, for what is sealed on its behalf. */
  readonly memberKeys: KeyRing<OwnKey> | undefined;
  /** Another one with each start, by which a page recognises a gateway that counts from the start again. */
  readonly run: string;
  /** The world of the path. */
  world(): OwnWorld;
  /** The id at the end of the path, where it has one. */
  readonly id: number;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}

/** One operation of the control API: `{world}` and `{id}` in its path are places. */
export interface ControlRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  /** Its parameters in the query, all of them whole numbers. */
  readonly query?: Readonly<Record<string, string>>;
  /** The schema of its body. */
  readonly body?: JsonSchema;
  handle(asked: Asked): unknown;
}

/** What `wait` is at most, in milliseconds: a minute. */
const MAX_WAIT = 60_000;

const milliseconds = {
  type: 'integer',
  minimum: 0,
  maximum: 31_622_400_000,
  description: 'a whole number of milliseconds',
} as const;
const timing = { after: milliseconds, copies: { type: 'integer', minimum: 1, maximum: 10 } } as const;

export const controlRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/health',
    summary: 'Says that the gateway takes calls: for a script that waits until it has started.',
    handle: () => ({ status: 'ok' }),
  },
  {
    method: 'GET',
    path: '/worlds',
    summary: 'The names of the worlds, where calls go, and a name of this run of the gateway.',
    handle: ({ gateway, url, run }) => ({ worlds: gateway.worlds(), url, run }),
  },
  {
    method: 'GET',
    path: '/worlds/{world}',
    summary: 'Time, text messages, faults, pending notices, and the first and last exchange of a world.',
    handle: async ({ world }) => ({
      ...{ name: world().name, now: world().now(), isRunning: world().isRunning, texts: world().texts() },
      faults: world().faults(),
      exchanges: world().range(),
      notices: (await world().notices()).map(({ members: _, ...notice }) => notice),
    }),
  },
  {
    method: 'GET',
    path: '/worlds/{world}/exchanges',
    summary: 'Exchanges behind a cursor, masked; with wait, once there is one.',
    query: { after: 'the cursor', limit: 'how many, 1 to 1000', wait: 'milliseconds at most, up to 60000' },
    handle: ({ world, query, signal }) => {
      const wait = Math.min(numberOf(query, 'wait') ?? 0, MAX_WAIT);
      const limit = Math.min(Math.max(numberOf(query, 'limit') ?? 100, 1), 1_000);
      const until = AbortSignal.any([signal, AbortSignal.timeout(wait)]);
      return world().exchanges({
        after: numberOf(query, 'after'),
        limit,
        ...(wait > 0 && { signal: until }),
      });
    },
  },
  {
    method: 'GET',
    path: '/worlds/{world}/exchanges/{id}',
    summary: 'An exchange with its messages against the rows of their tables, masked.',
    handle: ({ world, id }) => exchangeDetails(world(), id),
  },
  {
    method: 'GET',
    path: '/worlds/{world}/exchanges/{id}/curl',
    summary: 'A command that sends the request of an exchange once more, with everything that is personal.',
    handle: ({ world, id, url }) => curlOf(world(), id, `${url}/w/${world().name}`),
  },
  {
    method: 'POST',
    path: '/worlds/{world}/exchanges/{id}/repeat',
    summary: 'Sends the request of an exchange once more as it came, or its notice; the end is an exchange.',
    handle: ({ gateway, world, id }) => repeated(gateway, world(), id),
  },
  {
    method: 'GET',
    path: '/worlds/{world}/work',
    summary:
      'How often the work of a call was done, and the codes of payers: what `conform server` observes.',
    handle: ({ world }) => ({ count: world().work(), texts: world().texts() }),
  },
  {
    method: 'GET',
    path: '/worlds/{world}/exchanges/{id}/diagnosis',
    summary: 'What is wrong with the request of an exchange, proven where it can be.',
    handle: ({ world, gateway, id }) => diagnosisOf(gateway, world(), id),
  },
  {
    method: 'GET',
    path: '/worlds/{world}/events',
    summary: 'Exchanges as they happen, as server-sent events; the header Last-Event-ID goes on behind one.',
    query: { after: 'the cursor' },
    handle: ({ world, query, headers, signal }) => {
      const last = headers.get('Last-Event-ID') ?? '';
      // A browser that comes back asks with its first query, and says in the header how far it came.
      const after = /^[0-9]{1,15}$/.test(last) ? Number(last) : (numberOf(query, 'after') ?? 0);
      return exchangeEvents(world(), after, signal);
    },
  },
  {
    method: 'POST',
    path: '/worlds/{world}/clock',
    summary: 'Lets the time run or stand, or goes forward and answers when all that is due is done.',
    body: object({ advance: milliseconds, isRunning: { type: 'boolean' } }),
    handle: async ({ world, body: { advance, isRunning } }) => {
      if (isRunning === true) world().run();
      if (isRunning === false) world().stand();
      if (advance !== undefined) await world().advance(advance as number);
      return { now: world().now(), isRunning: world().isRunning };
    },
  },
  {
    method: 'POST',
    path: '/worlds/{world}/faults',
    summary: 'Adds a fault: its name, when it is due, and its parameters.',
    body: {
      type: 'object',
      required: ['fault'],
      properties: {
        fault: { type: 'string' },
        operation: { type: 'string' },
        where: { type: 'object', additionalProperties: { type: 'string' } },
        nth: { type: 'integer', minimum: 1 },
        first: { type: 'integer', minimum: 1 },
      },
    },
    handle: ({ world, body }) => ({ id: world().addFault(body as unknown as FaultRule) }),
  },
  {
    method: 'DELETE',
    path: '/worlds/{world}/faults/{id}',
    summary: 'Takes a fault away.',
    handle: ({ world, id }) => ({ removed: world().removeFault(id) }),
  },
  {
    method: 'POST',
    path: '/worlds/{world}/notices',
    summary:
      'Sends a message to a member until it is acknowledged; members that are not given are drawn, and named.',
    body: object(
      {
        message: { type: 'string' },
        url: { type: 'string', pattern: '^https?://' },
        value: { type: 'object' },
        ...timing,
      },
      ['message', 'url'],
    ),
    handle: ({ gateway, world, body }) => triggered(gateway, world(), body),
  },
  {
    method: 'POST',
    path: '/worlds/{world}/seal',
    summary:
      'Seals a request with the test keys of a member, for programs that cannot sign: the answer has the URL, the headers and the exact body to send. Members that are not given are drawn; fresh renews the numbers that are taken once.',
    body: object(
      {
        message: { type: 'string' },
        value: { type: 'object' },
        path: { type: 'string', pattern: '^/' },
        appId: { type: 'string' },
        party: { enum: ['member', 'merchant'] },
        fresh: { type: 'boolean' },
      },
      ['message'],
    ),
    handle: ({ gateway, url, memberKeys, world, body }) =>
      sealedRequest({ gateway, url, memberKeys }, world(), body),
  },
  {
    method: 'PUT',
    path: '/worlds/{world}/timing',
    summary: 'Says when, and in how many copies, the notices are sent that follow from calls.',
    body: object(timing),
    handle: ({ world, body }) => {
      world().timeNotices(body as NoticeTiming);
      return body;
    },
  },
  {
    method: 'POST',
    path: '/worlds/{world}/reset',
    summary: 'Forgets everything that the world has.',
    handle: async ({ world }) => {
      await world().reset();
      return { now: world().now() };
    },
  },
];

function object(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema {
  return { type: 'object', properties, required: [...required], additionalProperties: false } as JsonSchema;
}

/** @throws TypeError where it is not a whole number */
function numberOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^[0-9]{1,15}$/.test(text)) throw new TypeError(`${name} must be a whole number`);
  return Number(text);
}
