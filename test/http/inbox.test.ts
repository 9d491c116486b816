import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryInbox, createSqlInbox, type Inbox } from 'tallystick/http';
import { describe, expect, it } from 'vitest';

const inboxes: readonly (readonly [string, () => Inbox])[] = [
  ['in memory', () => createMemoryInbox()],
  ['in SQL', () => createSqlInbox({ path: ':memory:' })],
];

const at = (now: number) => ({ now, until: now + 1_000 });

function tokenOf(claim: Awaited<ReturnType<Inbox['claim']>>): string {
  if (claim.state !== 'claimed') throw new Error(`the claim is ${claim.state}`);
  return claim.token;
}

describe.each(inboxes)('an inbox %s', (_, create) => {
  it('gives a notice to one of two claims', async () => {
    const inbox = create();
    expect((await inbox.claim('a', at(0))).state).toBe('claimed');
    expect(await inbox.claim('a', at(999))).toEqual({ state: 'busy' });
    expect((await inbox.claim('b', at(0))).state).toBe('claimed');
  });

  it('gives it again when the lease has ended, and keeps nothing of the first claim', async () => {
    const inbox = create();
    const first = tokenOf(await inbox.claim('a', at(0)));
    const second = tokenOf(await inbox.claim('a', at(1_000)));
    expect(await inbox.settle('a', first, 'first')).toBe(false);
    expect(await inbox.claim('a', at(1_500))).toEqual({ state: 'busy' });
    expect(await inbox.settle('a', second, 'second')).toBe(true);
    expect(await inbox.claim('a', at(9_000))).toEqual({ state: 'done', answer: 'second' });
  });

  it('never gives what was handled', async () => {
    const inbox = create();
    const token = tokenOf(await inbox.claim('a', at(0)));
    expect(await inbox.settle('a', token, 'answer')).toBe(true);
    await inbox.release('a', token);
    expect(await inbox.claim('a', at(5_000))).toEqual({ state: 'done', answer: 'answer' });
  });

  it('gives back what was released, to its holder alone', async () => {
    const inbox = create();
    const token = tokenOf(await inbox.claim('a', at(0)));
    await inbox.release('a', 'another');
    expect(await inbox.claim('a', at(1))).toEqual({ state: 'busy' });
    await inbox.release('a', token);
    expect((await inbox.claim('a', at(2))).state).toBe('claimed');
  });
});

describe('an inbox in memory', () => {
  it('forgets the oldest that was handled, never one that is being handled', async () => {
    const inbox = createMemoryInbox({ capacity: 2 });
    tokenOf(await inbox.claim('busy', { now: 0, until: 10_000 }));
    await inbox.settle('a', tokenOf(await inbox.claim('a', at(0))), 'a');
    await inbox.settle('b', tokenOf(await inbox.claim('b', at(0))), 'b');
    expect((await inbox.claim('busy', at(1))).state).toBe('busy');
    expect((await inbox.claim('b', at(1))).state).toBe('done');
    expect((await inbox.claim('a', at(1))).state).toBe('claimed');
  });
});

describe('an inbox in a file', () => {
  it('is shared by those that open it, and outlives them', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'inbox-')), 'inbox.db');
    const [one, other] = [createSqlInbox({ path }), createSqlInbox({ path })];
    const token = tokenOf(await one.claim('a', at(0)));
    expect(await other.claim('a', at(0))).toEqual({ state: 'busy' });
    await one.settle('a', token, 'answer');
    expect(await other.claim('a', at(0))).toEqual({ state: 'done', answer: 'answer' });
    one.close();
    other.close();
    const later = createSqlInbox({ path });
    expect(await later.claim('a', at(0))).toEqual({ state: 'done', answer: 'answer' });
    later.close();
  });

  it('forgets after its time', async () => {
    const inbox = createSqlInbox({ path: ':memory:', keepHours: 1 });
    await inbox.settle('a', tokenOf(await inbox.claim('a', at(0))), 'a');
    expect((await inbox.claim('a', at(3_601_000))).state).toBe('done');
    await inbox.claim('b', at(3_601_001));
    expect((await inbox.claim('a', at(3_601_001))).state).toBe('claimed');
    inbox.close();
  });

  it('refuses a file of a later release', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'inbox-')), 'inbox.db');
    const { openDatabase } = await import('../../src/sql/openDatabase.js');
    const migrations = Array.from({ length: 9 }, (_, index) => `CREATE TABLE t${index} (x)`);
    openDatabase(path, { owner: 'a later inbox', probe: 'SELECT 1', migrations }).close();
    expect(() => createSqlInbox({ path })).toThrow('of version 9');
  });
});
