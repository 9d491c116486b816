import type { DerivationBudget } from './DerivationBudget.js';
import { decipher } from './decipher.js';
import { type Derived, deriveKey, deriveKeySync } from './deriveKey.js';
import { type Protection, UnreadScheme } from './Protection.js';
import type { Passphrase } from './passphrasesOf.js';

/**
 * Decrypts what a passphrase protects, in turns.
 *
 * @returns undefined where the passphrase is wrong
 * @throws {@link TallystickError} `key-invalid` where deriving the key takes too many iterations
 * @throws UnreadScheme where this Node has not the cipher
 */
export async function openProtected(
  protection: Protection,
  ciphertext: Buffer,
  passphrase: Passphrase,
  budget: DerivationBudget,
): Promise<Buffer | undefined> {
  budget.spend(protection.cost, protection.memory);
  const { derivation, cipher } = protection;
  return opened(protection, ciphertext, await deriveKey(derivation, passphrase, cipher.blockLength));
}

/** As {@link openProtected}, at once. */
export function openProtectedSync(
  protection: Protection,
  ciphertext: Buffer,
  passphrase: Passphrase,
  budget: DerivationBudget,
): Buffer | undefined {
  budget.spend(protection.cost, protection.memory);
  const { derivation, cipher } = protection;
  return opened(protection, ciphertext, deriveKeySync(derivation, passphrase, cipher.blockLength));
}

function opened(
  { cipher, iv }: Protection,
  ciphertext: Buffer,
  { key, iv: derived }: Derived,
): Buffer | undefined {
  try {
    return decipher(cipher, key, iv ?? derived ?? Buffer.alloc(0), ciphertext);
  } catch (error) {
    // Builds of Node differ in what their OpenSSL has.
    const isUnknown = (error as NodeJS.ErrnoException).code === 'ERR_CRYPTO_UNKNOWN_CIPHER';
    if (isUnknown) throw new UnreadScheme(cipher.name.toUpperCase());
    return undefined;
  }
}
