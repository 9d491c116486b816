import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { archiveOf } from '../../tools/executable/archiveOf.js';
import { unpack } from '../../tools/executable/unpack.js';

const parent = mkdtempSync(join(tmpdir(), 'tallystick-unpack-'));
afterAll(() => rmSync(parent, { recursive: true }));
const newCache = () => join(mkdtempSync(join(parent, 'cache-')), 'made');

const { archive, packed } = archiveOf([
  { path: 'a.txt', bytes: Buffer.from('abc') },
  { path: 'deep/er/empty', bytes: Buffer.alloc(0) },
  { path: 'deep/last', bytes: Buffer.from('last') },
]);
const never = (): Uint8Array => {
  throw new Error('The archive is read again.');
};
const paths = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
const codeOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('an executable unpacks', () => {
  it('its files, open to their owner alone, to a folder named by what they hold', () => {
    const cache = newCache();
    const folder = unpack(archive, () => packed, cache);
    // printf 'abclast' | sha256sum
    expect(folder).toBe(join(cache, '0717af2c7545ead72096cdd8bbfe676242ddd361dd51215f0803808798754755'));
    expect(paths(folder)).toEqual(['a.txt', 'empty', 'last']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('abc');
    expect(readFileSync(join(folder, 'deep/last'), 'utf8')).toBe('last');
    for (const path of [cache, folder, join(folder, 'deep')])
      expect(lstatSync(path).mode & 0o777).toBe(0o700);
    expect(lstatSync(join(folder, 'a.txt')).mode & 0o077).toBe(0);
  });

  it('nothing where it has', () => {
    const cache = newCache();
    const folder = unpack(archive, () => packed, cache);
    expect(unpack(archive, never, cache)).toBe(folder);
  });

  it.each<[string, (folder: string) => void]>([
    ['is missing', (folder) => rmSync(join(folder, 'deep'), { recursive: true })],
    ['is cut off', (folder) => truncateSync(join(folder, 'deep/last'), 1)],
    [
      'is a link',
      (folder) => {
        rmSync(join(folder, 'deep/last'));
        // Its own size is that of the file.
        symlinkSync('lost', join(folder, 'deep/last'));
      },
    ],
  ])('a file that %s', (_, damage) => {
    const cache = newCache();
    const folder = unpack(archive, () => packed, cache);
    damage(folder);
    unpack(archive, () => packed, cache);
    expect(paths(folder)).toEqual(['a.txt', 'empty', 'last']);
    expect(readFileSync(join(folder, 'deep/last'), 'utf8')).toBe('last');
  });

  it('what a process that was killed left out', () => {
    const cache = newCache();
    mkdirSync(join(cache, archive.sha256), { recursive: true });
    writeFileSync(join(cache, archive.sha256, 'a.txt'), 'ab');
    expect(paths(unpack(archive, () => packed, cache))).toEqual(['a.txt', 'empty', 'last']);
  });
});

describe('an executable refuses', () => {
  it.each<[string, (folder: string) => void]>([
    ['others can write to', (folder) => chmodSync(folder, 0o777)],
    ['a group can write to', (folder) => chmodSync(folder, 0o770)],
    [
      'is a link',
      (folder) => {
        rmSync(folder, { recursive: true });
        symlinkSync(parent, folder);
      },
    ],
  ])('a folder that %s', (_, change) => {
    const cache = newCache();
    change(unpack(archive, () => packed, cache));
    expect(codeOf(() => unpack(archive, () => packed, cache))).toBe('cache-not-yours');
  });

  it('a folder of another user', () => {
    const cache = newCache();
    unpack(archive, () => packed, cache);
    const own = process.getuid;
    process.getuid = () => (own?.() ?? 0) + 1;
    try {
      expect(codeOf(() => unpack(archive, () => packed, cache))).toBe('cache-not-yours');
    } finally {
      process.getuid = own as () => number;
    }
  });

  it('a place where nothing can be written, and leaves nothing there', () => {
    const cache = newCache();
    mkdirSync(cache);
    writeFileSync(join(cache, archive.sha256), '');
    expect(codeOf(() => unpack(archive, () => packed, cache))).toBe('cache-unwritable');
    rmSync(join(cache, archive.sha256));
    // A folder where a file is due cannot be replaced by it.
    mkdirSync(join(cache, archive.sha256, 'a.txt/x'), { recursive: true });
    expect(codeOf(() => unpack(archive, () => packed, cache))).toBe('cache-unwritable');
    expect(paths(cache)).toEqual([]);
  });

  it('an archive that is cut off, or of another content', () => {
    const cut = packed.subarray(0, -2);
    const [other] = [archiveOf([{ path: 'a.txt', bytes: Buffer.from('abd') }])];
    for (const damaged of [cut, other.packed]) {
      const cache = newCache();
      expect(codeOf(() => unpack(archive, () => damaged, cache))).toBe('archive-damaged');
      expect(paths(cache)).toEqual([]);
    }
  });
});
