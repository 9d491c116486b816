/**
 * Client, receiver and gateway in whatever runtime runs it: an order is paid over HTTP on this machine, and its
 * notification arrives at a receiver that the runtime's own server has mounted. Prints what came of it as JSON.
 */
import { createTestKeys } from '../../dist/envelope.mjs';
import { createGateway } from '../../dist/gateway.mjs';
import { createClient, createReceiver, createSqlInbox } from '../../dist/http.mjs';
import { mpayApply, mpayNotification, mpayVerify } from '../../dist/lianlian.mjs';
import { samples } from '../../dist/samples.mjs';
import { mobileNumberVerification } from '../../dist/unionpay.mjs';

const { Bun, Deno } = globalThis;

/** Mounts a handler on the server of the runtime. */
async function serve(handle) {
  if (Bun) {
    const server = Bun.serve({ hostname: '127.0.0.1', port: 0, fetch: handle });
    return { url: `http://127.0.0.1:${server.port}`, close: () => server.stop(true) };
  }
  if (Deno) {
    const server = Deno.serve({ hostname: '127.0.0.1', port: 0, onListen: () => {} }, handle);
    return { url: `http://127.0.0.1:${server.addr.port}`, close: () => server.shutdown() };
  }
  const { serveHandler } = await import('../../dist/gateway.mjs');
  return serveHandler(handle);
}

const { member, network } = await createTestKeys();
const paid = [];
const merchant = await serve(
  createReceiver({
    network: 'lianlian',
    keys: member.ring,
    handlers: {
      '/notify': {
        request: mpayNotification.notification,
        handle: ({ no_order }) => void paid.push(no_order),
      },
    },
  }),
);
const inbox = createSqlInbox({ path: ':memory:' });
const gateway = createGateway({ keys: network.ring });
const networks = await serve(gateway.fetch);
const world = gateway.world('a');
const client = (network, appId) =>
  createClient({ network, baseUrl: `${networks.url}/w/a`, keys: member.ring, clock: world.now, appId });

const checked = await client('unionpay', '39990029').call(
  mobileNumberVerification,
  samples(mobileNumberVerification.request, { seed: 1, party: 'member' }).next().value,
  { path: '/v1/mobile-number-verification' },
);
const order = {
  ...samples(mpayApply.request, { seed: 1 }).next().value,
  ...{ no_order: 'ORDER-1', money_order: '88.00', notify_url: `${merchant.url}/notify` },
  sign_type: 'SHA256withRSA',
};
const { oid_partner, sign_type, no_order, money_order } = order;
const path = '/v1/bankcardprepay';
const { value: applied } = await client('lianlian').call(mpayApply, order, { path });
const verify_code = world.texts()[0].code;
const step = { oid_partner, sign_type, no_order, money_order, token: applied.token, verify_code };
const { value: verified } = await client('lianlian').call(mpayVerify, step, { path });
let again;
try {
  await client('lianlian').call(mpayVerify, step, { path });
} catch (error) {
  again = error.cause?.responseCode ?? error.responseCode;
}
await world.advance(0);
console.log(
  JSON.stringify({
    runtime: Bun ? 'bun' : Deno ? 'deno' : 'node',
    unionpay: checked.value.msgResponse.responseCode,
    lianlian: verified.ret_code,
    again,
    paid,
    inbox: (await inbox.claim('a', { now: 0, until: 1 })).state,
    pending: (await world.notices()).length,
  }),
);
await networks.close();
await merchant.close();
