import type { JsonWebKey, KeyObject } from 'node:crypto';
import type { KeyRing } from 'tallystick/envelope';
import { ConformanceError } from '../ConformanceError.js';
import type { Parties } from './Parties.js';

/**
 * Who calls and who is called, by the key ring of the member that calls.
 *
 * @param appId what the member signs as, of UnionPay
 * @throws {@link ConformanceError} where a key is missing
 */
export function partiesOf(
  { signing, decryption, verification, encryption }: KeyRing,
  appId: string,
): Parties {
  const own = keyOf('signing', signing);
  const theirs = keyOf('verification', verification);
  return {
    member: { ...own, encryption: keyOf('decryption', decryption), appId },
    network: { ...theirs, encryption: keyOf('encryption', encryption), appId: '' },
  };
}

function keyOf(
  use: string,
  [first]: readonly { readonly kid: string; readonly key: KeyObject }[],
): { readonly kid: string; readonly key: JsonWebKey } {
  if (first === undefined)
    throw new ConformanceError(`The key ring has no key for ${use}; give the keys of the member that calls.`);
  return { kid: first.kid, key: first.key.export({ format: 'jwk' }) };
}
