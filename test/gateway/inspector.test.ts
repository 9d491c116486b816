import { unionpay } from 'tallystick/envelope';
import { type GatewayExchange, type ServedGateway, serveGateway } from 'tallystick/gateway';
import { createClient } from 'tallystick/http';
import { mpayApply, mpayNotification, mpayVerify } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExchangeDetails } from '../../src/gateway/control/exchangeDetails.js';
import { matches, searchText } from '../../src/gateway/inspector/page/matches.js';
import { addressOf, placeOf } from '../../src/gateway/inspector/page/place.js';
import { dateOf, timeOf, untilInWords } from '../../src/gateway/inspector/page/times.js';
import { keys, START } from './gatewayOf.js';

const PATH = '/v1/mobile-number-verification';
const { request } = mobileNumberVerification;
const value = samples(request, { seed: 1, party: 'member' }).next().value;
let served: ServedGateway;
let answer: () => Promise<Response> = async () => new Response('{"ret_code":"0000","ret_msg":"ok"}');
const delivered: string[] = [];
beforeAll(async () => {
  served = await serveGateway({
    keys: keys.network.ring,
    clock: () => START,
    steady: true,
    deliver: async (sent) => {
      delivered.push(await sent.text());
      return answer();
    },
  });
});
afterAll(() => served.close());

async function control(method: string, path: string, body?: object) {
  const response = await fetch(`${served.controlUrl}${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, value: await response.json() };
}

async function details(world: string, id: number): Promise<ExchangeDetails> {
  return (await control('GET', `/worlds/${world}/exchanges/${id}`)).value;
}

/** Sends a request of a member as bytes. */
async function send(
  world: string,
  members: object = value,
  change = (body: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> => body,
  headers = {},
) {
  const sealed = await unionpay.seal(request, members as typeof value, {
    ...{ keys: keys.member.ring, appId: '39990029', requestPath: PATH, clock: () => START },
  });
  return fetch(`${served.url}/w/${world}${PATH}`, {
    method: 'POST',
    headers: { ...sealed.headers, ...headers },
    body: change(Buffer.from(sealed.body)),
  });
}

const rowOf = ({ request: asked }: ExchangeDetails, identifier: string) =>
  asked?.rows.find((row) => row.identifier === identifier);

describe('the page', () => {
  it.each([
    ['/', /^text\/html/],
    ['/inspector.js', /^text\/javascript/],
    ['/inspector.css', /^text\/css/],
    ['/inspector.svg', /^image\/svg\+xml$/],
  ])('has %s, under a policy that lets nothing in', async (path, type) => {
    const response = await fetch(`${served.controlUrl}${path}`);
    expect(response.headers.get('Content-Type')).toMatch(type);
    const policy = (response.headers.get('Content-Security-Policy') ?? '').split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ]),
    );
    expect(policy.join()).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  });

  it('has no script, style or handler in its markup, and nothing from elsewhere', async () => {
    const text = await (await fetch(`${served.controlUrl}/`)).text();
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|javascript:/i);
    for (const [, address] of text.matchAll(/(?:src|href)="([^"]*)"/g))
      expect(address).toMatch(/^(?:\/(?!\/)|#)/);
    expect((await fetch(`${served.controlUrl}/inspector.map`)).status).toBe(404);
    expect((await fetch(`${served.controlUrl}/`, { method: 'POST' })).status).toBe(404);
  });

  it('writes no markup: neither its script nor what it is made of has a way to', async () => {
    const script = await (await fetch(`${served.controlUrl}/inspector.js`)).text();
    expect(script.length).toBeGreaterThan(5_000);
    expect(script).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|srcdoc|DOMParser/,
    );
  });
});

describe('the details of an exchange', () => {
  it('hold each message against the rows of its table', async () => {
    await send('rows');
    const shown = await details('rows', 1);
    expect(shown.exchange).toMatchObject({ id: 1, verdict: 'answered', code: '00' });
    // As the page prints them: orderID is ANS, 35 characters, mandatory.
    expect(rowOf(shown, 'orderID')).toMatchObject({
      ...{ depth: 0, status: 'right', value: value.orderID, isPersonal: false },
      row: {
        reference: 'unionpay/MOBILE_NUMBER_VERIFICATION/request#orderID',
        typeAndLength: expect.stringMatching(/^ANS, exactly 35/),
        presence: 'Mandatory.',
      },
    });
    expect(rowOf(shown, 'phoneNo')).toMatchObject({
      depth: 1,
      status: 'right',
      value: '***',
      isPersonal: true,
    });
    expect(rowOf(shown, 'merchantName') ?? rowOf(shown, 'merNm')).toMatchObject({ status: 'absent' });
    expect(shown.response?.rows.map(({ status }) => status)).not.toContain('wrong');
    expect(shown.code).toEqual({ meaning: 'The request is processed.', advice: 'Nothing is left to do.' });
    expect(JSON.stringify(shown)).not.toContain(value.encData.phoneNo);
  });

  it('name the row that a member breaks', async () => {
    const path = '/v1/bankcardprepay';
    const order = samples(mpayVerify.request, { seed: 1 }).next().value;
    const body = JSON.stringify({ ...order, money_order: 'x<b>y' });
    await fetch(`${served.url}/w/wrong${path}`, { method: 'POST', body });
    const shown = await details('wrong', 1);
    expect(rowOf(shown, 'money_order')).toMatchObject({
      status: 'wrong',
      value: 'x<b>y',
      violations: [{ reference: 'lianlian/MPAY_VERIFY/request#money_order', path: '/money_order' }],
    });
  });

  it('name the row inside an encrypted object, which the gateway alone has seen', async () => {
    const [encryption, signing] = [keys.member.ring.encryption[0], keys.member.ring.signing[0]];
    const inner = JSON.stringify({ ...value.encData, phoneNo: 'no-phone' });
    const body = Buffer.from(
      JSON.stringify({ ...value, encData: unionpay.encrypt(inner, encryption as never) }),
    );
    const jws = await unionpay.sign(body, {
      ...{ key: signing as never, appId: '39990029', requestPath: PATH, clock: () => START },
    });
    await fetch(`${served.url}/w/inside${PATH}`, { method: 'POST', headers: { 'UPI-JWS': jws }, body });
    const shown = await details('inside', 1);
    expect(shown.exchange.verdict).toBe('invalid');
    expect(rowOf(shown, 'phoneNo')).toMatchObject({
      status: 'wrong',
      violations: [{ path: '/encData/phoneNo' }],
    });
    expect(rowOf(shown, 'certifID')).toMatchObject({ status: 'sealed' });
    expect(JSON.stringify(shown)).not.toContain('no-phone');
  });

  it('tell what was sent, signature and all, of a notice and of an answer', async () => {
    const { notification } = mpayNotification;
    const members = { ...samples(notification, { seed: 1 }).next().value, sign: 'AAAA' };
    await served.world('sent').notify(notification, members, 'https://merchant.example/n');
    await served.world('sent').advance(0);
    const body = JSON.parse(delivered.at(-1) ?? '');
    const shown = await details('sent', 1);
    expect(rowOf(shown, 'sign')).toMatchObject({ status: 'right', value: body.sign });
    expect(rowOf(shown, 'sign_type')).toMatchObject({ value: body.sign_type });
    expect(rowOf(shown, 'card_no')?.value).toBe('***');
    expect(shown.code).toBeUndefined();
  });

  it.each([
    ['as it went', undefined],
    ['without a fault of ours, where it was changed on its way', { fault: 'unsigned' }],
  ])('judge an answer of LianLian %s; a member that is JSON is masked as a whole', async (_, fault) => {
    const world = `json-${fault?.fault}`;
    if (fault) served.world(world).addFault(fault);
    const order = samples(mpayApply.request, { seed: 1 }).next().value;
    const baseUrl = `${served.url}/w/${world}`;
    const client = createClient({ network: 'lianlian', keys: keys.member.ring, clock: () => START, baseUrl });
    const asked = { ...order, sign_type: 'SHA256withRSA' as const };
    await client.call(mpayApply, asked, { path: '/v1/bankcardprepay' }).catch(() => {});
    const shown = await details(world, 1);
    expect(shown.response?.rows.filter(({ status }) => status === 'wrong')).toEqual([]);
    expect(shown.response?.rows.find(({ identifier }) => identifier === 'sign')?.status).toBe(
      fault ? 'absent' : 'right',
    );
    const inside = shown.request?.rows.filter(({ row }) => row.reference.includes('#risk_item.')) ?? [];
    const sent = Object.keys(JSON.parse(order.risk_item as string));
    expect(inside.filter(({ status }) => status === 'right').map(({ identifier }) => identifier)).toEqual(
      expect.arrayContaining(sent),
    );
    expect([...new Set(inside.map(({ status }) => status))].sort()).toEqual(['absent', 'right']);
    expect([...new Set(inside.map(({ value }) => value))]).toEqual(
      expect.arrayContaining(['***', undefined]),
    );
    expect(inside.every(({ value = '***' }) => /^\*{3}(, \*{3})*$/.test(value))).toBe(true);
  });

  it('say that nothing was read of what is no JSON', async () => {
    await fetch(`${served.url}/w/unread${PATH}`, { method: 'POST', body: 'x' });
    const shown = await details('unread', 1);
    expect([...new Set(shown.request?.rows.map(({ status }) => status))]).toEqual(['unread']);
  });

  it('leave members of an encrypted object open that nobody decrypted', async () => {
    await send('sealed', value, (body) => Buffer.concat([body, Buffer.from('\n')]));
    const shown = await details('sealed', 1);
    expect(shown.exchange.verdict).toBe('refused');
    expect(rowOf(shown, 'phoneNo')).toMatchObject({ status: 'sealed' });
    expect(rowOf(shown, 'encData')).toMatchObject({ value: '***' });
  });

  it('show the headers that say nothing of a person, and mask all others', async () => {
    await send('heads', value, (body) => body, {
      'X-Phone': '13800138000',
      Cookie: 'a=b',
      'User-Agent': 'probe/1',
    });
    const { received, sent } = await details('heads', 1);
    const headers = Object.fromEntries(
      received?.headers.map(([name, text]) => [name.toLowerCase(), text]) ?? [],
    );
    expect(headers).toMatchObject({ 'x-phone': '***', cookie: '***', 'user-agent': 'probe/1' });
    expect(received).toMatchObject({ line: `POST ${PATH}` });
    expect(sent).toMatchObject({ line: '200' });
    expect(sent?.headers.map(([name]) => name)).toContain('UPI-JWS');
  });

  it('are not there for an exchange that is not kept', async () => {
    expect((await control('GET', '/worlds/none/exchanges/1')).status).toBe(404);
    expect((await control('GET', '/worlds/none/exchanges/1/curl')).status).toBe(404);
    expect((await control('POST', '/worlds/none/exchanges/1/repeat')).status).toBe(404);
  });
});

describe('what can be done with an exchange', () => {
  it('a command of curl has every header and byte of the request, and leads to its world', async () => {
    await send('curl', value, (body) => body, { 'X-Phone': '13800138000' });
    const { command } = (await control('GET', '/worlds/curl/exchanges/1/curl')).value;
    expect(command).toContain(`'${served.url}/w/curl${PATH}'`);
    expect(command).toContain(`--header 'x-phone: 13800138000'`);
    expect(command).toContain(`"orderID":"${value.orderID}"`);
    expect(command).not.toMatch(/--header '(?:host|content-length|connection):/i);
  });

  it('a call is repeated byte by byte, which the network takes for what it is', async () => {
    await send('again');
    expect((await control('POST', '/worlds/again/exchanges/1/repeat')).value).toEqual({ repeats: 1 });
    const page = await control('GET', '/worlds/again/exchanges?after=1&wait=60000');
    expect(page.value.exchanges).toMatchObject([{ id: 2, repeats: 1, verdict: 'refused', code: 'E0' }]);
  });

  it('a notice is sent again, signed anew', async () => {
    const { notification } = mpayNotification;
    const members = { ...samples(notification, { seed: 1 }).next().value, no_order: 'ORDER-3' };
    const url = 'https://merchant.example/notify?token=1';
    await served.world('notice').notify(notification, members, url);
    await served.world('notice').advance(0);
    const before = delivered.length;
    await control('POST', '/worlds/notice/exchanges/1/repeat');
    const page = await control('GET', '/worlds/notice/exchanges?after=1&wait=60000');
    expect(page.value.exchanges).toMatchObject([
      {
        id: 2,
        direction: 'out',
        verdict: 'acknowledged',
        target: 'https://merchant.example/notify',
        code: '0000',
      },
    ]);
    expect(JSON.parse(delivered[before] ?? '')).toMatchObject({ no_order: 'ORDER-3' });
    expect((await control('GET', '/worlds/notice/exchanges/1/curl')).value.command).toContain(`'${url}'`);
  });

  it('an answer is replayed as a fault: the next call gets the bytes of this one', async () => {
    const first = await (await send('replay')).text();
    await send('replay', { ...value, orderID: `${value.orderID.slice(0, 33)}02` });
    const { name } = mobileNumberVerification;
    const rule = { fault: 'replayed', operation: name, first: 1, exchange: 1 };
    expect((await control('POST', '/worlds/replay/faults', rule)).status).toBe(200);
    const third = await send('replay', { ...value, orderID: `${value.orderID.slice(0, 33)}03` });
    expect(await third.text()).toBe(first);
    expect((await details('replay', 3)).exchange).toMatchObject({ injected: 'replayed' });
  });
});

describe('why a notice was not acknowledged', () => {
  const { notification } = mpayNotification;
  it.each<readonly [string, () => Promise<Response>, object]>([
    ['503', async () => new Response('busy', { status: 503 }), { reason: 'HTTP status 503', status: 503 }],
    [
      '404',
      async () => new Response('nothing here', { status: 404 }),
      { reason: 'HTTP status 404; is your receiver mounted at this path?', status: 404 },
    ],
    ['html', async () => new Response('<p>'), { reason: 'the answer is not JSON', status: 200 }],
    ['none', async () => new Response('{}'), { reason: 'the answer has no code' }],
    [
      'code',
      async () => new Response('{"ret_code":"9999"}'),
      { reason: 'the answer has the code 9999, not 0000', code: '9999' },
    ],
    [
      'value',
      async () => new Response('{"ret_code":"13800138000 Zhang"}'),
      { reason: 'the answer has another code than 0000' },
    ],
    [
      'refused',
      () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })),
      { reason: 'no connection (ECONNREFUSED)', status: 0 },
    ],
    ['long', async () => new Response('x'.repeat(0x1_0001)), { reason: 'the answer is too long' }],
  ])('is told: %s', async (name, answering, expected) => {
    answer = answering;
    const world = served.world(`why-${name}`);
    await world.notify(
      notification,
      samples(notification, { seed: 1 }).next().value,
      'https://merchant.example/n',
    );
    await world.advance(0);
    expect((await world.exchanges()).exchanges).toMatchObject([{ verdict: 'unacknowledged', ...expected }]);
  });
});

describe('what the page is told', () => {
  it('where calls go, and which exchanges are kept', async () => {
    await send('range');
    expect((await control('GET', '/worlds')).value.url).toBe(served.url);
    expect((await control('GET', '/worlds/range')).value.exchanges).toEqual({ first: 1, last: 1 });
    await control('POST', '/worlds/range/reset');
    expect((await control('GET', '/worlds/range')).value.exchanges).toEqual({ first: 2, last: 1 });
  });

  it.each<readonly [string, string, Record<string, string>, number]>([
    ['behind a cursor', '?after=1', {}, 2],
    ['behind what a browser had before it lost the connection', '?after=0', { 'Last-Event-ID': '2' }, 3],
    ['from now on, for the cursor of an earlier gateway', '?after=99', {}, 4],
  ])('exchanges %s', async (name, query, headers, id) => {
    const world = `events-${name.length}`;
    for (let count = 1; count <= 3; count++) await fetch(`${served.url}/w/${world}/nothing`);
    const over = new AbortController();
    const { body } = await fetch(`${served.controlUrl}/worlds/${world}/events${query}`, {
      headers,
      signal: over.signal,
    });
    await fetch(`${served.url}/w/${world}/nothing`);
    const { value: bytes } = await (body as ReadableStream<Uint8Array>).getReader().read();
    expect(Buffer.from(bytes ?? []).toString()).toMatch(new RegExp(`^id: ${id}\n`));
    over.abort();
  });

  it('the end of the events, when the gateway closes', async () => {
    const other = await serveGateway({ keys: keys.network.ring, clock: () => START });
    const { body } = await fetch(`${other.controlUrl}/worlds/a/events`);
    const reading = (body as ReadableStream<Uint8Array>).getReader().read();
    await other.close();
    expect((await reading).done).toBe(true);
  });
});

describe('the parts of the page', () => {
  const exchange: GatewayExchange = {
    id: 12,
    at: START,
    direction: 'in',
    method: 'POST',
    target: '/v1/bankcardprepay',
    network: 'lianlian',
    interface: 'MPAY_APPLY',
    status: 200,
    verdict: 'declined',
    code: '1004',
    violations: [],
    request: { no_order: 'ORDER-1', card_no: '***' },
    varied: [],
  };

  it.each([
    ['', 'all', true],
    ['order-1', 'all', true],
    ['mpay 1004', 'trouble', true],
    ['mpay 0000', 'all', false],
    ['#12', 'in', true],
    ['', 'out', false],
  ])('a search for %j among %s finds it: %s', (text, kind, expected) => {
    expect(matches(exchange, searchText(exchange), { text, kind })).toBe(expected);
  });

  it('trouble is what did not go as it should', () => {
    const fine = { ...exchange, verdict: 'answered' } as const;
    expect(matches(fine, searchText(fine), { text: '', kind: 'trouble' })).toBe(false);
  });

  it.each([
    ['#/a.b/12', { world: 'a.b', view: 'exchange', id: 12 }],
    ['#/a/world', { world: 'a', view: 'world' }],
    ['#/a', { world: 'a', view: 'list' }],
  ] as const)('an address is read and written: %s', (address, place) => {
    expect(placeOf(address)).toEqual(place);
    expect(addressOf(place)).toBe(address);
  });

  it('what is no address is the list of the world default', () => {
    for (const hash of ['', '#', '#/<img>', '#/a/12x', '#/../x']) {
      expect(placeOf(hash)).toEqual({ world: 'default', view: 'list' });
    }
  });

  it('times are those of the world, in UTC', () => {
    const instant = Date.UTC(2026, 2, 1, 8, 5, 9, 7);
    expect(timeOf(instant)).toBe('08:05:09.007');
    expect(dateOf(instant)).toBe('2026-03-01 08:05:09 UTC');
    expect([0, -1, 1, 125_000, 3_600_000].map(untilInWords)).toEqual([
      'now',
      'now',
      'in 1 s',
      'in 2 min 5 s',
      'in 1 h',
    ]);
  });
});
