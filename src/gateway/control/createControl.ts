import { BodyTooLargeError, boundedBody } from '../../http/boundedBody.js';
import { isObject } from '../../table/JsonObject.js';
import type { OwnGateway } from '../createGateway.js';
import { controlDocument } from './controlDocument.js';
import { type ControlRoute, controlRoutes } from './controlRoutes.js';

const MAX_BYTES = 0x10_0000;

/** What this machine is called by those on it. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

const routes = controlRoutes.map((route) => ({ route, pattern: patternOf(route.path) }));

/**
 * Makes the control API of a gateway. Pages of other sites cannot use it: a browser tells their origin, and a name
 * that was made to mean this machine is not one that it has.
 *
 * @param hosts further names by which it may be called
 */
export function createControl(
  gateway: OwnGateway,
  hosts: readonly string[] = [],
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, host, hostname, origin, searchParams } = new URL(request.url);
    const from = request.headers.get('Origin');
    if (!LOOPBACK.test(host) && !hosts.includes(hostname))
      return answer(403, { error: 'this host is not known' });
    if (from !== null && from !== origin) return answer(403, { error: 'another origin may not call' });
    if (pathname === '/openapi.json') return answer(200, controlDocument());
    const here = routes.flatMap(({ route, pattern }) => {
      const match = pattern.exec(pathname);
      return match === null ? [] : [{ route, groups: match.groups ?? {} }];
    });
    const found = here.find(({ route }) => route.method === request.method);
    if (found === undefined) return answer(here.length > 0 ? 405 : 404, { error: 'see /openapi.json' });
    try {
      const { world, id } = found.groups;
      const asked = { gateway, world: () => gateway.ownWorld(world), id: Number(id), query: searchParams };
      const body = await bodyOf(request, found.route);
      const value = await found.route.handle({ ...asked, body, signal: request.signal });
      if (value === undefined) return answer(404, { error: 'it is not there' });
      return value instanceof Response ? value : answer(200, value);
    } catch (error) {
      if (error instanceof TypeError) return answer(400, { error: error.message });
      if (error instanceof BodyTooLargeError) return answer(413, { error: error.message });
      throw error;
    }
  };
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
  const ajv = new Ajv2020({ strict: false });
  if (!isObject(value) || !ajv.validate(schema, value)) {
    throw new TypeError(`the body ${ajv.errorsText(ajv.errors, { dataVar: '' }) || 'must be an object'}`);
  }
  return value;
}

function answer(status: number, value: unknown): Response {
  return new Response(`${JSON.stringify(value)}\n`, {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
