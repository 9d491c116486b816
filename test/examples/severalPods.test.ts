import { PGlite } from '@electric-sql/pglite';
import { lianlian, unionpay } from 'tallystick/envelope';
import { mpayNotification } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { channelLoginInfo } from 'tallystick/unionpay';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createRedisReplayGuard } from '../../examples/redisReplayGuard.js';
import { createLoginPod } from '../../examples/severalLoginPods.js';
import { createPodReceiver } from '../../examples/severalPods.js';
import { keys } from '../gateway/gatewayOf.js';

const database = new PGlite();
afterAll(() => database.close());

const value = {
  ...samples(mpayNotification.notification, { seed: 1 }).next().value,
  sign_type: 'SHA256withRSA',
} as const;

function notice(sent: typeof value = value): Request {
  const { body, headers } = lianlian.seal(mpayNotification.notification, sent, {
    keys: keys.network.ring,
    requestPath: '/notify',
  });
  return new Request('https://merchant.example/notify', { method: 'POST', headers, body: Buffer.from(body) });
}

describe('pods over one PostgreSQL', () => {
  it('act on a notice once, whichever it reaches', async () => {
    const paid: string[] = [];
    const pod = () => createPodReceiver(database, keys.member.ring, async (order) => void paid.push(order));
    const [one, other] = [await pod(), await pod()];
    const answers = [await one(notice()), await other(notice()), await one(notice())];
    for (const answer of answers) expect(await answer.json()).toMatchObject({ ret_code: '0000' });
    expect(paid).toEqual([value.no_order]);
  });

  it('take no payment for made that is not', async () => {
    const paid: string[] = [];
    const pod = await createPodReceiver(database, keys.member.ring, async (order) => void paid.push(order));
    const answer = await pod(notice({ ...value, no_order: 'ORDER-2', result_pay: 'PROCESSING' }));
    expect(await answer.json()).toMatchObject({ ret_code: '0000' });
    expect(paid).toEqual([]);
  });
});

describe('pods that answer logins over one PostgreSQL', () => {
  const PATH = '/v1/channel-login-info';
  const login = samples(channelLoginInfo.request, { seed: 1 }).next().value;

  async function sealed(appId = '00010344'): Promise<Request> {
    const to = { keys: keys.network.ring, appId, requestPath: PATH };
    const { headers, body } = await unionpay.seal(channelLoginInfo.request, login, to);
    return new Request(`https://ucsp.example${PATH}`, { method: 'POST', headers, body: Buffer.from(body) });
  }

  it('answer a request once, refuse its bytes in the other pod, and take the expected sender alone', async () => {
    const logged = vi.spyOn(console, 'log').mockImplementation(() => {});
    const asked: string[] = [];
    const pod = () =>
      createLoginPod(database, keys.member.ring, async ({ msgID }) => {
        asked.push(msgID);
        return 'https://industry.example/?token=1';
      });
    const [one, other] = [await pod(), await pod()];
    const bytes = await sealed();
    const first = await one(bytes.clone());
    const anew = await other(await sealed());
    expect([first.status, anew.status]).toEqual([200, 200]);
    expect(await anew.text()).toBe(await first.text());
    expect((await other(bytes)).status).toBe(401);
    expect((await one(await sealed('39990030'))).status).toBe(401);
    expect(asked).toEqual([login.msgID]);
    const lines = logged.mock.calls.map(([line]) => JSON.parse(String(line)));
    expect(lines.map(({ outcome, check, appId }) => [outcome, check, appId])).toEqual([
      ['done', undefined, '00010344'],
      ['repeated', undefined, '00010344'],
      ['refused', 'jws-replay', '00010344'],
      ['refused', 'jws-app-id', '39990030'],
    ]);
    logged.mockRestore();
  });
});

describe('a guard over Redis', () => {
  const NOW = 1_772_352_000_000;

  /** `SET` with `NX` and `PXAT` (redis.io/docs/latest/commands/set): OK where the key was not there, else nil. */
  function redis(): { readonly send: (words: string[]) => Promise<unknown>; readonly sent: string[][] } {
    const keysThere = new Map<string, number>();
    const sent: string[][] = [];
    return {
      sent,
      send: async (words) => {
        sent.push(words);
        const [command, key = '', , ifNew, unit, until] = words;
        expect([command, ifNew, unit]).toEqual(['SET', 'NX', 'PXAT']);
        if (keysThere.has(key)) return null;
        keysThere.set(key, Number(until));
        return 'OK';
      },
    };
  }

  it('lets a message pass once, in whichever process', async () => {
    const { send, sent } = redis();
    const [one, other] = [createRedisReplayGuard(send), createRedisReplayGuard(send)];
    const window = { now: NOW, until: NOW + 301_000 };
    expect(await one.claim('a', window)).toBe(true);
    expect(await other.claim('a', window)).toBe(false);
    expect(await other.claim('b', window)).toBe(true);
    // A day longer than the message may pass.
    expect(sent[0]).toEqual(['SET', 'received:a', '1', 'NX', 'PXAT', String(NOW + 301_000 + 86_400_000)]);
  });

  it('refuses what is too old, and passes on that Redis cannot be reached', async () => {
    const { send, sent } = redis();
    expect(await createRedisReplayGuard(send).claim('a', { now: NOW, until: NOW })).toBe(false);
    expect(sent).toEqual([]);
    const down = createRedisReplayGuard(() => Promise.reject(new Error('ECONNREFUSED')));
    await expect(down.claim('a', { now: NOW, until: NOW + 1 })).rejects.toThrow('ECONNREFUSED');
  });
});
