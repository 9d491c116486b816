import { BER, type BerElement, elementsOf, identifierOf } from './BerElement.js';

/** Password-based schemes and functions, by their object identifiers (RFC 8018 appendix C, RFC 7914 section 7). */
const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const SCRYPT = '1.3.6.1.4.1.11591.4.11';
/** PBES1 of PKCS#5, such as 3 for MD5 with DES, and the schemes of PKCS#12 (RFC 7292 appendix C). */
const SALT_AND_COUNT = /^1\.2\.840\.113549\.1\.(?:5\.(?:1|3|4|6|10|11)|12\.1\.[1-6])$/;

/**
 * How many iterations it takes to derive a key from a passphrase as an algorithm identifier says; of scrypt its cost,
 * its block size and its parallelization multiplied.
 *
 * @throws RangeError where the algorithm is unknown
 */
export function iterationsOf(algorithm: BerElement): number {
  const [scheme, parameters] = elementsOf(algorithm);
  if (scheme?.tag !== BER.OBJECT_IDENTIFIER || parameters === undefined) throw new RangeError('no algorithm');
  const name = identifierOf(scheme);
  const [first, second, third, fourth] = elementsOf(parameters);
  if (name === PBES2 && first !== undefined) return iterationsOf(first);
  if (name === SCRYPT) return countOf(second) * countOf(third) * countOf(fourth);
  if (name === PBKDF2 || SALT_AND_COUNT.test(name)) return countOf(second);
  throw new RangeError('no known derivation');
}

/** A positive number; one of many digits is larger than any that is taken. */
export function countOf(element: BerElement | undefined): number {
  if (element?.tag !== BER.INTEGER) throw new RangeError('no count');
  const isNegative = ((element.content[0] ?? 0x80) & 0x80) !== 0;
  const count = Number(`0x${element.content.toString('hex')}`);
  if (isNegative || !(count > 0)) throw new RangeError('no count');
  return count;
}
