import type { ReplayGuard } from 'tallystick/envelope';

/** What the guard needs of a database client; PGlite and `pg` have it. */
export interface Database {
  query(sql: string, values?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

/** In a lock, because PostgreSQL lets two processes fail that make a table at once. */
const TABLE = `DO $$ BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('received_message'));
  CREATE TABLE IF NOT EXISTS received_message (
    name text PRIMARY KEY,
    until bigint NOT NULL
  );
END $$`;

/** The database decides which of several inserts comes first, so no two processes can both learn "new". */
const CLAIM =
  'INSERT INTO received_message (name, until) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING name';

/** Rows may go a day after their messages are too old to pass: clocks of servers may differ, and may go back. */
const PRUNE = 'DELETE FROM received_message WHERE until < $1';
const DAY = 86_400_000;

/**
 * Makes a replay guard over a table of PostgreSQL, which every process that receives messages shares. Where
 * the database cannot be reached, `claim` throws, so that no message passes.
 *
 * @param database a client or a pool of clients
 */
export async function createSharedReplayGuard(database: Database): Promise<ReplayGuard> {
  await database.query(TABLE);
  let pruned = 0;
  return {
    async claim(name, { now, until }) {
      // What is too old to pass may have been forgotten.
      if (now >= until) return false;
      const { rows } = await database.query(CLAIM, [name, until]);
      if (now - pruned > DAY) {
        pruned = now;
        await database.query(PRUNE, [now - DAY]);
      }
      return rows.length === 1;
    },
  };
}
