import { counted } from './counted.js';
import { type Clue, likely, proven } from './findings.js';
import { noneMadeIt, type RingKey } from './signerOf.js';

/** Moduli are whole multiples of it, in bytes: 1024, 2048, 3072 and 4096 bits are. */
const USUAL = 64;

/**
 * Explains a signature that no key of the ring made. RSA makes as many bytes as the modulus has (RFC 8017 section
 * 8.2.1), so that a length which belongs to no key shows that something cut it off or lengthened it.
 *
 * @param signature as it was decoded
 */
export function unknownSignerClues(signature: Uint8Array, keys: readonly RingKey[]): readonly Clue[] {
  const { length } = signature;
  const due = [...new Set(keys.map(({ bits }) => Math.ceil(bits / 8)))].sort((left, right) => left - right);
  const isOfOtherKey = length > 0 && length % USUAL === 0;
  if (due.length > 0 && !due.includes(length) && !isOfOtherKey) {
    const evidence = `The signature has ${counted(length, 'byte')}; the keys that are given make ${due.join(' or ')}.`;
    return [proven('signature-length', evidence)];
  }
  return [likely('signed-unknown-key', `The signature has ${counted(length, 'byte')}; ${noneMadeIt(keys)}.`)];
}
