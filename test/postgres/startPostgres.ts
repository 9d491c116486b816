import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** A separate server, in a directory that goes with it. */
export interface Postgres {
  /** What a client connects with. */
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  /** Ends the server and forgets its data. */
  stop(): Promise<void>;
}

/** Where Debian has the programs of a server; elsewhere they are on the path. */
const DEBIAN = '/usr/lib/postgresql';

/** The directory of the programs of PostgreSQL, with its last slash; undefined where this machine has none. */
export function postgresPrograms(): string | undefined {
  if (spawnSync('initdb', ['--version']).status === 0) return '';
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => `${DEBIAN}/${version}/bin/`).find((bin) => existsSync(`${bin}initdb`));
}

/** Starts a server that listens on a socket in its directory, and nowhere else. */
export async function startPostgres(programs: string): Promise<Postgres> {
  const directory = mkdtempSync(join(tmpdir(), 'tallystick-pg-'));
  const owner = ownerOf();
  if (owner !== undefined) chownSync(directory, owner.uid, owner.gid);
  const data = join(directory, 'data');
  const as = { ...owner, cwd: directory };
  const created = ['--username', 'tallystick', '--auth', 'trust', '--no-sync', '--pgdata', data];
  execFileSync(`${programs}initdb`, created, { ...as, stdio: 'ignore' });
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${directory}`,
    'fsync=off',
    'max_connections=64',
  ];
  const server = spawn(`${programs}postgres`, ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
    ...as,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(server, 'exit');
  const stop = async () => {
    // Of the fast kind: it ends the connections.
    server.kill('SIGINT');
    await ended;
    rmSync(directory, { recursive: true, force: true });
  };
  if (await isReady(server.stderr)) {
    // A pipe that nobody reads would stop the server some time.
    server.stderr.resume();
    return { connection: { host: directory, user: 'tallystick', database: 'postgres' }, stop };
  }
  await stop();
  throw new Error('The server ended before it was ready.');
}

async function isReady(log: Readable): Promise<boolean> {
  for await (const line of createInterface(log)) {
    if (line.includes('ready to accept connections')) return true;
  }
  return false;
}

/** The user of the server, where root runs the tests: PostgreSQL refuses root. */
function ownerOf(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}
