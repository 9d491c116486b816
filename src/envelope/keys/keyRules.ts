import { KeyObject } from 'node:crypto';
import type { OptionRule } from '../../options/OptionRule.js';
import { listOf, rule } from '../../options/rules.js';
import type { KeyRing } from './KeyRing.js';
import type { PrivateKey, PublicKey } from './RsaKey.js';

export const publicKey: OptionRule<PublicKey> = rule('a key of importPublicKey', (value) =>
  isKey(value, 'public'),
);

export const privateKey: OptionRule<PrivateKey> = rule('a key of importPrivateKey', (value) =>
  isKey(value, 'private'),
);

/** Keys come from files, so that a list may be empty: then nothing holds, with a code that says so. */
export const publicKeys = listOf(publicKey, 0);
export const privateKeys = listOf(privateKey, 0);

const LISTS: { readonly [List in keyof KeyRing]: OptionRule } = {
  signing: privateKeys,
  decryption: privateKeys,
  verification: publicKeys,
  encryption: publicKeys,
};

/** A key ring of which these lists are used. */
export function keyRingWith<List extends keyof KeyRing>(
  ...lists: readonly List[]
): OptionRule<Pick<KeyRing, List>> {
  return rule(`a key ring with the lists ${lists.join(', ')}`, (value) =>
    lists.every((list) => LISTS[list].fits((value as KeyRing | null | undefined)?.[list])),
  );
}

function isKey(value: unknown, type: RsaKeyType): boolean {
  const { key, kid, bits, ...others } = { ...(value as Partial<PublicKey | PrivateKey>) };
  return (
    others.type === type &&
    key instanceof KeyObject &&
    key.type === type &&
    typeof kid === 'string' &&
    Number.isInteger(bits)
  );
}

type RsaKeyType = (PublicKey | PrivateKey)['type'];
