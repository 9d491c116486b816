/** The odd primes that divide the constant of the faulty generator, whatever the length of a key. */
const PRIMES = [
  3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107,
  109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167,
];

const GENERATOR = 65537;

/**
 * Whether a modulus was made by the faulty generator of some chips (CVE-2017-15361, ROCA), so that its factors can be
 * computed: the factors of such a modulus, and so the modulus, are powers of 65537 under each of these primes. Of the
 * other moduli about one in 200 million is taken for one.
 */
export function isRocaModulus(modulus: bigint): boolean {
  return PRIMES.every((prime) => isPower(Number(modulus % BigInt(prime)), prime));
}

function isPower(residue: number, prime: number): boolean {
  let power = 1;
  do {
    if (power === residue) return true;
    power = (power * GENERATOR) % prime;
  } while (power !== 1);
  return false;
}
