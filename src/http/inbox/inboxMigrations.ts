/** The versions of the inbox's schema, oldest first. A version that was released is never changed. */
export const inboxMigrations: readonly string[] = [
  `CREATE TABLE notices (
     key TEXT PRIMARY KEY,
     token TEXT NOT NULL,
     until INTEGER NOT NULL,
     answer TEXT
   ) WITHOUT ROWID;
   CREATE INDEX notices_until ON notices (until) WHERE answer IS NOT NULL;`,
];
