import { createPrivateKey, createPublicKey } from 'node:crypto';
import { importPrivateKey, importPublicKey } from '../../src/envelope/keys/importKey.js';
import type { KeyRing } from '../../src/envelope/keys/KeyRing.js';
import { readVector } from './readVector.js';

interface Vector {
  readonly kid: string;
  readonly privateKey: string;
}

const signing = readVector<Vector>('openssl-jws');
const encryption = readVector<Vector>('openssl-jwe');

/** The key that signs, by the openssl command. */
export const signingKey = createPrivateKey(signing.privateKey);
export const signingKid = signing.kid;
/** The key that encrypts. */
export const encryptionKey = createPublicKey(encryption.privateKey);
export const encryptionKid = encryption.kid;

/** A party that talks to itself: what it seals, it opens. */
export const ring: KeyRing = {
  signing: [importPrivateKey(signing.privateKey, { kid: signing.kid })],
  verification: [importPublicKey(createPublicKey(signing.privateKey), { kid: signing.kid })],
  decryption: [importPrivateKey(encryption.privateKey, { kid: encryption.kid })],
  encryption: [importPublicKey(encryptionKey, { kid: encryption.kid })],
};
