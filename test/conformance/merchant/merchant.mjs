/**
 * An honest merchant that makes other choices than the package: node:crypto and a journal in a file, which it reads
 * when it starts. It refuses with 403 and a page, acknowledges with a text of its own, and books a payment by whatever
 * tells it first. A fault may be named.
 *
 *     node merchant.mjs KEYS [FAULT]
 */
import {
  createCipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  publicEncrypt,
  randomBytes,
  sign,
  verify as verifyBytes,
} from 'node:crypto';
import { existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { json, text } from 'node:stream/consumers';

const [, , keys = '', fault = ''] = process.argv;
const { TALLYSTICK_STORE: store = '', TALLYSTICK_NETWORK: network } = process.env;

const { signing, verification, encryption } = JSON.parse(readFileSync(join(keys, 'key-ring.json'), 'utf8'));
const keyIn = ({ file }) => readFileSync(join(keys, file));
const own = createPrivateKey(keyIn(signing[0]));
const theirs = createPublicKey(keyIn(verification[0]));
const toThem = createPublicKey(keyIn(encryption[0]));

/** Each line is what has become of an order: `asked`, `over` or `paid`, and the key of the notice of a payment. */
const path = join(store, 'journal');
const whole = existsSync(path) ? readFileSync(path, 'utf8') : '';
const journal = openSync(path, 'a');
/** What a crash has cut off has no end. */
if (whole !== '' && !whole.endsWith('\n')) writeSync(journal, '\n');
const orders = new Map();
const known = new Set();
/** What the payment of an order is confirmed with. */
const begun = new Map();
const paid = [];
for (const line of whole.split('\n').slice(0, -1)) remember(JSON.parse(line.startsWith('{') ? line : '{}'));
if (fault === 'forgets') known.clear();
if (fault === 'starts once' && existsSync(join(store, 'started'))) process.exit(1);
if (fault === 'starts once') writeSync(openSync(join(store, 'started'), 'w'), 'x');

function remember({ state, key, no_order, money_order, token }) {
  if (token !== undefined) begun.set(no_order, { token, money_order });
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
    verifyBytes(
      'sha256',
      Buffer.from(source({ ...rest, sign_type: type })),
      theirs,
      Buffer.from(given, 'base64'),
    )
  );
}

function take(body) {
  const message = read(body);
  if (!isSigned(message)) throw new Error('not signed');
  if (fault === 'acknowledges first') setTimeout(() => book(message), 1_000).unref();
  else book(message);
}

/** A message as it goes out whole. */
function encrypted(message) {
  const [macKey, contentKey, nonce] = [randomBytes(32), randomBytes(32), randomBytes(8)];
  const block = Buffer.concat([nonce, Buffer.from([0, 0, 0, 0, 0, 0, 0, 1])]);
  const ciphertext = createCipheriv('aes-256-ctr', contentKey, block).update(JSON.stringify(message));
  const [first, second] = [nonce, ciphertext].map((part) => part.toString('base64'));
  const mac = createHmac('sha256', macKey).update(`${first}$${second}`).digest();
  const keys = [macKey, contentKey].map((key) => publicEncrypt(toThem, key).toString('base64'));
  const pay_load = ['lianpay1_0_1', ...keys, first, second, mac.toString('base64')].join('$');
  return { oid_partner: message.oid_partner, pay_load };
}

/** What the network answers; undefined where nobody vouches for it. */
async function call(service, message, isEncrypted = false) {
  const request = { oid_partner: '201304121000001004', ...message, sign_type: 'SHA256withRSA' };
  const signature = sign('sha256', Buffer.from(source(request)), own).toString('base64');
  try {
    const answer = await fetch(`${network}/v1/${service}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(
        isEncrypted ? encrypted({ ...request, sign: signature }) : { ...request, sign: signature },
      ),
    });
    const value = await answer.json();
    return isSigned(value) || value.ret_code === '8901' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Learns what has become of what was asked for. */
async function learn(order, service) {
  if (orders.get(order.no_order) !== 'asked') return;
  const answer = await call(service, { no_order: order.no_order, dt_order: '20260301160000' });
  if (answer?.result_pay === 'SUCCESS') book({ ...answer, ...order });
  const isUnpaid = answer?.ret_code === '8901' || answer?.result_pay === 'WAITING';
  if (isUnpaid) orders.set(order.no_order, 'absent');
}

async function pay({ no_order, money_order }) {
  const order = { no_order, money_order };
  await learn(order, 'aggregate-result-query');
  if (![undefined, 'absent'].includes(orders.get(no_order))) return;
  if (fault === 'asks before it writes') await call('aggregate-direct', order);
  write({ state: 'asked', ...order });
  if (fault !== 'asks before it writes') await call('aggregate-direct', order);
}

async function apply({ no_order, money_order }) {
  const order = { no_order, money_order };
  await learn(order, 'mpay-result-query');
  if (![undefined, 'absent', 'applied'].includes(orders.get(no_order))) return;
  const answer = await call('mpay-apply', order, true);
  if (answer !== undefined) write({ state: 'applied', ...order, token: answer.token });
}

async function verify({ no_order, verify_code }) {
  const { token, money_order } = begun.get(no_order) ?? {};
  if (token === undefined) return;
  const order = { no_order, money_order };
  await learn(order, 'mpay-result-query');
  if (!['absent', 'applied'].includes(orders.get(no_order))) return;
  if (fault !== 'verifies before it writes') write({ state: 'asked', ...order });
  const answer = await call('mpay-verify', { ...order, token, verify_code });
  if (fault === 'verifies before it writes') write({ state: 'asked', ...order });
  if (answer?.result_pay === 'SUCCESS') book({ ...answer, ...order });
}

const asked = { '/pay': pay, '/apply': apply, '/verify': verify };

const paying = (url) => ({ pay: `${url}/pay`, apply: `${url}/apply`, verify: `${url}/verify` });

const server = createServer(async (request, response) => {
  if (request.url === '/books') {
    response.end(JSON.stringify({ count: paid.length, paid }));
    return;
  }
  const work = asked[request.url];
  if (work !== undefined) {
    await work(await json(request));
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
  const notices = { AGGREGATE_NOTIFICATION: '/pay/notice', MPAY_NOTIFICATION: '/mpay/notice' };
  const place = { url, notices, observe: `${url}/books`, ...(network && paying(url)) };
  console.log(JSON.stringify(place));
});
