import { createRequire } from 'node:module';
import type { SqlDatabase } from './SqlDatabase.js';

const load = createRequire(import.meta.url);

/** Milliseconds that a writer waits for another. */
const BUSY_TIMEOUT = 5_000;

/**
 * Opens an embedded SQL database in a file, with the runtime's own `node:sqlite` where it has it and else with
 * the optional package `libsql`. What is written has reached the disk when the call is over.
 *
 * @param path of the file, which is made where it is missing; `:memory:` keeps everything in memory
 * @param migrations the statements of each version of the schema, oldest first; those that are new are run
 * @throws Error where neither is there, where the file is none, or where it is of a later version
 */
export function openDatabase(path: string, migrations: readonly string[]): SqlDatabase {
  const database = connect(path);
  try {
    database.exec(
      `PRAGMA busy_timeout = ${BUSY_TIMEOUT}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;`,
    );
    migrate(database, migrations);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function connect(path: string): SqlDatabase {
  const sqlite = loaded<{ DatabaseSync: new (path: string) => SqlDatabase }>('node:sqlite');
  if (sqlite !== undefined) return new sqlite.DatabaseSync(path);
  const libsql = loaded<new (path: string) => SqlDatabase>('libsql');
  if (libsql !== undefined) return new libsql(path);
  throw new Error(
    'This Node has no node:sqlite. Install the package libsql (npm install libsql@0.5.29), or use Node 24 or later.',
  );
}

function loaded<Module>(name: string): Module | undefined {
  try {
    return load(name) as Module;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'MODULE_NOT_FOUND' || code === 'ERR_UNKNOWN_BUILTIN_MODULE') return undefined;
    throw error;
  }
}

function migrate(database: SqlDatabase, migrations: readonly string[]): void {
  // At once, so that of two processes that start together one waits for the other.
  database.exec('BEGIN IMMEDIATE');
  try {
    const { user_version: version } = database.prepare('PRAGMA user_version').get() as {
      user_version: number;
    };
    if (version > migrations.length) {
      throw new Error(
        `The database is of version ${version}, which this release does not know; update tallystick.`,
      );
    }
    for (const migration of migrations.slice(version)) database.exec(migration);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
