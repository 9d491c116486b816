import { createPrivateKey, createPublicKey, generatePrime } from 'node:crypto';
import { promisify } from 'node:util';

/** A private key and its public key. */
export interface RsaKeys {
  /** PKCS#8 as PEM. */
  readonly privateKey: string;
  /** SPKI as PEM. */
  readonly publicKey: string;
}

const PUBLIC_EXPONENT = 65537n;

const primeOf1024Bits = promisify((callback: (error: Error | null, prime: bigint) => void) =>
  generatePrime(1024, { bigint: true }, (error, prime) => callback(error, prime as bigint)),
);

/**
 * Makes an RSA key of 2048 bits for tests (RFC 8017 section 3.2, RFC 7518 section 6.3.2), on other threads.
 * `generateKeyPair` seeks primes with auxiliary primes (FIPS 186-4 appendix B.3.6) and takes twice the time:
 * `tallystick serve` makes five keys before it is ready.
 */
export async function createRsaKeys(): Promise<RsaKeys> {
  const [p, q] = await Promise.all([suitablePrime(), suitablePrime()]);
  const d = inverse(PUBLIC_EXPONENT, (p - 1n) * (q - 1n));
  const numbers = {
    n: p * q,
    e: PUBLIC_EXPONENT,
    d,
    p,
    q,
    dp: d % (p - 1n),
    dq: d % (q - 1n),
    qi: inverse(q, p),
  };
  const members = Object.entries(numbers).map(([name, number]) => [name, base64url(number)]);
  const key = createPrivateKey({ key: { kty: 'RSA', ...Object.fromEntries(members) }, format: 'jwk' });
  return {
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }) as string,
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }) as string,
  };
}

/** A prime that the public exponent, itself a prime, can be inverted with. */
async function suitablePrime(): Promise<bigint> {
  const prime = await primeOf1024Bits();
  return (prime - 1n) % PUBLIC_EXPONENT === 0n ? suitablePrime() : prime;
}

/** The number that makes 1 when multiplied with the given one, by Euclid's extended algorithm. */
function inverse(number: bigint, modulus: bigint): bigint {
  let [rest, next, factor, nextFactor] = [modulus, number % modulus, 0n, 1n];
  while (next > 0n) {
    const quotient = rest / next;
    [rest, next, factor, nextFactor] = [next, rest % next, nextFactor, factor - quotient * nextFactor];
  }
  return factor < 0n ? factor + modulus : factor;
}

function base64url(number: bigint): string {
  const hex = number.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
}
