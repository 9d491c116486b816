import { createTestKeys, type TestKeys } from 'tallystick/envelope';
import {
  createGateway,
  type Gateway,
  type GatewayOptions,
  type ServedGateway,
  serveGateway,
  type World,
} from 'tallystick/gateway';
import { type Client, type ClientOptions, createClient } from 'tallystick/http';

/** When every world begins. */
export const START = Date.UTC(2026, 2, 1, 8);

export const keys: TestKeys = await createTestKeys({ clock: () => START });

/** A gateway, one world of it, and clients that call that world. */
export interface Setup {
  readonly gateway: Gateway;
  readonly world: World;
  client(network: 'unionpay' | 'lianlian', options?: Partial<ClientOptions>): Client;
}

export function gatewayOf(options: Partial<GatewayOptions> = {}, name = 'a'): Setup {
  const gateway = createGateway({ keys: keys.network.ring, clock: () => START, ...options });
  const world = gateway.world(name);
  const client = (network: 'unionpay' | 'lianlian', own: Partial<ClientOptions> = {}) =>
    createClient({
      network,
      baseUrl: `https://gateway.example/w/${name}`,
      keys: keys.member.ring,
      fetch: gateway.fetch,
      clock: world.now,
      ...(network === 'unionpay' && { appId: '39990029' }),
      ...own,
    });
  return { gateway, world, client };
}

/** A gateway on a port, which seals for a member, too; `told` gets the address of each notice, which arrives nowhere. */
export function servedGateway(told: string[]): Promise<ServedGateway> {
  const deliver = async ({ url }: Request) => {
    told.push(url);
    return new Response('{"ret_code":"0000","ret_msg":"ok"}');
  };
  return serveGateway(
    { keys: keys.network.ring, clock: () => START, steady: true, deliver },
    { memberKeys: keys.member.ring },
  );
}

/** What a promise fails with. */
export async function errorOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('nothing failed');
}

/** The code of an answer other than a success; where it leaves the outcome open, the cause has it. */
export async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  const error = (await errorOf(work)) as { responseCode?: string; cause?: { responseCode?: string } };
  return error.responseCode ?? error.cause?.responseCode;
}
