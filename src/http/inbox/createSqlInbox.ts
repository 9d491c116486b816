import { randomUUID } from 'node:crypto';
import { optionsChecker } from '../../options/optionsChecker.js';
import { wholeNumber } from '../../options/rules.js';
import { databasePath } from '../../sql/databasePath.js';
import { openDatabase } from '../../sql/openDatabase.js';
import type { Inbox } from './Inbox.js';
import { inboxSchema } from './inboxSchema.js';

/** Where an SQL inbox keeps its notices, and for how long. */
export interface SqlInboxOptions {
  /** The file of the database, which is made where it is missing; no other store may use it. */
  readonly path: string;
  /** How long a handled notice is remembered, in hours, 1 to 87,600; 720 by default. */
  readonly keepHours?: number | undefined;
}

/** An inbox in a file. */
export interface SqlInbox extends Inbox {
  /** Closes the file. */
  close(): void;
}

const checked = optionsChecker<SqlInboxOptions>({
  path: databasePath,
  keepHours: wholeNumber(1, 87_600),
});

const HOUR = 3_600_000;

/** How many forgotten notices one claim deletes: more than it adds, so that the table shrinks. */
const PRUNED = 8;

/**
 * Makes an inbox in an SQL database in a file, which the processes of one machine share and which outlives them.
 * It takes `node:sqlite` where the runtime has it, else the optional package `libsql`. It keeps hashes of notices and
 * the answers.
 *
 * @param options the file, and for how long a notice is remembered
 * @returns what {@link createReceiver} takes as `inbox`
 * @throws TypeError for an option that is unknown or wrong
 * @throws Error with the code `database-missing` where the runtime has neither; without it where the file cannot be
 *   opened, or is of another store
 * @example
 * ```ts
 * import { createSqlInbox } from 'tallystick/http';
 *
 * const inbox = createSqlInbox({ path: ':memory:' });
 * console.log((await inbox.claim('a', { now: 0, until: 60_000 })).state); // claimed
 * inbox.close();
 * ```
 */
export function createSqlInbox(options: SqlInboxOptions): SqlInbox {
  const { path, keepHours = 720 } = checked(options);
  const database = openDatabase(path, inboxSchema);
  const prune = database.prepare(
    `DELETE FROM notices WHERE key IN (SELECT key FROM notices WHERE until < ? AND answer IS NOT NULL LIMIT ${PRUNED})`,
  );
  // One statement, so that of several claims at once one changes the row.
  const claim = database.prepare(
    `INSERT INTO notices (key, token, until) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET token = excluded.token, until = excluded.until
     WHERE answer IS NULL AND until <= ?`,
  );
  const find = database.prepare('SELECT answer FROM notices WHERE key = ?');
  const settle = database.prepare(
    'UPDATE notices SET answer = ? WHERE key = ? AND token = ? AND answer IS NULL',
  );
  const release = database.prepare('DELETE FROM notices WHERE key = ? AND token = ? AND answer IS NULL');
  return {
    claim(key, { now, until }) {
      prune.run(now - keepHours * HOUR);
      const token = randomUUID();
      if (Number(claim.run(key, token, until, now).changes) === 1) return { state: 'claimed', token };
      const row = find.get(key) as { answer: string | null } | undefined;
      return typeof row?.answer === 'string' ? { state: 'done', answer: row.answer } : { state: 'busy' };
    },
    settle(key, token, answer) {
      return Number(settle.run(answer, key, token).changes) === 1;
    },
    release(key, token) {
      release.run(key, token);
    },
    close() {
      database.close();
    },
  };
}
