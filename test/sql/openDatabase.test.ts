import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/sql/openDatabase.js';
import type { SqlSchema } from '../../src/sql/SqlSchema.js';

const directory = mkdtempSync(join(tmpdir(), 'tallystick-sql-'));
afterAll(() => rmSync(directory, { recursive: true }));

const requireModule = createRequire(import.meta.url);

function missing(name: string): Error {
  return Object.assign(new Error(`Cannot find module '${name}'\nRequire stack:\n- a.js`), {
    code: 'MODULE_NOT_FOUND',
  });
}

/** Loads as asked: a function gives the module, an error is thrown. */
function loader(modules: Readonly<Record<string, Error | (() => unknown)>>) {
  const asked: string[] = [];
  const load = (name: string) => {
    asked.push(name);
    const found = modules[name] ?? missing(name);
    if (found instanceof Error) throw found;
    return found();
  };
  return { asked, load };
}

const unknownBuiltin = Object.assign(new Error('No such built-in module: node:sqlite'), {
  code: 'ERR_UNKNOWN_BUILTIN_MODULE',
});
const EMPTY: SqlSchema = { owner: 'the test', probe: 'SELECT 1', migrations: [] };
const TABLE: SqlSchema = { ...EMPTY, probe: 'SELECT b FROM a', migrations: ['CREATE TABLE a (b)'] };
const libsql = () => requireModule('libsql');

describe('an embedded database', () => {
  it('is that of the runtime, and no other is asked for', () => {
    const { asked, load } = loader({ 'node:sqlite': () => ({ DatabaseSync: libsql() }) });
    openDatabase(':memory:', EMPTY, load).close();
    expect(asked).toEqual(['node:sqlite']);
  });

  it('is libsql where the runtime has none', () => {
    const { asked, load } = loader({ 'node:sqlite': unknownBuiltin, libsql });
    openDatabase(':memory:', TABLE, load).close();
    expect(asked).toEqual(['node:sqlite', 'libsql']);
  });

  it('is named with what to install where there is neither', () => {
    const { load } = loader({ 'node:sqlite': unknownBuiltin });
    expect(() => openDatabase(':memory:', EMPTY, load)).toThrow(
      expect.objectContaining({
        code: 'database-missing',
        message: expect.stringContaining('npm install libsql@0.5.29'),
      }),
    );
  });

  it.each<readonly [string, Error]>([
    ['fails to load', new Error('Module did not self-register')],
    ['misses its own binary', missing('@libsql/linux-x64-gnu')],
  ])('is not replaced where it is there and %s', (_, fault) => {
    const first = loader({ 'node:sqlite': fault, libsql });
    expect(() => openDatabase(':memory:', EMPTY, first.load)).toThrow(fault);
    expect(first.asked).toEqual(['node:sqlite']);
    const second = loader({ 'node:sqlite': unknownBuiltin, libsql: fault });
    expect(() => openDatabase(':memory:', EMPTY, second.load)).toThrow(fault);
  });

  it('is not replaced where the file cannot be opened', () => {
    const path = join(directory, 'broken.db');
    writeFileSync(path, 'this is no database, and long enough to be seen as none'.repeat(40));
    const { asked, load } = loader({ 'node:sqlite': () => ({ DatabaseSync: libsql() }), libsql });
    expect(() => openDatabase(path, TABLE, load)).toThrow(/not a database/);
    expect(asked).toEqual(['node:sqlite']);
  });

  it('is of one store, which another does not change', () => {
    const path = join(directory, 'one.db');
    openDatabase(path, TABLE).close();
    openDatabase(path, TABLE).close();
    const other = { owner: 'the other', probe: 'SELECT d FROM c', migrations: ['', 'CREATE TABLE c (d)'] };
    expect(() => openDatabase(path, other)).toThrow(
      'The database is of another store; give the other a separate file.',
    );
    const database = openDatabase(path, TABLE);
    expect(database.prepare('SELECT name FROM sqlite_master').all()).toEqual([{ name: 'a' }]);
    database.close();
  });
});
