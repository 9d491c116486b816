import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { printable } from 'tallystick';
import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import { orUsage } from '../orUsage.js';
import { UsageError } from '../UsageError.js';
import { faultWords } from './faultWords.js';
import type { Io } from './Io.js';
import { isKeyRing, keyRingsIn } from './keyRingsIn.js';

/**
 * Reads the key ring in a directory, with the passphrases of the environment.
 *
 * @param hasKey whether the command takes a single key, too
 * @throws {@link UsageError} where it cannot be read
 */
export async function readKeys(directory: string, { env }: Io, hasKey = false): Promise<KeyRing> {
  await refuseFile(directory, hasKey);
  await refuseRingless(directory, hasKey);
  const { readKeyRing } = await import('tallystick/envelope');
  return orUsage(
    () => readKeyRing(directory, { env, passphrase: env.TALLYSTICK_PASSPHRASE }),
    faultWords.keys(directory),
  );
}

async function refuseFile(directory: string, hasKey: boolean): Promise<void> {
  const found = await stat(directory).catch(() => undefined);
  if (!found?.isFile()) return;
  const file = printable(directory);
  const due = `${file} is a file, and --keys takes the directory of a key-ring.json`;
  if (basename(directory) === 'key-ring.json') {
    throw new UsageError(`${due}: --keys ${printable(dirname(directory))}`);
  }
  throw new UsageError(
    hasKey
      ? `${due}; for a single key use --key ${file}`
      : `${due}; \`tallystick keys import\` puts a key into one`,
  );
}

/** A directory without a key ring: one level above those of both parties, or with key files alone. */
async function refuseRingless(directory: string, hasKey: boolean): Promise<void> {
  const isDirectory = await stat(directory).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isDirectory || (await isKeyRing(directory))) return;
  const missing = `${printable(join(directory, 'key-ring.json'))} cannot be read: there is no such file`;
  const below = await keyRingsIn(directory);
  if (below.length > 0) {
    throw new UsageError(
      `${missing}, but below the directory there is; give the keys of your side:\n${below.map((ring) => `  --keys ${printable(ring)}`).join('\n')}`,
    );
  }
  throw new UsageError(
    hasKey
      ? `${missing}; with key files alone: --key FILE`
      : `${missing}; with key files alone, \`tallystick keys import FILE --keys ${printable(directory)}\` makes it`,
  );
}
