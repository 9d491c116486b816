/**
 * An honest merchant that makes other choices than the package: node:crypto and a journal in a file, which it reads
 * when it starts. It refuses with 403 and a page, acknowledges with a text of its own, and books a payment by whatever
 * tells it first. A fault may be named.
 *
 *     node merchant.mjs KEYS [FAULT]
 */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { json, text } from 'node:stream/consumers';

const [, , keys = '', fault = ''] = process.argv;
const { TALLYSTICK_STORE: store = '', TALLYSTICK_NETWORK: network } = process.env;

const { signing, verification } = JSON.parse(readFileSync(join(keys, 'key-ring.json'), 'utf8'));
const keyIn = ({ file }) => readFileSync(join(keys, file));
const own = createPrivateKey(keyIn(signing[0]));
const theirs = createPublicKey(keyIn(verification[0]));

/** Each line is what has become of an order: `asked`, `over` or `paid`, and the key of the notice of a payment. */
const path = join(store, 'journal');
const whole = existsSync(path) ? readFileSync(path, 'utf8') : '';
const journal = openSync(path, 'a');
/** What a crash has cut off has no end. */
if (whole !== '' && !whole.endsWith('\n')) writeSync(journal, '\n');
const orders = new Map();
const known = new Set();
const paid = [];
for (const line of whole.split('\n').slice(0, -1)) remember(JSON.parse(line.startsWith('{') ? line : '{}'));
if (fault === 'forgets') known.clear();
if (fault === 'starts once' && existsSync(join(store, 'started'))) process.exit(1);
if (fault === 'starts once') writeSync(openSync(join(store, 'started'), 'w'), 'x');

function remember({ state, key, no_order, money_order }) {
  if (key !== undefined) known.add(key);
  if (state === 'paid') paid.push({ no_order, money_order });
  orders.set(no_order, state);
}

function write(entry) {
  remember(entry);
  writeSync(journal, `${JSON.stringify(entry)}\n`);
  fsyncSync(journal);
}

function book({ no_order, money_order, oid_paybill: key }) {
  const isBooked = orders.get(no_order) === 'paid';
  if (known.has(key) || (isBooked && fault !== 'forgets')) return;
  write({ state: 'paid', key, no_order, money_order });
}

const source = (message) =>
  Object.keys(message)
    .filter((name) => name !== 'sign' && typeof message[name] === 'string' && message[name] !== '')
    .sort()
    .map((name) => `${name}=${message[name]}`)
    .join('&');

/** Members by name; twice the same is none. */
function read(body) {
  const message = JSON.parse(body);
  const names = [...body.matchAll(/"([a-z_]+)"\s*:/gi)].map(([, name]) => name);
  if (new Set(names).size !== names.length || Array.isArray(message)) throw new Error('no message');
  return message;
}

function isSigned({ sign_type: type, sign: given, ...rest }) {
  return (
    type === 'SHA256withRSA' &&
    typeof given === 'string' &&
    /^[A-Za-z0-9+/]+=*$/.test(given) &&
    verify('sha256', Buffer.from(source({ ...rest, sign_type: type })), theirs, Buffer.from(given, 'base64'))
  );
}

function take(body) {
  const message = read(body);
  if (!isSigned(message)) throw new Error('not signed');
  if (fault === 'acknowledges first') setTimeout(() => book(message), 1_000).unref();
  else book(message);
}

/** What the network answers; undefined where nobody vouches for it. */
async function call(service, message) {
  const request = { oid_partner: '201304121000001004', ...message, sign_type: 'SHA256withRSA' };
  const signature = sign('sha256', Buffer.from(source(request)), own).toString('base64');
  try {
    const answer = await fetch(`${network}/v1/${service}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...request, sign: signature }),
    });
    const value = await answer.json();
    return isSigned(value) || value.ret_code === '8901' ? value : undefined;
  } catch {
    return undefined;
  }
}

async function pay({ no_order, money_order }) {
  const order = { no_order, money_order };
  if (orders.get(no_order) === 'asked') {
    const answer = await call('aggregate-result-query', { no_order, dt_order: '20260301160000' });
    if (answer?.result_pay === 'SUCCESS') book({ ...answer, ...order });
    if (answer?.ret_code === '8901') orders.set(no_order, 'absent');
  }
  if (![undefined, 'absent'].includes(orders.get(no_order))) return;
  if (fault === 'asks before it writes') await call('aggregate-direct', order);
  write({ state: 'asked', ...order });
  if (fault !== 'asks before it writes') await call('aggregate-direct', order);
}

const server = createServer(async (request, response) => {
  if (request.url === '/books') {
    response.end(JSON.stringify({ count: paid.length, paid }));
    return;
  }
  if (request.url === '/pay') {
    await pay(await json(request));
    response.writeHead(204).end();
    return;
  }
  try {
    if (request.method !== 'POST' || request.headers['content-encoding']) throw new Error('no notice');
    take(await text(request));
    response.writeHead(200, { 'Content-Type': 'text/plain' });
    response.end('{ "ret_msg": "received", "ret_code": "0000" }\n');
  } catch {
    response.writeHead(403, { 'Content-Type': 'text/html' }).end('<p>No.</p>');
  }
});
server.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${server.address().port}`;
  const notices = { AGGREGATE_NOTIFICATION: '/pay/notice' };
  const place = { url, notices, observe: `${url}/books`, ...(network && { pay: `${url}/pay` }) };
  console.log(JSON.stringify(place));
});
