import Database from 'libsql';
import { readKeyRing } from 'tallystick/envelope';
import { serveHandler } from 'tallystick/gateway';
import { CallError, createClient, createReceiver, createSqlInbox, RefusedError } from 'tallystick/http';
import { aggregateDirect, aggregateNotification, aggregateResultQuery } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';

interface Order {
  readonly no_order: string;
  readonly money_order: string;
}

const [, , directory = 'test-keys/member'] = process.argv;
const { TALLYSTICK_STORE: store = '.', TALLYSTICK_NETWORK: network = 'https://gateway.example' } =
  process.env;
const keys = await readKeyRing(directory);

const ledger = new Database(`${store}/ledger.db`);
ledger.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
ledger.exec('CREATE TABLE IF NOT EXISTS orders (no_order TEXT PRIMARY KEY, money_order TEXT, state TEXT)');
const stateOf = ledger.prepare('SELECT state FROM orders WHERE no_order = ?');
const write = ledger.prepare(
  "INSERT INTO orders VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET state = excluded.state WHERE state <> 'paid'",
);
const paid = ledger.prepare("SELECT no_order, money_order FROM orders WHERE state = 'paid'");

/** An order is booked once, whatever tells of it: one statement, which does nothing the second time. */
function book({ no_order, money_order }: Order): void {
  write.run(no_order, money_order, 'paid');
}

const client = createClient({ network: 'lianlian', baseUrl: network, keys });
/** Only here, in place of what a shop knows of its goods and its payer. */
const { value: goods } = samples(aggregateDirect.request, { seed: 1 }).next();

async function pay(order: Order): Promise<void> {
  const known = stateOf.get(order.no_order) as { readonly state: string } | undefined;
  if (known?.state === 'paid') return;
  if (known?.state === 'asked' && !(await isUnknownAtNetwork(order))) return;
  // Ahead of the call: what was asked for must not be forgotten.
  write.run(order.no_order, order.money_order, 'asked');
  const request = { ...goods, ...order, sign_type: 'SHA256withRSA' } as const;
  await client.call(aggregateDirect, request, { path: '/v1/aggregate-direct' });
}

/** Queries before it pays again. */
async function isUnknownAtNetwork(order: Order): Promise<boolean> {
  const { oid_partner, dt_order } = goods;
  const request = { oid_partner, dt_order, no_order: order.no_order, sign_type: 'SHA256withRSA' } as const;
  try {
    const { value } = await client.call(aggregateResultQuery, request, {
      path: '/v1/aggregate-result-query',
    });
    if (value.result_pay === 'SUCCESS') book(order);
    return false;
  } catch (error) {
    return error instanceof RefusedError && error.responseCode === '8901';
  }
}

const receive = createReceiver({
  network: 'lianlian',
  keys,
  inbox: createSqlInbox({ path: `${store}/inbox.db` }),
  // What a process that died had claimed is free again after this time.
  lease: 2_000,
  handlers: {
    '/notify': {
      request: aggregateNotification.notification,
      key: ({ oid_paybill }) => oid_paybill,
      handle: (notice) => (notice.result_pay === 'SUCCESS' ? book(notice) : undefined),
    },
  },
});

const { url } = await serveHandler(async (request) => {
  const { pathname } = new URL(request.url);
  if (pathname === '/books') return Response.json({ count: paid.all().length, paid: paid.all() });
  if (pathname !== '/pay') return receive(request);
  try {
    await pay((await request.json()) as Order);
  } catch (error) {
    // The outcome may be unknown: the order stays as asked for, and is queried the next time.
    if (!(error instanceof CallError)) throw error;
  }
  return new Response(null, { status: 204 });
});
const notices = { AGGREGATE_NOTIFICATION: '/notify' };
console.log(JSON.stringify({ url, notices, observe: `${url}/books`, pay: `${url}/pay` }));
