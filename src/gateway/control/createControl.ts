import { randomUUID } from 'node:crypto';
import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import type { OwnKey } from '../../envelope/keys/RemoteKey.js';
import { BodyTooLargeError, boundedBody } from '../../http/boundedBody.js';
import { isObject } from '../../table/JsonObject.js';
import type { OwnGateway } from '../createGateway.js';
import { controlDocument } from './controlDocument.js';
import { type ControlRoute, controlRoutes } from './controlRoutes.js';
import { inspectorAnswer } from './inspectorAnswer.js';

const MAX_BYTES = 0x10_0000;

/** What this machine is called by those on it. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

const routes = controlRoutes.map((route) => ({ route, pattern: patternOf(route.path) }));

/** What a control API knows besides its gateway. */
export interface ControlOptions {
  /** Where members call. */
  readonly url: string;
  /** Further names by which it may be called. */
  readonly hosts?: readonly string[];
  /** Of a member: requests can be sealed with them. */
  readonly memberKeys?: KeyRing<OwnKey> | undefined;
}

/**
 * Makes the control API of a gateway, with the inspector at its root. Pages of other sites cannot use it: a browser
 * tells their origin, and a name that was made to mean this machine is not one that it has.
 */
export function createControl(
  gateway: OwnGateway,
  { url, hosts = [], memberKeys }: ControlOptions,
): (request: Request) => Promise<Response> {
  const run = randomUUID();
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const stranger = strangerIn(request, hosts);
    if (stranger !== undefined) return answer(403, { error: stranger });
    if (pathname === '/openapi.json') return answer(200, controlDocument());
    const page = request.method === 'GET' ? await inspectorAnswer(pathname) : undefined;
    if (page !== undefined) return page;
    const here = routes.flatMap(({ route, pattern }) => {
      const match = pattern.exec(pathname);
      return match === null ? [] : [{ route, groups: match.groups ?? {} }];
    });
    const found = here.find(({ route }) => route.method === request.method);
    if (found === undefined) return answer(here.length > 0 ? 405 : 404, { error: 'see /openapi.json' });
    try {
      const { world, id } = found.groups;
      const value = await found.route.handle({
        ...{ gateway, url, run, memberKeys, id: Number(id), query: searchParams },
        world: () => gateway.ownWorld(world),
        headers: request.headers,
        body: await bodyOf(request, found.route),
        signal: request.signal,
      });
      if (value === undefined) return answer(404, { error: 'it is not there' });
      return value instanceof Response ? value : answer(200, value);
    } catch (error) {
      if (error instanceof TypeError) return answer(400, { error: error.message });
      if (error instanceof BodyTooLargeError) return answer(413, { error: error.message });
      throw error;
    }
  };
}

/** Why a request is not one of a person or a program of this machine. */
function strangerIn(request: Request, hosts: readonly string[]): string | undefined {
  const { host, hostname, origin } = new URL(request.url);
  const from = request.headers.get('Origin');
  if (!LOOPBACK.test(host) && !hosts.includes(hostname)) return 'this host is not known';
  return from !== null && from !== origin ? 'another origin may not call' : undefined;
}

function patternOf(path: string): RegExp {
  const places = path.replace('{world}', '(?<world>[\\w.-]{1,64})').replace('{id}', '(?<id>[0-9]{1,15})');
  return new RegExp(`^${places}$`);
}

async function bodyOf(
  request: Request,
  { body: schema }: ControlRoute,
): Promise<Readonly<Record<string, unknown>>> {
  const bytes = await boundedBody(request, MAX_BYTES);
  if (schema === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString());
  } catch {
    throw new TypeError('the body must be JSON');
  }
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const ajv = new Ajv2020({ strict: false, verbose: true });
  if (!isObject(value)) throw new TypeError('the body must be an object');
  if (!ajv.validate(schema, value)) {
    const description = ajv.errors?.[0]?.parentSchema?.description;
    const told = ajv.errorsText(ajv.errors, { dataVar: 'the body' });
    throw new TypeError(description === undefined ? told : `${told}: ${description}`);
  }
  return value;
}

function answer(status: number, value: unknown): Response {
  return new Response(`${JSON.stringify(value)}\n`, {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  });
}
