import { stat } from 'node:fs/promises';
import { printable } from 'tallystick';
import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import { MAX_KEY_BYTES } from '../../envelope/keys/MAX_KEY_BYTES.js';
import type { PrivateKey, PublicKey } from '../../envelope/keys/RsaKey.js';
import type { FileFault } from '../../envelope/keys/readBoundedFile.js';
import type { ReadKey } from '../../envelope/keys/readKey.js';
import { asUsage, orUsage } from '../orUsage.js';
import { UsageError } from '../UsageError.js';
import { faultWords } from './faultWords.js';
import type { Io } from './Io.js';
import { readBytes } from './readBytes.js';

/** A key that verifies. */
export interface VerifyingKey {
  readonly key: PublicKey;
  /** Whether it is the public half of a private key, which verifies what its owner signed. */
  readonly isOwn: boolean;
}

/**
 * Reads a public key in any form: a certificate, a public key, or the public half of a private one.
 *
 * @throws {@link UsageError} where it cannot be read
 */
export async function readVerifyingKey(path: string, io: Io): Promise<VerifyingKey> {
  const { privateKey, publicKey } = await readKeyFile(path, io);
  return { key: publicKey, isOwn: privateKey !== undefined };
}

/**
 * Reads a private key in any form; the passphrase of an encrypted one comes from the environment, where no list
 * of processes shows it.
 *
 * @throws {@link UsageError} where it cannot be read, or is public
 */
export async function readPrivateKey(path: string, io: Io): Promise<PrivateKey> {
  const { privateKey, publicKey } = await readKeyFile(path, io);
  if (privateKey !== undefined) return privateKey;
  const what = publicKey.certificate === undefined ? 'public' : 'a certificate, which holds no private key';
  throw new UsageError(`${printable(path)} is ${what}; give the private key.`);
}

/**
 * A key ring of single files, for a command that takes a directory, too: private keys are our own, public ones the other
 * party's.
 *
 * @throws {@link UsageError} where one cannot be read
 */
export async function readKeyFiles(paths: readonly string[], io: Io): Promise<KeyRing> {
  const keys: ReadKey[] = [];
  for (const path of paths) {
    await refuseDirectory(path);
    keys.push(await readKeyFile(path, io));
  }
  const own = keys.flatMap(({ privateKey }) => (privateKey === undefined ? [] : [privateKey]));
  const theirs = keys.flatMap(({ privateKey, publicKey }) => (privateKey === undefined ? [publicKey] : []));
  return { signing: own, decryption: own, verification: theirs, encryption: theirs };
}

async function refuseDirectory(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return;
  const directory = printable(path);
  throw new UsageError(
    `${directory} is a directory, and --key takes the file of a single key; use --keys ${directory}`,
  );
}

/** Reads a key as it is; nobody says how the network names it, so that no name is compared. */
async function readKeyFile(path: string, io: Io): Promise<ReadKey> {
  const source = await readKeyBytes(path, io);
  const { readKey } = await import('tallystick/envelope');
  return orUsage(
    () => readKey(source, { kid: '', passphrase: io.env.TALLYSTICK_PASSPHRASE }),
    (error) => withPassphraseHint(faultWords.keys(path)(error)),
  );
}

function withPassphraseHint(words: string | undefined): string | undefined {
  if (words === undefined || !words.includes('passphrase')) return words;
  return `${words} TALLYSTICK_PASSPHRASE in the environment must hold it.`;
}

const FAULTS: Readonly<Record<Exclude<FileFault, 'outside'>, string>> = {
  irregular: 'is not a regular file; give the file of the key',
  'too-large': 'is larger than 1 MiB, which no key is',
};

/**
 * Reads the file of a key, whatever it is.
 *
 * @throws {@link UsageError} where it cannot be read or is larger than any key
 */
export async function readKeyBytes(path: string, io: Io): Promise<Buffer> {
  if (path === '-') {
    const bytes = await readBytes(path, io, MAX_KEY_BYTES);
    if (bytes.length > MAX_KEY_BYTES) throw fault(path, 'too-large');
    return bytes;
  }
  const { readBoundedFile, UnreadableFile } = await import('../../envelope/keys/readBoundedFile.js');
  try {
    return await readBoundedFile(path, MAX_KEY_BYTES);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw asUsage(error, faultWords.reading(path));
    throw fault(path, error.fault === 'too-large' ? 'too-large' : 'irregular');
  }
}

function fault(path: string, kind: keyof typeof FAULTS): UsageError {
  return new UsageError(`${printable(path)} ${FAULTS[kind]}.`);
}
