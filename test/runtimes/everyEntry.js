/**
 * Does a thing with each entry of the package in whatever runtime runs it, and prints by entry what came of it. Each
 * is loaded as `exports` of the manifest says. The argument is a directory for files.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = new URL('../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const entries = Object.entries(manifest.exports).filter(([, to]) => typeof to === 'object');
const loaded = {};
for (const [name, to] of entries) loaded[name] = await import(new URL(to.default, root).href);

const directory = process.argv[2];
const keys = await loaded['./envelope'].createTestKeys();
const { mobileNumberVerification } = loaded['./unionpay'];
const drawn = loaded['./samples'].samples(mobileNumberVerification.request, { seed: 1 }).next().value;

const uses = {
  '.': ({ createOrderId }) => createOrderId('39990029').length,
  './define': ({ defineInterface }) =>
    defineInterface({
      interface: 'CITY',
      system: 'mine',
      title: 'City',
      messages: {
        request: { rows: [{ identifier: 'city', name: 'City', type: 'AN', length: 3, presence: 'M' }] },
      },
    }).request.validate({ city: 'SIN' }).valid,
  './import': ({ importTable }) =>
    importTable(`Exchange Rate Inquiry
EXCHANGE_RATE_INQUIRY API is used to ask for a rate.
Request Parameter
Currency Code currency AN 3 M:Mandatory
Synchronous Response parameters
Rate rate NS 12 M:Mandatory`).table.interface,
  './samples': () => mobileNumberVerification.request.validate(drawn).valid,
  './catalogue': ({ returnCode }) => returnCode('lianlian', '1004').action,
  './envelope': async ({ unionpay, writeTestKeys, readKeyRing }) => {
    await writeTestKeys(join(directory, 'keys'), keys);
    const to = { appId: '39990029', requestPath: '/v1/mobile-number-verification' };
    const ring = await readKeyRing(join(directory, 'keys/member'));
    const sent = await unionpay.seal(mobileNumberVerification.request, drawn, { keys: ring, ...to });
    const { value } = await unionpay.open(mobileNumberVerification.request, sent, {
      keys: keys.network.ring,
      ...to,
    });
    return value.encData.customerNm === drawn.encData.customerNm;
  },
  './http': async ({ createSqlInbox, createSqlReplayGuard }) => {
    const path = join(directory, 'inbox.db');
    const first = createSqlInbox({ path });
    const { token } = await first.claim('a', { now: 0, until: 1000 });
    await first.settle('a', token, 'answer');
    first.close();
    const second = createSqlInbox({ path });
    const claim = await second.claim('a', { now: 1, until: 1001 });
    second.close();
    const guard = createSqlReplayGuard({ path: join(directory, 'guard.db') });
    const claims = [
      await guard.claim('a', { now: 0, until: 1 }),
      await guard.claim('a', { now: 0, until: 1 }),
    ];
    guard.close();
    return [claim.answer, ...claims].join(' ');
  },
  './gateway': async ({ createGateway, createSqlNoticeStore }) => {
    const store = createSqlNoticeStore({ path: join(directory, 'notices.db') });
    const gateway = createGateway({ keys: keys.network.ring, store });
    const { status } = await gateway.fetch(new Request('http://localhost/nothing', { method: 'POST' }));
    store.close();
    return status;
  },
  './conformance': async ({ conform }) => {
    const mine = {
      implementation: { name: 'mine' },
      operations: {
        'serial-pad': ({ serial }) => ({ status: 'ok', output: { serial: serial.padStart(14, '0') } }),
      },
    };
    const { failures } = await conform(mine, { seed: 1, include: ['serial-pad.*'] });
    return failures.length > 0;
  },
};

/** Of a network or a product: its first request refuses an object that has nothing. */
function refusesNothing(entry) {
  const { request, notification } = Object.values(entry).find((one) => one.request ?? one.notification);
  return (request ?? notification).validate({}).valid;
}

const outcomes = {};
for (const [name] of entries) outcomes[name] = await (uses[name] ?? refusesNothing)(loaded[name]);
const required = Object.keys(createRequire(pathToFileURL(process.argv[1])).cache ?? {});
console.log(JSON.stringify({ outcomes, libsql: required.some((file) => file.includes('libsql')) }));
