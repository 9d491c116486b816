import type { JsonWebKey, KeyObject } from 'node:crypto';
import type { KeyRing } from 'tallystick/envelope';
import { ConformanceError } from '../ConformanceError.js';
import type { Parties } from './Parties.js';

/** Whose key ring is asked for, as an error names it. */
const OWNERS = {
  member: 'the member that calls',
  network: 'the network that sends the notices',
} as const;

/**
 * Who calls and who is called, by the key ring of the one that calls.
 *
 * @param appId what the caller signs as, of UnionPay
 * @param caller a `network` sends notices of LianLian, which nothing is encrypted in: a ring without a key for
 *   encryption has one key for both uses
 * @throws {@link ConformanceError} where a key is missing
 */
export function partiesOf(
  { signing, decryption, verification, encryption }: KeyRing,
  appId: string,
  caller: keyof typeof OWNERS = 'member',
): Parties {
  const keyOf = (use: string, [first]: Keys) => {
    if (first !== undefined) return { kid: first.kid, key: first.key.export({ format: 'jwk' }) };
    throw new ConformanceError(`The key ring has no key for ${use}; give the keys of ${OWNERS[caller]}.`);
  };
  const forEncryption = (use: string, keys: Keys): { readonly encryption?: JwkNamed } =>
    caller === 'network' && keys.length === 0 ? {} : { encryption: keyOf(use, keys) };
  const own = keyOf('signing', signing);
  const theirs = keyOf('verification', verification);
  return {
    member: { ...own, ...forEncryption('decryption', decryption), appId },
    network: { ...theirs, ...forEncryption('encryption', encryption), appId: '' },
  };
}

type Keys = readonly { readonly kid: string; readonly key: KeyObject }[];

interface JwkNamed {
  readonly kid: string;
  readonly key: JsonWebKey;
}
