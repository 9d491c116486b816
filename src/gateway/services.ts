import type { Message } from '../codec/createMessage.js';
import { likeliestMessages } from '../diagnose/likeliestMessages.js';
import type { Network } from '../http/networkEnvelope.js';
import { interfaces } from '../networks/catalogue.js';
import { isObject, type JsonObject } from '../table/JsonObject.js';
import { isNamedByPath } from '../wire/isNamedByPath.js';
import { BoundedMap } from './BoundedMap.js';

/** An interface that the gateway offers, or that it calls. */
export interface Service {
  readonly network: Network;
  /** The published identifier, such as `MPAY_VERIFY`. */
  readonly name: string;
  /** What it belongs to, such as `mpay`. */
  readonly product?: string | undefined;
  /** The published path. */
  readonly path?: string | undefined;
  readonly messages: readonly Message[];
}

/** An interface that members call. */
export interface OfferedService extends Service {
  readonly request: Message;
  /** None where a browser is sent with a form. */
  readonly response?: Message | undefined;
}

/** Every interface of the catalogue that has a table, and those of a user's own tables. */
export function servicesOf(own: readonly Message[]): readonly Service[] {
  const published = interfaces.flatMap(({ name, system, product, endpoint, messages }) => {
    const path = endpoint === undefined ? undefined : new URL(endpoint).pathname;
    return messages.length > 0 ? [{ network: system as Network, name, product, path, messages }] : [];
  });
  const names = [...new Set(own.map(({ interface: name }) => name))];
  const added = names.map((name) => {
    const messages = own.filter((message) => message.interface === name);
    return { network: messages[0]?.network as Network, name, messages };
  });
  return [...published.filter(({ name }) => !names.includes(name)), ...added];
}

/** Those that members call. */
export function offered(services: readonly Service[]): readonly OfferedService[] {
  return services.flatMap((service) => {
    const request = service.messages.find(({ direction }) => direction === 'request');
    const response = service.messages.find(({ direction }) => direction === 'response');
    return request === undefined ? [] : [{ ...service, request, response }];
  });
}

/**
 * Makes a function from a path to the interfaces at it: those that are published there, or whose name is the last
 * part of the path, whatever its letter case and its hyphens.
 */
export function servicesByPath(
  services: readonly OfferedService[],
): (path: string) => readonly OfferedService[] {
  const known = new BoundedMap<readonly OfferedService[]>(PATHS);
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const at = services.filter((service) => service.path === path || isNamedByPath(path, service.name));
    known.set(path, at);
    return at;
  };
}

/** Of so many paths it is remembered what is at them. */
const PATHS = 256;

/**
 * Of several interfaces at one path, the one that a body is for. Queries of several products have one path and the
 * same members: of these it is that of the order.
 *
 * @param productOf the product of the order that a request names
 */
export function serviceFor(
  body: Uint8Array,
  candidates: readonly OfferedService[],
  productOf: (request: JsonObject) => string | undefined,
): OfferedService | undefined {
  if (candidates.length < 2) return candidates[0];
  const value = parsed(body);
  const isSealed = isObject(value) && 'pay_load' in value;
  const fitting = candidates.filter(({ request }) => (request.payLoad === true) === isSealed);
  const forgotten = isObject(value) && !isSealed ? unencrypted(value, candidates) : undefined;
  if (forgotten !== undefined) return forgotten;
  const product = isObject(value) ? productOf(value) : undefined;
  const faults = ({ request }: OfferedService) => request.validate(value).violations.length;
  const isOther = (service: OfferedService) => Number(product !== undefined && service.product !== product);
  return (fitting.length > 0 ? fitting : candidates).toSorted(
    (one, other) => faults(one) - faults(other) || isOther(one) - isOther(other),
  )[0];
}

/**
 * The others at a path whose requests have the same members as those of a service.
 *
 * @param product that of the order that the request names, which tells them apart
 */
export function alikeOf(
  { name, request }: OfferedService,
  candidates: readonly OfferedService[],
  product: string | undefined,
): readonly string[] {
  const others = candidates.filter((other) => other.name !== name);
  const isTold = product !== undefined && candidates.some((candidate) => candidate.product === product);
  if (others.length === 0 || isTold) return [];
  const members = membersOf(request);
  return others.filter((other) => membersOf(other.request) === members).map((other) => other.name);
}

function membersOf({ table }: Message): string {
  return table.rows
    .map(({ identifier }) => identifier)
    .toSorted()
    .join();
}

/** The interface whose message was sent without the encryption that it needs, where the members are most like it. */
function unencrypted(value: JsonObject, candidates: readonly OfferedService[]): OfferedService | undefined {
  const requests = candidates.map(({ request }) => request);
  const likeliest = likeliestMessages(value, requests);
  return likeliest.every(({ payLoad }) => payLoad)
    ? candidates.find(({ request }) => request === likeliest[0])
    : undefined;
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString());
  } catch {
    return undefined;
  }
}
