/** The versions of the replay guard's schema, oldest first. A version that was released is never changed. */
export const replayGuardMigrations: readonly string[] = [
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
];
