import type { SqlSchema } from '../../sql/SqlSchema.js';

/** Messages that were received, by application ID and UUID. */
export const replayGuardSchema: SqlSchema = {
  owner: 'the replay guard',
  probe: 'SELECT name FROM received',
  migrations: [
    `CREATE TABLE received (
     name TEXT PRIMARY KEY,
     until INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE INDEX received_until ON received (until);
   CREATE TABLE forgotten (until INTEGER NOT NULL);
   INSERT INTO forgotten VALUES (0);
   CREATE TRIGGER forget AFTER DELETE ON received BEGIN
     UPDATE forgotten SET until = max(until, OLD.until);
   END;`,
  ],
};
