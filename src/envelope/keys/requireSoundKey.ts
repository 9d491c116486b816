import type { KeyObject } from 'node:crypto';
import { BER, elementsOf, readBer } from './BerElement.js';
import { keyError } from './currentKey.js';
import { isRocaModulus } from './isRocaModulus.js';

/** The least that any of the networks takes; what each takes is checked where a key is used. */
const MINIMUM_BITS = 1024;
const RSA_ALONE =
  'both networks take RSA alone: give the RSA key, or make one of 2048 bits and have the network certify it';
/** The most that OpenSSL verifies with. */
const MAXIMUM_BITS = 16_384;
/** OpenSSL verifies with longer ones under short keys alone; every step with one costs as much as a private step. */
const MAXIMUM_EXPONENT_BITS = 64n;

/**
 * Checks the numbers of an RSA key, which the engine takes as they are: the modulus odd, of 1024 to 16,384 bits,
 * not made by a chip that makes weak ones; the public exponent odd, at least 3, of 64 bits at most; the parts of a
 * private key those of one key (RFC 8017 section 3.2). The size is checked first, so that nothing is computed with
 * numbers of any size.
 *
 * @returns the length of the modulus in bits
 * @throws {@link TallystickError} `key-invalid`
 */
export function requireSoundKey(key: KeyObject): number {
  const { modulusLength: bits = 0, publicExponent: exponent = 0n } =
    key.asymmetricKeyType === 'rsa' ? (key.asymmetricKeyDetails ?? {}) : {};
  if (key.asymmetricKeyType !== 'rsa')
    throw keyError(`The key must be an RSA key, not ${typeOf(key)}; ${RSA_ALONE}.`);
  if (bits < MINIMUM_BITS) throw keyError(`The key must have at least ${MINIMUM_BITS} bits, not ${bits}.`);
  if (bits > MAXIMUM_BITS) throw keyError(`The key must have at most ${MAXIMUM_BITS} bits, not ${bits}.`);
  if (exponent < 3n || exponent % 2n === 0n || exponent >> MAXIMUM_EXPONENT_BITS !== 0n) {
    throw keyError(
      'The public exponent of the key must be odd, at least 3 and at most 64 bits long; have a new key issued, usually with 65537.',
    );
  }
  const [first = 0n, second = 0n, ...rest] = numbersOf(key);
  const modulus = key.type === 'private' ? second : first;
  if (modulus % 2n === 0n) {
    throw keyError('The modulus of the key is even, which that of no RSA key is; have a new key issued.');
  }
  if (isRocaModulus(modulus)) {
    throw keyError(
      'The private half of this key can be computed from the public one, a fault of the chip that made it (CVE-2017-15361, ROCA); have a new key issued.',
    );
  }
  if (key.type === 'private' && !belongTogether(modulus, rest)) {
    throw keyError(
      'The parts of the private key do not belong to one key; export it anew with all of its parts.',
    );
  }
  return bits;
}

/** Also keys of which Node knows no more than the name. */
function typeOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string {
  const { namedCurve } = asymmetricKeyDetails ?? {};
  const type = asymmetricKeyType ?? 'one of another kind';
  return namedCurve === undefined ? type : `${type} (${namedCurve})`;
}

/** Those of PKCS#1 (RFC 8017 appendix A.1), a private key's with its version first. */
function numbersOf(key: KeyObject): readonly bigint[] {
  const der = key.export({ type: 'pkcs1', format: 'der' }) as Buffer;
  return elementsOf(readBer(der)).map(({ tag, content }) =>
    tag === BER.INTEGER ? BigInt(`0x${content.toString('hex')}`) : 0n,
  );
}

/** Whether the factors make the modulus, and each exponent undoes the public one under its factor. */
function belongTogether(modulus: bigint, rest: readonly bigint[]): boolean {
  const [e = 0n, d = 0n, p = 0n, q = 0n, dp = 0n, dq = 0n, coefficient = 0n, ...more] = rest;
  if (more.length > 0 || p < 3n || q < 3n || p * q !== modulus || d >= modulus) return false;
  return (
    (e * d) % (p - 1n) === 1n &&
    (e * d) % (q - 1n) === 1n &&
    d % (p - 1n) === dp &&
    d % (q - 1n) === dq &&
    (coefficient * q) % p === 1n
  );
}
