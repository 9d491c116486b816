import type { SqlSchema } from '../../sql/SqlSchema.js';

/** Pending notices. */
export const noticeSchema: SqlSchema = {
  owner: 'the gateway',
  probe: 'SELECT world FROM notices',
  migrations: [
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
  ],
};
