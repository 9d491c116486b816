import { createHash, randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Archive } from './Archive.js';
import { UnpackError } from './UnpackError.js';

const ELSEWHERE = 'Set XDG_CACHE_HOME to a folder of yours.';

/**
 * Unpacks what is not yet in the cache: everything at the first start, nothing at the next, a lost file where a
 * cleaner took it. Each file appears whole under its name, so any number of processes may do so at once, and one that
 * was killed is completed by the next.
 *
 * The folder is open to its owner alone. Each start compares the sizes of its files, which finds what is missing or
 * cut off; a hash of each would protect against nobody who could not change the executable too.
 *
 * @param packed gives the bytes of the files; called only where one is missing
 * @param cache the folder for all versions, made where it is missing
 * @returns the folder of the files
 * @throws {@link UnpackError} `cache-unwritable`, `cache-not-yours` or `archive-damaged`
 */
export function unpack({ sha256, files }: Archive, packed: () => Uint8Array, cache: string): string {
  const folder = join(cache, sha256);
  orUnwritable(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  requireOwn(folder);
  const missing = new Set(files.filter(([path, size]) => !isWhole(join(folder, path), size)));
  if (missing.size === 0) return folder;
  const content = contentOf(packed(), sha256);
  let end = 0;
  for (const file of files) {
    const [path, size] = file;
    end += size;
    if (!missing.has(file)) continue;
    orUnwritable(folder, () => writeWhole(join(folder, path), content.subarray(end - size, end)));
  }
  return folder;
}

/** What others can change would run as the user. */
function requireOwn(folder: string): void {
  const found = lstatSync(folder);
  if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0) return;
  throw new UnpackError('cache-not-yours', `Others can change ${folder}. Delete it, or: ${ELSEWHERE}`);
}

function isWhole(path: string, size: number): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === size;
}

function contentOf(packed: Uint8Array, sha256: string): Buffer {
  try {
    const content = brotliDecompressSync(packed);
    if (createHash('sha256').update(content).digest('hex') === sha256) return content;
  } catch {
    // Bytes that are not Brotli are as damaged as those of another hash.
  }
  throw new UnpackError('archive-damaged', 'This file is damaged. Copy or build it again.');
}

/** A reader of the path sees all of the file or none of it. */
function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.${randomUUID()}`;
  try {
    writeFileSync(unfinished, bytes, { mode: 0o600, flag: 'wx' });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function orUnwritable(folder: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UnpackError('cache-unwritable', `Cannot write to ${folder}: ${code}. ${ELSEWHERE}`);
  }
}
