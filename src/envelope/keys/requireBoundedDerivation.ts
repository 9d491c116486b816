import { elementsOf, readBer } from './BerElement.js';
import { DerivationBudget } from './DerivationBudget.js';
import { iterationsOf } from './iterationsOf.js';

/**
 * Checks what deriving the key of an encrypted PKCS#8 (RFC 5208 section 6) takes, before it is derived.
 *
 * @throws {@link TallystickError} `key-invalid` above the bound
 * @throws RangeError where it is none, or names a derivation whose cost is not known
 */
export function requireBoundedDerivation(encrypted: Buffer): void {
  const [algorithm] = elementsOf(readBer(encrypted));
  if (algorithm === undefined) throw new RangeError('no algorithm');
  new DerivationBudget().spend(iterationsOf(algorithm));
}
