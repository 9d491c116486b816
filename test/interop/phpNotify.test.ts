import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestKeys, lianlian, writeTestKeys } from 'tallystick/envelope';
import { mpayNotification } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const CHECK = 'exit(extension_loaded("openssl") && PHP_VERSION_ID >= 80100 ? 0 : 1);';
const hasPhp = spawnSync('php', ['-r', CHECK]).status === 0;

const { value } = samples(mpayNotification.notification, { seed: 1 }).next();
const notice = { ...value, oid_paybill: '2011030900001098', result_pay: 'SUCCESS' };

describe.skipIf(!hasPhp)('notify.php (skipped where there is no PHP with openssl)', () => {
  let directory: string;
  let keys: Awaited<ReturnType<typeof createTestKeys>>;
  let server: ChildProcessWithoutNullStreams;
  let url: string;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'tallystick-php-'));
    keys = await createTestKeys();
    await writeTestKeys(join(directory, 'keys'), keys);
    mkdirSync(join(directory, 'books'));
    const given = ['-d', 'display_errors=1', '-S', '127.0.0.1:0', 'conformance/peers/php/notify.php'];
    server = spawn('php', given, {
      env: { ...process.env, KEYS: join(directory, 'keys/member'), BOOKS: join(directory, 'books') },
    });
    url = await new Promise((resolve) => {
      server.stderr.on('data', (data) => {
        const [, started] = /\((http:[^)]+)\) started/.exec(String(data)) ?? [];
        if (started !== undefined) resolve(started);
      });
    });
  });
  afterAll(async () => {
    server.kill();
    await once(server, 'close');
    rmSync(directory, { recursive: true });
  });
  beforeEach(() => {
    for (const file of booked()) rmSync(join(directory, 'books', file));
  });

  const booked = () => readdirSync(join(directory, 'books'));

  async function answerTo(members: object): Promise<{ status: number; ret_code: string }> {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(members) });
    const { ret_code } = (await response.json()) as { ret_code: string };
    return { status: response.status, ret_code };
  }

  /** With a signature of the network, made for the sign type as its letters are. */
  function signed(signType: string, members: object = notice) {
    const [key] = keys.network.ring.signing;
    if (key === undefined) throw new Error('no key');
    const params = { ...members, sign_type: signType };
    return { ...params, sign: lianlian.sign(params, { key }) };
  }

  it.each(['SHA256withRSA', 'SHA256WITHRSA', 'sha256withrsa'])(
    'books a payment once, and acknowledges every copy (%s)',
    async (signType) => {
      for (let copy = 0; copy < 3; copy++) {
        expect(await answerTo(signed(signType))).toEqual({ status: 200, ret_code: '0000' });
        expect(booked()).toHaveLength(1);
      }
    },
  );

  it('books no payment that did not succeed', async () => {
    const failed = signed('SHA256withRSA', { ...notice, result_pay: 'FAILURE' });
    expect(await answerTo(failed)).toEqual({ status: 200, ret_code: '0000' });
    expect(booked()).toEqual([]);
  });

  it('acknowledges nothing that it cannot book', async () => {
    rmSync(join(directory, 'books'), { recursive: true });
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(signed('SHA256withRSA')) });
    expect({ status: response.status, text: await response.text() }).toEqual({ status: 500, text: '' });
    mkdirSync(join(directory, 'books'));
    expect(await answerTo(signed('SHA256withRSA'))).toEqual({ status: 200, ret_code: '0000' });
    expect(booked()).toHaveLength(1);
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

  it('refuses what is not JSON, or names a member twice', async () => {
    const twice = JSON.stringify(signed('SHA256withRSA')).replace('{', '{"no_order":"8",');
    for (const body of ['', 'no_order=7', '[]', twice]) {
      expect((await fetch(url, { method: 'POST', body })).status, body).toBe(400);
    }
    expect(booked()).toEqual([]);
  });
});
