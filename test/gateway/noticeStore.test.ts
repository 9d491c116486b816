import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createMemoryNoticeStore,
  createSqlNoticeStore,
  type NoticeStore,
  type StoredNotice,
} from 'tallystick/gateway';
import { mpayNotification } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { afterAll, describe, expect, it } from 'vitest';
import { gatewayOf, START } from './gatewayOf.js';

const folder = mkdtempSync(join(tmpdir(), 'tallystick-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { notification } = mpayNotification;
const value = samples(notification, { seed: 1 }).next().value;
const notice = (id: string, due: number, world = 'a'): StoredNotice => ({
  ...{ id, world, due, attempts: 0, members: '{}' },
  ...{ message: notification.name, url: 'https://merchant.example/notify' },
});

describe.each<readonly [string, () => NoticeStore]>([
  ['memory', createMemoryNoticeStore],
  ['SQL', () => createSqlNoticeStore({ path: ':memory:' })],
])('a store in %s', (_, make) => {
  it('gives what is pending, the next first, to its world alone', async () => {
    const store = make();
    await store.put(notice('1', 20));
    await store.put(notice('2', 10));
    await store.put(notice('3', 5, 'b'));
    expect((await store.list('a')).map(({ id }) => id)).toEqual(['2', '1']);
    await store.put({ ...notice('2', 30), attempts: 1 });
    expect(await store.list('a')).toEqual([notice('1', 20), { ...notice('2', 30), attempts: 1 }]);
    expect(await store.worlds()).toEqual(['a', 'b']);
    await store.remove('a', '1');
    await store.clear('b');
    expect(await store.list('a')).toHaveLength(1);
    expect(await store.list('b')).toEqual([]);
  });
});

it('sends what was pending when another process ended', async () => {
  const path = join(folder, 'notices.db');
  const sent: number[] = [];
  const before = createSqlNoticeStore({ path });
  const first = gatewayOf({ store: before, deliver: async () => new Response('', { status: 503 }) });
  await first.world.notify(notification, value, 'https://merchant.example/notify');
  await first.world.advance(0);
  before.close();

  const store = createSqlNoticeStore({ path });
  const { world } = gatewayOf({
    store,
    deliver: async () => {
      sent.push(world.now() - START);
      return new Response('{"ret_code":"0000","ret_msg":"ok"}');
    },
  });
  await world.advance(10 * 60_000);
  expect(sent).toEqual([2 * 60_000]);
  expect(store.list('a')).toEqual([]);
  store.close();
});
