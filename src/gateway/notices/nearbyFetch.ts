import { lookup } from 'node:dns/promises';
import { BlockList, isIPv6 } from 'node:net';

/** A notice that was not sent, because its host is elsewhere. */
export class NotNearbyError extends Error {
  override readonly name = 'NotNearbyError';

  constructor() {
    super(
      'not sent: the host is not this machine or in a private network; `serve --notify anywhere` sends there',
    );
  }
}

/** This machine, private networks, and those of containers. */
const NEARBY = new BlockList();
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
  ['0.0.0.0', 32],
] as const)
  NEARBY.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  NEARBY.addSubnet(network, prefix, 'ipv6');

/** How names are resolved and requests sent. */
export interface Sending {
  addressesOf(host: string): Promise<readonly string[]>;
  fetch(request: Request): Promise<Response>;
}

const ofRuntime: Sending = {
  addressesOf: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  fetch: (request) => fetch(request),
};

/**
 * Sends a notice to this machine or a private network alone: a development machine is not to notify a production server.
 *
 * @throws NotNearbyError where the host has another address
 */
export async function nearbyFetch(request: Request, { addressesOf, fetch } = ofRuntime): Promise<Response> {
  const host = new URL(request.url).hostname.replace(/^\[|\]$/g, '');
  const addresses = await addressesOf(host);
  if (!addresses.every((address) => NEARBY.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')))
    throw new NotNearbyError();
  return fetch(request);
}
