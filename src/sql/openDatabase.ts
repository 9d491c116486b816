import { createRequire } from 'node:module';
import { DatabaseMissingError } from './DatabaseMissingError.js';
import type { SqlDatabase } from './SqlDatabase.js';
import type { SqlSchema } from './SqlSchema.js';

const requireModule = createRequire(import.meta.url);

/** Milliseconds that a writer waits for another. */
const BUSY_TIMEOUT = 5_000;

/**
 * Opens an embedded SQL database in a file, with the runtime's own `node:sqlite` where it has it and else with
 * the optional package `libsql`. What is written has reached the disk when the call is over.
 *
 * @param path of the file, which is made where it is missing; `:memory:` keeps everything in memory
 * @param schema what the file holds; versions that are new are made
 * @param load loads a module by its name, as `require` does
 * @throws {@link DatabaseMissingError} where neither is there
 * @throws Error where the file is not a database, cannot be opened, or is of a later version or another store
 */
export function openDatabase(
  path: string,
  schema: SqlSchema,
  load: (name: string) => unknown = requireModule,
): SqlDatabase {
  const database = connect(path, load);
  try {
    database.exec(
      `PRAGMA busy_timeout = ${BUSY_TIMEOUT}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;`,
    );
    migrate(database, schema);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function connect(path: string, load: (name: string) => unknown): SqlDatabase {
  const sqlite = loaded<{ DatabaseSync: new (path: string) => SqlDatabase }>('node:sqlite', load);
  if (sqlite !== undefined) return new sqlite.DatabaseSync(path);
  const libsql = loaded<new (path: string) => SqlDatabase>('libsql', load);
  if (libsql !== undefined) return new libsql(path);
  throw new DatabaseMissingError();
}

/** Undefined where it is not there; one that is there but broken does not make another take its place. */
function loaded<Module>(name: string, load: (name: string) => unknown): Module | undefined {
  try {
    return load(name) as Module;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // Neither names a module that is there and lacks one of its dependencies.
    if (code === 'ERR_UNKNOWN_BUILTIN_MODULE') return undefined;
    if (code === 'MODULE_NOT_FOUND' && message.includes(`'${name}'`)) return undefined;
    throw error;
  }
}

function migrate(database: SqlDatabase, { owner, probe, migrations }: SqlSchema): void {
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
    if (version > 0 && !canPrepare(database, probe))
      throw new Error(`The database is of another store; give ${owner} a separate file.`);
    for (const migration of migrations.slice(version)) database.exec(migration);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function canPrepare(database: SqlDatabase, query: string): boolean {
  try {
    database.prepare(query);
    return true;
  } catch {
    return false;
  }
}
