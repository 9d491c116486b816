import { createPublicKey, type KeyObject } from 'node:crypto';
import type { CertificateFacts } from '../envelope/keys/CertificateFacts.js';
import type { KeyRing } from '../envelope/keys/KeyRing.js';
import type { OwnKey } from '../envelope/keys/RemoteKey.js';
import type { RsaKey } from '../envelope/keys/RsaKey.js';
import type { CryptoBackend } from './CryptoBackend.js';

/** Which list of the ring a key is in. */
export type Role = keyof KeyRing;

/** A key of the ring that may have made a signature. */
export interface RingKey {
  readonly role: Role;
  readonly kid: string;
  readonly bits: number;
  readonly key: KeyObject;
  readonly certificate: CertificateFacts | undefined;
}

/** What a signature holds, and the key that made it. */
export interface Signer {
  readonly by: RingKey;
  readonly content: Buffer;
}

const ROLES: readonly Role[] = ['verification', 'signing', 'encryption', 'decryption'];

/** The public halves of every key of the ring. */
export function ringKeys(ring: KeyRing<OwnKey>): readonly RingKey[] {
  return ROLES.flatMap((role) =>
    ring[role].map(({ kid, bits, key, certificate }: RsaKey) => ({
      role,
      kid,
      bits,
      certificate,
      key: key.type === 'private' ? createPublicKey(key) : key,
    })),
  );
}

/**
 * Finds the key that made a signature. Unlike verifying, this needs no knowledge of what was signed: under
 * the right key, and no other, the padding of PKCS#1 v1.5 comes out (RFC 8017 section 8.2.2).
 */
export function signerOf(
  keys: readonly RingKey[],
  signature: Uint8Array,
  backend: CryptoBackend,
): Signer | undefined {
  for (const by of keys) {
    if (signature.length !== by.bits / 8) continue;
    const content = backend.recover(by.key, signature);
    if (content !== undefined) return { by, content };
  }
  return undefined;
}

/** How many keys there are; one that is in several lists is one. */
export function distinctKeys(keys: readonly RingKey[]): number {
  return new Set(keys.map(({ key }) => key.export({ type: 'spki', format: 'der' }).toString('base64'))).size;
}

/** That nobody made a signature. */
export function noneMadeIt(keys: readonly RingKey[]): string {
  const count = distinctKeys(keys);
  return count === 1 ? 'the one key that is given did not make it' : `none of the ${count} keys made it`;
}

/** Such as `the signing key abc of this ring`. */
export function keyName({ role, kid }: Pick<RingKey, 'role' | 'kid'>): string {
  const whose = role === 'signing' || role === 'decryption' ? 'own' : "other party's";
  const use = role === 'signing' || role === 'verification' ? 'signing' : 'encryption';
  return `the ${whose} ${use} key${/^[\w.:-]{1,64}$/.test(kid) ? ` ${kid}` : ''}`;
}
