import { KeyObject } from 'node:crypto';
import type { OptionRule } from '../../options/OptionRule.js';
import { listOf, rule } from '../../options/rules.js';
import type { KeyRing } from './KeyRing.js';
import type { OwnKey, RemoteKey } from './RemoteKey.js';
import type { PrivateKey, PublicKey } from './RsaKey.js';

export const publicKey: OptionRule<PublicKey> = rule('a key of importPublicKey', (value) =>
  isKey(value, 'public'),
);

export const ownKey: OptionRule<OwnKey> = rule(
  'a key of importPrivateKey or importRemoteKey',
  (value) => isKey(value, 'private') || isRemote(value),
);

/** Keys come from files, so that a list may be empty: then nothing holds, with a code that says so. */
export const publicKeys = listOf(publicKey, 0);
export const ownKeys = listOf(ownKey, 0);

const LISTS: { readonly [List in keyof KeyRing]: OptionRule } = {
  signing: ownKeys,
  decryption: ownKeys,
  verification: publicKeys,
  encryption: publicKeys,
};

/** A key ring of which these lists are used. */
export function keyRingWith<List extends keyof KeyRing>(
  ...lists: readonly List[]
): OptionRule<Pick<KeyRing<OwnKey>, List>> {
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

function isRemote(value: unknown): boolean {
  const { type, functions } = { ...(value as Partial<RemoteKey>) };
  return (
    type === 'remote' &&
    typeof functions === 'object' &&
    functions !== null &&
    isKey({ ...(value as object), type: 'public' }, 'public')
  );
}

type RsaKeyType = (PublicKey | PrivateKey)['type'];
