import { optionsChecker } from '../../options/optionsChecker.js';
import { databasePath } from '../../sql/databasePath.js';
import { openDatabase } from '../../sql/openDatabase.js';
import type { NoticeStore, StoredNotice } from './NoticeStore.js';
import { noticeSchema } from './noticeSchema.js';

/** Where an SQL store keeps its notices. */
export interface SqlNoticeStoreOptions {
  /** The file of the database, which is made where it is missing; no other store may use it. */
  readonly path: string;
}

/** A store in a file. */
export interface SqlNoticeStore extends NoticeStore {
  /** Closes the file. */
  close(): void;
}

const checked = optionsChecker<SqlNoticeStoreOptions>({
  path: databasePath,
});

/**
 * Makes a store of notices in an SQL database in a file, which outlives the process: what is pending when it ends
 * is sent when another begins. It takes `node:sqlite` where the runtime has it, else the optional package `libsql`.
 *
 * @param options the file
 * @returns what {@link createGateway} takes as `store`
 * @throws TypeError for an option that is unknown or wrong
 * @throws Error with the code `database-missing` where the runtime has neither; without it where the file cannot be
 *   opened, or is of another store
 * @example
 * ```ts
 * import { createSqlNoticeStore } from 'tallystick/gateway';
 *
 * const store = createSqlNoticeStore({ path: ':memory:' });
 * console.log(await store.list('a')); // []
 * store.close();
 * ```
 */
export function createSqlNoticeStore(options: SqlNoticeStoreOptions): SqlNoticeStore {
  const database = openDatabase(checked(options).path, noticeSchema);
  const put = database.prepare('INSERT OR REPLACE INTO notices VALUES (?, ?, ?, ?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM notices WHERE world = ? AND id = ?');
  const list = database.prepare(
    'SELECT world, id, message, url, members, attempts, due FROM notices WHERE world = ? ORDER BY due, id',
  );
  const clear = database.prepare('DELETE FROM notices WHERE world = ?');
  const worlds = database.prepare('SELECT DISTINCT world FROM notices ORDER BY world');
  return {
    put: ({ world, id, message, url, members, attempts, due }) =>
      void put.run(world, id, message, url, members, attempts, due),
    remove: (world, id) => void remove.run(world, id),
    list: (world) => list.all(world) as readonly StoredNotice[],
    clear: (world) => void clear.run(world),
    worlds: () => worlds.all().map((row) => (row as { world: string }).world),
    close: () => void database.close(),
  };
}
