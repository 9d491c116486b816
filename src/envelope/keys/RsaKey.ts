import type { KeyObject } from 'node:crypto';

/** An RSA key that has been imported: what is costly is done once, not for each message. */
export interface RsaKey {
  /** The certificate ID that the network assigned, an opaque string; empty where the network has none. */
  readonly kid: string;
  readonly key: KeyObject;
  /** The length of the modulus in bits. */
  readonly bits: number;
  /** The life of the certificate that the key came in, in milliseconds since 1970. */
  readonly validity?: { readonly from: number; readonly to: number } | undefined;
}

/** The half that verifies and encrypts. */
export interface PublicKey extends RsaKey {
  readonly type: 'public';
}

/** The half that signs and decrypts. */
export interface PrivateKey extends RsaKey {
  readonly type: 'private';
}
