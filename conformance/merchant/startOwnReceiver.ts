import type { Parties } from '../http/Parties.js';
import { partiesOf } from '../http/partiesOf.js';
import { notifications } from './notifications.js';
import type { ReceivingAt } from './receivingTestee.js';

/** The package's own receiver, which counts what its handlers do. */
export interface OwnReceiver {
  /** Where it is. */
  readonly at: () => ReceivingAt;
  /** Where notifications arrive, by interface. */
  readonly paths: Readonly<Record<string, string>>;
  /** The network with its private keys as `member`, the receiver as `network`. */
  readonly parties: Parties;
  end(): Promise<void>;
}

/** Serves the package's own receiver on a port of this process, with keys that are made for it. */
export async function startOwnReceiver(): Promise<OwnReceiver> {
  const { createTestKeys } = await import('tallystick/envelope');
  const { createReceiver } = await import('tallystick/http');
  const { serveHandler } = await import('tallystick/gateway');
  const { interfaces } = await import('tallystick/catalogue');
  const { member, network } = await createTestKeys();
  let count = 0;
  const act = () => {
    count += 1;
  };
  const all = notifications();
  const handlers = all.map(({ called: { name, path } }) => {
    const { messages = [] } = interfaces.find((one) => one.name === name) ?? {};
    const request = messages.find(({ direction }) => direction === 'notification');
    if (request === undefined) throw new TypeError(`${name} has a notification`);
    return [path, { request, handle: act }] as const;
  });
  const receive = createReceiver({
    network: 'lianlian',
    keys: member.ring,
    handlers: Object.fromEntries(handlers),
  });
  const { url, close } = await serveHandler(async (request) =>
    new URL(request.url).pathname === OBSERVE ? Response.json({ count }) : receive(request),
  );
  return {
    at: () => ({ url, observe: `${url}${OBSERVE}` }),
    paths: Object.fromEntries(all.map(({ called: { name, path } }) => [name, path])),
    parties: partiesOf(network.ring, ''),
    end: close,
  };
}

const OBSERVE = '/books';
