import { connect } from 'node:net';
import { type ServedGateway, serveGateway } from 'tallystick/gateway';
import { createClient } from 'tallystick/http';
import { mpayApply, mpayNotification } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, keys, START, servedGateway } from './gatewayOf.js';

const PATH = '/v1/mobile-number-verification';
const value = samples(mobileNumberVerification.request, { seed: 1, party: 'member' }).next().value;

let served: ServedGateway;
const told: string[] = [];
beforeAll(async () => {
  served = await servedGateway(told);
});
afterAll(() => served.close());

let count = 0;
function call(world: string, path = PATH) {
  count += 1;
  const client = createClient({
    ...{ network: 'unionpay', appId: '39990029', keys: keys.member.ring, clock: () => START },
    baseUrl: `${served.url}/w/${world}`,
  });
  const orderID = `${value.orderID.slice(0, 33)}${String(count).padStart(2, '0')}`;
  return client.call(mobileNumberVerification, { ...value, orderID }, { path });
}

async function control(method: string, path: string, body?: object, headers: Record<string, string> = {}) {
  const sent = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  const answer = await fetch(`${served.controlUrl}${path}`, sent);
  return { status: answer.status, value: await answer.json() };
}

/** The raw bytes of an answer, and whether the connection was reset. */
function raw(world: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(Number(new URL(served.url).port), '127.0.0.1', () => {
      socket.write(
        `POST /w/${world}${PATH} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}`,
      );
    });
    socket.on('data', (bytes) => {
      text += bytes;
    });
    socket.on('error', ({ code }: NodeJS.ErrnoException) => resolve(`${text}${code}`));
    socket.on('close', () => resolve(text));
  });
}

describe('a served gateway', () => {
  it('answers a client over a connection', async () => {
    expect((await call('plain')).value.msgResponse.responseCode).toBe('00');
  });

  it.each<readonly [object, RegExp]>([
    [{ fault: 'reset' }, /^ECONNRESET$/],
    [{ fault: 'reset', when: 'after' }, /^ECONNRESET$/],
    [{ fault: 'truncated', bytes: 10 }, /Content-Length: 73\r\n[\s\S]*\r\n\r\n\{"MsgRespo$/],
    [{ fault: 'content-length', by: 5 }, /Content-Length: 78\r\n[\s\S]*\r\n\r\n\{[^\r]*\}$/],
    [{ fault: 'content-length', by: -5 }, /Content-Length: 68\r\n[\s\S]*\r\n\r\n\{[^\r]*\}$/],
    [{ fault: 'header-twice' }, /Content-Type: application\/json; charset=utf-8\r\nContent-Type: /],
    [{ fault: 'drip', bytes: 30, every: 1 }, /Content-Length: 73\r\n[\s\S]*\r\n\r\n\{[^\r]*\}\}$/],
  ])('does to the bytes what a fault says: %j', async (rule, expected) => {
    const world = `bytes-${JSON.stringify(rule).replace(/[^\w-]/g, '')}`;
    expect((await control('POST', `/worlds/${world}/faults`, rule)).status).toBe(200);
    expect(await raw(world)).toMatch(expected);
  });

  it('answers TRACE, which no Request of the standard can have', async () => {
    const text = await new Promise<string>((resolve) => {
      let told = '';
      const socket = connect(Number(new URL(served.url).port), '127.0.0.1', () => {
        socket.write(`TRACE /w/trace${PATH} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
      });
      socket.on('data', (bytes) => {
        told += bytes;
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(told));
    });
    expect(text).toMatch(/^HTTP\/1\.1 405 [\s\S]*Allow: POST\r\n/);
  });

  it('refuses a body that is too long, and keeps no connection open for the rest of it', async () => {
    const text = await new Promise<string>((resolve) => {
      let told = '';
      const socket = connect(Number(new URL(served.url).port), '127.0.0.1', () => {
        socket.write(`POST /w/long${PATH} HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n`);
        socket.write(Buffer.alloc(2_000_000, 'x'));
      });
      socket.on('data', (bytes) => {
        told += bytes;
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(told));
    });
    expect(text).toMatch(/^HTTP\/1\.1 413 [\s\S]*Connection: close\r\n/);
  });

  it.each([{ fault: 'reset' }, { fault: 'truncated', bytes: 10 }, { fault: 'content-length', by: 5 }])(
    'leaves the outcome unknown to a client that meets %j',
    async (rule) => {
      served.world('cut').addFault({ ...rule, first: 1 });
      expect(await errorOf(call('cut'))).toMatchObject({ code: 'outcome-unknown' });
      expect((await call('cut')).value.msgResponse.responseCode).toBe('00');
    },
  );
});

describe('the control API', () => {
  it('gives exchanges, waits for one, and tells what is wrong with one', async () => {
    await fetch(`${served.url}/w/c${PATH}`, { method: 'POST', body: '{}' });
    const { value: page } = await control('GET', '/worlds/c/exchanges');
    expect(page).toMatchObject({ next: 1, exchanges: [{ verdict: 'refused', code: 'E0' }] });
    const waiting = control('GET', `/worlds/c/exchanges?after=${page.next}&wait=60000`);
    await call('c');
    expect((await waiting).value).toMatchObject({ exchanges: [{ id: 2, verdict: 'answered' }] });
    const { value: diagnosis } = await control('GET', '/worlds/c/exchanges/1/diagnosis');
    expect(diagnosis).toMatchObject({ healthy: false });
    expect((await control('GET', '/worlds/c/exchanges/99/diagnosis')).status).toBe(404);
    // One that was right, but for its path.
    expect((await control('GET', '/worlds/c/exchanges/2/diagnosis')).value).toMatchObject({ healthy: true });
    await errorOf(call('c', '/v1/mobile-number-verificatoin'));
    const { value: lost } = await control('GET', '/worlds/c/exchanges/3/diagnosis');
    expect(lost).toMatchObject({
      healthy: false,
      findings: [{ id: 'nothing-at-path', certainty: 'proven' }],
    });
    expect(lost.findings).toHaveLength(1);
  });

  it('finds a message that had to be encrypted as a whole', async () => {
    const { value: order } = samples(mpayApply.request, { seed: 1 }).next();
    const body = JSON.stringify({ ...order, sign_type: 'SHA256withRSA' });
    await fetch(`${served.url}/w/unencrypted/v1/bankcardprepay`, { method: 'POST', body });
    const { value } = await control('GET', '/worlds/unencrypted/exchanges/1/diagnosis');
    expect(value.findings.map(({ id }: { id: string }) => id)).toContain('payload-missing');
  });

  it('gives exchanges as events', async () => {
    const over = new AbortController();
    const { body, headers } = await fetch(`${served.controlUrl}/worlds/sse/events`, { signal: over.signal });
    expect(headers.get('Content-Type')).toBe('text/event-stream');
    await call('sse');
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    const { value: bytes } = await reader.read();
    expect(Buffer.from(bytes ?? []).toString()).toMatch(/^id: 1\ndata: \{"id":1,.*"answered".*\}\n\n$/);
    over.abort();
  });

  it('moves time, sends notices and forgets', async () => {
    const { name } = mpayNotification.notification;
    const url = 'https://merchant.example/notify';
    const asked = { message: 'MPAY_NOTIFICATION', url, value: { no_order: 'ORDER-9' }, after: 60_000 };
    expect((await control('POST', '/worlds/t/notices', asked)).value).toEqual({
      message: name,
      drawn: expect.arrayContaining(['oid_paybill', 'money_order']),
    });
    const { value: world } = await control('GET', '/worlds/t');
    expect(world).toMatchObject({ now: START, isRunning: false, notices: [{ url, due: START + 60_000 }] });
    expect(told).toEqual([]);
    await control('POST', '/worlds/t/clock', { advance: 60_000 });
    expect(told).toEqual([url]);
    expect((await control('GET', '/worlds/t/exchanges')).value.exchanges).toMatchObject([
      { direction: 'out', verdict: 'acknowledged', request: { no_order: 'ORDER-9' } },
    ]);
    await control('POST', '/worlds/t/reset');
    expect((await control('GET', '/worlds/t')).value).toMatchObject({ now: START, notices: [] });
    expect((await control('GET', '/worlds')).value.worlds).toContain('t');
  });

  it.each<readonly [string, string, object | undefined, number, RegExp]>([
    ['POST', '/worlds/x/faults', { fault: 'rain' }, 400, /^fault must be one of/],
    ['POST', '/worlds/x/faults', {}, 400, /^the body must have required property 'fault'$/],
    ['POST', '/worlds/x/faults', [], 400, /^the body must be an object$/],
    ['POST', '/worlds/x/clock', { advance: -1 }, 400, /advance/],
    ['POST', '/worlds/x/clock', { advance: '30m' }, 400, /advance must be integer.* of milliseconds$/],
    ['POST', '/worlds/x/clock', { advnce: 1 }, 400, /additional/],
    ['POST', '/worlds/x/notices', { message: 'NOTHING', url: 'https://a' }, 400, /^message must be/],
    ['POST', '/worlds/x/notices', { message: 'MPAY_NOTIFICATION', url: 'file:///a' }, 400, /url/],
    [
      'POST',
      '/worlds/x/notices',
      { message: 'MPAY_APPLY', url: 'https://a' },
      400,
      /^message must be a notification; .*, MPAY_NOTIFICATION follows from it$/,
    ],
    ['POST', '/worlds/x/notices', { message: 'CARD_BIN_QUERY', url: 'https://a' }, 400, /none follows/],
    [
      'POST',
      '/worlds/x/notices',
      { message: 'lianlian/MPAY_NOTIFICATION/acknowledgement', url: 'https://a' },
      400,
      /^message must be a notification; .*, MPAY_NOTIFICATION follows from it$/,
    ],
    ['POST', '/worlds/x/seal', { message: 'MPAY_NOTIFICATION' }, 400, /^message must be/],
    ['POST', '/worlds/x/seal', { message: 'MPAY_VERIFY', path: 'v1' }, 400, /path/],
    [
      'POST',
      '/worlds/x/seal',
      { message: 'MPAY_VERIFY', value: {} },
      400,
      /^invalid; .*is required|oid_partner/,
    ],
    ['GET', '/worlds/x/exchanges?after=-1', undefined, 400, /^after must be/],
    ['PUT', '/worlds/x/reset', undefined, 405, /openapi/],
    ['GET', '/nothing', undefined, 404, /openapi/],
  ])('refuses %s %s %j', async (method, path, body, status, error) => {
    expect(await control(method, path, body)).toEqual({
      status,
      value: { error: expect.stringMatching(error) },
    });
  });

  it('seals for those who cannot sign, and the gateway accepts what was sealed', async () => {
    const message = 'MOBILE_NUMBER_VERIFICATION';
    const asked = { message, value: { ...value }, party: 'member', fresh: true };
    const once = await control('POST', '/worlds/sealed/seal', asked);
    const twice = await control('POST', '/worlds/sealed/seal', asked);
    expect(once.status).toBe(200);
    expect(once.value.url).toBe(`${served.url}/w/sealed${PATH}`);
    for (const { value: call } of [once, twice]) {
      const answer = await fetch(call.url, { method: call.method, headers: call.headers, body: call.body });
      expect(answer.headers.get('UPI-JWS')).toMatch(/^[\w-]+\.\.[\w-]+$/);
    }
    const { exchanges } = await served.world('sealed').exchanges();
    expect(exchanges.map(({ verdict }) => verdict)).toEqual(['answered', 'answered']);
    // Another number each time, or the second would be a repeated order.
    expect(JSON.parse(once.value.body).orderID).not.toBe(JSON.parse(twice.value.body).orderID);
    const changed = once.value.body.replace('"', ' "');
    const answer = await fetch(once.value.url, {
      method: 'POST',
      headers: once.value.headers,
      body: changed,
    });
    expect(answer.headers.get('UPI-JWS')).toBeNull();
  });

  it('seals nothing without keys of a member', async () => {
    const other = await serveGateway({ keys: keys.network.ring, clock: () => START });
    const answer = await fetch(`${other.controlUrl}/worlds/x/seal`, {
      method: 'POST',
      body: '{"message":"MPAY_VERIFY"}',
    });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: 'the gateway has no keys of a member' },
    ]);
    await other.close();
  });

  it('says that it is there, and makes no world for it', async () => {
    const before = await control('GET', '/worlds');
    expect(await control('GET', '/health')).toEqual({ status: 200, value: { status: 'ok' } });
    expect(await control('GET', '/worlds')).toEqual(before);
  });

  it('describes itself, with every fault', async () => {
    const { value: document } = await control('GET', '/openapi.json');
    expect(document.paths['/health'].get.responses[200]).toBeDefined();
    expect(document.paths['/worlds/{world}/clock'].post.requestBody.required).toBe(true);
    expect(document['x-faults']).toContainEqual({
      name: 'truncated',
      about: expect.any(String),
      parameters: { bytes: 'a whole number from 0 to 16777216' },
    });
  });

  it('is not there for pages of other sites, nor under a name that is not of this machine', async () => {
    expect((await control('GET', '/worlds', undefined, { Origin: 'https://evil.example' })).status).toBe(403);
    const text = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(served.controlUrl).port), '127.0.0.1', () => {
        socket.end('GET /worlds HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
      });
      socket.on('data', (bytes) => resolve(String(bytes)));
    });
    expect(text).toMatch(/^HTTP\/1.1 403 /);
  });
});

it('closes when the notice that is on its way is told, and its store knows it', async () => {
  let tell: (response: Response) => void = () => {};
  const asked: string[] = [];
  const other = await serveGateway({
    keys: keys.network.ring,
    clock: () => START,
    deliver: (request) => {
      asked.push(request.url);
      return new Promise((resolve) => {
        tell = resolve;
      });
    },
  });
  const world = other.world('a');
  const drawn = samples(mpayNotification.notification, { seed: 1 }).next().value;
  await world.notify(mpayNotification.notification, drawn, 'https://merchant.example/1', { copies: 2 });
  const advancing = world.advance(0);
  while (asked.length === 0) await new Promise(setImmediate);
  const closing = other.close();
  tell(new Response('{"ret_code":"0000","ret_msg":"ok"}'));
  await Promise.all([closing, advancing]);
  expect(asked).toHaveLength(1);
  expect(await world.notices()).toHaveLength(1);
});

it('ends what waits for it when it closes', async () => {
  const other = await serveGateway({ keys: keys.network.ring, clock: () => START });
  const waiting = fetch(`${other.controlUrl}/worlds/a/exchanges?wait=60000`);
  await fetch(`${other.url}/w/a/nothing`);
  expect((await waiting).status).toBe(200);
  const stuck = fetch(`${other.controlUrl}/worlds/b/exchanges?wait=60000`);
  while (!other.worlds().includes('b')) await new Promise(setImmediate);
  await other.close();
  expect(await (await stuck).json()).toEqual({ exchanges: [], next: 0 });
  await expect(fetch(`${other.url}/w/a/nothing`)).rejects.toThrow();
});
