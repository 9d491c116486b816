/** The versions of the schema of pending notices, oldest first. A version that was released is never changed. */
export const noticeMigrations: readonly string[] = [
  `CREATE TABLE notices (
     world TEXT NOT NULL,
     id TEXT NOT NULL,
     message TEXT NOT NULL,
     url TEXT NOT NULL,
     members TEXT NOT NULL,
     attempts INTEGER NOT NULL,
     due INTEGER NOT NULL,
     PRIMARY KEY (world, id)
   ) WITHOUT ROWID;
   CREATE INDEX notices_due ON notices (world, due);`,
];
