import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestKeys, lianlian, writeTestKeys } from 'tallystick/envelope';
import { mpayNotification, refundNotification } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const CHECK = 'exit(extension_loaded("openssl") && PHP_VERSION_ID >= 80100 ? 0 : 1);';
const hasPhp = spawnSync('php', ['-r', CHECK]).status === 0;

const OWN = { oid_partner: '201304121000001004' };
const [notice, refund] = [mpayNotification, refundNotification].map(
  ({ notification }) => samples<object>(notification, { seed: 1 }).next().value,
);
const paid = {
  ...notice,
  ...OWN,
  no_order: 'ORDER-1',
  oid_paybill: '2011030900001098',
  money_order: '88.50',
  result_pay: 'SUCCESS',
};
const refunded = {
  ...refund,
  ...OWN,
  no_refund: 'REFUND-1',
  oid_refundno: '2026030200000412',
  money_refund: '8.00',
  sta_refund: '2',
  settle_date: '20260303',
};

/** The file in which shop.php has what the shop asked for. */
const amountFile = (name: string, number: string) =>
  `${name}-amount-${createHash('sha256').update(number).digest('hex')}`;

describe.skipIf(!hasPhp)('notify.php (skipped where there is no PHP with openssl)', () => {
  let directory: string;
  let keys: Awaited<ReturnType<typeof createTestKeys>>;
  let server: ChildProcessWithoutNullStreams;
  let url: string;
  let log = '';

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'tallystick-php-'));
    keys = await createTestKeys();
    await writeTestKeys(join(directory, 'keys'), keys);
    ({ server, url } = await serve('conformance/peers/php/notify.php'));
  });
  afterAll(async () => {
    server.kill();
    await once(server, 'close');
    rmSync(directory, { recursive: true });
  });
  beforeEach(openBooks);

  async function serve(file: string) {
    const given = ['-d', 'display_errors=1', '-S', '127.0.0.1:0', file];
    const started = spawn('php', given, {
      env: { ...process.env, KEYS: join(directory, 'keys/member'), BOOKS: join(directory, 'books') },
    });
    const at = await new Promise<string>((resolve) => {
      started.stderr.on('data', (data) => {
        log += String(data);
        const [, found] = /\((http:[^)]+)\) started/.exec(String(data)) ?? [];
        if (found !== undefined) resolve(found);
      });
    });
    return { server: started, url: at };
  }

  /** The shop has asked for one order and for one refund. */
  function openBooks() {
    const books = join(directory, 'books');
    rmSync(books, { recursive: true, force: true });
    mkdirSync(books);
    writeFileSync(join(books, amountFile('no_order', 'ORDER-1')), '88.50');
    writeFileSync(join(books, amountFile('no_refund', 'REFUND-1')), '8');
  }

  const booked = () =>
    readdirSync(join(directory, 'books')).flatMap((file) => /^(oid_\w+)-booked-/.exec(file)?.[1] ?? []);

  async function answerTo(members: object, to = url): Promise<{ status: number; ret_code: string }> {
    const response = await fetch(to, { method: 'POST', body: JSON.stringify(members) });
    const { ret_code } = (await response.json()) as { ret_code: string };
    return { status: response.status, ret_code };
  }

  /** With a signature of the network, made for the sign type as its letters are. */
  function signed(signType: string, members: object = paid) {
    const [key] = keys.network.ring.signing;
    if (key === undefined) throw new Error('no key');
    const params = { ...members, sign_type: signType };
    return { ...params, sign: lianlian.sign(params, { key }) };
  }

  it.each(
    ['SHA256withRSA', 'SHA256WITHRSA', 'sha256withrsa'].flatMap((signType) => [
      [signType, 'payment', paid, 'oid_paybill'] as const,
      [signType, 'refund', refunded, 'oid_refundno'] as const,
    ]),
  )('books a %s %s once, and acknowledges every copy', async (signType, _, members, number) => {
    for (let copy = 0; copy < 3; copy++) {
      expect(await answerTo(signed(signType, members))).toEqual({ status: 200, ret_code: '0000' });
      expect(booked()).toEqual([number]);
    }
  });

  it('takes a second payment of an order for one to refund, and delivers once', async () => {
    const from = log.length;
    for (const oid_paybill of [
      '2011030900001098',
      '2011030900001099',
      '2011030900001099',
      '2011030900001098',
    ])
      expect(await answerTo(signed('SHA256withRSA', { ...paid, oid_paybill }))).toMatchObject({
        ret_code: '0000',
      });
    const told = log.slice(from).match(/paid ORDER-1.*/g);
    expect(told).toEqual(['paid ORDER-1', 'paid ORDER-1 twice: refund 2011030900001099']);
  });

  it.each([
    ['payment that failed', { ...paid, result_pay: 'FAILURE' }],
    ['refund that has begun', { ...refunded, sta_refund: '0' }],
    ['refund that is being processed', { ...refunded, sta_refund: '1' }],
    ['refund that failed', { ...refunded, sta_refund: '3' }],
  ])('acknowledges a %s, and books nothing', async (_, members) => {
    expect(await answerTo(signed('SHA256withRSA', members))).toEqual({ status: 200, ret_code: '0000' });
    expect(booked()).toEqual([]);
  });

  it.each([
    ['a payment of another merchant', { ...paid, oid_partner: '201304121000001005' }],
    ['a refund of another merchant', { ...refunded, oid_partner: '201304121000001005' }],
    ['a payment of an order that the shop does not have', { ...paid, no_order: 'ORDER-2' }],
    ['a refund that the shop did not ask for', { ...refunded, no_refund: 'REFUND-2' }],
    ['a refund with the number of an order', { ...refunded, no_refund: 'ORDER-1', money_refund: '88.50' }],
    ['a payment of another amount', { ...paid, money_order: '88.05' }],
    ['a refund of another amount', { ...refunded, money_refund: '80.00' }],
    ['an amount of another form', { ...paid, money_order: '88.50 ' }],
    ['a result that nobody knows', { ...paid, result_pay: 'success' }],
    ['a payment that is still under way', { ...paid, result_pay: 'PROCESSING' }],
    ['a state that nobody knows', { ...refunded, sta_refund: '4' }],
    ['a payment without a number', { ...paid, oid_paybill: undefined }],
    ['a refund without a number', { ...refunded, oid_refundno: undefined }],
    ['a number in a list, which nobody signs', { ...paid, oid_paybill: ['1'] }],
    ['what is neither a payment nor a refund', { ...OWN, ret_code: '0000', ret_msg: 'ok' }],
  ])('neither books nor acknowledges %s', async (_, members) => {
    const { status, ret_code } = await answerTo(signed('SHA256withRSA', members));
    expect({ status, ret_code }).toEqual({ status: 400, ret_code: '9999' });
    expect(booked()).toEqual([]);
  });

  it('takes an amount with one decimal for the same', async () => {
    for (const money_order of ['88.5', '88.50'])
      expect(await answerTo(signed('SHA256withRSA', { ...paid, money_order }))).toMatchObject({
        status: 200,
      });
    expect(booked()).toEqual(['oid_paybill']);
  });

  it.each([
    ['payment', 'oid_paybill-booked', paid.oid_paybill],
    ['order', 'no_order-booked', paid.no_order],
  ])('acknowledges nothing that it cannot book, and delivers once the %s can be', async (_, kind, number) => {
    const from = log.length;
    // A directory takes the place of the file.
    const file = join(directory, 'books', `${kind}-${createHash('sha256').update(number).digest('hex')}`);
    mkdirSync(file);
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(signed('SHA256withRSA')) });
    expect({ status: response.status, text: await response.text() }).toEqual({ status: 500, text: '' });
    rmSync(file, { recursive: true });
    const before = log.length;
    for (let copy = 0; copy < 2; copy++)
      expect(await answerTo(signed('SHA256withRSA'))).toEqual({ status: 200, ret_code: '0000' });
    expect(booked()).toHaveLength(1);
    expect(log.slice(before).match(/paid ORDER-1.*/g)).toEqual(['paid ORDER-1']);
    expect(log.slice(from)).not.toContain('twice');
  });

  it.each([
    ['is not signed', { sign: undefined }],
    ['has another amount than was signed', { money_order: '0.01' }],
    ['has a list as its signature', { sign: ['x'] }],
    ['has a list as its sign type', { sign_type: ['RSA'] }],
    ['has an object that nobody can sign', { risk_item: { a: 'b' } }],
    ['is signed with MD5', { sign_type: 'RSA' }],
  ])('refuses a notification that %s', async (_, change) => {
    const { status, ret_code } = await answerTo({ ...signed('SHA256withRSA'), ...change });
    expect(status).toBe(400);
    expect(ret_code).not.toBe('0000');
    expect(booked()).toEqual([]);
  });

  it('takes what no shop asked for with one more line, for the suite, and nothing that is forged', async () => {
    const copy = join(directory, 'copy');
    cpSync('conformance/peers/php', copy, { recursive: true });
    const shop = join(copy, 'shop.php');
    const head = 'function require_noted(array $signed, string $name, string $amountName): void\n{\n';
    const [before = '', after] = readFileSync(shop, 'utf8').split(head);
    writeFileSync(shop, `${before}${head}    return;\n${after}`);
    const any = await serve(join(copy, 'notify.php'));
    const unknown = signed('SHA256withRSA', {
      ...paid,
      no_order: 'ANY-1',
      oid_partner: '201304121000001005',
    });
    expect(await answerTo(unknown)).toMatchObject({ status: 400 });
    expect(await answerTo(unknown, any.url)).toEqual({ status: 200, ret_code: '0000' });
    expect(await answerTo({ ...unknown, money_order: '0.01' }, any.url)).toMatchObject({ status: 400 });
    any.server.kill();
    await once(any.server, 'close');
  });

  it('says that it lacks the key of the network', () => {
    const { status, stdout, stderr } = spawnSync(
      'php',
      ['-d', 'log_errors=1', 'conformance/peers/php/notify.php'],
      { encoding: 'utf8', env: { ...process.env, KEYS: '/nowhere' } },
    );
    expect({ status, stdout }).toEqual({ status: 255, stdout: '' });
    expect(stderr).toContain('no certificate or public key of the network in KEYS/network-signing.cert.pem');
  });

  it('refuses what is not JSON, or names a member twice', async () => {
    const twice = JSON.stringify(signed('SHA256withRSA')).replace('{', '{"no_order":"8",');
    for (const body of ['', 'no_order=7', '[]', twice]) {
      expect((await fetch(url, { method: 'POST', body })).status, body).toBe(400);
    }
    expect(booked()).toEqual([]);
  });
});
