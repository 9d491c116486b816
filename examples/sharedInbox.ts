import { randomUUID } from 'node:crypto';
import type { Inbox } from 'tallystick/http';
import type { Database } from './sharedReplayGuard.js';

/** In a lock, because PostgreSQL lets two processes fail that make a table at once. */
const TABLE = `DO $$ BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('received_notice'));
  CREATE TABLE IF NOT EXISTS received_notice (
    key text PRIMARY KEY,
    token text NOT NULL,
    until bigint NOT NULL,
    answer text
  );
END $$`;

/** One statement, so that of several claims at once one changes the row. */
const CLAIM = `INSERT INTO received_notice AS held (key, token, until) VALUES ($1, $2, $3)
  ON CONFLICT (key) DO UPDATE SET token = excluded.token, until = excluded.until
  WHERE held.answer IS NULL AND held.until <= $4
  RETURNING token`;

const FIND = 'SELECT answer FROM received_notice WHERE key = $1 AND answer IS NOT NULL';
const SETTLE =
  'UPDATE received_notice SET answer = $3 WHERE key = $1 AND token = $2 AND answer IS NULL RETURNING key';
const RELEASE = 'DELETE FROM received_notice WHERE key = $1 AND token = $2 AND answer IS NULL';

/** A network sends a notice again for hours; a month is enough. */
const PRUNE = 'DELETE FROM received_notice WHERE answer IS NOT NULL AND until < $1';
const DAY = 86_400_000;

/**
 * Makes an inbox over a table of PostgreSQL, which every process that receives notices shares. Where the database
 * cannot be reached, `claim` throws, so that the notice is not acknowledged and comes again.
 *
 * @param database a pool of clients
 */
export async function createSharedInbox(database: Database): Promise<Inbox> {
  await database.query(TABLE);
  let pruned = 0;
  return {
    async claim(key, { now, until }) {
      if (now - pruned > DAY) {
        pruned = now;
        await database.query(PRUNE, [now - 30 * DAY]);
      }
      const token = randomUUID();
      const { rows: claimed } = await database.query(CLAIM, [key, token, until, now]);
      if (claimed.length === 1) return { state: 'claimed', token };
      const { rows } = await database.query(FIND, [key]);
      const [done] = rows as readonly { readonly answer: string }[];
      return done === undefined ? { state: 'busy' } : { state: 'done', answer: done.answer };
    },
    async settle(key, token, answer) {
      return (await database.query(SETTLE, [key, token, answer])).rows.length === 1;
    },
    async release(key, token) {
      await database.query(RELEASE, [key, token]);
    },
  };
}
