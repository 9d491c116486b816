import { optionsChecker } from '../../options/optionsChecker.js';
import { boolean, text } from '../../options/rules.js';
import { keyError } from './currentKey.js';
import { type ImportOptions, importPrivateKey, importPublicKey, type KeySource } from './importKey.js';
import { materialsOf } from './KeyMaterial.js';
import type { PrivateKey, PublicKey } from './RsaKey.js';
import { readPkcs12 } from './readPkcs12.js';

/** What a file of a key holds. */
export interface ReadKey {
  /** The private key, where it has one. */
  readonly privateKey?: PrivateKey | undefined;
  /** The public key, of a private one its other half. */
  readonly publicKey: PublicKey;
}

const checked = optionsChecker<Omit<ImportOptions, 'certificate'>>({
  kid: text,
  passphrase: text,
  anyExponent: boolean,
});

/**
 * Reads a key in any form, which it recognises: whatever {@link importPublicKey}, {@link importPrivateKey} and
 * {@link readPkcs12} take.
 *
 * @param source text or bytes of a file, a JWK or a `KeyObject`
 * @param options the certificate ID, the passphrase of an encrypted one, and whether UnionPay's exponent is demanded
 * @returns both halves of a private key, or a public key alone
 * @throws {@link TallystickError} `key-invalid`, which says what the file holds in place of a key
 * @throws TypeError where the source is neither text, bytes nor an object, or for an option that is unknown or wrong
 * @example
 * ```ts
 * import { createTestKeys, readKey } from 'tallystick/envelope';
 *
 * const { signing } = (await createTestKeys()).member;
 * const { privateKey, publicKey } = await readKey(`${signing.privateKey}${signing.certificate}`);
 * console.log(privateKey?.bits, publicKey.certificate?.use); // 2048 [ 'signing' ]
 * ```
 */
export async function readKey(
  source: KeySource,
  options?: Omit<ImportOptions, 'certificate'>,
): Promise<ReadKey> {
  const read = checked(options);
  const { kid, passphrase, anyExponent } = read;
  const names = { kid, anyExponent };
  if (typeof source !== 'object' && typeof source !== 'string') {
    throw new TypeError('A key must be PEM, DER, a JWK or a KeyObject');
  }
  if (typeof source !== 'string' && !(source instanceof Uint8Array)) {
    const isPrivate = 'type' in source ? source.type === 'private' : 'd' in source;
    return isPrivate ? halvesOf(source, read) : { publicKey: importPublicKey(source, names) };
  }
  const forms = materialsOf(source).found.map(({ form }) => form);
  if (forms.includes('pkcs12')) {
    if (passphrase === undefined) throw keyError('A PKCS#12 file needs a passphrase; give it.');
    return readPkcs12(Buffer.from(source), passphrase, names);
  }
  const hasPrivate = forms.some((form) => PRIVATE.includes(form));
  return hasPrivate ? halvesOf(source, read) : { publicKey: importPublicKey(source, names) };
}

const PRIVATE: readonly string[] = ['pkcs8', 'pkcs1-private', 'sec1', 'encrypted-pkcs8', 'encrypted-pem'];

function halvesOf(source: KeySource, options: ImportOptions): ReadKey {
  const privateKey = importPrivateKey(source, options);
  const { key, type: _, ...facts } = privateKey;
  return { privateKey, publicKey: { ...facts, type: 'public', key: importPublicKey(key).key } };
}
