import { BER, type BerElement, elementsOf, identifierOf, octetsOf } from './BerElement.js';
import type { KeyDerivation } from './deriveKey.js';
import { countOf, iterationsOf } from './iterationsOf.js';
import type { PemEncryption } from './pemBlocks.js';

/** How a passphrase protects a content: the key that is derived from it, and the cipher under that key. */
export interface Protection {
  readonly cipher: Cipher;
  readonly derivation: KeyDerivation;
  /** Derived together with the key where the scheme has no separate one. */
  readonly iv: Buffer | undefined;
  /** What deriving costs: iterations, or the cost of scrypt. */
  readonly cost: number;
  /** The bytes that deriving takes, where it is made to take many. */
  readonly memory?: number;
}

/** A cipher in CBC, or RC4. */
export interface Cipher {
  /** As `node:crypto` has it, or `rc2-cbc`, `des-cbc` or `rc4`, which it has not. */
  readonly name: string;
  readonly keyLength: number;
  readonly blockLength: number;
  /** Of RC2: how many bits of the key count. */
  readonly effectiveBits?: number;
}

/** A scheme that is not read; its message names it. */
export class UnreadScheme extends Error {}

const cbc = (name: string, keyLength: number, blockLength = 16): Cipher => ({ name, keyLength, blockLength });
const rc2 = (keyLength: number, effectiveBits = keyLength * 8): Cipher => ({
  ...cbc('rc2-cbc', keyLength, 8),
  effectiveBits,
});
const rc4 = (keyLength: number): Cipher => cbc('rc4', keyLength, 0);

const DES = cbc('des-cbc', 8, 8);
const TRIPLE_DES = cbc('des-ede3-cbc', 24, 8);

/** Of PBES2 (RFC 8018 appendix B.2), and national ones that OpenSSL and Java have. */
const CIPHERS: Readonly<Record<string, Cipher>> = {
  '2.16.840.1.101.3.4.1.2': cbc('aes-128-cbc', 16),
  '2.16.840.1.101.3.4.1.22': cbc('aes-192-cbc', 24),
  '2.16.840.1.101.3.4.1.42': cbc('aes-256-cbc', 32),
  '1.2.840.113549.3.7': TRIPLE_DES,
  '1.3.14.3.2.7': DES,
  '1.2.392.200011.61.1.1.1.2': cbc('camellia-128-cbc', 16),
  '1.2.392.200011.61.1.1.1.3': cbc('camellia-192-cbc', 24),
  '1.2.392.200011.61.1.1.1.4': cbc('camellia-256-cbc', 32),
  '1.2.410.200046.1.1.2': cbc('aria-128-cbc', 16),
  '1.2.410.200046.1.1.7': cbc('aria-192-cbc', 24),
  '1.2.410.200046.1.1.12': cbc('aria-256-cbc', 32),
  '1.2.156.10197.1.104.2': cbc('sm4-cbc', 16),
};
const RC2_CBC = '1.2.840.113549.3.2';

/** Of PBKDF2 and PBMAC1 (RFC 8018 appendix B.1). */
export const HMACS: Readonly<Record<string, string>> = {
  '1.3.6.1.5.5.8.1.1': 'md5',
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.8': 'sha224',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
  '1.2.840.113549.2.12': 'sha512-224',
  '1.2.840.113549.2.13': 'sha512-256',
  '2.16.840.1.101.3.4.2.13': 'sha3-224',
  '2.16.840.1.101.3.4.2.14': 'sha3-256',
  '2.16.840.1.101.3.4.2.15': 'sha3-384',
  '2.16.840.1.101.3.4.2.16': 'sha3-512',
  '1.2.156.10197.1.401.2': 'sm3',
  '1.2.156.10197.1.401.3.1': 'sm3',
};

/** PKCS#5 version 1 (RFC 8018 appendix A.3): a hash and a cipher under 16 bytes of it. */
const PBES1: Readonly<Record<string, readonly [hash: string, cipher: Cipher]>> = {
  '1.2.840.113549.1.5.3': ['md5', DES],
  '1.2.840.113549.1.5.6': ['md5', rc2(8)],
  '1.2.840.113549.1.5.10': ['sha1', DES],
  '1.2.840.113549.1.5.11': ['sha1', rc2(8)],
};

/** Of PKCS#12 (RFC 7292 appendix C). */
const PKCS12_CIPHERS: Readonly<Record<string, Cipher>> = {
  '1.2.840.113549.1.12.1.1': rc4(16),
  '1.2.840.113549.1.12.1.2': rc4(5),
  '1.2.840.113549.1.12.1.3': TRIPLE_DES,
  '1.2.840.113549.1.12.1.4': cbc('des-ede-cbc', 16, 8),
  '1.2.840.113549.1.12.1.5': rc2(16),
  '1.2.840.113549.1.12.1.6': rc2(5),
};

/** Of `DEK-Info`, which derives its key by one round of MD5. */
const PEM_CIPHERS: Readonly<Record<string, Cipher>> = {
  ...Object.fromEntries(Object.values(CIPHERS).map((cipher) => [cipher.name.toUpperCase(), cipher])),
  'DES-EDE-CBC': cbc('des-ede-cbc', 16, 8),
  'RC2-CBC': rc2(16),
  'RC2-64-CBC': rc2(8),
  'RC2-40-CBC': rc2(5),
};

const PBES2 = '1.2.840.113549.1.5.13';
export const PBKDF2 = '1.2.840.113549.1.5.12';
const SCRYPT = '1.3.6.1.4.1.11591.4.11';

/** Known names of what is not read. */
const NAMES: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.5.1': 'pbeWithMD2AndDES-CBC',
  '1.2.840.113549.1.5.4': 'pbeWithMD2AndRC2-CBC',
  '1.2.840.113549.1.5.14': 'PBMAC1',
  '1.2.840.113549.3.4': 'RC4',
  '1.2.840.113549.3.9': 'RC5-CBC',
  '1.2.840.113533.7.66.10': 'CAST5-CBC',
  '1.3.6.1.4.1.188.7.1.1.2': 'IDEA-CBC',
  '1.3.6.1.4.1.3029.1.2': 'Blowfish-CBC',
  '1.3.6.1.4.1.3029.1.1.2': 'Blowfish-CBC',
  '1.2.410.200004.1.4': 'SEED-CBC',
  '1.2.643.2.2.21': 'GOST 28147-89',
  '1.2.643.7.1.1.5.1.1': 'Magma',
  '1.2.643.7.1.1.5.2.2': 'Kuznyechik',
  '2.16.840.1.101.3.4.1.6': 'AES-128-GCM',
  '2.16.840.1.101.3.4.1.26': 'AES-192-GCM',
  '2.16.840.1.101.3.4.1.46': 'AES-256-GCM',
  '1.2.840.113549.1.9.16.3.18': 'ChaCha20-Poly1305',
  '1.2.643.7.1.1.4.2': 'HMAC with Streebog',
};

/**
 * How a content is protected, as its algorithm identifier says.
 *
 * @throws UnreadScheme where it is not one that is read
 * @throws RangeError where it is not an algorithm identifier
 */
export function protectionOf(algorithm: BerElement): Protection {
  const [scheme, parameters] = elementsOf(algorithm);
  const name = identifierOf(required(scheme));
  if (name === PBES2) return pbes2(elementsOf(required(parameters)), algorithm);
  const [salt, count] = parameters === undefined ? [] : elementsOf(parameters);
  const ofPkcs12 = PKCS12_CIPHERS[name];
  const [hash, ofPkcs5] = PBES1[name] ?? [];
  const cipher = ofPkcs12 ?? ofPkcs5;
  if (cipher === undefined) throw unread(name);
  const given = { salt: octetsOf(required(salt)), iterations: countOf(count), length: cipher.keyLength };
  return {
    cipher,
    iv: undefined,
    cost: given.iterations,
    derivation: ofPkcs12
      ? { kind: 'pkcs12', hash: 'sha1', ...given }
      : { kind: 'pbkdf1', hash: hash as string, ...given },
  };
}

/** How PEM protects its content. */
export function pemProtection({ cipher: name, iv }: PemEncryption): Protection {
  const cipher = Object.hasOwn(PEM_CIPHERS, name) ? PEM_CIPHERS[name] : undefined;
  if (cipher === undefined) throw new UnreadScheme(name);
  if (iv.length !== cipher.blockLength) throw new RangeError('an initialization vector of another length');
  const derivation = { kind: 'pem', salt: iv.subarray(0, 8), length: cipher.keyLength } as const;
  return { cipher, iv, cost: 1, derivation };
}

function pbes2([derivation, encryption]: readonly BerElement[], algorithm: BerElement): Protection {
  const [cipherName, parameters] = elementsOf(required(encryption));
  const { cipher, iv } = cipherOf(identifierOf(required(cipherName)), required(parameters));
  const from = derivationOf(required(derivation), cipher.keyLength);
  // RC2 takes a key of any length, which the derivation says.
  const read = cipher.name === 'rc2-cbc' ? { ...cipher, keyLength: from.length } : cipher;
  const memory = from.kind === 'scrypt' ? 128 * from.blockSize * from.cost : 0;
  return { cipher: read, iv, derivation: from, cost: iterationsOf(algorithm), memory };
}

/** The numbers by which RC2 writes how many bits count (RFC 8018 appendix B.2.3). */
const RC2_BITS: Readonly<Record<number, number>> = { 160: 40, 120: 64, 58: 128 };

function cipherOf(name: string, parameters: BerElement): { readonly cipher: Cipher; readonly iv: Buffer } {
  if (name === RC2_CBC) {
    const parts = parameters.tag === BER.SEQUENCE ? elementsOf(parameters) : [parameters];
    const version = parts.length > 1 ? countOf(parts[0]) : 0;
    const bits = parts.length > 1 ? (RC2_BITS[version] ?? version) : 32;
    return { cipher: rc2(Math.ceil(bits / 8), bits), iv: octetsOf(required(parts.at(-1))) };
  }
  const cipher = CIPHERS[name];
  if (cipher === undefined) throw unread(name);
  return { cipher, iv: octetsOf(parameters) };
}

/** A function that derives a key, as PBES2 and PBMAC1 name it. */
export function derivationOf(element: BerElement, keyLength: number): KeyDerivation {
  const [kdf, parameters] = elementsOf(element);
  const name = identifierOf(required(kdf));
  if (name !== PBKDF2 && name !== SCRYPT) throw unread(name);
  const [salt, count, ...more] = elementsOf(required(parameters));
  const given = { salt: octetsOf(required(salt)) };
  if (name === SCRYPT) {
    const [block, parallel, length] = more;
    const [blockSize, parallelization] = [countOf(block), countOf(parallel)];
    return {
      kind: 'scrypt',
      ...given,
      cost: countOf(count),
      blockSize,
      parallelization,
      length: lengthOf(length, keyLength),
    };
  }
  const length = more.find(({ tag }) => tag === BER.INTEGER);
  const hmac = more.find(({ tag }) => tag === BER.SEQUENCE);
  const prf = hmac === undefined ? '1.2.840.113549.2.7' : identifierOf(required(elementsOf(hmac)[0]));
  const hash = HMACS[prf];
  if (hash === undefined) throw unread(prf);
  return { kind: 'pbkdf2', ...given, hash, iterations: countOf(count), length: lengthOf(length, keyLength) };
}

/** No key is longer; what a file asks for is not taken on trust. */
const MAX_LENGTH = 128;

function lengthOf(length: BerElement | undefined, keyLength: number): number {
  const asked = length === undefined ? keyLength : countOf(length);
  if (asked > MAX_LENGTH) throw new RangeError('no key is so long');
  return asked;
}

/** The error of an algorithm that is not read. */
export function unread(identifier: string): UnreadScheme {
  return new UnreadScheme(NAMES[identifier] ?? `the algorithm ${identifier}`);
}

function required(element: BerElement | undefined): BerElement {
  if (element === undefined) throw new RangeError('an element is missing');
  return element;
}
