import { type BerElement, elementsOf, octetsOf, readBer } from './BerElement.js';
import { keyError } from './currentKey.js';
import { DerivationBudget } from './DerivationBudget.js';
import { type KeyMaterial, materialsOf } from './KeyMaterial.js';
import { openProtectedSync } from './openProtected.js';
import { type Protection, pemProtection, protectionOf, UnreadScheme } from './Protection.js';
import { passphrasesOf } from './passphrasesOf.js';

/**
 * Decrypts a private key: PKCS#8 under any scheme that is read (RFC 5208 section 6), or PEM that is encrypted itself.
 *
 * @throws {@link TallystickError} `key-invalid` where there is no passphrase or a wrong one, it takes too many iterations,
 * or the scheme is not one that is read: each has its own message
 */
export function openPrivateKey(encrypted: KeyMaterial, passphrase: string | undefined): KeyMaterial {
  const { protection, ciphertext } = protectedIn(encrypted);
  if (passphrase === undefined) {
    throw keyError('The private key is encrypted; give its passphrase.');
  }
  const budget = new DerivationBudget();
  for (const candidate of passphrasesOf(passphrase)) {
    const opened = orUnread(() => openProtectedSync(protection, ciphertext, candidate, budget));
    const [key] = opened === undefined ? [] : materialsOf(opened).found;
    // A wrong passphrase may by chance leave a padding, hardly ever a key.
    if (key !== undefined && PRIVATE.includes(key.form)) return key;
  }
  throw keyError('The private key does not open with this passphrase; check the passphrase.');
}

const PRIVATE: readonly KeyMaterial['form'][] = ['pkcs8', 'pkcs1-private', 'sec1'];

interface Protected {
  readonly protection: Protection;
  readonly ciphertext: Buffer;
}

function protectedIn({ bytes, encryption }: KeyMaterial): Protected {
  return orUnread(() => {
    if (encryption !== undefined) return { protection: pemProtection(encryption), ciphertext: bytes };
    const [algorithm, ciphertext] = elementsOf(readBer(bytes)) as readonly [BerElement, BerElement];
    return { protection: protectionOf(algorithm), ciphertext: octetsOf(ciphertext) };
  });
}

function orUnread<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadScheme) throw unreadKey(error);
    if (error instanceof RangeError)
      throw keyError('The private key is encrypted and damaged; export it anew.');
    throw error;
  }
}

function unreadKey({ message }: UnreadScheme): Error {
  return keyError(
    `The private key is encrypted with ${message}, which is not read; convert it: openssl pkcs8 -in FILE -topk8 -v2 aes-256-cbc -out key.pem (with -provider legacy -provider default for an old cipher).`,
  );
}
