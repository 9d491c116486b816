/**
 * An honest merchant that makes other choices than the package: node:crypto and a journal in a file, which it reads
 * when it starts. It refuses with 403 and a page, acknowledges with a message of its own, and sends copies away while
 * it is at work. A fault may be named.
 *
 *     node merchant.mjs KEYS [FAULT]
 */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { appendFileSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const [, , keys = '', fault = ''] = process.argv;
const { signing, verification } = JSON.parse(readFileSync(join(keys, 'key-ring.json'), 'utf8'));
const keyIn = ({ file }) => readFileSync(join(keys, file));
const own = createPrivateKey(keyIn(signing[0]));
const theirs = createPublicKey(keyIn(verification[0]));

/** One line for each act: the number of the notice, the order and its amount. */
const path = join(process.env.TALLYSTICK_STORE ?? '', 'journal');
const journal = openSync(path, 'a');
const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
// A line that a crash has cut off has no end, and was not acknowledged.
const entries = lines.slice(0, -1).map((line) => JSON.parse(line));
if (lines.at(-1) !== '') appendFileSync(path, '\n');
const known = new Set(fault === 'forgets' ? [] : entries.map(({ key }) => key));
const paid = entries.map(({ no_order, money_order }) => ({ no_order, money_order }));

const source = (message) =>
  Object.keys(message)
    .filter((name) => name !== 'sign' && typeof message[name] === 'string' && message[name] !== '')
    .sort()
    .map((name) => `${name}=${message[name]}`)
    .join('&');

function act({ oid_paybill: key, no_order, money_order }) {
  known.add(key);
  paid.push({ no_order, money_order });
  writeSync(journal, `${JSON.stringify({ key, no_order, money_order })}\n`);
  fsyncSync(journal);
}

/** Members by name; twice the same is none. */
function read(body) {
  const message = JSON.parse(body);
  const names = [...body.matchAll(/"([a-z_]+)"\s*:/g)].map(([, name]) => name);
  if (new Set(names).size !== names.length || Array.isArray(message)) throw new Error('no message');
  return message;
}

function take(body) {
  const message = read(body);
  const { sign_type: type, sign: given } = message;
  const isSigned =
    type === 'SHA256withRSA' &&
    typeof given === 'string' &&
    /^[A-Za-z0-9+/]+=*$/.test(given) &&
    verify('sha256', Buffer.from(source(message)), theirs, Buffer.from(given, 'base64'));
  if (!isSigned) throw new Error('not signed');
  if (known.has(message.oid_paybill)) return;
  if (fault === 'acknowledges first') setTimeout(() => act(message), 1_000).unref();
  else act(message);
}

const server = createServer(async (request, response) => {
  if (request.url === '/books') {
    response.end(JSON.stringify({ count: paid.length, paid }));
    return;
  }
  try {
    if (request.method !== 'POST' || request.headers['content-encoding']) throw new Error('no notice');
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    take(Buffer.concat(chunks).toString());
    response.writeHead(200, { 'Content-Type': 'text/plain' });
    response.end('{ "ret_msg": "received", "ret_code": "0000" }\n');
  } catch {
    response.writeHead(403, { 'Content-Type': 'text/html' }).end('<p>No.</p>');
  }
});
server.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${server.address().port}`;
  const notices = { AGGREGATE_NOTIFICATION: '/pay/notice' };
  console.log(JSON.stringify({ url, notices, observe: `${url}/books` }));
});
void own;
void sign;
