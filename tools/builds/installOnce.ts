import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** What installs something in a folder of the cache. */
export interface Installation {
  readonly folder: string;
  readonly steps: readonly (readonly [command: string, ...args: string[]])[];
  /** The files that say which versions. */
  readonly versions?: readonly string[];
  /** Where the steps run; the folder itself by default. */
  readonly from?: string;
}

/**
 * Installs something, where other steps or other versions made what is there, or nothing did: a package manager takes
 * seconds to find that all is as it was.
 */
export async function installOnce({
  folder,
  steps,
  versions = [],
  from = folder,
}: Installation): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const record = join(folder, 'installed.json');
  const due = JSON.stringify([steps, versions.map((file) => readFileSync(file, 'utf8'))]);
  if (existsSync(record) && readFileSync(record, 'utf8') === due) return;
  for (const [command, ...args] of steps) await execute(command, args, { cwd: from, maxBuffer: 2 ** 24 });
  writeFileSync(record, due);
}
