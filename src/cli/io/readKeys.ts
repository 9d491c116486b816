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
 * @throws {@link UsageError} where it cannot be read
 */
export async function readKeys(directory: string, { env }: Io): Promise<KeyRing> {
  await refuseParent(directory);
  const { readKeyRing } = await import('tallystick/envelope');
  return orUsage(
    () => readKeyRing(directory, { env, passphrase: env.TALLYSTICK_PASSPHRASE }),
    faultWords.keys(directory),
  );
}

/** One key ring is that of one party; a directory of several is one level too high. */
async function refuseParent(directory: string): Promise<void> {
  if (await isKeyRing(directory)) return;
  const below = await keyRingsIn(directory);
  if (below.length === 0) return;
  throw new UsageError(
    `${printable(directory)}: key-ring.json cannot be read: there is no such file, but below the directory there is; give the keys of your side:\n${below.map((ring) => `  --keys ${printable(ring)}`).join('\n')}`,
  );
}
