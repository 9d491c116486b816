import type { SqlSchema } from '../../sql/SqlSchema.js';

/** Notices, by hash, with their answers. */
export const inboxSchema: SqlSchema = {
  owner: 'the inbox',
  probe: 'SELECT token FROM notices',
  migrations: [
    `CREATE TABLE notices (
     key TEXT PRIMARY KEY,
     token TEXT NOT NULL,
     until INTEGER NOT NULL,
     answer TEXT
   ) WITHOUT ROWID;
   CREATE INDEX notices_until ON notices (until) WHERE answer IS NOT NULL;`,
  ],
};
