import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReplayGuard, createTestKeys, unionpay } from 'tallystick/envelope';
import { createSqlNoticeStore } from 'tallystick/gateway';
import { createReceiver, createSqlInbox, createSqlReplayGuard } from 'tallystick/http';
import { samples } from 'tallystick/samples';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { afterAll, describe, expect, it } from 'vitest';
import { replayGuardSchema } from '../../src/http/replayGuard/replayGuardSchema.js';
import { openDatabase } from '../../src/sql/openDatabase.js';

const directory = mkdtempSync(join(tmpdir(), 'tallystick-guard-'));
afterAll(() => rmSync(directory, { recursive: true }));

/** A message that was signed now: it passes for five minutes. */
const at = (now: number) => ({ now, until: now + 301_000 });

/** How many messages a file has. */
function rowsIn(path: string): number {
  const database = openDatabase(path, replayGuardSchema);
  const { rows } = database.prepare('SELECT count(*) AS rows FROM received').get() as { rows: number };
  database.close();
  return rows;
}

describe('a replay guard in a file', () => {
  it('is shared by those that open it, and outlives them', async () => {
    const path = join(directory, 'shared.db');
    const [one, other] = [createSqlReplayGuard({ path }), createSqlReplayGuard({ path })];
    expect(await one.claim('39990029 a', at(0))).toBe(true);
    expect(await other.claim('39990029 a', at(0))).toBe(false);
    expect(await other.claim('39990029 b', at(0))).toBe(true);
    expect(await one.claim('39990029 b', at(0))).toBe(false);
    one.close();
    other.close();
    const later = createSqlReplayGuard({ path });
    expect(await later.claim('39990029 a', at(1))).toBe(false);
    later.close();
  });

  it.each([
    ['in memory', () => createReplayGuard()],
    ['in SQL', () => createSqlReplayGuard({ path: ':memory:' })],
  ])('%s remembers to the last millisecond, and refuses what is too old', async (_, create) => {
    const guard = create();
    expect(await guard.claim('a', { now: 301_000, until: 301_000 })).toBe(false);
    expect(await guard.claim('a', { now: 0, until: 301_000 })).toBe(true);
    expect(await guard.claim('a', { now: 300_999, until: 301_000 })).toBe(false);
    expect(await guard.claim('a', { now: 301_000, until: 602_000 })).toBe(true);
    expect(await guard.claim('a', { now: 301_000, until: 602_000 })).toBe(false);
  });

  it('forgets what is too old to pass, faster than it adds, and nothing that is younger', async () => {
    const path = join(directory, 'forgetful.db');
    const guard = createSqlReplayGuard({ path });
    for (let index = 0; index < 20; index++) await guard.claim(`old ${index}`, at(0));
    await guard.claim('young', at(300_999));
    expect(rowsIn(path)).toBe(21);
    // 20 are too old: eight go with each claim, which adds one.
    const left = [];
    for (let index = 0; index < 4; index++) {
      await guard.claim(`new ${index}`, at(301_000));
      left.push(rowsIn(path));
    }
    expect(left).toEqual([14, 7, 4, 5]);
    expect(await guard.claim('young', at(301_000))).toBe(false);
    guard.close();
  });

  it('brings nothing back that it forgot when the clock goes back, also in another process', async () => {
    const path = join(directory, 'clock.db');
    const [one, other] = [createSqlReplayGuard({ path }), createSqlReplayGuard({ path })];
    await one.claim('a', at(0));
    await one.claim('b', at(10_000_000));
    expect(rowsIn(path)).toBe(1);
    expect(await other.claim('a', at(0))).toBe(false);
    expect(await other.claim('a', { now: 1, until: 301_001 })).toBe(true);
    one.close();
    other.close();
  });

  it.each(['__proto__', "'; DROP TABLE received; --", ''])('claims %j like any name', async (name) => {
    const guard = createSqlReplayGuard({ path: ':memory:' });
    expect([await guard.claim(name, at(0)), await guard.claim(name, at(0))]).toEqual([true, false]);
    guard.close();
  });

  it('makes its file as an inbox makes its own', () => {
    const [guard, inbox] = [join(directory, 'guard.db'), join(directory, 'inbox.db')];
    createSqlReplayGuard({ path: guard }).close();
    createSqlInbox({ path: inbox }).close();
    expect(statSync(guard).mode).toBe(statSync(inbox).mode);
    const other = 'The database is of another store; give';
    expect(() => createSqlReplayGuard({ path: inbox })).toThrow(`${other} the replay guard a separate file.`);
    expect(() => createSqlInbox({ path: guard })).toThrow(`${other} the inbox a separate file.`);
    expect(() => createSqlNoticeStore({ path: inbox })).toThrow(`${other} the gateway a separate file.`);
  });

  it('throws where the file fails, so that no message passes', () => {
    const path = join(directory, 'broken.db');
    const guard = createSqlReplayGuard({ path });
    const database = openDatabase(path, replayGuardSchema);
    database.exec('DROP TABLE received');
    database.close();
    expect(() => guard.claim('a', at(0))).toThrow(/received/);
    guard.close();
  });

  it('has two receivers take a message once', async () => {
    const path = join(directory, 'receivers.db');
    const { member, network } = await createTestKeys();
    const { request, response } = mobileNumberVerification;
    const answered: number[] = [];
    const receiver = () =>
      createReceiver({
        network: 'unionpay',
        appId: '00010344',
        keys: network.ring,
        replayGuard: createSqlReplayGuard({ path }),
        handlers: {
          '/v1/verify': {
            request,
            response,
            once: false,
            handle: () => {
              answered.push(1);
              return { msgResponse: { responseCode: '00', responseMsg: 'Success' } };
            },
          },
        },
      });
    const { value } = samples(request, { seed: 1 }).next();
    const to = { keys: member.ring, appId: '39990029', requestPath: '/v1/verify' };
    const { headers, body } = await unionpay.seal(request, value, to);
    const sent = () =>
      new Request('http://localhost/v1/verify', { method: 'POST', headers, body: Buffer.from(body) });
    const [one, other] = [receiver(), receiver()];
    expect([(await one(sent())).status, (await other(sent())).status]).toEqual([200, 401]);
    expect(answered).toHaveLength(1);
  });
});
