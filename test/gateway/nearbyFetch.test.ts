import { serveGateway } from 'tallystick/gateway';
import { mpayNotification } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { expect, it } from 'vitest';
import { NotNearbyError, nearbyFetch } from '../../src/gateway/notices/nearbyFetch.js';
import { keys } from './gatewayOf.js';

/** Where a request for a host went, whose name has these addresses. */
async function sentTo(host: string, addresses: readonly string[]): Promise<readonly string[]> {
  const sent: string[] = [];
  const sending = {
    addressesOf: async () => addresses,
    fetch: async ({ url }: Request) => {
      sent.push(new URL(url).hostname);
      return new Response();
    },
  };
  await nearbyFetch(new Request(`http://${host}/notify`, { method: 'POST' }), sending);
  return sent;
}

it.each([
  ['127.0.0.1'],
  ['::1'],
  ['10.1.2.3'],
  ['172.18.0.3'],
  ['192.168.65.2'],
  ['fd00::2'],
  ['::ffff:172.18.0.3'],
])('a notice goes to a host at %s, such as one of docker compose', async (address) => {
  expect(await sentTo('shop', [address])).toEqual(['shop']);
});

it.each([
  [['203.0.113.5']],
  [['172.32.0.1']],
  [['11.0.0.1']],
  [['2001:db8::1']],
  [['::ffff:203.0.113.5']],
  [['127.0.0.1', '203.0.113.5']],
])('a notice does not go to a host at %j', async (addresses) => {
  await expect(sentTo('shop.example', addresses)).rejects.toThrow(NotNearbyError);
});

it('a served gateway says why a notice was not sent, and which option allows it', async () => {
  const served = await serveGateway({ keys: keys.network.ring }, { notify: 'nearby' });
  const { value } = samples(mpayNotification.notification, { seed: 1 }).next();
  const world = served.world('a');
  await world.notify(mpayNotification.notification, value, 'http://203.0.113.5/notify');
  await world.advance(0);
  const { exchanges } = await world.exchanges();
  await served.close();
  expect(exchanges).toMatchObject([
    {
      ...{ verdict: 'unacknowledged', status: 0 },
      reason:
        'not sent: the host is not this machine or in a private network; `serve --notify anywhere` sends there',
    },
  ]);
});
