import { constants, createHash, type KeyObject, publicDecrypt, verify } from 'node:crypto';

/** The cryptography that proofs are made with, so that a test can count how often it works. */
export interface CryptoBackend {
  /** What the signature holds under a public key, without padding; undefined where the key did not make it. */
  recover(key: KeyObject, signature: Uint8Array): Buffer | undefined;
  /** Whether a signature with the padding PSS holds, SHA-256 on both sides. */
  verifyPss(key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean;
  digest(hash: string, bytes: Uint8Array): Buffer;
}

/** Node's own cryptography. */
export const nodeBackend: CryptoBackend = {
  recover(key, signature) {
    try {
      return publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature);
    } catch {
      return undefined;
    }
  },
  verifyPss(key, bytes, signature) {
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    return verify('sha256', bytes, { key, padding, saltLength: constants.RSA_PSS_SALTLEN_AUTO }, signature);
  },
  digest: (hash, bytes) => createHash(hash).update(bytes).digest(),
};
