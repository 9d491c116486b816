import { createDecipheriv, pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { BER, type BerElement, elementsOf, identifierOf, octetsOf } from './BerElement.js';
import { keyError } from './currentKey.js';
import type { DerivationBudget } from './DerivationBudget.js';
import { derivePkcs12 } from './derivePkcs12.js';
import { countOf, iterationsOf } from './iterationsOf.js';

/** A passphrase in the two encodings that PKCS#12 uses. */
export interface Passphrase {
  readonly utf8: Buffer;
  /** UTF-16 with the high byte first, and two zero bytes at the end (RFC 7292 appendix B.1). */
  readonly bmp: Buffer;
}

/** The ways in which programs encode a passphrase: an empty one also as nothing at all. */
export function passphrasesOf(text: string): readonly Passphrase[] {
  const utf8 = Buffer.from(text);
  const bmp = Buffer.from(`${text}\0`, 'utf16le').swap16();
  return text === ''
    ? [
        { utf8, bmp },
        { utf8, bmp: Buffer.alloc(0) },
      ]
    : [{ utf8, bmp }];
}

interface Cipher {
  readonly name: string;
  readonly keyLength: number;
}

/** Of PBES2 (RFC 8018 appendix B.2). */
const CIPHERS: Readonly<Record<string, Cipher>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyLength: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyLength: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', keyLength: 32 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keyLength: 24 },
};

/** Of PBKDF2 (RFC 8018 appendix B.1). */
const HMACS: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.8': 'sha224',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};

/** Of PKCS#12 (RFC 7292 appendix C). */
const LEGACY_CIPHERS: Readonly<Record<string, Cipher>> = {
  '1.2.840.113549.1.12.1.3': { name: 'des-ede3-cbc', keyLength: 24 },
  '1.2.840.113549.1.12.1.4': { name: 'des-ede-cbc', keyLength: 16 },
  '1.2.840.113549.1.12.1.5': { name: 'rc2', keyLength: 16 },
  '1.2.840.113549.1.12.1.6': { name: 'rc2', keyLength: 5 },
};

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';

const derive = promisify(pbkdf2);

/**
 * Decrypts what a passphrase protects, as its algorithm identifier says.
 *
 * @throws {@link TallystickError} `key-invalid` where the passphrase is wrong, the algorithm is none that is read, or
 * deriving the key takes too many iterations
 */
export async function decryptContent(
  algorithm: BerElement,
  ciphertext: Buffer,
  passphrase: Passphrase,
  budget: DerivationBudget,
): Promise<Buffer> {
  const [scheme, parameters] = elementsOf(algorithm);
  const name = identifierOf(scheme as BerElement);
  const legacy = LEGACY_CIPHERS[name];
  if (name !== PBES2 && legacy === undefined) throw unknown();
  budget.spend(iterationsOf(algorithm));
  const keyed =
    legacy === undefined
      ? await keyOfPbes2(parameters as BerElement, passphrase)
      : await keyOfPkcs12(legacy, parameters as BerElement, passphrase);
  try {
    return await decipher(keyed, ciphertext);
  } catch {
    throw keyError('The PKCS#12 file does not open with this passphrase; check it.');
  }
}

interface Keyed {
  readonly name: string;
  readonly key: Buffer;
  readonly iv: Buffer;
}

async function keyOfPbes2(parameters: BerElement, { utf8 }: Passphrase): Promise<Keyed> {
  const [derivation, encryption] = elementsOf(parameters).map((element) => elementsOf(element));
  const [kdf, kdfParameters] = derivation ?? [];
  const [cipherName, iv] = encryption ?? [];
  const cipher = cipherName && CIPHERS[identifierOf(cipherName)];
  if (kdf === undefined || identifierOf(kdf) !== PBKDF2 || cipher === undefined) throw unknown();
  const [salt, count, ...more] = elementsOf(kdfParameters as BerElement);
  const length = more.find(({ tag }) => tag === BER.INTEGER);
  if (length !== undefined && countOf(length) !== cipher.keyLength) throw unknown();
  const hmac = more.find(({ tag }) => tag === BER.SEQUENCE);
  const hash = hmac === undefined ? 'sha1' : HMACS[identifierOf(elementsOf(hmac)[0] as BerElement)];
  if (hash === undefined) throw unknown();
  const key = await derive(utf8, octetsOf(salt as BerElement), countOf(count), cipher.keyLength, hash);
  return { name: cipher.name, key, iv: octetsOf(iv as BerElement) };
}

async function keyOfPkcs12(
  { name, keyLength }: Cipher,
  parameters: BerElement,
  { bmp }: Passphrase,
): Promise<Keyed> {
  const [salt, count] = elementsOf(parameters);
  const from = {
    hash: 'sha1',
    passphrase: bmp,
    salt: octetsOf(salt as BerElement),
    iterations: countOf(count),
  };
  const key = await derivePkcs12({ ...from, purpose: 1, length: keyLength });
  const iv = await derivePkcs12({ ...from, purpose: 2, length: 8 });
  return { name, key, iv };
}

async function decipher({ name, key, iv }: Keyed, ciphertext: Buffer): Promise<Buffer> {
  if (name === 'rc2') return decipherRc2(key, iv, ciphertext);
  const cipher = createDecipheriv(name, key, iv);
  return Buffer.concat([cipher.update(ciphertext), cipher.final()]);
}

/** `node:crypto` has no RC2, by which old programs protect certificates. */
async function decipherRc2(key: Buffer, iv: Buffer, ciphertext: Buffer): Promise<Buffer> {
  const { default: forge } = await import('node-forge');
  const cipher = forge.rc2.createDecryptionCipher(key.toString('binary'), key.length * 8);
  cipher.start(iv.toString('binary'));
  cipher.update(forge.util.createBuffer(ciphertext.toString('binary')));
  if (!cipher.finish()) throw new RangeError('wrong padding');
  return Buffer.from(cipher.output.getBytes(), 'binary');
}

function unknown(): Error {
  return keyError(
    'The PKCS#12 file is encrypted in a way that is not read; export it anew with AES-256 and PBKDF2.',
  );
}
