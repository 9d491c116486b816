import type { Parties } from './Parties.js';
import { partiesOf } from './partiesOf.js';
import type { StartedServer } from './startServer.js';

/** The package's own gateway on a port, with keys that are made for it. */
export async function startOwnServer(appId: string): Promise<StartedServer & { readonly parties: Parties }> {
  const { createTestKeys } = await import('tallystick/envelope');
  const { serveGateway } = await import('tallystick/gateway');
  const { member, network } = await createTestKeys();
  const served = await serveGateway({ keys: network.ring, time: 'runs' }, { requestTimeout: 2_000 });
  return {
    url: served.url,
    observe: `${served.controlUrl}/worlds/default/work`,
    // Far longer than it takes, so that no busy machine decides.
    limit: 20_000,
    parties: partiesOf(member.ring, appId),
    end: () => void served.close(),
  };
}
