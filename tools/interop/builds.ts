import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildsFolder } from '../builds/buildsFolder.js';
import { installOnce } from '../builds/installOnce.js';
import { missingCommands } from '../builds/missingCommands.js';
import { withoutGap } from './gaps.js';
import type { Command, Peer, Places } from './Peer.js';
import { peerFile } from './peerFile.js';

const execute = promisify(execFile);
const cache = buildsFolder('peers');

/** Why a peer cannot be built on this machine, or undefined. */
export async function whyNotBuilt({ needs, probe }: Peer): Promise<string | undefined> {
  const missing = await missingCommands(needs);
  if (missing.length > 0) return `for want of ${missing.join(' and ')}`;
  if (probe === undefined) return undefined;
  return run(probe).then(
    () => undefined,
    () => `because ${probe.join(' ')} fails`,
  );
}

const fetched = new Map<string, Promise<void>>();

/** Builds a peer with its libraries, and gives the command that runs it. */
export async function buildPeer(peer: Peer): Promise<Command> {
  const places: Places = {
    sources: peerFile(peer),
    libraries: join(cache, 'libraries', peer.folder),
    output: join(cache, 'built', peer.name),
  };
  // Peers that share a folder share what is fetched.
  const fetching =
    fetched.get(peer.folder) ??
    installOnce({
      folder: places.libraries,
      steps: peer.fetch?.(places) ?? [],
      versions: peer.versions === undefined ? [] : [join(places.sources, peer.versions)],
    });
  fetched.set(peer.folder, fetching);
  await fetching;
  await runAll(peer.build?.(places) ?? [], places.output);
  return peer.run(places);
}

/** Builds a peer that is built already once more, without the lines that close a gap. */
export async function buildWithoutGap(peer: Peer, gap: string): Promise<Command> {
  const folder = join(cache, 'gaps', peer.name, gap);
  const places: Places = {
    sources: join(folder, 'sources'),
    libraries: join(cache, 'libraries', peer.folder),
    output: join(folder, 'built'),
  };
  rmSync(folder, { recursive: true, force: true });
  cpSync(peerFile(peer), places.sources, {
    recursive: true,
    filter: (source) => !/[/\\](?:target|\.venv|testee)$/.test(source),
  });
  for (const file of peer.gapFiles) {
    const path = join(places.sources, file);
    writeFileSync(path, withoutGap(readFileSync(path, 'utf8'), gap));
  }
  await runAll(peer.build?.(places) ?? [], places.output);
  return peer.run(places);
}

async function runAll(commands: readonly Command[], output: string): Promise<void> {
  mkdirSync(output, { recursive: true });
  for (const command of commands) await run(command);
}

async function run([program, ...args]: Command): Promise<void> {
  await execute(program, args, { maxBuffer: 2 ** 24 });
}
