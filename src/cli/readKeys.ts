import type { KeyRing } from '../envelope/keys/KeyRing.js';
import type { Io } from './Io.js';
import { keyUsage } from './keyUsage.js';

/**
 * Reads the key ring in a directory, with the passphrases of the environment.
 *
 * @throws {@link UsageError} where it cannot be read
 */
export async function readKeys(directory: string, { env }: Io): Promise<KeyRing> {
  const { readKeyRing } = await import('../envelope/keys/readKeyRing.js');
  return keyUsage(directory, () => readKeyRing(directory, { env, passphrase: env.TALLYSTICK_PASSPHRASE }));
}
