import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseStrictJson } from '../../codec/strictJson.js';
import { keyError } from './currentKey.js';
import type { KeyRing } from './KeyRing.js';
import { type KeyRingEntry, type KeyRingFile, parseKeyRingFile } from './KeyRingFile.js';

/** A key that joins a key ring. */
export interface KeyAddition {
  /** The lists that it joins. */
  readonly lists: readonly (keyof KeyRing)[];
  /** How the network names it; `""` where it does not. */
  readonly kid: string;
  /** The file of the key. */
  readonly file: KeyFile;
  /** Of a private key, where its file does not hold it. */
  readonly certificate?: KeyFile | undefined;
  /** The name of the environment variable that holds the passphrase. */
  readonly passphraseEnv?: string | undefined;
}

/** A file that is copied into the directory of the ring. */
export interface KeyFile {
  /** Without a directory. */
  readonly name: string;
  /** What it holds. */
  readonly bytes: Uint8Array;
}

/**
 * Adds keys to the key ring of a directory, as {@link readKeyRing} reads it: copies their files into it, with mode 0600,
 * and rewrites `key-ring.json`, whole or not at all. It creates a directory or a ring that does not exist yet, and
 * keeps what is there.
 *
 * @param directory the path of the directory
 * @param additions the keys, and the lists that they join
 * @throws {@link TallystickError} `key-invalid` where `key-ring.json` is not a key ring, a list has a key of that kid, or another
 * file of that name is there
 * @throws the error of the system where the directory cannot be written
 * @throws TypeError where the name of a file has a directory in it
 * @example
 * ```ts
 * import { mkdtempSync } from 'node:fs';
 * import { addToKeyRing, createTestKeys, readKeyRing } from 'tallystick/envelope';
 *
 * const { network } = await createTestKeys();
 * const directory = `${mkdtempSync('/tmp/keys-')}/member`;
 * const file = { name: 'network.pem', bytes: Buffer.from(network.signing.certificate) };
 * await addToKeyRing(directory, [{ lists: ['verification'], kid: '4000000002', file }]);
 * console.log((await readKeyRing(directory)).verification[0]?.kid); // 4000000002
 * ```
 */
export async function addToKeyRing(directory: string, additions: readonly KeyAddition[]): Promise<void> {
  const ring = added(await ringIn(directory), additions);
  const files = additions.flatMap(({ file, certificate }) => [file, ...(certificate ? [certificate] : [])]);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const missing: KeyFile[] = [];
  for (const file of files) if (!(await isThere(directory, file))) missing.push(file);
  for (const { name, bytes } of missing) {
    await writeFile(join(directory, name), bytes, { mode: 0o600, flag: 'wx' });
  }
  const draft = join(directory, `.key-ring.json.${process.pid}`);
  try {
    await writeFile(draft, `${JSON.stringify(ring, null, 2)}\n`, { mode: 0o600 });
    await rename(draft, join(directory, 'key-ring.json'));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function ringIn(directory: string): Promise<KeyRingFile> {
  const text = await readFile(join(directory, 'key-ring.json')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.from('{}');
    throw error;
  });
  const parsed = parseStrictJson(text);
  if ('value' in parsed) return parseKeyRingFile(parsed.value);
  throw keyError('key-ring.json must be JSON in UTF-8 without repeated member names; correct it.');
}

function added(ring: KeyRingFile, additions: readonly KeyAddition[]): KeyRingFile {
  const lists = { ...ring };
  for (const { lists: names, kid, file, certificate, passphraseEnv } of additions) {
    const entry: KeyRingEntry = {
      kid,
      file: file.name,
      ...(certificate && { certificate: certificate.name }),
      ...(passphraseEnv !== undefined && { passphraseEnv }),
    };
    for (const name of names) {
      if (kid !== '' && lists[name].some((other) => other.kid === kid)) {
        throw keyError(
          `${name} has a key of this kid already; take it out first, or check the kid.`,
          `/${name}`,
        );
      }
      lists[name] = [...lists[name], entry];
    }
  }
  return lists;
}

async function isThere(directory: string, { name, bytes }: KeyFile): Promise<boolean> {
  if (name === '' || name !== basename(name) || name === '..' || name === 'key-ring.json') {
    throw new TypeError('the name of a key file must have no directory in it');
  }
  const found = await readFile(join(directory, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined || found.equals(bytes)) return found !== undefined;
  throw keyError(`${name} is in the directory already, and is another file; give this one another name.`);
}
