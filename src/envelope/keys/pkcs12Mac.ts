import { createHmac, timingSafeEqual } from 'node:crypto';
import { type BerElement, elementsOf, identifierOf, octetsOf } from './BerElement.js';
import type { DerivationBudget } from './DerivationBudget.js';
import { deriveKey, type KeyDerivation } from './deriveKey.js';
import { countOf } from './iterationsOf.js';
import { derivationOf, HMACS, unread } from './Protection.js';
import type { Passphrase } from './passphrasesOf.js';

/** The MAC of a PKCS#12 file (RFC 7292 section 4.1). */
export interface Pkcs12Mac {
  readonly digest: Buffer;
  /** As `node:crypto` names it. */
  readonly hash: string;
  readonly derivation: Extract<KeyDerivation, { readonly iterations: number }>;
}

const HASHES: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'md5',
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.5': 'sha512-224',
  '2.16.840.1.101.3.4.2.6': 'sha512-256',
  '2.16.840.1.101.3.4.2.7': 'sha3-224',
  '2.16.840.1.101.3.4.2.8': 'sha3-256',
  '2.16.840.1.101.3.4.2.9': 'sha3-384',
  '2.16.840.1.101.3.4.2.10': 'sha3-512',
  '1.3.36.3.2.1': 'ripemd160',
  '1.2.156.10197.1.401': 'sm3',
};

const PBMAC1 = '1.2.840.113549.1.5.14';

/**
 * Reads how the MAC is made: as PKCS#12 always did, or by PBMAC1 (RFC 9579).
 *
 * @throws UnreadScheme where it is made in another way
 * @throws RangeError where it is not a MAC
 */
export function macIn(macData: BerElement): Pkcs12Mac {
  const [digestInfo, salt, count] = elementsOf(macData);
  const [algorithm, digest] = elementsOf(required(digestInfo));
  const [identifier, parameters] = elementsOf(required(algorithm));
  const name = identifierOf(required(identifier));
  const expected = octetsOf(required(digest));
  if (name === PBMAC1) return pbmac1(required(parameters), expected);
  const hash = HASHES[name];
  if (hash === undefined) throw unread(name);
  const iterations = count === undefined ? 1 : countOf(count);
  const derivation = { kind: 'pkcs12-mac', hash, iterations, salt: octetsOf(required(salt)) } as const;
  return { digest: expected, hash, derivation: { ...derivation, length: expected.length } };
}

/** RFC 8018 appendix A.5; salt and count are in its own parameters (RFC 9579 section 4). */
function pbmac1(parameters: BerElement, digest: Buffer): Pkcs12Mac {
  const [kdf, scheme] = elementsOf(parameters);
  const name = identifierOf(required(elementsOf(required(scheme))[0]));
  const hash = HMACS[name];
  if (hash === undefined) throw unread(name);
  // A length of the key has to be there, because a MAC takes any (RFC 9579 section 5).
  const derivation = derivationOf(required(kdf), 0);
  if (derivation.kind !== 'pbkdf2' || derivation.length === 0) throw unread(PBMAC1);
  return { digest, hash, derivation };
}

/**
 * Whether the MAC holds under a passphrase.
 *
 * @throws {@link TallystickError} `key-invalid` where that takes too many iterations
 */
export async function isAuthentic(
  content: Buffer,
  { digest, hash, derivation }: Pkcs12Mac,
  passphrase: Passphrase,
  budget: DerivationBudget,
): Promise<boolean> {
  budget.spend(derivation.iterations);
  const { key } = await deriveKey(derivation, passphrase, 0);
  const actual = createHmac(hash, key).update(content).digest();
  return actual.length === digest.length && timingSafeEqual(actual, digest);
}

function required(element: BerElement | undefined): BerElement {
  if (element === undefined) throw new RangeError('an element is missing');
  return element;
}
