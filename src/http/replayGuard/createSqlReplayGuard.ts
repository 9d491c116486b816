import { mayPass } from '../../envelope/mayPass.js';
import type { ReplayGuard } from '../../envelope/ReplayGuard.js';
import { optionsChecker } from '../../options/optionsChecker.js';
import { databasePath } from '../../sql/databasePath.js';
import { openDatabase } from '../../sql/openDatabase.js';
import { replayGuardSchema } from './replayGuardSchema.js';

/** Where an SQL replay guard keeps its messages. */
export interface SqlReplayGuardOptions {
  /** The file of the database, which is made where it is missing; no other store may use it. */
  readonly path: string;
}

/** A replay guard in a file. */
export interface SqlReplayGuard extends ReplayGuard {
  /** Closes the file. */
  close(): void;
}

const checked = optionsChecker<SqlReplayGuardOptions>({ path: databasePath });

/** How many messages one claim forgets: more than it adds, so that the table shrinks. */
const PRUNED = 8;

/**
 * Makes a replay guard in an SQL database in a file, which the processes of one machine share and which outlives them.
 * It takes `node:sqlite` where the runtime has it, else the optional package `libsql`. It keeps application IDs and
 * UUIDs until their messages are too old to pass. After the clock went back, it also refuses messages as old as those
 * that it forgot. Where the file cannot be written, `claim` throws, so that no message passes.
 *
 * @param options the file
 * @returns what {@link createReceiver} and `unionpay.open` take as `replayGuard`
 * @throws TypeError for an option that is unknown or wrong
 * @throws Error with the code `database-missing` where the runtime has neither; without it where the file cannot be
 *   opened, or is of another store
 * @example
 * ```ts
 * import { createSqlReplayGuard } from 'tallystick/http';
 *
 * const guard = createSqlReplayGuard({ path: ':memory:' }); // a file in production
 * const window = { now: 0, until: 600_000 };
 * console.log(await guard.claim('39990029 a', window), await guard.claim('39990029 a', window)); // true false
 * guard.close();
 * ```
 */
export function createSqlReplayGuard(options: SqlReplayGuardOptions): SqlReplayGuard {
  const database = openDatabase(checked(options).path, replayGuardSchema);
  const prune = database.prepare(
    `DELETE FROM received WHERE name IN (SELECT name FROM received WHERE until <= ? ORDER BY until LIMIT ${PRUNED})`,
  );
  // One statement, so that of several claims at once one changes a row.
  const claim = database.prepare(
    `INSERT INTO received (name, until) SELECT ?, ? WHERE ? > (SELECT until FROM forgotten)
     ON CONFLICT (name) DO UPDATE SET until = excluded.until WHERE received.until <= ?`,
  );
  return {
    claim(name, window) {
      if (!mayPass(name, window)) return false;
      const { now, until } = window;
      prune.run(now);
      return Number(claim.run(name, until, until, now).changes) === 1;
    },
    close() {
      database.close();
    },
  };
}
