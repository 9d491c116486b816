import { createHmac, timingSafeEqual } from 'node:crypto';
import { type BerElement, elementsOf, identifierOf, octetsOf } from './BerElement.js';
import { keyError } from './currentKey.js';
import type { DerivationBudget } from './DerivationBudget.js';
import { derivePkcs12 } from './derivePkcs12.js';
import { countOf } from './iterationsOf.js';
import type { Passphrase } from './passwordEncryption.js';

const HASHES: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'md5',
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** For a MAC (RFC 7292 appendix B.3). */
const PURPOSE = 3;

/**
 * Whether the MAC of a PKCS#12 file holds under a passphrase (RFC 7292 section 4.1).
 *
 * @throws {@link TallystickError} `key-invalid` where it is of another kind, or takes too many iterations
 */
export async function isAuthentic(
  content: Buffer,
  macData: BerElement,
  { bmp }: Passphrase,
  budget: DerivationBudget,
): Promise<boolean> {
  const [digestInfo, salt, count] = elementsOf(macData);
  const [algorithm, digest] = elementsOf(digestInfo as BerElement);
  const [identifier] = elementsOf(algorithm as BerElement);
  const hash = HASHES[identifierOf(identifier as BerElement)];
  if (hash === undefined) {
    throw keyError(
      'The MAC of the PKCS#12 file is of a kind that is not read; export it anew with HMAC-SHA256.',
    );
  }
  const iterations = count === undefined ? 1 : countOf(count);
  budget.spend(iterations);
  const expected = octetsOf(digest as BerElement);
  const key = await derivePkcs12({
    hash,
    purpose: PURPOSE,
    passphrase: bmp,
    salt: octetsOf(salt as BerElement),
    iterations,
    length: expected.length,
  });
  const actual = createHmac(hash, key).update(content).digest();
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
